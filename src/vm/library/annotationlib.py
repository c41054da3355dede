# The module annotationlib. From CPython 3.14, Lib/annotationlib.py, without its docstrings and comments: expressions are put together
# as texts instead of syntax trees, names that are missing stand among the globals beforehand, and formats are numbers until somebody
# asks for `Format`. See cpython/LICENSE.

import builtins
import sys
import types

__all__ = [
    "Format",
    "ForwardRef",
    "call_annotate_function",
    "call_evaluate_function",
    "get_annotate_from_class_namespace",
    "get_annotations",
    "annotations_to_string",
    "type_repr",
]


VALUE, VALUE_WITH_FAKE_GLOBALS, FORWARDREF, STRING = 1, 2, 3, 4


def _make_format():
    import enum
    names = {"VALUE": 1, "VALUE_WITH_FAKE_GLOBALS": 2, "FORWARDREF": 3, "STRING": 4}
    return enum.IntEnum("Format", names, module=__name__)


def __getattr__(name):
    global Format
    if name != "Format":
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    Format = _make_format()
    return Format



_sentinel = object()
_KEYWORDS = frozenset("""
    False None True and as assert async await break class continue def del elif else except finally for from global if import in is
    lambda nonlocal not or pass raise return try while with yield
""".split())
_NAME_ERROR_MSG = "name '{name:.200}' is not defined"


_SLOTS = (
    "__forward_is_argument__",
    "__forward_is_class__",
    "__forward_module__",
    "__weakref__",
    "__arg__",
    "__globals__",
    "__extra_names__",
    "__code__",
    "__ast_node__",
    "__cell__",
    "__owner__",
    "__stringifier_dict__",
    "__resolved_str_cache__",
)


