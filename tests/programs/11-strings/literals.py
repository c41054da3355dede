# Escapes, quotes, prefixes and concatenation.
print('single', "double", '''triple
single''', """triple "with" 'quotes'""")
print("tab\there", "newline\nhere", "back\\slash", 'quote\'s', "quote\"s", "bell" "joined", "null\0byte" == "null\x00byte")
print("\x41 \u0042 \U00000043 \101 \x7e", r"raw \n \t", R'\d+', "line \
continued")
print(repr("it's"), repr('say "hi"'), repr("both ' and \""), repr("\n\t\\\r"), repr("\x00\x1f\x7f"), repr("é世😀"), repr("\u200b\xa0\xad"))
print(ascii("é世😀\n"), ascii("plain"), ["it's", 'q"'], ("a\nb",), {"k\t": "\x01"})
print(len("\n"), len("\\n"), len("世界"), len("😀"), len("é"), len("e\u0301"), len(""), len(r"\n"))
print("a" "b" 'c' * 2, "-" * 10, 3 * "ab", "x" * 0, "x" * -1, "" == '')
print("\ud800" == "\ud800", len("\ud83d\ude00"), repr("\ud800"), "\x80".isprintable(), ord("\udfff"))
long = ("first "
        "second "
        'third')
print(long)
print('''
  indented
    more
''', end="")
print("a\rb".split("\r"), "tab\tsep".expandtabs(8), "\u00e9" == "é", "\u4e2d\u6587")
