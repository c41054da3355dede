# SystemExit with a text prints it and exits 1.
import sys


def main():
    print("working")
    sys.exit("fatal: nothing to do")


main()
