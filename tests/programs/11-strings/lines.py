text = "one\ntwo\r\nthree\rfour\x0bfive\x1csix\u2028seven"
print(text.splitlines())
print(text.splitlines(keepends=True))
print("".splitlines(), "\n".splitlines(), "a\n".splitlines(), "a\n\nb".splitlines(), "a\n".split("\n"))
print("a\tbc\tdef\tg".expandtabs(4), "\t".expandtabs(), "ab\tc".expandtabs(0))
