# A guest waits for dinner. The cook puts it on the table and rings.
import threading

bell = threading.Condition()
dinner = None


def eat():
    with bell:
        while dinner is None:
            bell.wait()
        print(f"Eating {dinner}")


def cook():
    global dinner
    dinner = "noodles"
    bell.notify()  # Without `with bell:`, just this once.
    print("Rang the bell")


guest_thread = threading.Thread(target=eat, name="guest")
cook_thread = threading.Thread(target=cook, name="cook")
guest_thread.start()
cook_thread.start()
guest_thread.join()
cook_thread.join()
print("Closed")
