import threading

condition = threading.Condition()
for attempt in (condition.wait, condition.notify, condition.notify_all, condition.release, lambda: condition.wait_for(lambda: True)):
    try:
        print(attempt())
    except RuntimeError as error:
        print(error)
with condition:
    print(condition.wait(timeout=0.01), condition.wait_for(lambda: False, timeout=0.01), condition.wait_for(lambda: "value"))
    condition.notify(5)
own = threading.Lock()
shared = threading.Condition(own)
with shared:
    print(own.locked())
print(own.locked())
