import threading


class One(Exception):
    def __str__(self):
        return f"one of {self.args[0]}"


class Broken(Exception):
    def __str__(self):
        raise ValueError("no text")


def work():
    try:
        raise One("a thread")
    except One as error:
        raise Broken from error


thread = threading.Thread(target=work, name="T")
thread.start()
thread.join()
try:
    try:
        raise One("a chain")
    except One:
        raise Broken
except Broken as error:
    raise ExceptionGroup("all", [One("a group"), Broken(), ExceptionGroup("inner", [One("many")])]) from error
