# 客人等着吃饭。厨师把饭端上来，按一下铃。
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
    bell.notify()  # 没有 `with bell:`，就这一次。
    print("Rang the bell")


guest_thread = threading.Thread(target=eat, name="guest")
cook_thread = threading.Thread(target=cook, name="cook")
guest_thread.start()
cook_thread.start()
guest_thread.join()
cook_thread.join()
print("Closed")
