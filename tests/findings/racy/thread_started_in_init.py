# sometimes: written by `__init__`
import threading


class Server:
    def __init__(self):
        self.thread = threading.Thread(target=self.serve)
        self.thread.start()
        self.name = "server"

    def serve(self):
        print(getattr(self, "name", "server"))


server = Server()
server.thread.join()
