import io
import threading
import unittest


class Counter:
    def __init__(self):
        self.value = 0
        self.lock = threading.Lock()

    def increment(self):
        with self.lock:
            self.value += 1


class CounterTest(unittest.TestCase):
    def test_threads(self):
        counter = Counter()
        threads = [threading.Thread(target=counter.increment) for _ in range(5)]
        for t in threads:
            t.start()
        for t in threads:
            t.join()
        self.assertEqual(counter.value, 5)
        print("counted")


if __name__ == "__main__":
    out = io.StringIO()
    unittest.main(exit=False, argv=["main.py"], testRunner=unittest.TextTestRunner(stream=out))
    print(out.getvalue().splitlines()[0], out.getvalue().splitlines()[-1])
    print("after")
