# An exception without a message.
class Stop(Exception):
    pass


print("stopping")
raise Stop
