# A syntax error in executed code, not caught.
def run(text):
    exec(text)


run("x = 1\nif x = 2:\n    pass\n")
