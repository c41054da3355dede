# One thread waits for a parcel, the other delivers it and rings.
import threading

door = threading.Condition()
parcel = None


def receive():
    with door:
        door.wait()  # Sleep until somebody rings.
        print(f"Received {parcel}")


def deliver():
    global parcel
    with door:
        parcel = "a book"
        door.notify()  # Ring once.


receiver = threading.Thread(target=receive, name="receiver")
courier = threading.Thread(target=deliver, name="courier")
receiver.start()
courier.start()
receiver.join()
courier.join()
print("All done")
