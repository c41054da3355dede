# The module `queue`. The queues are the machine's.


class Empty(Exception):
    pass


# In CPython it comes from the part in C.
Empty.__module__ = "_queue"


class Full(Exception):
    pass


class ShutDown(Exception):
    pass


class LifoQueue(Queue):
    def __init__(self, maxsize=0):
        _order_queue(self, 1)


class PriorityQueue(Queue):
    def __init__(self, maxsize=0):
        _order_queue(self, 2)
