# status: 0
# stdout: 50000 done
import threading

done = []
for i in range(50_000):
    t = threading.Thread(target=done.append, args=(i,))
    t.start()
    t.join()
print(len(done), "done")