class ForwardRef:
    __slots__ = _SLOTS

    def __init__(
        self,
        arg,
        *,
        module=None,
        owner=None,
        is_argument=True,
        is_class=False,
    ):
        if not isinstance(arg, str):
            raise TypeError(f"Forward reference must be a string -- got {arg!r}")

        self.__arg__ = arg
        self.__forward_is_argument__ = is_argument
        self.__forward_is_class__ = is_class
        self.__forward_module__ = module
        self.__owner__ = owner
        self.__globals__ = None
        self.__cell__ = None
        self.__extra_names__ = None
        self.__code__ = None
        self.__ast_node__ = None
        self.__resolved_str_cache__ = None

    def __init_subclass__(cls, /, *args, **kwds):
        raise TypeError("Cannot subclass ForwardRef")

    def evaluate(
        self,
        *,
        globals=None,
        locals=None,
        type_params=None,
        owner=None,
        format=VALUE,
    ):
        if format == STRING:
            return self.__resolved_str__
        if format not in (VALUE, FORWARDREF):
            raise NotImplementedError(format)
        is_forwardref_format = format == FORWARDREF
        if isinstance(self.__cell__, types.CellType):
            try:
                return self.__cell__.cell_contents
            except ValueError:
                pass
        if owner is None:
            owner = self.__owner__

        if globals is None and self.__forward_module__ is not None:
            globals = getattr(
                sys.modules.get(self.__forward_module__, None), "__dict__", None
            )
        if globals is None:
            globals = self.__globals__
        if globals is None:
            if isinstance(owner, type):
                module_name = getattr(owner, "__module__", None)
                if module_name:
                    module = sys.modules.get(module_name, None)
                    if module:
                        globals = getattr(module, "__dict__", None)
            elif isinstance(owner, types.ModuleType):
                globals = getattr(owner, "__dict__", None)
            elif callable(owner):
                globals = getattr(owner, "__globals__", None)

        if globals is None:
            globals = {}

        if type_params is None and owner is not None:
            type_params = getattr(owner, "__type_params__", None)

        if locals is None:
            locals = {}
            if isinstance(owner, type):
                locals.update(vars(owner))
        elif (
            type_params is not None
            or isinstance(self.__cell__, dict)
            or self.__extra_names__
        ):
            locals = dict(locals)

        if type_params is not None:
            for param in type_params:
                locals.setdefault(param.__name__, param)

        if isinstance(self.__cell__, dict):
            for cell_name, cell in self.__cell__.items():
                try:
                    cell_value = cell.cell_contents
                except ValueError:
                    pass
                else:
                    locals.setdefault(cell_name, cell_value)

        if self.__extra_names__:
            locals.update(self.__extra_names__)

        arg = self.__forward_arg__
        if arg.isidentifier() and arg not in _KEYWORDS:
            if arg in locals:
                return locals[arg]
            elif arg in globals:
                return globals[arg]
            elif hasattr(builtins, arg):
                return getattr(builtins, arg)
            elif is_forwardref_format:
                return self
            else:
                raise NameError(_NAME_ERROR_MSG.format(name=arg), name=arg)
        else:
            code = self.__forward_code__
            try:
                return eval(code, globals=globals, locals=locals)
            except Exception:
                if not is_forwardref_format:
                    raise

            new_locals = _StringifierDict(
                {**builtins.__dict__, **globals, **locals},
                globals=globals,
                owner=owner,
                is_class=self.__forward_is_class__,
                format=format,
            )
            try:
                result = eval(code, globals=globals, locals=new_locals)
            except Exception:
                return self
            else:
                new_locals.transmogrify(self.__cell__)
                return result

    def _evaluate(self, globalns, localns, type_params=_sentinel, *, recursive_guard):
        import typing
        import warnings

        if type_params is _sentinel:
            typing._deprecation_warning_for_no_type_params_passed(
                "typing.ForwardRef._evaluate"
            )
            type_params = ()
        warnings._deprecated(
            "ForwardRef._evaluate",
            "{name} is a private API and is retained for compatibility, but will be removed"
            " in Python 3.16. Use ForwardRef.evaluate() or typing.evaluate_forward_ref() instead.",
            remove=(3, 16),
        )
        return typing.evaluate_forward_ref(
            self,
            globals=globalns,
            locals=localns,
            type_params=type_params,
            _recursive_guard=recursive_guard,
        )

    @property
    def __forward_arg__(self):
        if self.__arg__ is None:
            self.__arg__ = self.__ast_node__.text
        return self.__arg__

    @property
    def __resolved_str__(self):
        if self.__resolved_str_cache__ is None:
            self.__resolved_str_cache__ = _with_names(self.__forward_arg__, self.__extra_names__)
        return self.__resolved_str_cache__

    @property
    def __forward_code__(self):
        if self.__code__ is not None:
            return self.__code__
        arg = self.__forward_arg__
        try:
            self.__code__ = compile(_rewrite_star_unpack(arg), "<string>", "eval")
        except SyntaxError:
            raise SyntaxError(f"Forward reference must be an expression -- got {arg!r}")
        return self.__code__

    def __eq__(self, other):
        if not isinstance(other, ForwardRef):
            return NotImplemented
        return (
            self.__forward_arg__ == other.__forward_arg__
            and self.__forward_module__ == other.__forward_module__
            and self.__globals__ is other.__globals__
            and self.__forward_is_class__ == other.__forward_is_class__
            and (
                {name: id(cell) for name, cell in self.__cell__.items()}
                == {name: id(cell) for name, cell in other.__cell__.items()}
                if isinstance(self.__cell__, dict) and isinstance(other.__cell__, dict)
                else self.__cell__ is other.__cell__
            )
            and self.__owner__ == other.__owner__
            and (
                (tuple(sorted(self.__extra_names__.items())) if self.__extra_names__ else None) ==
                (tuple(sorted(other.__extra_names__.items())) if other.__extra_names__ else None)
            )
        )

    def __hash__(self):
        return hash((
            self.__forward_arg__,
            self.__forward_module__,
            id(self.__globals__),
            self.__forward_is_class__,
            (
                tuple(sorted([(name, id(cell)) for name, cell in self.__cell__.items()]))
                if isinstance(self.__cell__, dict) else id(self.__cell__),
            ),
            self.__owner__,
            tuple(sorted(self.__extra_names__.items())) if self.__extra_names__ else None,
        ))

    def __or__(self, other):
        return types.UnionType[self, other]

    def __ror__(self, other):
        return types.UnionType[other, self]

    def __repr__(self):
        extra = []
        if self.__forward_module__ is not None:
            extra.append(f", module={self.__forward_module__!r}")
        if self.__forward_is_class__:
            extra.append(", is_class=True")
        if self.__owner__ is not None:
            extra.append(f", owner={self.__owner__!r}")
        return f"ForwardRef({self.__resolved_str__!r}{''.join(extra)})"


def _with_names(text, names):
    # A text in which the representations of values replace the names that stand for them.
    for name, value in (names or {}).items():
        text = text.replace(name, type_repr(value))
    return text


