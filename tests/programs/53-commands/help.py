import argparse

parser = argparse.ArgumentParser(
    prog="tool", description="A tool that does many things, described at a length that needs wrapping in the terminal.", epilog="The end.",
)
parser.add_argument("file", help="the file")
parser.add_argument("rest", nargs="*", help="more files")
parser.add_argument("-n", "--number", type=int, default=3, help="a number (default: %(default)s)")
parser.add_argument("--hidden", help=argparse.SUPPRESS)
parser.add_argument("--color", choices=["red", "green"], help="choose")
parser.add_argument("--version", action="version", version="%(prog)s 1.2")
group = parser.add_argument_group("output", "where it goes")
group.add_argument("-o", "--out", metavar="PATH", help="a rather long help text that must be broken over several lines since it is long")
for args in (["-h"], ["--version"]):
    try:
        parser.parse_args(args)
    except SystemExit as end:
        print("exit", end.code)
parser.print_usage()
small = argparse.ArgumentParser(prog="small", formatter_class=argparse.ArgumentDefaultsHelpFormatter, add_help=False)
small.add_argument("--size", type=int, default=10, help="size")
small.add_argument("name", nargs="?", default="nobody", help="name")
small.print_help()
