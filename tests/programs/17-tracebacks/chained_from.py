# raise ... from ...
def load(name):
    settings = {"host": "localhost"}
    try:
        return settings[name]
    except KeyError as error:
        raise LookupError(f"no setting {name!r}") from error


load("port")
