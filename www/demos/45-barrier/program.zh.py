# 分两个阶段：所有人都做完第一阶段，才能开始第二阶段。
import threading

size = 3
barrier = threading.Barrier(size)
heights = [0] * size
walls = [0] * size


def build(me):
    heights[me] = 10 * (me + 1)  # 第一阶段：我自己的部分。
    barrier.wait()
    neighbour = heights[(me + 1) % size]
    walls[me] = heights[me] + neighbour  # 第二阶段：要用邻居的。


builders = [
    threading.Thread(target=build, args=(me,), name=f"builder {me}")
    for me in range(size)
]
for builder in builders:
    builder.start()
for builder in builders:
    builder.join()
print(f"heights {heights}, walls {walls}")