# How strongly the parts of an expression hold together.
_TUPLE, _COMPARISON, _OR, _XOR, _AND, _SHIFT, _SUM, _PRODUCT, _SIGN, _POWER, _ATOM = range(11)


class _Text:
    # The text of an expression.
    __slots__ = ("text", "strength")

    def __init__(self, text, strength=_ATOM):
        self.text, self.strength = text, strength

    def within(self, strength):
        return self.text if self.strength >= strength else f"({self.text})"


def _joined(items):
    return ", ".join([item.text for item in items])


class _Stringifier:
    __slots__ = _SLOTS

    def __init__(
        self,
        node,
        globals=None,
        owner=None,
        is_class=False,
        cell=None,
        *,
        stringifier_dict,
        extra_names=None,
    ):
        self.__arg__ = None
        self.__forward_is_argument__ = False
        self.__forward_is_class__ = is_class
        self.__forward_module__ = None
        self.__code__ = None
        self.__ast_node__ = node
        self.__globals__ = globals
        self.__extra_names__ = extra_names
        self.__cell__ = cell
        self.__owner__ = owner
        self.__stringifier_dict__ = stringifier_dict
        self.__resolved_str_cache__ = None

    def __convert(self, other, names):
        # The text of a value; what cannot be said gets a name.
        kind = type(other)
        if kind is _Stringifier:
            names.update(other.__extra_names__ or {})
            return other.__ast_node__
        if kind.__name__ == "Template" and kind.__module__ == "string.templatelib":
            return _Text(_template_text(other))
        if self.__stringifier_dict__.format == STRING or other is None or kind in (str, int, float, bool, complex):
            return _Text("..." if other is ... else repr(other), _SIGN if kind in (int, float) and other < 0 else _ATOM)
        if kind is dict:
            pairs = [(self.__convert(key, names), self.__convert(value, names)) for key, value in other.items()]
            return _Text(f"{{{', '.join([f'{key.text}: {value.text}' for key, value in pairs])}}}")
        if kind in (list, tuple, set):
            text = _joined([self.__convert(item, names) for item in other])
            if kind is list:
                return _Text(f"[{text}]")
            if kind is set:
                return _Text(f"{{{text}}}" if other else "{*()}")
            return _Text(f"({text},)" if len(other) == 1 else f"({text})")
        name = self.__stringifier_dict__.create_unique_name()
        names[name] = other
        return _Text(name)

    def __convert_index(self, other, names):
        if not isinstance(other, slice):
            return self.__convert(other, names)
        start, stop, step = ["" if part is None else self.__convert(part, names).text for part in (other.start, other.stop, other.step)]
        return _Text(f"{start}:{stop}{':' if step else ''}{step}", _TUPLE)

    def __make_new(self, text, strength=_ATOM, names=None):
        stringifier = _Stringifier(
            _Text(text, strength),
            self.__globals__,
            self.__owner__,
            self.__forward_is_class__,
            stringifier_dict=self.__stringifier_dict__,
            extra_names={**(self.__extra_names__ or {}), **(names or {})} or None,
        )
        self.__stringifier_dict__.stringifiers.append(stringifier)
        return stringifier

    def __hash__(self):
        return id(self)

    def __getitem__(self, other):
        if self.__ast_node__.text == "__classdict__":
            raise KeyError
        names = {}
        if isinstance(other, tuple):
            items = [self.__convert_index(item, names) for item in other]
            text = f"{_joined(items)}{',' if len(items) == 1 else ''}" if items else "()"
        else:
            text = self.__convert_index(other, names).text
        return self.__make_new(f"{self.__ast_node__.within(_ATOM)}[{text}]", _ATOM, names)

    def __getattr__(self, attr):
        return self.__make_new(f"{self.__ast_node__.within(_ATOM)}.{attr}")

    def __call__(self, *args, **kwargs):
        names = {}
        parts = [self.__convert(arg, names).text for arg in args]
        parts += [f"{key}={self.__convert(value, names).text}" for key, value in kwargs.items()]
        return self.__make_new(f"{self.__ast_node__.within(_ATOM)}({', '.join(parts)})", _ATOM, names)

    def __iter__(self):
        yield self.__make_new(f"*{self.__ast_node__.within(_OR)}")

    def __repr__(self):
        return self.__ast_node__.text

    def __format__(self, format_spec):
        raise TypeError("Cannot stringify annotation containing string formatting")

    def __binary(self, symbol, strength, left, right, names):
        # The side to which the operator leans may have one like it.
        first, second = (strength + 1, strength) if symbol == "**" else (strength, strength + 1)
        return self.__make_new(f"{left.within(first)} {symbol} {right.within(second)}", strength, names)

    def _make_binop(symbol, strength):
        def binop(self, other):
            names = {}
            return self.__binary(symbol, strength, self.__ast_node__, self.__convert(other, names), names)

        def rbinop(self, other):
            names = {}
            return self.__binary(symbol, strength, self.__convert(other, names), self.__ast_node__, names)

        return binop, rbinop

    __add__, __radd__ = _make_binop("+", _SUM)
    __sub__, __rsub__ = _make_binop("-", _SUM)
    __mul__, __rmul__ = _make_binop("*", _PRODUCT)
    __matmul__, __rmatmul__ = _make_binop("@", _PRODUCT)
    __truediv__, __rtruediv__ = _make_binop("/", _PRODUCT)
    __mod__, __rmod__ = _make_binop("%", _PRODUCT)
    __floordiv__, __rfloordiv__ = _make_binop("//", _PRODUCT)
    __lshift__, __rlshift__ = _make_binop("<<", _SHIFT)
    __rshift__, __rrshift__ = _make_binop(">>", _SHIFT)
    __or__, __ror__ = _make_binop("|", _OR)
    __xor__, __rxor__ = _make_binop("^", _XOR)
    __and__, __rand__ = _make_binop("&", _AND)
    __pow__, __rpow__ = _make_binop("**", _POWER)
    del _make_binop

    def _make_compare(symbol):
        def compare(self, other):
            names = {}
            right = self.__convert(other, names).within(_OR)
            return self.__make_new(f"{self.__ast_node__.within(_OR)} {symbol} {right}", _COMPARISON, names)

        return compare

    __lt__, __le__, __eq__ = _make_compare("<"), _make_compare("<="), _make_compare("==")
    __ne__, __gt__, __ge__ = _make_compare("!="), _make_compare(">"), _make_compare(">=")
    del _make_compare

    def _make_unary_op(symbol):
        def unary_op(self):
            return self.__make_new(f"{symbol}{self.__ast_node__.within(_SIGN)}", _SIGN)

        return unary_op

    __invert__, __pos__, __neg__ = _make_unary_op("~"), _make_unary_op("+"), _make_unary_op("-")
    del _make_unary_op


