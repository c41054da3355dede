import threading

lock_a = threading.Lock()
lock_b = threading.Lock()


def alice():
    with lock_a:
        print("alice has a")
        with lock_b:
            print("alice has both")


def bob():
    with lock_b:
        print("bob has b")
        with lock_a:
            print("bob has both")


threads = [threading.Thread(target=alice, name="alice"), threading.Thread(target=bob, name="bob")]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
