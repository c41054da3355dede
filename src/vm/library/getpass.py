# The module getpass. What is typed is shown: there is no terminal.

class GetPassWarning(UserWarning):
    pass


def getpass(prompt="Password: ", stream=None, *, echo_char=None):
    return input(prompt)


def getuser():
    return "user"
