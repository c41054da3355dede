# A server thread that answers through a queue in the request.
import queue
import threading


class Server(threading.Thread):
    def __init__(self):
        super().__init__(name="server")
        self.requests = queue.Queue()
        self.store = {}

    def run(self):
        while True:
            command, args, reply = self.requests.get()
            if command == "stop":
                reply.put("stopped")
                return
            try:
                reply.put(getattr(self, "do_" + command)(*args))
            except Exception as e:
                reply.put(e)

    def do_set(self, key, value):
        old, self.store[key] = self.store.get(key), value
        return old

    def do_get(self, key):
        return self.store[key]

    def do_add(self, key, n):
        self.store[key] = self.store.get(key, 0) + n
        return self.store[key]

    def call(self, command, *args):
        reply = queue.Queue()
        self.requests.put((command, args, reply))
        answer = reply.get()
        if isinstance(answer, Exception):
            raise answer
        return answer


server = Server()
server.start()
print(server.call("set", "x", 1), server.call("set", "x", 2), server.call("get", "x"))
for command, *args in (("get", "missing"), ("fly",), ("add", "x", "text"), ("get",)):
    try:
        print(server.call(command, *args))
    except Exception as e:
        print(f"{type(e).__name__}: {e}")
clients = [threading.Thread(target=lambda: [server.call("add", "total", 1) for _ in range(10)]) for _ in range(4)]
for c in clients:
    c.start()
for c in clients:
    c.join()
print(server.call("get", "total"), server.call("stop"))
server.join()
