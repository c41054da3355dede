# The module argparse.

import os
import re
import sys
import textwrap

__all__ = [
    "ArgumentParser", "ArgumentError", "ArgumentTypeError", "BooleanOptionalAction", "FileType", "HelpFormatter",
    "ArgumentDefaultsHelpFormatter", "RawDescriptionHelpFormatter", "RawTextHelpFormatter", "MetavarTypeHelpFormatter",
    "Namespace", "Action", "ONE_OR_MORE", "OPTIONAL", "PARSER", "REMAINDER", "SUPPRESS", "ZERO_OR_MORE",
]

SUPPRESS, OPTIONAL, ZERO_OR_MORE, ONE_OR_MORE, PARSER, REMAINDER = "==SUPPRESS==", "?", "*", "+", "A...", "..."


class ArgumentError(Exception):
    def __init__(self, argument, message):
        self.argument_name, self.message = _name_of(argument), message

    def __str__(self):
        return self.message if self.argument_name is None else f"argument {self.argument_name}: {self.message}"


class ArgumentTypeError(Exception):
    pass


def _name_of(action):
    if action is None:
        return None
    if action.option_strings:
        return "/".join(action.option_strings)
    if action.metavar not in (None, SUPPRESS):
        metavar = action.metavar
        if not isinstance(metavar, tuple):
            return metavar
        if action.nargs == ZERO_OR_MORE and len(metavar) == 2:
            return "%s[, %s]" % metavar
        return "%s[, %s]" % metavar if action.nargs == ONE_OR_MORE else ", ".join(metavar)
    if action.dest not in (None, SUPPRESS):
        return action.dest
    return "{" + ",".join(map(str, action.choices)) + "}" if action.choices else None


class Namespace:
    def __init__(self, **kwargs):
        for name in kwargs:
            setattr(self, name, kwargs[name])

    def __eq__(self, other):
        return vars(self) == vars(other) if isinstance(other, Namespace) else NotImplemented

    def __contains__(self, key):
        return key in self.__dict__

    def __repr__(self):
        parts, strange = [], {}
        for name, value in self.__dict__.items():
            if name.isidentifier():
                parts.append(f"{name}={value!r}")
            else:
                strange[name] = value
        if strange:
            parts.append(f"**{strange!r}")
        return f"{type(self).__name__}({', '.join(parts)})"


# ---- actions ----

class Action:
    def __init__(self, option_strings, dest, nargs=None, const=None, default=None, type=None, choices=None, required=False,
                 help=None, metavar=None, deprecated=False):
        self.option_strings, self.dest, self.nargs, self.const, self.default = option_strings, dest, nargs, const, default
        self.type, self.choices, self.required, self.help = type, choices, required, help
        self.metavar, self.deprecated = metavar, deprecated

    def __repr__(self):
        names = ("option_strings", "dest", "nargs", "const", "default", "type", "choices", "required", "help", "metavar",
                 "deprecated")
        return f"{type(self).__name__}({', '.join([f'{name}={getattr(self, name)!r}' for name in names])})"

    def format_usage(self):
        return self.option_strings[0]

    def __call__(self, parser, namespace, values, option_string=None):
        raise NotImplementedError(".__call__() not defined")


class _StoreAction(Action):
    def __init__(self, option_strings, dest, nargs=None, **given):
        if nargs == 0:
            raise ValueError("nargs for store actions must be != 0; if you have nothing to store, actions such as store "
                             "true or store const may be more appropriate")
        if given.get("const") is not None and nargs != OPTIONAL:
            raise ValueError(f"nargs must be {OPTIONAL!r} to supply const")
        Action.__init__(self, option_strings, dest, nargs, **given)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, values)


class BooleanOptionalAction(Action):
    def __init__(self, option_strings, dest, default=None, required=False, help=None, deprecated=False):
        all_strings = []
        for option in option_strings:
            all_strings.append(option)
            if option.startswith("--"):
                if option.startswith("--no-"):
                    raise ValueError(f"invalid option name {option!r} for BooleanOptionalAction")
                all_strings.append("--no-" + option[2:])
        Action.__init__(self, all_strings, dest, 0, default=default, required=required, help=help, deprecated=deprecated)

    def __call__(self, parser, namespace, values, option_string=None):
        if option_string in self.option_strings:
            setattr(namespace, self.dest, not option_string.startswith("--no-"))

    def format_usage(self):
        return " | ".join(self.option_strings)


class _StoreConstAction(Action):
    def __init__(self, option_strings, dest, const=None, default=None, required=False, help=None, metavar=None,
                 deprecated=False):
        Action.__init__(self, option_strings, dest, 0, const, default, required=required, help=help, metavar=metavar,
                        deprecated=deprecated)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, self.const)


class _StoreTrueAction(_StoreConstAction):
    def __init__(self, option_strings, dest, default=False, required=False, help=None, deprecated=False):
        _StoreConstAction.__init__(self, option_strings, dest, True, default, required, help, deprecated=deprecated)


