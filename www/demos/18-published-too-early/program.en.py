# The settings are loaded once, by whoever needs them first.
import threading

settings = None
lock = threading.Lock()
ports = []


def get_settings():
    global settings
    if settings is None:  # Already there? No lock needed.
        with lock:
            if settings is None:  # Has somebody been faster?
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
