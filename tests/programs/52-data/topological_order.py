from graphlib import CycleError, TopologicalSorter

recipe = {"eat": {"cook"}, "cook": {"cut", "boil"}, "cut": {"wash"}, "boil": {"fill"}}
order = list(TopologicalSorter(recipe).static_order())
print(all(order.index(before) < order.index(after) for after in recipe for before in recipe[after]), len(order))
sorter = TopologicalSorter({3: [2], 2: [1]})
sorter.prepare()
while sorter.is_active():
    ready = sorter.get_ready()
    print(ready)
    sorter.done(*ready)
try:
    list(TopologicalSorter({1: [2], 2: [3], 3: [1]}).static_order())
except CycleError as error:
    print(error.args)
for attempt in (lambda: sorter.add(4), lambda: sorter.done(9), lambda: sorter.done(1), lambda: TopologicalSorter().get_ready()):
    try:
        attempt()
    except ValueError as error:
        print(error)
