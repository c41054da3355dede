samples = ["abc", "ABC", "Abc Def", "123", "abc123", " ", "", "a_b", "1a", "\n", "é", "½", "²", "٣", "class"]
for name in ("isalpha", "isdigit", "isdecimal", "isnumeric", "isalnum", "islower", "isupper", "istitle", "isspace", "isidentifier", "isprintable", "isascii"):
    print(name, [text for text in samples if getattr(text, name)()])
