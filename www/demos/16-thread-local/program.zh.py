# 服务器为每位访客开一个线程，并记住正在接待谁。
import threading


class Shared:
    pass


request = threading.local()  # 之后换成 Shared() 试试。
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
