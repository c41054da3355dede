# Callbacks within callbacks within callbacks.
def by_digits(n):
    return sum(map(int, str(n)))


print(sorted(range(20, 40), key=lambda n: (by_digits(n), -n))[:6])
print(sorted([[3, 1], [2, 2], [1, 9]], key=lambda row: sorted(row, key=lambda x: -x)))
print(max(("ab", "b", "aab"), key=lambda s: sum(1 for c in s if any(c == d for d in "a"))))


class Version:
    def __init__(self, text):
        self.text = text

    def __eq__(self, other):
        return all(a == b for a, b in zip(self.text.split("."), other.text.split(".")))

    def __lt__(self, other):
        return sorted(map(int, self.text.split("."))) < sorted(map(int, other.text.split(".")))

    def __hash__(self):
        return hash(tuple(map(int, self.text.split("."))))

    def __repr__(self):
        return ".".join(map(str, map(int, self.text.split("."))))


versions = {Version(v): sum(map(int, v.split("."))) for v in ("1.2", "3.0", "0.9", "1.2")}
print(versions, sorted(versions), {v: max(versions, key=versions.get) for v in ["best"]})


def apply(n, f, x):
    return x if n == 0 else apply(n - 1, f, f(x))


print(apply(5, lambda x: list(map(lambda y: y + 1, x)), [0, 10]))


def nested_sum(items):
    return sum(nested_sum(x) if isinstance(x, list) else x for x in items)


tree = [1, [2, [3, [4, [5]]], 6], [[[7]]]]
print(nested_sum(tree))


def depth(n):
    return 0 if n == 0 else max(map(depth, [n - 1])) + 1


print(depth(100))


class Node:
    def __init__(self, *children):
        self.children = children

    def __iter__(self):
        yield self
        for child in self.children:
            yield from child

    def __len__(self):
        return sum(1 for _ in self)

    def __repr__(self):
        return f"<{len(self)}>"


print(Node(Node(), Node(Node())), sorted([Node(Node()), Node()], key=len), [len(n) for n in Node(Node(), Node())])
