# The module contextlib.

from abc import ABC, abstractmethod
from types import GenericAlias, MethodType


def _has_methods(cls, names):
    # A method that is None is said not to be there.
    return all([next((base.__dict__[name] for base in cls.__mro__ if name in base.__dict__), None) is not None for name in names])


class AbstractContextManager(ABC):
    __class_getitem__ = classmethod(GenericAlias)
    __slots__ = ()

    def __enter__(self):
        return self

    @abstractmethod
    def __exit__(self, exc_type, exc_value, traceback):
        return None

    @classmethod
    def __subclasshook__(cls, other):
        if cls is AbstractContextManager and _has_methods(other, ("__enter__", "__exit__")):
            return True
        return NotImplemented


def _wraps(func, inner):
    for name in ("__module__", "__name__", "__qualname__", "__doc__", "__annotate__", "__type_params__"):
        if hasattr(func, name):
            setattr(inner, name, getattr(func, name))
    inner.__dict__.update(getattr(func, "__dict__", {}))
    inner.__wrapped__ = func
    return inner


class ContextDecorator:
    def _recreate_cm(self):
        return self

    def __call__(self, func):
        def inner(*args, **keywords):
            with self._recreate_cm():
                return func(*args, **keywords)

        return _wraps(func, inner)


class _GeneratorContextManager(ContextDecorator, AbstractContextManager):
    def __init__(self, func, args, keywords):
        self.gen = func(*args, **keywords)
        self.func, self.args, self.kwds = func, args, keywords
        self.__doc__ = getattr(func, "__doc__", None) or type(self).__doc__

    def _recreate_cm(self):
        return type(self)(self.func, self.args, self.kwds)

    def __enter__(self):
        # The arguments are needed no more, and may be large.
        del self.args, self.kwds, self.func
        try:
            return next(self.gen)
        except StopIteration:
            raise RuntimeError("generator didn't yield") from None

    def __exit__(self, exc_type, value, traceback):
        if exc_type is None:
            try:
                next(self.gen)
            except StopIteration:
                return False
            try:
                raise RuntimeError("generator didn't stop")
            finally:
                self.gen.close()
        if value is None:
            value = exc_type()
        # An exception that comes back as it was keeps its traceback: this is no part of it.
        try:
            self.gen.throw(value)
        except StopIteration as stop:
            return stop is not value
        except RuntimeError as error:
            if error is value or isinstance(value, StopIteration) and error.__cause__ is value:
                value.__traceback__ = traceback
                return False
            raise
        except BaseException as error:
            if error is not value:
                raise
            error.__traceback__ = traceback
            return False
        try:
            raise RuntimeError("generator didn't stop after throw()")
        finally:
            self.gen.close()


def contextmanager(func):
    def helper(*args, **keywords):
        return _GeneratorContextManager(func, args, keywords)

    return _wraps(func, helper)


class AbstractAsyncContextManager(ABC):
    __class_getitem__ = classmethod(GenericAlias)
    __slots__ = ()

    async def __aenter__(self):
        return self

    @abstractmethod
    async def __aexit__(self, exc_type, value, traceback):
        return None

    @classmethod
    def __subclasshook__(cls, other):
        if cls is AbstractAsyncContextManager and _has_methods(other, ("__aenter__", "__aexit__")):
            return True
        return NotImplemented


class AsyncContextDecorator:
    def _recreate_cm(self):
        return self

    def __call__(self, func):
        async def inner(*args, **keywords):
            async with self._recreate_cm():
                return await func(*args, **keywords)

        return _wraps(func, inner)


class _AsyncGeneratorContextManager(AbstractAsyncContextManager, AsyncContextDecorator):
    def __init__(self, func, args, keywords):
        self.gen = func(*args, **keywords)
        self.func, self.args, self.kwds = func, args, keywords
        self.__doc__ = getattr(func, "__doc__", None) or type(self).__doc__

    def _recreate_cm(self):
        return type(self)(self.func, self.args, self.kwds)

    async def __aenter__(self):
        del self.args, self.kwds, self.func
        try:
            return await anext(self.gen)
        except StopAsyncIteration:
            raise RuntimeError("generator didn't yield") from None

    async def __aexit__(self, exc_type, value, traceback):
        if exc_type is None:
            try:
                await anext(self.gen)
            except StopAsyncIteration:
                return False
            try:
                raise RuntimeError("generator didn't stop")
            finally:
                await self.gen.aclose()
        if value is None:
            value = exc_type()
        try:
            await self.gen.athrow(value)
        except StopAsyncIteration as stop:
            return stop is not value
        except RuntimeError as error:
            if error is value or isinstance(value, (StopIteration, StopAsyncIteration)) and error.__cause__ is value:
                value.__traceback__ = traceback
                return False
            raise
        except BaseException as error:
            if error is not value:
                raise
            error.__traceback__ = traceback
            return False
        try:
            raise RuntimeError("generator didn't stop after athrow()")
        finally:
            await self.gen.aclose()


def asynccontextmanager(func):
    def helper(*args, **keywords):
        return _AsyncGeneratorContextManager(func, args, keywords)

    return _wraps(func, helper)


class aclosing(AbstractAsyncContextManager):
    def __init__(self, thing):
        self.thing = thing

    async def __aenter__(self):
        return self.thing

    async def __aexit__(self, *details):
        await self.thing.aclose()


class closing(AbstractContextManager):
    def __init__(self, thing):
        self.thing = thing

    def __enter__(self):
        return self.thing

    def __exit__(self, *details):
        self.thing.close()


