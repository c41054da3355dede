import sys
import traceback


class ConfigError(Exception):
    pass


def read(name):
    return {}[name]


def load(name):
    try:
        return read(name)
    except KeyError as error:
        raise ConfigError(f"no {name}") from error


def start():
    try:
        load("port")
    except ConfigError:
        int("not a number")


try:
    start()
except ValueError as error:
    chain = []
    while error is not None:
        chain.append(type(error).__name__)
        error = error.__cause__ or error.__context__
    print(chain)
    print([entry.name for entry in traceback.extract_tb(sys.exc_info()[2])])
    print([line for line in traceback.format_exc().splitlines() if not line.startswith("  ")])