class _StoreFalseAction(_StoreConstAction):
    def __init__(self, option_strings, dest, default=True, required=False, help=None, deprecated=False):
        _StoreConstAction.__init__(self, option_strings, dest, False, default, required, help, deprecated=deprecated)


def _copy(items):
    return [] if items is None else list(items)


class _AppendAction(_StoreAction):
    def __call__(self, parser, namespace, values, option_string=None):
        items = _copy(getattr(namespace, self.dest, None))
        items.append(values)
        setattr(namespace, self.dest, items)


class _AppendConstAction(_StoreConstAction):
    def __call__(self, parser, namespace, values, option_string=None):
        items = _copy(getattr(namespace, self.dest, None))
        items.append(self.const)
        setattr(namespace, self.dest, items)


class _ExtendAction(_StoreAction):
    def __call__(self, parser, namespace, values, option_string=None):
        items = _copy(getattr(namespace, self.dest, None))
        items.extend(values)
        setattr(namespace, self.dest, items)


class _CountAction(Action):
    def __init__(self, option_strings, dest, default=None, required=False, help=None, deprecated=False):
        Action.__init__(self, option_strings, dest, 0, default=default, required=required, help=help, deprecated=deprecated)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, (getattr(namespace, self.dest, None) or 0) + 1)


class _HelpAction(Action):
    def __init__(self, option_strings, dest=SUPPRESS, default=SUPPRESS, help=None, deprecated=False):
        Action.__init__(self, option_strings, dest, 0, default=default, help=help, deprecated=deprecated)

    def __call__(self, parser, namespace, values, option_string=None):
        parser.print_help()
        parser.exit()


class _VersionAction(Action):
    def __init__(self, option_strings, version=None, dest=SUPPRESS, default=SUPPRESS, help=None, deprecated=False):
        if help is None:
            help = "show program's version number and exit"
        Action.__init__(self, option_strings, dest, 0, default=default, help=help)
        self.version = version

    def __call__(self, parser, namespace, values, option_string=None):
        version = parser.version if self.version is None else self.version
        formatter = parser._get_formatter()
        formatter.add_text(version)
        parser._print_message(formatter.format_help(), sys.stdout)
        parser.exit()


class _Choice(Action):
    # One command, in the help.
    def __init__(self, name, aliases, help):
        shown = name + (f" ({', '.join(aliases)})" if aliases else "")
        Action.__init__(self, [], shown, help=help, metavar=shown)


class _SubParsersAction(Action):
    def __init__(self, option_strings, prog, parser_class, dest=SUPPRESS, required=False, help=None, metavar=None):
        self._prog_prefix, self._parser_class = prog, parser_class
        self._name_parser_map, self._choices_actions, self._deprecated = {}, [], set()
        Action.__init__(self, option_strings, dest, PARSER, choices=self._name_parser_map, required=required, help=help,
                        metavar=metavar)

    def add_parser(self, name, *, deprecated=False, **kwargs):
        if kwargs.get("prog") is None:
            kwargs["prog"] = f"{self._prog_prefix} {name}"
        aliases = kwargs.pop("aliases", ())
        if name in self._name_parser_map:
            raise ValueError(f"conflicting subparser: {name}")
        for alias in aliases:
            if alias in self._name_parser_map:
                raise ValueError(f"conflicting subparser alias: {alias}")
        if "help" in kwargs:
            self._choices_actions.append(_Choice(name, aliases, kwargs.pop("help")))
        parser = self._parser_class(**kwargs)
        for known in (name, *aliases):
            self._name_parser_map[known] = parser
            if deprecated:
                self._deprecated.add(known)
        return parser

    def _get_subactions(self):
        return self._choices_actions

    def __call__(self, parser, namespace, values, option_string=None):
        name, rest = values[0], values[1:]
        if self.dest is not SUPPRESS:
            setattr(namespace, self.dest, name)
        chosen = self._name_parser_map.get(name)
        if chosen is None:
            known = ", ".join(self._name_parser_map)
            raise ArgumentError(self, f"unknown parser {name!r} (choices: {known})")
        if name in self._deprecated:
            parser._warning(f"command '{name}' is deprecated")
        made, extras = chosen.parse_known_args(rest, None)
        for key, value in vars(made).items():
            setattr(namespace, key, value)
        if extras:
            vars(namespace).setdefault("_unrecognized_args", []).extend(extras)


class FileType:
    def __init__(self, mode="r", bufsize=-1, encoding=None, errors=None):
        self._mode, self._encoding, self._errors = mode, encoding, errors

    def __call__(self, string):
        if string == "-":
            return sys.stdin if "r" in self._mode else sys.stdout
        try:
            return open(string, self._mode, encoding=self._encoding, errors=self._errors)
        except OSError as error:
            raise ArgumentTypeError(f"can't open '{string}': {error}")


# ---- help ----

