# Threads that insert, replace and remove items whose keys Python code hashes and compares: each operation on a dict or set
# is whole, whatever others do to the same table between the search for the key and the operation.
import threading


class Key:
    def __init__(self, number):
        self.number = number

    def __hash__(self):
        return self.number % 3

    def __eq__(self, other):
        return isinstance(other, Key) and self.number == other.number


ROUNDS = 6
table = {}
members = set()
firsts = []
own = [0, 0, 0]


def work(place):
    for number in range(ROUNDS):
        firsts.append(table.setdefault(Key(number), place) == place)
        members.add(Key(number))
        table[Key((place, number).__hash__())] = number
        mine = Key(100 + place * ROUNDS + number)
        table[mine] = place
        own[place] += table[mine] == place
        if number % 2:
            own[place] += table.pop(mine) == place
            own[place] += mine not in table
        members.add(mine)
        members.discard(mine)


threads = [threading.Thread(target=work, args=(place,)) for place in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sum(firsts) == ROUNDS, len(firsts))
print(sorted(member.number for member in members))
print(own)
print(sorted(key.number for key in table if isinstance(key, Key) and 0 <= key.number < 1000))
