# Workers that add work: a crawl over a graph with a count of open tasks.
import queue
import threading

GRAPH = {"a": "bc", "b": "d", "c": "dfe", "d": "a", "e": "g", "f": "", "g": "eh", "h": ""}
q = queue.Queue()
seen = {"a"}
lock = threading.Lock()
edges = []


def crawler():
    while True:
        page = q.get()
        if page is None:
            return
        for link in GRAPH[page]:
            with lock:
                edges.append(page + link)
                new = link not in seen
                seen.add(link)
            if new:
                q.put(link)
        q.task_done()


workers = [threading.Thread(target=crawler) for _ in range(3)]
for w in workers:
    w.start()
q.put("a")
q.join()
for _ in workers:
    q.put(None)
for w in workers:
    w.join()
print(sorted(seen), len(edges), sorted(edges)[:5])
