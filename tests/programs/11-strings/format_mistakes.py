attempts = [
    lambda: "{}".format(), lambda: "{a}".format(b=1), lambda: "{0} {}".format(1, 2), lambda: "{".format(1), lambda: "}".format(1),
    lambda: "{!x}".format(1), lambda: "{:d}".format("a"), lambda: "{:s}".format(1), lambda: "{:z}".format(1), lambda: "%d" % "a",
    lambda: "%s %s" % 1, lambda: "%s" % (1, 2), lambda: "%(a)s" % {"b": 1}, lambda: "%q" % 1, lambda: f"{1:>>5}", lambda: "{:.2d}".format(3),
    lambda: "{0.x}".format(1), lambda: "{[2]}".format([1]), lambda: "{:,s}".format("a"), lambda: "%c" % 300000000, lambda: "%x" % 1.5,
]
for attempt in attempts:
    try:
        print(attempt())
    except Exception as error:
        print(type(error).__name__, error)
