# 一个线程等包裹，另一个送来包裹，按一下门铃。
import threading

door = threading.Condition()
parcel = None


def receive():
    with door:
        door.wait()  # 睡到有人按门铃为止。
        print(f"Received {parcel}")


def deliver():
    global parcel
    with door:
        parcel = "a book"
        door.notify()  # 按一下门铃。


receiver = threading.Thread(target=receive, name="receiver")
courier = threading.Thread(target=deliver, name="courier")
receiver.start()
courier.start()
receiver.join()
courier.join()
print("All done")
