import threading


class Server:
    def __init__(self):
        self.name = "server"
        self.thread = threading.Thread(target=self.serve)
        self.thread.start()

    def serve(self):
        print(self.name)


server = Server()
server.thread.join()
