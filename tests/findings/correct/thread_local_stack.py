import threading

local = threading.local()


def work():
    local.items = []
    local.items.append(1)
    if local.items:
        local.items.pop()


threads = [threading.Thread(target=work) for i in range(2)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
