import argparse


def parse(*args):
    try:
        print(parser.parse_args(list(args)))
    except SystemExit as end:
        print("exit", end.code)


parser = argparse.ArgumentParser(prog="git")
parser.add_argument("--debug", action="store_true")
commands = parser.add_subparsers(dest="command", required=True, help="what to do", title="commands")
add = commands.add_parser("add", help="adds", aliases=["a"])
add.add_argument("paths", nargs="+")
add.set_defaults(function="do_add")
commit = commands.add_parser("commit", help="commits")
commit.add_argument("-m", "--message", required=True)
parse("add", "x", "y")
parse("--debug", "commit", "-m", "text")
parse("a", "z")
for wrong in ([], ["push"], ["commit"], ["add"], ["-h"], ["commit", "-h"]):
    parse(*wrong)
