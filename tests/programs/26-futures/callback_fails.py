from concurrent.futures import Future, ThreadPoolExecutor


def bad(future):
    print("called")
    raise ValueError("in the callback")


f = Future()
f.add_done_callback(bad)
f.add_done_callback(lambda future: print("still called"))
f.set_result(1)
f.add_done_callback(lambda future: print("at once"))
print(f.result())
