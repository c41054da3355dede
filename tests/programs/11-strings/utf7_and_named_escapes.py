# The encoding UTF-7, and \N{...} in bytes that are decoded as escapes.
for text in ("Hi Mom -\u263a-!", "\u65e5\u672c", "a+b", "+-", "\\?", "\U0001f600!", "1 \u00a3."):
    data = text.encode("utf-7")
    print(data, data.decode("utf-7") == text)
for data in (b"+@", b"+AKM", b"+AKN-", b"+AK!", b"\xff", b"a+-b", b"+AKMAow-x"):
    for errors in ("strict", "ignore", "replace"):
        try:
            print(data, errors, ascii(data.decode("utf-7", errors)))
        except UnicodeDecodeError as error:
            print(error)
for data in (rb"\N{DIGIT ONE}x", rb"\N{no such letter}x", rb"\N{}x", rb"\N"):
    try:
        print(data, data.decode("unicode-escape", "ignore"), data.decode("unicode-escape"))
    except UnicodeDecodeError as error:
        print(error)
