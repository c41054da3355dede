# 钱正在两个账户之间转移，审计员同时在点钱。
import threading

accounts = {"ann": 100, "bob": 100}
lock = threading.Lock()


def transfer(amount):
    with lock:
        accounts["ann"] -= amount
        # 此刻，这笔钱不在任何账户里。
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