def _template_text(template):
    parts = []
    for part in template:
        if isinstance(part, str):
            parts.append(part.replace("{", "{{").replace("}", "}}"))
        else:
            conversion, spec = part.conversion, part.format_spec
            parts.append(f"{{{part.expression}{'!' + conversion if conversion else ''}{':' + spec if spec else ''}}}")
    return f"t{''.join(parts)!r}"


class _StringifierDict(dict):
    def __init__(self, namespace, *, globals=None, owner=None, is_class=False, format):
        super().__init__(namespace)
        self.namespace = namespace
        self.globals = globals
        self.owner = owner
        self.is_class = is_class
        self.stringifiers = []
        self.next_id = 1
        self.format = format

    def add_missing(self, code):
        # What the code names and is not there.
        for name in code.co_names:
            if name not in self:
                self[name] = self.__missing__(name)

    def __missing__(self, key):
        fwdref = _Stringifier(
            _Text(key),
            globals=self.globals,
            owner=self.owner,
            is_class=self.is_class,
            stringifier_dict=self,
        )
        self.stringifiers.append(fwdref)
        return fwdref

    def transmogrify(self, cell_dict):
        for obj in self.stringifiers:
            obj.__class__ = ForwardRef
            obj.__stringifier_dict__ = None
            if obj.__ast_node__.text.isidentifier():
                obj.__arg__ = obj.__ast_node__.text
                obj.__ast_node__ = None
            if cell_dict is not None and obj.__cell__ is None:
                obj.__cell__ = cell_dict

    def create_unique_name(self):
        name = f"__annotationlib_name_{self.next_id}__"
        self.next_id += 1
        return name


def call_evaluate_function(evaluate, format, *, owner=None):
    return call_annotate_function(evaluate, format, owner=owner, _is_evaluate=True)


