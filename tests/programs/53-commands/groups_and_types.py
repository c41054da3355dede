import argparse


def even(text):
    if int(text) % 2:
        raise argparse.ArgumentTypeError(f"{text} is odd")
    return int(text)


def parse(parser, *args):
    try:
        print(parser.parse_args(list(args)))
    except SystemExit as end:
        print("exit", end.code)


parser = argparse.ArgumentParser(prog="tool")
side = parser.add_mutually_exclusive_group(required=True)
side.add_argument("--left", action="store_const", const=1, dest="side")
side.add_argument("--right", action="store_const", const=2, dest="side")
parser.add_argument("--even", type=even)
parse(parser, "--left", "--even", "4")
parse(parser, "--left", "--right")
parse(parser)
parse(parser, "--right", "--even", "3")
quiet = argparse.ArgumentParser(prog="quiet", exit_on_error=False)
quiet.add_argument("--n", type=int)
try:
    quiet.parse_args(["--n", "x"])
except argparse.ArgumentError as error:
    print("caught", error)
print(quiet.parse_known_args(["--what", "--n", "3"]))
names = argparse.Namespace(a=1, b="x")
print(names, names == argparse.Namespace(a=1, b="x"), "a" in names, vars(names))
for attempt in (lambda: parser.add_argument("-h"), lambda: parser.add_argument("x", required=True), lambda: parser.add_argument("--y", action="zap")):
    try:
        attempt()
    except Exception as error:
        print(type(error).__name__, error)