class HelpFormatter:
    def __init__(self, prog, indent_increment=2, max_help_position=24, width=None, color=False):
        if width is None:
            width = int(os.environ.get("COLUMNS", 80)) - 2
        self._prog, self._increment, self._width = prog, indent_increment, width
        self._max_help = min(max_help_position, max(width - 20, indent_increment * 2))
        self._indent, self._longest = 0, 0
        self._sections, self._parts = [], []

    def start_section(self, heading):
        self._sections.append((self._parts, heading))
        self._parts = []
        self._indent += self._increment

    def end_section(self):
        inner = self._parts
        self._indent -= self._increment
        self._parts, heading = self._sections.pop()
        indent = self._indent

        def show():
            text = "".join([part for part in [make() for make in inner] if part and part is not SUPPRESS])
            if not text:
                return ""
            head = f"{'':>{indent}}{heading}:\n" if heading is not SUPPRESS and heading is not None else ""
            return "\n" + head + text + "\n"

        self._parts.append(show)

    def add_text(self, text):
        if text is not SUPPRESS and text is not None:
            indent = self._indent
            self._parts.append(lambda: self._format_text(text, indent))

    def add_usage(self, usage, actions, groups, prefix=None):
        if usage is not SUPPRESS:
            self._parts.append(lambda: self._format_usage(usage, actions, groups, prefix))

    def add_argument(self, action):
        if action.help is SUPPRESS:
            return
        indent = self._indent
        subactions = list(getattr(action, "_get_subactions", list)())
        for index, shown in enumerate([action, *subactions]):
            deeper = indent + (self._increment if index else 0)
            self._longest = max(self._longest, len(self._format_action_invocation(shown)) + deeper)
        self._parts.append(lambda: self._format_action(action, indent))

    def add_arguments(self, actions):
        for action in actions:
            self.add_argument(action)

    def format_help(self):
        text = "".join([part for part in [make() for make in self._parts] if part])
        if text:
            while "\n\n\n" in text:
                text = text.replace("\n\n\n", "\n\n")
            text = text.strip("\n") + "\n"
        return text

    def _format_usage(self, usage, actions, groups, prefix):
        prefix = "usage: " if prefix is None else prefix
        if usage is not None:
            usage = usage % {"prog": self._prog}
        elif not actions:
            usage = self._prog
        else:
            optionals = [action for action in actions if action.option_strings]
            positionals = [action for action in actions if not action.option_strings]
            optional_parts, positional_parts = self._usage_parts(optionals, groups), self._usage_parts(positionals, groups)
            usage = " ".join([self._prog, *optional_parts, *positional_parts])
            width = self._width - self._indent
            if len(prefix) + len(usage) > width:
                usage = self._wrap_usage(prefix, optional_parts, positional_parts, width)
        return f"{prefix}{usage}\n\n"

    def _wrap_usage(self, prefix, optionals, positionals, width):
        def lines(parts, indent, start=None):
            made, line = [], []
            length = len(start) - 1 if start is not None else len(indent) - 1
            for part in parts:
                if length + 1 + len(part) > width and line:
                    made.append(indent + " ".join(line))
                    line, length = [], len(indent) - 1
                line.append(part)
                length += len(part) + 1
            if line:
                made.append(indent + " ".join(line))
            if start is not None:
                made[0] = made[0][len(indent):]
            return made

        if len(prefix) + len(self._prog) <= 0.75 * width:
            indent = " " * (len(prefix) + len(self._prog) + 1)
            if optionals:
                made = lines([self._prog, *optionals], indent, prefix)
                made.extend(lines(positionals, indent))
            elif positionals:
                made = lines([self._prog, *positionals], indent, prefix)
            else:
                made = [self._prog]
        else:
            indent = " " * len(prefix)
            made = lines([*optionals, *positionals], indent)
            if len(made) > 1:
                made = lines(optionals, indent) + lines(positionals, indent)
            made = [self._prog, *made]
        return "\n".join(made)

    def _usage_parts(self, actions, groups):
        together = {}
        for group in groups:
            members = [action for action in group._group_actions if action.help is not SUPPRESS]
            if members and all([action in actions for action in group._group_actions]):
                for action in group._group_actions:
                    together[id(action)] = (group, members)
        parts, told = [], set()
        for action in actions:
            if action.help is SUPPRESS:
                continue
            if id(action) not in together:
                parts.append(self._usage_part(action, False))
                continue
            group, members = together[id(action)]
            if id(group) in told:
                continue
            told.add(id(group))
            text = " | ".join([self._usage_part(member, True) for member in members])
            if not group.required:
                text = f"[{text}]"
            elif len(members) > 1:
                text = f"({text})"
            parts.append(text)
        return parts

    def _usage_part(self, action, in_group):
        if not action.option_strings:
            part = self._format_args(action, self._default_positional(action))
            if in_group and part[:1] == "[" and part[-1:] == "]":
                part = part[1:-1]
            return part
        if action.nargs == 0:
            part = action.format_usage()
        else:
            part = f"{action.option_strings[0]} {self._format_args(action, self._default_optional(action))}"
        return part if action.required or in_group else f"[{part}]"

    def _format_text(self, text, indent):
        if "%(prog)" in text:
            text = text % {"prog": self._prog}
        return self._fill_text(text, max(self._width - indent, 11), " " * indent) + "\n\n"

    def _format_action(self, action, indent):
        position = min(self._longest + 2, self._max_help)
        help_width = max(self._width - position, 11)
        action_width = position - indent - 2
        header = self._format_action_invocation(action)
        if not action.help:
            header, first = f"{'':>{indent}}{header}\n", 0
        elif len(header) <= action_width:
            header, first = f"{'':>{indent}}{header:<{action_width}}  ", 0
        else:
            header, first = f"{'':>{indent}}{header}\n", position
        parts = [header]
        if action.help and action.help.strip():
            text = self._expand_help(action)
            if text:
                lines = self._split_lines(text, help_width)
                parts.append(f"{'':>{first}}{lines[0]}\n")
                parts.extend([f"{'':>{position}}{line}\n" for line in lines[1:]])
        elif not header.endswith("\n"):
            parts.append("\n")
        for subaction in getattr(action, "_get_subactions", list)():
            parts.append(self._format_action(subaction, indent + self._increment))
        return "".join(parts)

    def _format_action_invocation(self, action):
        if not action.option_strings:
            return " ".join(self._metavars(action, self._default_positional(action))(1))
        if action.nargs == 0:
            return ", ".join(action.option_strings)
        return ", ".join(action.option_strings) + " " + self._format_args(action, self._default_optional(action))

    def _metavars(self, action, default):
        if action.metavar is not None:
            shown = action.metavar
        elif action.choices is not None:
            shown = "{" + ",".join(map(str, action.choices)) + "}"
        else:
            shown = default
        return lambda count: shown if isinstance(shown, tuple) else (shown,) * count

    def _format_args(self, action, default):
        metavars, nargs = self._metavars(action, default), action.nargs
        if nargs is None:
            return "%s" % metavars(1)
        if nargs == OPTIONAL:
            return "[%s]" % metavars(1)
        if nargs == ZERO_OR_MORE:
            shown = metavars(1)
            return "[%s [%s ...]]" % shown if len(shown) == 2 else "[%s ...]" % shown
        if nargs == ONE_OR_MORE:
            return "%s [%s ...]" % metavars(2)
        if nargs == REMAINDER:
            return "..."
        if nargs == PARSER:
            return "%s ..." % metavars(1)
        if nargs == SUPPRESS:
            return ""
        return " ".join(metavars(nargs))

    def _expand_help(self, action):
        if "%" not in action.help:
            return action.help
        params = {name: value for name, value in vars(action).items() if value is not SUPPRESS}
        params["prog"] = self._prog
        for name, value in params.items():
            if hasattr(value, "__name__"):
                params[name] = value.__name__
        if params.get("choices") is not None:
            params["choices"] = ", ".join(map(str, params["choices"]))
        return action.help % params

    def _split_lines(self, text, width):
        return textwrap.wrap(" ".join(text.split()), width)

    def _fill_text(self, text, width, indent):
        return textwrap.fill(" ".join(text.split()), width, initial_indent=indent, subsequent_indent=indent)

    def _default_optional(self, action):
        return action.dest.upper()

    def _default_positional(self, action):
        return action.dest


