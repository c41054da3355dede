# sometimes: Published too early
import threading

settings = None
lock = threading.Lock()
ports = []


def get_settings():
    global settings
    if settings is None:
        with lock:
            if settings is None:
                settings = {}
                settings["port"] = 8080
    return settings


def serve():
    ports.append(get_settings().get("port"))


ann = threading.Thread(target=serve, name="Ann")
bob = threading.Thread(target=serve, name="Bob")
ann.start()
bob.start()
ann.join()
bob.join()
print(f"Ports: {ports}")
