import threading


class Settings(threading.local):
    level = 1

    def __init__(self, name="unset"):
        self.name = name


settings = Settings("given")
plain = threading.local()
plain.value = "main"
lines = []


def work(n):
    before = settings.name, settings.level, hasattr(plain, "value")
    settings.name = f"thread {n}"
    plain.value = n
    lines.append((n, before, settings.name, plain.value))


threads = [threading.Thread(target=work, args=(n,)) for n in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(*sorted(lines), sep="\n")
print(settings.name, plain.value, plain.__dict__)
try:
    plain.other
except AttributeError as error:
    print(error)