class RawDescriptionHelpFormatter(HelpFormatter):
    def _fill_text(self, text, width, indent):
        return "".join([indent + line for line in text.splitlines(keepends=True)])


class RawTextHelpFormatter(RawDescriptionHelpFormatter):
    def _split_lines(self, text, width):
        return text.splitlines()


class ArgumentDefaultsHelpFormatter(HelpFormatter):
    def _expand_help(self, action):
        text = action.help
        if "%(default)" not in text and action.default is not SUPPRESS:
            if action.option_strings or action.nargs in (OPTIONAL, ZERO_OR_MORE):
                text += " (default: %(default)s)"
        shown = Action([], "")
        shown.__dict__.update(vars(action))
        shown.help = text
        return HelpFormatter._expand_help(self, shown)


class MetavarTypeHelpFormatter(HelpFormatter):
    def _default_optional(self, action):
        return action.type.__name__

    _default_positional = _default_optional


# ---- what arguments are added to ----

class _Container:
    def add_argument(self, *args, **kwargs):
        chars = self._parser.prefix_chars
        if not args or len(args) == 1 and args[0][0] not in chars:
            if args and "dest" in kwargs:
                raise TypeError("dest supplied twice for positional argument, did you mean metavar?")
            given = self._positional(*args, **kwargs)
        else:
            given = self._optional(chars, *args, **kwargs)
        if "default" not in given:
            dest = given["dest"]
            if dest in self._parser._defaults:
                given["default"] = self._parser._defaults[dest]
            elif self._parser.argument_default is not None:
                given["default"] = self._parser.argument_default
        kind = given.pop("action", None)
        made = self._parser._actions_by_name.get(kind) if isinstance(kind, (str, type(None))) else kind
        if made is None:
            raise ValueError(f"unknown action {kind!r}")
        action = made(**given)
        if not callable(action.type) and action.type is not None:
            raise TypeError(f"{action.type!r} is not callable")
        if action.nargs is not None and not isinstance(action.nargs, int) and action.nargs not in (
                OPTIONAL, ZERO_OR_MORE, ONE_OR_MORE, PARSER, REMAINDER, SUPPRESS):
            raise ValueError("invalid nargs value")
        return self._add_action(action)

    def _positional(self, dest, **kwargs):
        if "required" in kwargs:
            raise TypeError("'required' is an invalid argument for positionals")
        nargs = kwargs.get("nargs")
        if nargs == 0 and kwargs.get("action") in (None, "store", "append", "extend"):
            raise ValueError("nargs for positionals must be != 0")
        if nargs not in (OPTIONAL, ZERO_OR_MORE, REMAINDER, SUPPRESS, 0):
            kwargs["required"] = kwargs.get("action") not in ("store_const", "store_true", "store_false", "append_const",
                                                              "count", "help", "version")
        elif nargs == ZERO_OR_MORE and "default" not in kwargs:
            pass
        return dict(kwargs, dest=dest, option_strings=[])

    def _optional(self, chars, *args, **kwargs):
        for option in args:
            if option[0] not in chars:
                raise ValueError(f"invalid option string {option!r}: must start with a character {chars!r}")
        dest = kwargs.pop("dest", None)
        if dest is None:
            long = [option for option in args if len(option) > 1 and option[1] in chars]
            dest = (long or list(args))[0].lstrip(chars)
            if not dest:
                raise TypeError(f"dest= is required for options like {args[0]!r}")
            dest = dest.replace("-", "_")
        return dict(kwargs, dest=dest, option_strings=list(args))

    def _add_action(self, action):
        parser = self._parser
        taken = [(option, parser._options[option]) for option in action.option_strings if option in parser._options]
        if taken:
            if parser.conflict_handler == "resolve":
                for option, other in taken:
                    other.option_strings.remove(option)
                    parser._options.pop(option)
                    if not other.option_strings:
                        parser._actions.remove(other)
                        for group in parser._groups:
                            if other in group._group_actions:
                                group._group_actions.remove(other)
            else:
                names = ", ".join([option for option, _ in taken])
                plural = "" if len(taken) == 1 else "s"
                raise ArgumentError(action, f"conflicting option string{plural}: {names}")
        parser._actions.append(action)
        for option in action.option_strings:
            parser._options[option] = action
        self._place(action)
        return action