def call_annotate_function(annotate, format, *, owner=None, _is_evaluate=False):
    if format == VALUE_WITH_FAKE_GLOBALS:
        raise ValueError("The VALUE_WITH_FAKE_GLOBALS format is for internal use only")
    try:
        return annotate(format)
    except NotImplementedError:
        pass
    if format == STRING:
        try:
            annotate(VALUE_WITH_FAKE_GLOBALS)
        except NotImplementedError:
            return annotations_to_string(annotate(VALUE))
        except Exception:
            pass

        globals = _StringifierDict({}, format=format)
        is_class = isinstance(owner, type)
        closure, _ = _build_closure(
            annotate, owner, is_class, globals, allow_evaluation=False
        )
        func = _with_globals(annotate, globals, closure)
        annos = func(VALUE_WITH_FAKE_GLOBALS)
        if _is_evaluate:
            return _stringify_single(annos)
        return {
            key: _stringify_single(val)
            for key, val in annos.items()
        }
    elif format == FORWARDREF:
        namespace = {**builtins.__dict__, **annotate.__globals__}
        is_class = isinstance(owner, type)
        globals = _StringifierDict(
            namespace,
            globals=annotate.__globals__,
            owner=owner,
            is_class=is_class,
            format=format,
        )
        closure, cell_dict = _build_closure(
            annotate, owner, is_class, globals, allow_evaluation=True
        )
        func = _with_globals(annotate, globals, closure)
        try:
            result = func(VALUE_WITH_FAKE_GLOBALS)
        except NotImplementedError:
            return annotate(VALUE)
        except Exception:
            pass
        else:
            globals.transmogrify(cell_dict)
            return result

        globals = _StringifierDict(
            {},
            globals=annotate.__globals__,
            owner=owner,
            is_class=is_class,
            format=format,
        )
        closure, cell_dict = _build_closure(
            annotate, owner, is_class, globals, allow_evaluation=False
        )
        func = _with_globals(annotate, globals, closure)
        result = func(VALUE_WITH_FAKE_GLOBALS)
        globals.transmogrify(cell_dict)
        if _is_evaluate:
            if isinstance(result, ForwardRef):
                return result.evaluate(format=FORWARDREF)
            else:
                return result
        else:
            return {
                key: (
                    val.evaluate(format=FORWARDREF)
                    if isinstance(val, ForwardRef)
                    else val
                )
                for key, val in result.items()
            }
    elif format == VALUE:
        raise RuntimeError("annotate function does not support VALUE format")
    else:
        raise ValueError(f"Invalid format: {format!r}")


def _with_globals(function, globals, closure):
    globals.add_missing(function.__code__)
    return types.FunctionType(
        function.__code__,
        dict(globals),
        closure=closure,
        argdefs=function.__defaults__,
        kwdefaults=function.__kwdefaults__,
    )


def _build_closure(annotate, owner, is_class, stringifier_dict, *, allow_evaluation):
    if not annotate.__closure__:
        return None, None
    new_closure = []
    cell_dict = {}
    for name, cell in zip(annotate.__code__.co_freevars, annotate.__closure__, strict=True):
        cell_dict[name] = cell
        new_cell = None
        if allow_evaluation:
            try:
                cell.cell_contents
            except ValueError:
                pass
            else:
                new_cell = cell
        if new_cell is None:
            fwdref = _Stringifier(
                _Text(name),
                cell=cell,
                owner=owner,
                globals=annotate.__globals__,
                is_class=is_class,
                stringifier_dict=stringifier_dict,
            )
            stringifier_dict.stringifiers.append(fwdref)
            new_cell = types.CellType(fwdref)
        new_closure.append(new_cell)
    return tuple(new_closure), cell_dict


def _stringify_single(anno):
    if anno is ...:
        return "..."
    elif isinstance(anno, str):
        return anno
    elif _is_template(anno):
        return _template_text(anno)
    elif isinstance(anno, _Stringifier):
        return _with_names(repr(anno), anno.__extra_names__)
    else:
        return repr(anno)


def _is_template(value):
    return type(value).__module__ == "string.templatelib" and type(value).__name__ == "Template"


def get_annotate_from_class_namespace(obj):
    try:
        return obj["__annotate__"]
    except KeyError:
        return obj.get("__annotate_func__", None)


