import argparse


def parse(*args):
    try:
        print(parser.parse_args(list(args)))
    except SystemExit as end:
        print("exit", end.code)


parser = argparse.ArgumentParser(prog="tool")
parser.add_argument("-n", "--number", type=int, default=3)
parser.add_argument("-v", "--verbose", action="store_true")
parser.add_argument("-q", action="count", default=0)
parser.add_argument("--color", choices=["red", "green"])
parser.add_argument("--pair", nargs=2, metavar=("A", "B"), type=float)
parser.add_argument("--add", action="append")
parser.add_argument("--flag", action=argparse.BooleanOptionalAction)
parser.add_argument("--items", nargs="*", action="extend")
parse()
parse("-n", "5", "-vqq", "--color=red")
parse("-n5", "--num", "7", "-qqq")
parse("--pair", "1", "2", "--add", "x", "--add=y", "--no-flag")
parse("--items", "a", "b", "--items", "c", "-n", "-5")
for wrong in (["-n", "x"], ["-n"], ["--color", "blue"], ["--pair", "1"], ["--bogus"], ["--verbose=1"], ["extra"], ["--n", "1", "-x"]):
    parse(*wrong)
