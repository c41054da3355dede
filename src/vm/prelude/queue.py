# The module `queue`. The queues are the machine's.


class Empty(Exception):
    pass


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
