# The module `random`. The generator and the distributions are the machine's; here is what looks at sequences.


def _sums(numbers):
    total = None
    sums = []
    for number in numbers:
        total = number if total is None else total + number
        sums.append(total)
    return sums


def _place(sums, wanted, high):
    low = 0
    while low < high:
        middle = (low + high) // 2
        if wanted < sums[middle]:
            high = middle
        else:
            low = middle + 1
    return low


def _adapt(cls, by_bits):
    from _random_methods import adapt
    adapt(cls, by_bits)


class Random(_Random):
    VERSION = 3

    def __init__(self, x=None):
        self.seed(x)

    def __init_subclass__(cls, /, **keywords):
        for one in cls.__mro__:
            if one is Random or "_randbelow" in one.__dict__:
                break
            if "random" in one.__dict__ or "getrandbits" in one.__dict__:
                # Everything is to be made of what these draw.
                _adapt(cls, "getrandbits" in one.__dict__)
                break

    def seed(self, a=None, version=2):
        if version == 1 and isinstance(a, (str, bytes)):
            text = a.decode("latin-1") if isinstance(a, bytes) else a
            number = ord(text[0]) << 7 if text else 0
            for letter in text:
                number = ((1000003 * number) ^ ord(letter)) & 0xFFFFFFFFFFFFFFFF
            a = number ^ len(text)
        super().seed(a)

    def setstate(self, state):
        if isinstance(state, tuple) and len(state) == 3 and state[0] == 2:
            # Older versions had words with a sign.
            try:
                state = 3, tuple([word % 0x100000000 for word in state[1]]), state[2]
            except ValueError as error:
                raise TypeError from error
        super().setstate(state)

    def __getstate__(self):
        return self.getstate()

    def __setstate__(self, state):
        self.setstate(state)

    def __reduce__(self):
        return self.__class__, (), self.getstate()

    def choice(self, seq):
        if not len(seq):
            raise IndexError("Cannot choose from an empty sequence")
        return seq[self._randbelow(len(seq))]

    def shuffle(self, x):
        for i in range(len(x) - 1, 0, -1):
            j = self._randbelow(i + 1)
            x[i], x[j] = x[j], x[i]

    def sample(self, population, k, *, counts=None):
        if isinstance(population, (dict, set, frozenset)) or not hasattr(population, "__getitem__"):
            raise TypeError("Population must be a sequence.  For dicts or sets, use sorted(d).")
        n = len(population)
        if counts is not None:
            sums = _sums(counts)
            if len(sums) != n:
                raise ValueError("The number of counts does not match the population")
            total = sums.pop() if sums else 0
            if not isinstance(total, int):
                raise TypeError("Counts must be integers")
            if total < 0:
                raise ValueError("Counts must be non-negative")
            selections = self.sample(range(total), k=k)
            return [population[_place(sums, s, len(sums))] for s in selections]
        return [population[i] for i in self._sample(n, k)]

    def choices(self, population, weights=None, *, cum_weights=None, k=1):
        n = len(population)
        if cum_weights is None:
            if weights is None:
                return [population[int(self.random() * n)] for _ in range(k)]
            try:
                cum_weights = _sums(weights)
            except TypeError:
                if not isinstance(weights, int):
                    raise
                raise TypeError(f"The number of choices must be a keyword argument: k={weights!r}") from None
        elif weights is not None:
            raise TypeError("Cannot specify both weights and cumulative weights")
        if len(cum_weights) != n:
            raise ValueError("The number of weights does not match the population")
        total = cum_weights[-1] + 0.0
        if total <= 0.0:
            raise ValueError("Total of weights must be greater than zero")
        if total - total != 0.0:
            raise ValueError("Total of weights must be finite")
        return [population[_place(cum_weights, self.random() * total, n - 1)] for _ in range(k)]


class SystemRandom(Random):
    # Here too every run can be repeated.
    def seed(self, *args, **kwds):
        super().seed()

    def getstate(self, *args, **kwds):
        raise NotImplementedError("System entropy source does not have state.")

    setstate = getstate


TWOPI = 6.283185307179586
NV_MAGICCONST, LOG4, SG_MAGICCONST = 1.7155277699214135, 1.3862943611198906, 2.504077396776274
BPF = 53
_inst = Random()
seed = _inst.seed
random = _inst.random
uniform = _inst.uniform
triangular = _inst.triangular
randint = _inst.randint
choice = _inst.choice
randrange = _inst.randrange
sample = _inst.sample
shuffle = _inst.shuffle
choices = _inst.choices
normalvariate = _inst.normalvariate
lognormvariate = _inst.lognormvariate
expovariate = _inst.expovariate
vonmisesvariate = _inst.vonmisesvariate
gammavariate = _inst.gammavariate
gauss = _inst.gauss
betavariate = _inst.betavariate
binomialvariate = _inst.binomialvariate
paretovariate = _inst.paretovariate
weibullvariate = _inst.weibullvariate
getstate = _inst.getstate
setstate = _inst.setstate
getrandbits = _inst.getrandbits
randbytes = _inst.randbytes
__all__ = ["Random", "SystemRandom", *[_name for _name in dir(_inst) if _name in globals() and _name[0] != "_"]]
