import threading
import queue


class Ball:
    hits = 0


there, back = queue.Queue(), queue.Queue()


def player(source, target):
    for _ in range(3):
        ball = source.get()
        ball.hits += 1
        target.put(ball)


threads = [threading.Thread(target=player, args=pair) for pair in ((there, back), (back, there))]
for thread in threads:
    thread.start()
ball = Ball()
there.put(ball)
for thread in threads:
    thread.join()
print(ball.hits)
