# Money moves between two accounts while an auditor counts it.
import threading

accounts = {"ann": 100, "bob": 100}
lock = threading.Lock()


def transfer(amount):
    with lock:
        accounts["ann"] -= amount
        # At this moment the money is nowhere.
        accounts["bob"] += amount


def audit():
    total = accounts["ann"] + accounts["bob"]
    print(f"The bank holds {total}")


mover = threading.Thread(target=transfer, args=(30,), name="mover")
auditor = threading.Thread(target=audit, name="auditor")
mover.start()
auditor.start()
mover.join()
auditor.join()
