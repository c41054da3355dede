# except*: what the clauses get, and what is raised afterwards.
def show(error, depth=0):
    if error is None:
        return "None"
    if isinstance(error, BaseExceptionGroup):
        return f"{type(error).__name__}({error.message!r}: {', '.join(show(e) for e in error.exceptions)})"
    return repr(error)


def group():
    return ExceptionGroup(
        "top", [ValueError(1), TypeError("t"), ExceptionGroup("nested", [OSError("disk"), ValueError(2)])]
    )


def attempt(function):
    print(function.__name__)
    try:
        print("  gives", function())
    except BaseException as error:
        print("  raises", show(error), "| context", show(error.__context__), "| cause", show(error.__cause__))


def one_clause():
    try:
        raise group()
    except* ValueError as error:
        print("  values:", show(error))


def all_clauses():
    try:
        raise group()
    except* ValueError as error:
        print("  values:", show(error))
    except* (TypeError, OSError) as error:
        print("  others:", show(error))
    else:
        print("  not reached")
    finally:
        print("  finally")
    try:
        error
    except NameError as gone:
        return str(gone)


def no_match():
    try:
        raise group()
    except* KeyError:
        print("  not reached")


def lone():
    try:
        raise ValueError("alone")
    except* ValueError as error:
        print("  wrapped:", show(error))
    return "went on"


def lone_no_match():
    try:
        raise ValueError("alone")
    except* TypeError:
        print("  not reached")


def reraise():
    try:
        raise group()
    except* ValueError:
        raise


def reraise_all():
    try:
        raise group()
    except* ValueError:
        raise
    except* Exception:
        raise


def raise_new():
    try:
        raise group()
    except* ValueError:
        raise KeyError("new")


def raise_several():
    try:
        raise group()
    except* ValueError:
        raise KeyError("first")
    except* TypeError as error:
        raise LookupError("second") from error
    except* OSError:
        pass


def raise_caught():
    try:
        raise group()
    except* ValueError as error:
        raise error


def raise_member():
    try:
        raise group()
    except* TypeError as error:
        raise error.exceptions[0]


def no_exception():
    try:
        value = 5
    except* ValueError:
        print("  not reached")
    else:
        print("  else")
    return value


def inner_handlers():
    try:
        raise group()
    except* ValueError as error:
        try:
            raise error.exceptions[0]
        except ValueError as inner:
            print("  inner", inner)
        for number in range(3):
            if number == 1:
                break
        print("  number", number)
    except* Exception:
        print("  rest handled")


def nested_stars():
    try:
        try:
            raise group()
        except* ValueError:
            print("  inner clause")
    except* OSError as error:
        print("  outer clause", show(error))


def base_group():
    try:
        raise BaseExceptionGroup("base", [KeyboardInterrupt(), ValueError(1)])
    except* ValueError as error:
        print("  values:", show(error))
    except* KeyboardInterrupt as error:
        print("  interrupts:", show(error))


def plain_except():
    try:
        raise group()
    except ExceptionGroup as error:
        return show(error)


def bad_class():
    try:
        raise group()
    except* int:
        print("  not reached")


def groups_are_not_caught():
    try:
        raise group()
    except* (ValueError, ExceptionGroup):
        print("  not reached")


def with_finally():
    try:
        try:
            raise group()
        except* ValueError:
            return_value = "handled"
        finally:
            print("  finally")
    except* Exception as error:
        print(" ", show(error), return_value)


def in_loop():
    handled = []
    for kind in (ValueError, TypeError, KeyError):
        try:
            raise ExceptionGroup("loop", [kind(1)])
        except* ValueError:
            handled.append("value")
        except* TypeError:
            handled.append("type")
        except* KeyError:
            handled.append("key")
    return handled


def generator():
    def items():
        try:
            yield 1
        except* ValueError as error:
            yield show(error)

    iterator = items()
    next(iterator)
    return iterator.throw(ExceptionGroup("thrown", [ValueError(5)]))


def notes():
    error = group()
    error.add_note("noted")
    try:
        raise error
    except* ValueError as part:
        found = part.__notes__, show(part)
    return found


class Custom(ExceptionGroup):
    def derive(self, members):
        return Custom(self.message + "'", members)


def custom():
    error = Custom("custom", [ValueError(1), TypeError(2)])
    match, rest = error.split(ValueError)
    print(" ", show(match), show(rest), show(error.subgroup(lambda e: True)))
    try:
        raise error
    except* TypeError as part:
        print(" ", type(part).__name__, show(part))


for function in (
    one_clause,
    all_clauses,
    no_match,
    lone,
    lone_no_match,
    reraise,
    reraise_all,
    raise_new,
    raise_several,
    raise_caught,
    raise_member,
    no_exception,
    inner_handlers,
    nested_stars,
    base_group,
    plain_except,
    bad_class,
    with_finally,
    in_loop,
    generator,
    notes,
    custom,
    groups_are_not_caught,
):
    attempt(function)