class _Group(_Container):
    def __init__(self, parser, title=None, description=None):
        self._parser, self.title, self.description, self._group_actions = parser, title, description, []

    def _place(self, action):
        self._group_actions.append(action)

    def add_mutually_exclusive_group(self, *, required=False):
        group = _Exclusive(self._parser, self, required)
        self._parser._exclusive.append(group)
        return group

    def add_argument_group(self, *args, **kwargs):
        raise ValueError("argument groups cannot be nested")


class _Exclusive(_Container):
    def __init__(self, parser, outer, required):
        self._parser, self._outer, self.required, self._group_actions = parser, outer, required, []

    def _place(self, action):
        if action.required:
            raise ValueError("mutually exclusive arguments must be optional")
        self._group_actions.append(action)
        self._outer._place(action)

    def add_mutually_exclusive_group(self, *, required=False):
        raise ValueError("mutually exclusive groups cannot be nested")


class ArgumentParser(_Container):
    def __init__(self, prog=None, usage=None, description=None, epilog=None, parents=[], formatter_class=HelpFormatter,
                 prefix_chars="-", fromfile_prefix_chars=None, argument_default=None, conflict_handler="error",
                 add_help=True, allow_abbrev=True, exit_on_error=True, *, suggest_on_error=False, color=True):
        self._parser = self
        self.prog = os.path.basename(sys.argv[0]) if prog is None else prog
        self.usage, self.description, self.epilog, self.formatter_class = usage, description, epilog, formatter_class
        self.prefix_chars, self.fromfile_prefix_chars = prefix_chars, fromfile_prefix_chars
        self.argument_default, self.conflict_handler, self.add_help = argument_default, conflict_handler, add_help
        self.allow_abbrev, self.exit_on_error, self.suggest_on_error = allow_abbrev, exit_on_error, suggest_on_error
        self._actions, self._options, self._defaults, self._exclusive, self._subparsers = [], {}, {}, [], None
        self._actions_by_name = {
            None: _StoreAction, "store": _StoreAction, "store_const": _StoreConstAction, "store_true": _StoreTrueAction,
            "store_false": _StoreFalseAction, "append": _AppendAction, "append_const": _AppendConstAction,
            "count": _CountAction, "help": _HelpAction, "version": _VersionAction, "parsers": _SubParsersAction,
            "extend": _ExtendAction,
        }
        self._positionals, self._optionals = _Group(self, "positional arguments"), _Group(self, "options")
        self._groups = [self._positionals, self._optionals]
        prefix = "-" if "-" in prefix_chars else prefix_chars[0]
        if add_help:
            self.add_argument(prefix + "h", prefix * 2 + "help", action="help", default=SUPPRESS,
                              help="show this help message and exit")
        for parent in parents:
            self._adopt(parent)

    def _adopt(self, parent):
        for group in parent._groups:
            own = {"positional arguments": self._positionals, "options": self._optionals}.get(group.title)
            if own is None:
                own = self.add_argument_group(group.title, group.description)
            for action in group._group_actions:
                own._add_action(action)
        for group in parent._exclusive:
            made = _Exclusive(self, self, group.required)
            made._group_actions = list(group._group_actions)
            self._exclusive.append(made)
        self._defaults.update(parent._defaults)

    def _place(self, action):
        (self._optionals if action.option_strings else self._positionals)._group_actions.append(action)

    def register(self, registry, name, value):
        self._actions_by_name[name] = value

    def set_defaults(self, **kwargs):
        self._defaults.update(kwargs)
        for action in self._actions:
            if action.dest in kwargs:
                action.default = kwargs[action.dest]

    def get_default(self, dest):
        for action in self._actions:
            if action.dest == dest and action.default is not None:
                return action.default
        return self._defaults.get(dest)

    def add_argument_group(self, title=None, description=None, **kwargs):
        group = _Group(self, title, description)
        self._groups.append(group)
        return group

    def add_mutually_exclusive_group(self, *, required=False):
        group = _Exclusive(self, self, required)
        self._exclusive.append(group)
        return group

    def add_subparsers(self, *, title=None, description=None, prog=None, parser_class=None, dest=SUPPRESS, required=False,
                       help=None, metavar=None, action="parsers"):
        if self._subparsers is not None:
            raise ValueError("cannot have multiple subparser arguments")
        self._subparsers = self._positionals
        if title is not None or description is not None:
            self._subparsers = self.add_argument_group("subcommands" if title is None else title, description)
        if prog is None:
            formatter = self._get_formatter()
            positionals = [known for known in self._actions if not known.option_strings]
            formatter.add_usage(self.usage, positionals, self._exclusive, "")
            prog = formatter.format_help().strip()
        made = _SubParsersAction([], prog, parser_class or type(self), dest, required, help, metavar)
        self._actions.append(made)
        self._subparsers._place(made)
        return made

    # ---- parsing ----

    def parse_args(self, args=None, namespace=None):
        made, extras = self.parse_known_args(args, namespace)
        if extras:
            message = f"unrecognized arguments: {' '.join(extras)}"
            if self.exit_on_error:
                self.error(message)
            raise ArgumentError(None, message)
        return made

    def parse_known_args(self, args=None, namespace=None):
        args = sys.argv[1:] if args is None else list(args)
        namespace = Namespace() if namespace is None else namespace
        for action in self._actions:
            if action.dest is not SUPPRESS and not hasattr(namespace, action.dest) and action.default is not SUPPRESS:
                setattr(namespace, action.dest, action.default)
        for dest, value in self._defaults.items():
            if not hasattr(namespace, dest):
                setattr(namespace, dest, value)
        if not self.exit_on_error:
            extras = _Parse(self, args, namespace).run()
        else:
            try:
                extras = _Parse(self, args, namespace).run()
            except ArgumentError as error:
                self.error(str(error))
        extras = vars(namespace).pop("_unrecognized_args", []) if not extras else (
            extras + vars(namespace).pop("_unrecognized_args", []))
        return namespace, extras

    parse_intermixed_args, parse_known_intermixed_args = parse_args, parse_known_args

    def convert_arg_line_to_args(self, arg_line):
        return [arg_line]

    def _value(self, action, text):
        kind = (lambda text: text) if action.type is None else action.type
        try:
            return kind(text)
        except ArgumentTypeError as error:
            raise ArgumentError(action, str(error))
        except (TypeError, ValueError):
            name = getattr(action.type, "__name__", repr(action.type))
            raise ArgumentError(action, f"invalid {name} value: {text!r}")

    def _check_choice(self, action, value):
        if action.choices is None or value in action.choices:
            return
        known = ", ".join(map(repr, action.choices))
        raise ArgumentError(action, f"invalid choice: {value!r} (choose from {known})")

    def _values(self, action, texts):
        nargs = action.nargs
        if nargs not in (PARSER, REMAINDER) and not action.option_strings and "--" in texts:
            texts = list(texts)
            texts.remove("--")
        if not texts and nargs == OPTIONAL:
            value = action.const if action.option_strings else action.default
            if isinstance(value, str) and value is not SUPPRESS:
                value = self._value(action, value)
            return value
        if not texts and nargs == ZERO_OR_MORE and not action.option_strings:
            return [] if action.default is None else action.default
        if nargs in (None, OPTIONAL):
            value = self._value(action, texts[0])
            self._check_choice(action, value)
            return value
        if nargs == REMAINDER:
            return [self._value(action, text) for text in texts]
        if nargs == PARSER:
            values = [self._value(action, text) for text in texts]
            self._check_choice(action, values[0])
            return values
        if nargs == SUPPRESS:
            return SUPPRESS
        values = [self._value(action, text) for text in texts]
        for value in values:
            self._check_choice(action, value)
        return values

    # ---- messages ----

    def _get_formatter(self):
        return self.formatter_class(prog=self.prog)

    def format_usage(self):
        formatter = self._get_formatter()
        formatter.add_usage(self.usage, self._actions, self._exclusive)
        return formatter.format_help()

    def format_help(self):
        formatter = self._get_formatter()
        formatter.add_usage(self.usage, self._actions, self._exclusive)
        formatter.add_text(self.description)
        for group in self._groups:
            formatter.start_section(group.title)
            formatter.add_text(group.description)
            formatter.add_arguments(group._group_actions)
            formatter.end_section()
        formatter.add_text(self.epilog)
        return formatter.format_help()

    def print_usage(self, file=None):
        self._print_message(self.format_usage(), sys.stdout if file is None else file)

    def print_help(self, file=None):
        self._print_message(self.format_help(), sys.stdout if file is None else file)

    def _print_message(self, message, file=None):
        if message:
            (sys.stderr if file is None else file).write(message)

    def exit(self, status=0, message=None):
        if message:
            self._print_message(message, sys.stderr)
        sys.exit(status)

    def error(self, message):
        self.print_usage(sys.stderr)
        self.exit(2, f"{self.prog}: error: {message}\n")

    def _warning(self, message):
        self._print_message(f"{self.prog}: warning: {message}\n", sys.stderr)


