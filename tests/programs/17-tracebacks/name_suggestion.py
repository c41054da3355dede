# A misspelled name that is close to a known one.
def show(message):
    prefix = "note"
    print(prefix, mesage)


show("hello")
