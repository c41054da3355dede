# 设置只加载一次，谁先用到谁加载。
import threading

settings = None
lock = threading.Lock()
ports = []


def get_settings():
    global settings
    if settings is None:  # 已经有了？那就不用锁。
        with lock:
            if settings is None:  # 有没有人比我快？
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