class suppress(AbstractContextManager):
    def __init__(self, *exceptions):
        self._exceptions = exceptions

    def __enter__(self):
        pass

    def __exit__(self, exc_type, exc_value, traceback):
        if exc_type is None:
            return None
        if issubclass(exc_type, self._exceptions):
            return True
        if issubclass(exc_type, BaseExceptionGroup):
            rest = exc_value.split(self._exceptions)[1]
            if rest is None:
                return True
            raise rest
        return False


class nullcontext(AbstractContextManager, AbstractAsyncContextManager):
    def __init__(self, enter_result=None):
        self.enter_result = enter_result

    def __enter__(self):
        return self.enter_result

    def __exit__(self, *details):
        pass

    async def __aenter__(self):
        return self.enter_result

    async def __aexit__(self, *details):
        pass


class _Redirect(AbstractContextManager):
    def __init__(self, new_target):
        self._new_target = new_target
        self._old_targets = []

    def __enter__(self):
        import sys
        self._old_targets.append(getattr(sys, self._stream))
        setattr(sys, self._stream, self._new_target)
        return self._new_target

    def __exit__(self, *details):
        import sys
        setattr(sys, self._stream, self._old_targets.pop())


class redirect_stdout(_Redirect):
    _stream = "stdout"


class redirect_stderr(_Redirect):
    _stream = "stderr"


class chdir(AbstractContextManager):
    def __init__(self, path):
        self.path = path
        self._old_cwd = []

    def __enter__(self):
        import os
        self._old_cwd.append(os.getcwd())
        os.chdir(self.path)

    def __exit__(self, *details):
        import os
        os.chdir(self._old_cwd.pop())


def _no_manager(cm, sort, other, names):
    cls = type(cm)
    text = f"'{cls.__module__}.{cls.__qualname__}' object does not support the {sort}context manager protocol"
    if all([hasattr(cls, name) for name in names]):
        text += f" but it supports the {other}context manager protocol. Did you mean to use enter_{'context' if sort else 'async_context'}()?"
    return TypeError(text)


class _BaseExitStack:
    # The callbacks, last in, first out: whether one is called and not awaited, and itself.
    def __init__(self):
        self._exit_callbacks = []

    def pop_all(self):
        other = type(self)()
        other._exit_callbacks, self._exit_callbacks = self._exit_callbacks, []
        return other

    def _push_exit(self, callback, is_sync=True):
        self._exit_callbacks.append((is_sync, callback))

    def push(self, exit):
        method = getattr(type(exit), "__exit__", None)
        if method is None:
            self._push_exit(exit)
        else:
            self._push_exit(MethodType(method, exit))
        return exit

    def enter_context(self, cm):
        enter, exit = getattr(type(cm), "__enter__", None), getattr(type(cm), "__exit__", None)
        if enter is None or exit is None:
            raise _no_manager(cm, "", "asynchronous ", ("__aenter__", "__aexit__"))
        result = enter(cm)
        self._push_exit(MethodType(exit, cm))
        return result

    def callback(self, callback, /, *args, **keywords):
        def run(*details):
            callback(*args, **keywords)

        run.__wrapped__ = callback
        self._push_exit(run)
        return callback


def _mend_context(error, old, outer):
    # What was raised while `old` was handled: as if the `with` statements were nested.
    while True:
        context = error.__context__
        if context is None or context is old:
            return
        if context is outer:
            break
        error = context
    error.__context__ = old


class ExitStack(_BaseExitStack, AbstractContextManager):
    def close(self):
        self.__exit__(None, None, None)

    def __exit__(self, *details):
        import sys
        pending = details[1]
        received, outer = pending is not None, sys.exception()
        suppressed, raised = False, False
        while self._exit_callbacks:
            _, exit = self._exit_callbacks.pop()
            try:
                given = (None, None, None) if pending is None else (type(pending), pending, pending.__traceback__)
                if exit(*given):
                    suppressed, raised, pending = True, False, None
            except BaseException as error:
                _mend_context(error, pending, outer)
                raised, pending = True, error
        if raised:
            context = pending.__context__
            try:
                raise pending
            except BaseException:
                pending.__context__ = context
                raise
        return received and suppressed


class AsyncExitStack(_BaseExitStack, AbstractAsyncContextManager):
    async def enter_async_context(self, cm):
        enter, exit = getattr(type(cm), "__aenter__", None), getattr(type(cm), "__aexit__", None)
        if enter is None or exit is None:
            raise _no_manager(cm, "asynchronous ", "", ("__enter__", "__exit__"))
        result = await enter(cm)
        self._push_exit(MethodType(exit, cm), False)
        return result

    def push_async_exit(self, exit):
        method = getattr(type(exit), "__aexit__", None)
        if method is None:
            self._push_exit(exit, False)
        else:
            self._push_exit(MethodType(method, exit), False)
        return exit

    def push_async_callback(self, callback, /, *args, **keywords):
        async def run(*details):
            await callback(*args, **keywords)

        run.__wrapped__ = callback
        self._push_exit(run, False)
        return callback

    async def aclose(self):
        await self.__aexit__(None, None, None)

    async def __aexit__(self, *details):
        import sys
        pending = details[1]
        received, outer = pending is not None, sys.exception()
        suppressed, raised = False, False
        while self._exit_callbacks:
            is_sync, exit = self._exit_callbacks.pop()
            try:
                given = (None, None, None) if pending is None else (type(pending), pending, pending.__traceback__)
                if exit(*given) if is_sync else await exit(*given):
                    suppressed, raised, pending = True, False, None
            except BaseException as error:
                _mend_context(error, pending, outer)
                raised, pending = True, error
        if raised:
            context = pending.__context__
            try:
                raise pending
            except BaseException:
                pending.__context__ = context
                raise
        return received and suppressed
