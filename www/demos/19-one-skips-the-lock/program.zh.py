# 两个售票员往钱箱里放钱，老板把钱存进银行。
import threading

till = 0
bank = 0
lock = threading.Lock()


def sell(tickets):
    global till
    for _ in range(tickets):
        with lock:
            till += 1  # 一张票一枚硬币。


def bring_to_bank():
    global till, bank
    bank += till
    till = 0  # 只有一步，还用得着拿锁吗？


ann = threading.Thread(target=sell, args=(2,), name="Ann")
bob = threading.Thread(target=sell, args=(2,), name="Bob")
boss = threading.Thread(target=bring_to_bank, name="boss")
for thread in [ann, bob, boss]:
    thread.start()
for thread in [ann, bob, boss]:
    thread.join()
print(f"4 tickets sold, coins in till and bank: {till + bank}")
