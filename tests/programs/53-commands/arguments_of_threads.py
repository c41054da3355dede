# A command whose options say how many threads work.
import argparse
import threading

parser = argparse.ArgumentParser()
parser.add_argument("--threads", type=int, default=2)
parser.add_argument("--jobs", type=int, nargs="+", default=[1, 2, 3])
options = parser.parse_args(["--threads", "3", "--jobs", "5", "6"])
results, lock = [], threading.Lock()


def work(number):
    for job in options.jobs[number::options.threads]:
        with lock:
            results.append(job * job)


threads = [threading.Thread(target=work, args=(n,)) for n in range(options.threads)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sorted(results))
