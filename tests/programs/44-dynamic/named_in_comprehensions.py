for code in ("[i for i in range(5) if (j := 0) for j in range(5)]", "{i for i in (lambda: (j := range(5)))()}", "{i: 1 for i in (k := [1])}", "[(i := 1) for i in range(3)]", "[[(j := i) for i in range(2)] for k in range(2)]"):
    try:
        compile(code, "<text>", "exec")
        print("fine")
    except SyntaxError as error:
        print(error, error.offset, error.end_offset)