def _pattern(action):
    # What the arguments of an action look like, in a text with an A for each and an O for each option.
    known = {None: "(-*A-*)", OPTIONAL: "(-*A?-*)", ZERO_OR_MORE: "(-*[A-]*)", ONE_OR_MORE: "(-*A[A-]*)",
             REMAINDER: "([AO-]*)", PARSER: "(-*A[AO-]*)", SUPPRESS: "(-*)"}
    pattern = known.get(action.nargs) or f"(-*{'-*'.join('A' * action.nargs)}-*)"
    if action.nargs == 0:
        pattern = "(-*-*)"
    return pattern.replace("-*", "").replace("-", "") if action.option_strings else pattern


class _Parse:
    # One parsing of arguments.
    def __init__(self, parser, args, namespace):
        self.parser, self.namespace, self.extras = parser, namespace, []
        self.args = self._read_files(args) if parser.fromfile_prefix_chars else args
        self.seen, self.seen_non_default = set(), set()
        self.positionals = [action for action in parser._actions if not action.option_strings]

    def _read_files(self, args):
        made = []
        for text in args:
            if not text or text[0] not in self.parser.fromfile_prefix_chars:
                made.append(text)
                continue
            try:
                with open(text[1:]) as file:
                    lines = file.read().splitlines()
            except OSError as error:
                raise ArgumentError(None, str(error))
            made.extend(self._read_files([arg for line in lines for arg in self.parser.convert_arg_line_to_args(line)]))
        return made

    def run(self):
        parser, args = self.parser, self.args
        self.options, letters, is_open = {}, [], True
        for index, text in enumerate(args):
            if not is_open:
                letters.append("A")
            elif text == "--":
                letters.append("-")
                is_open = False
            else:
                found = self._option(text)
                if found:
                    self.options[index] = found
                letters.append("O" if found else "A")
        self.letters = "".join(letters)
        at, last = 0, max(self.options, default=-1)
        while at <= last:
            following = min([index for index in self.options if index >= at])
            if at != following:
                end = self._take_positionals(at)
                if end > at:
                    at = end
                    continue
            if at not in self.options:
                self.extras.extend(args[at:following])
                at = following
            at = self._take_option(at)
        stop = self._take_positionals(at)
        self.extras.extend(args[stop:])
        self._finish()
        return self.extras

    def _finish(self):
        parser, missing = self.parser, []
        for action in parser._actions:
            if action in self.seen:
                continue
            if action.required:
                missing.append(_name_of(action))
            elif (action.default is not None and isinstance(action.default, str) and hasattr(self.namespace, action.dest)
                    and action.default is getattr(self.namespace, action.dest)):
                setattr(self.namespace, action.dest, parser._value(action, action.default))
        if missing:
            raise ArgumentError(None, f"the following arguments are required: {', '.join(missing)}")
        for group in parser._exclusive:
            if group.required and not any([action in self.seen_non_default for action in group._group_actions]):
                names = [_name_of(action) for action in group._group_actions if action.help is not SUPPRESS]
                raise ArgumentError(None, f"one of the arguments {' '.join(names)} is required")

    def _option(self, text):
        # The actions that this may name, each with the option and an argument that is part of it.
        parser, chars = self.parser, self.parser.prefix_chars
        if not text or text[0] not in chars:
            return None
        if text in parser._options:
            return [(parser._options[text], text, None, None)]
        if len(text) == 1:
            return None
        option, mark, value = text.partition("=")
        if mark and option in parser._options:
            return [(parser._options[option], option, mark, value)]
        found = self._abbreviated(text)
        if found:
            return found
        if re.fullmatch(r"-\d+|-\d*\.\d+", text) and not any([
                re.fullmatch(r"-\d+|-\d*\.\d+", known) for known in parser._options]):
            return None
        if " " in text:
            return None
        return [(None, text, None, None)]

    def _abbreviated(self, text):
        parser, chars, found = self.parser, self.parser.prefix_chars, []
        if text[1] in chars:
            if parser.allow_abbrev:
                prefix, mark, value = text.partition("=")
                for known, action in parser._options.items():
                    if known.startswith(prefix):
                        found.append((action, known, mark or None, value if mark else None))
            return found
        short = text[:2]
        prefix, mark, value = text.partition("=")
        for known, action in parser._options.items():
            if known == short:
                found.append((action, known, "", text[2:]))
            elif parser.allow_abbrev and known.startswith(prefix):
                found.append((action, known, mark or None, value if mark else None))
        return found

    def _act(self, action, texts, option=None):
        self.seen.add(action)
        values = self.parser._values(action, texts)
        if values is not action.default:
            self.seen_non_default.add(action)
            for group in self.parser._exclusive:
                if action in group._group_actions:
                    for other in group._group_actions:
                        if other is not action and other in self.seen_non_default:
                            raise ArgumentError(action, f"not allowed with argument {_name_of(other)}")
        if values is not SUPPRESS:
            action(self.parser, self.namespace, values, option)

    def _match(self, action, letters):
        found = re.match(_pattern(action), letters)
        if found is None:
            nargs = action.nargs
            told = {None: "expected one argument", OPTIONAL: "expected at most one argument",
                    ONE_OR_MORE: "expected at least one argument"}.get(nargs)
            if told is None:
                told = f"expected {nargs} argument{'' if nargs == 1 else 's'}"
            raise ArgumentError(action, told)
        return len(found.group(1))

    def _take_option(self, start):
        choices = self.options[start]
        if len(choices) > 1:
            text = self.args[start]
            names = ", ".join([option for _, option, _, _ in choices])
            raise ArgumentError(None, f"ambiguous option: {text} could match {names}")
        action, option, mark, explicit = choices[0]
        if action is None:
            self.extras.append(self.args[start])
            return start + 1
        todo = []
        while True:
            if explicit is None:
                begin = start + 1
                end = begin + self._match(action, self.letters[begin:])
                todo.append((action, self.args[begin:end], option))
                break
            count = self._match(action, "A") if action.nargs != 0 else 0
            if count == 0 and option[1] not in self.parser.prefix_chars and explicit:
                if mark or explicit[0] in self.parser.prefix_chars:
                    raise ArgumentError(action, f"ignored explicit argument {explicit!r}")
                todo.append((action, [], option))
                option, rest = option[0] + explicit[0], explicit[1:]
                action = self.parser._options.get(option)
                if action is None:
                    for done, texts, name in todo:
                        self._act(done, texts, name)
                    self.extras.append(option[0] + explicit)
                    return start + 1
                if not rest:
                    mark = explicit = None
                elif rest[0] == "=":
                    mark, explicit = "=", rest[1:]
                else:
                    mark, explicit = "", rest
            elif count == 1:
                end = start + 1
                todo.append((action, [explicit], option))
                break
            else:
                raise ArgumentError(action, f"ignored explicit argument {explicit!r}")
        for action, texts, option in todo:
            if action.deprecated:
                self.parser._warning(f"option '{option}' is deprecated")
            self._act(action, texts, option)
        return end

    def _take_positionals(self, start):
        letters, counts = self.letters[start:], []
        for count in range(len(self.positionals), 0, -1):
            actions = self.positionals[:count]
            found = re.match("".join([_pattern(action) for action in actions]), letters)
            if found is not None:
                counts = [len(text) for text in found.groups()]
                if found.end() < len(letters) and letters[found.end():found.end() + 1] == "O":
                    # What takes nothing here may get something behind the option.
                    while len(counts) > 1 and counts[-1] == 0:
                        counts.pop()
                break
        if counts and all([count == 0 for count in counts]) and "O" in letters:
            counts = []
        for action, count in zip(self.positionals[:], counts):
            texts = self.args[start:start + count]
            if action.nargs == PARSER and texts[:1] == ["--"]:
                texts = texts[1:]
            start += count
            self._act(action, texts)
        self.positionals[:] = self.positionals[len(counts):]
        return start