def get_annotations(
    obj, *, globals=None, locals=None, eval_str=False, format=VALUE
):
    if eval_str and format != VALUE:
        raise ValueError("eval_str=True is only supported with format=Format.VALUE")

    if format == VALUE:
        ann = _get_dunder_annotations(obj)
        if ann is None:
            ann = _get_and_call_annotate(obj, format)
    elif format == FORWARDREF:
        try:
            ann = _get_dunder_annotations(obj)
        except Exception:
            pass
        else:
            if ann is not None:
                return dict(ann)
        ann = _get_and_call_annotate(obj, format)
        if ann is None:
            ann = _get_dunder_annotations(obj)
    elif format == STRING:
        ann = _get_and_call_annotate(obj, format)
        if ann is not None:
            return dict(ann)
        ann = _get_dunder_annotations(obj)
        if ann is not None:
            return annotations_to_string(ann)
    elif format == VALUE_WITH_FAKE_GLOBALS:
        raise ValueError("The VALUE_WITH_FAKE_GLOBALS format is for internal use only")
    else:
        raise ValueError(f"Unsupported format {format!r}")

    if ann is None:
        if isinstance(obj, type) or callable(obj):
            return {}
        raise TypeError(f"{obj!r} does not have annotations")

    if not ann:
        return {}

    if not eval_str:
        return dict(ann)

    if globals is None or locals is None:
        if isinstance(obj, type):
            obj_globals = None
            module_name = getattr(obj, "__module__", None)
            if module_name:
                module = sys.modules.get(module_name, None)
                if module:
                    obj_globals = getattr(module, "__dict__", None)
            obj_locals = dict(vars(obj))
            unwrap = obj
        elif isinstance(obj, types.ModuleType):
            obj_globals = getattr(obj, "__dict__")
            obj_locals = None
            unwrap = None
        elif callable(obj):
            obj_globals = getattr(obj, "__globals__", None)
            obj_locals = None
            unwrap = obj
        else:
            obj_globals = obj_locals = unwrap = None

        if unwrap is not None:
            _seen_ids = {id(unwrap)}
            while True:
                if hasattr(unwrap, "__wrapped__"):
                    candidate = unwrap.__wrapped__
                    if id(candidate) in _seen_ids:
                        break
                    _seen_ids.add(id(candidate))
                    unwrap = candidate
                    continue
                if functools := sys.modules.get("functools"):
                    if isinstance(unwrap, functools.partial):
                        candidate = unwrap.func
                        if id(candidate) in _seen_ids:
                            break
                        _seen_ids.add(id(candidate))
                        unwrap = candidate
                        continue
                break
            if hasattr(unwrap, "__globals__"):
                obj_globals = unwrap.__globals__

        if globals is None:
            globals = obj_globals
        if locals is None:
            locals = obj_locals

    if type_params := getattr(obj, "__type_params__", ()):
        if locals is None:
            locals = {}
        locals = {param.__name__: param for param in type_params} | locals

    return_value = {
        key: value if not isinstance(value, str)
        else eval(_rewrite_star_unpack(value), globals, locals)
        for key, value in ann.items()
    }
    return return_value


def type_repr(value):
    if isinstance(value, (type, types.FunctionType, types.BuiltinFunctionType)):
        if value.__module__ == "builtins":
            return value.__qualname__
        return f"{value.__module__}.{value.__qualname__}"
    elif _is_template(value):
        return _template_text(value)
    if value is ...:
        return "..."
    return repr(value)


def annotations_to_string(annotations):
    return {
        n: t if isinstance(t, str) else type_repr(t)
        for n, t in annotations.items()
    }


def _rewrite_star_unpack(arg):
    if arg.lstrip().startswith("*"):
        return f"({arg},)[0]"
    else:
        return arg


def _get_and_call_annotate(obj, format):
    annotate = getattr(obj, "__annotate__", None)
    if annotate is not None:
        ann = call_annotate_function(annotate, format, owner=obj)
        if not isinstance(ann, dict):
            raise ValueError(f"{obj!r}.__annotate__ returned a non-dict")
        return ann
    return None


_BASE_GET_ANNOTATIONS = type.__dict__["__annotations__"].__get__


def _get_dunder_annotations(obj):
    if isinstance(obj, type):
        try:
            ann = _BASE_GET_ANNOTATIONS(obj)
        except AttributeError:
            return None
    else:
        ann = getattr(obj, "__annotations__", None)
        if ann is None:
            return None

    if not isinstance(ann, dict):
        raise ValueError(f"{obj!r}.__annotations__ is neither a dict nor None")
    return ann
