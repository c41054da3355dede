# The module graphlib.

__all__ = ["TopologicalSorter", "CycleError"]


class CycleError(ValueError):
    pass


class _Node:
    def __init__(self, node):
        self.node, self.waits_for, self.next, self.state = node, 0, [], "new"


class TopologicalSorter:
    def __init__(self, graph=None):
        self._nodes, self._ready, self._passed, self._finished = {}, None, 0, 0
        if graph is not None:
            for node, predecessors in graph.items():
                self.add(node, *predecessors)

    def _get(self, node):
        if node not in self._nodes:
            self._nodes[node] = _Node(node)
        return self._nodes[node]

    def add(self, node, *predecessors):
        if self._ready is not None:
            raise ValueError("Nodes cannot be added after a call to prepare()")
        info = self._get(node)
        info.waits_for += len(predecessors)
        for predecessor in predecessors:
            self._get(predecessor).next.append(node)

    def prepare(self):
        if self._ready is not None and self._passed:
            raise ValueError("cannot prepare() after starting iteration")
        if self._ready is None:
            self._ready = [info.node for info in self._nodes.values() if info.waits_for == 0]
        cycle = self._find_cycle()
        if cycle:
            raise CycleError("nodes are in a cycle", cycle)

    def get_ready(self):
        self._check()
        ready = tuple(self._ready)
        for node in ready:
            self._nodes[node].state = "out"
        self._ready.clear()
        self._passed += len(ready)
        return ready

    def _check(self):
        if self._ready is None:
            raise ValueError("prepare() must be called first")

    def is_active(self):
        self._check()
        return self._finished < self._passed or bool(self._ready)

    def __bool__(self):
        return self.is_active()

    def done(self, *nodes):
        self._check()
        for node in nodes:
            info = self._nodes.get(node)
            if info is None:
                raise ValueError(f"node {node!r} was not added using add()")
            if info.state == "done":
                raise ValueError(f"node {node!r} was already marked done")
            if info.state == "new":
                raise ValueError(f"node {node!r} was not passed out (still not ready)")
            info.state = "done"
            for after in info.next:
                other = self._nodes[after]
                other.waits_for -= 1
                if other.waits_for == 0:
                    self._ready.append(after)
            self._finished += 1

    def _find_cycle(self):
        stack, itstack, seen, active = [], [], set(), {}
        for node in self._nodes:
            if node in seen:
                continue
            while True:
                if node in seen:
                    if node in active:
                        return stack[active[node]:] + [node]
                else:
                    seen.add(node)
                    itstack.append(iter(self._nodes[node].next))
                    active[node] = len(stack)
                    stack.append(node)
                while stack:
                    try:
                        node = next(itstack[-1])
                        break
                    except StopIteration:
                        del active[stack.pop()]
                        itstack.pop()
                else:
                    break
        return None

    def static_order(self):
        self.prepare()
        while self.is_active():
            ready = self.get_ready()
            yield from ready
            self.done(*ready)
