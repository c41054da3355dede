# A server has one thread per visitor, and remembers who is being served.
import threading


class Shared:
    pass


request = threading.local()  # Then try Shared() instead.
pages = {}


def greeting():
    return f"Welcome, {request.user}!"


def serve(user):
    request.user = user
    pages[user] = greeting()


visitors = ["Ann", "Bob"]
threads = [threading.Thread(target=serve, args=(user,), name=user) for user in visitors]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
for user in visitors:
    print(f"{user} sees: {pages[user]}")
