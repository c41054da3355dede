import argparse


def parse(parser, *args):
    try:
        print(parser.parse_args(list(args)))
    except SystemExit as end:
        print("exit", end.code)


parser = argparse.ArgumentParser(prog="tool")
parser.add_argument("file")
parser.add_argument("number", type=int, nargs="?", default=7)
parser.add_argument("rest", nargs="*")
parse(parser, "a")
parse(parser, "a", "3")
parse(parser, "a", "3", "x", "y")
parse(parser, "a", "--", "-5", "-x")
parse(parser)
parse(parser, "a", "b")
pair = argparse.ArgumentParser(prog="pair")
pair.add_argument("two", nargs=2, type=float)
pair.add_argument("more", nargs="+")
parse(pair, "1", "2.5", "x")
parse(pair, "1", "2")
parse(pair, "1", "-2", "z")
