import heapq

data = [9, 4, 7, 1, 8, 2, 6]
heap = []
for item in data:
    heapq.heappush(heap, item)
print(heap, [heapq.heappop(heap) for _ in range(len(heap))])
heapq.heapify(data)
print(data, heapq.heappushpop(data, 5), heapq.heapreplace(data, 0), data)
print(heapq.heappushpop([], 3), heapq.nlargest(3, data), heapq.nsmallest(2, data, key=lambda x: -x))
print(list(heapq.merge([1, 4, 7], [2, 5], [], [3, 6, 8])))
print(list(heapq.merge(["dog", "horse"], ["cat", "fish", "kangaroo"], key=len)))
print(list(heapq.merge([7, 4, 1], [5, 2], reverse=True)))
tasks = [(2, "b"), (1, "z"), (2, "a"), (1, "y")]
heapq.heapify(tasks)
print([heapq.heappop(tasks) for _ in range(4)])
largest = [3, 1, 2]
heapq.heapify_max(largest)
heapq.heappush_max(largest, 9)
print(largest, heapq.heappop_max(largest), heapq.heappushpop_max(largest, 1), heapq.heapreplace_max(largest, 5), largest)
for wrong in (lambda: heapq.heappop([]), lambda: heapq.heapreplace([], 1), lambda: heapq.heappush((), 1), lambda: heapq.heapify(3)):
    try:
        wrong()
    except (IndexError, TypeError) as error:
        print(type(error).__name__, error)
