"""The TypeScript simulation in this process, by an embedded V8.

A call takes a microsecond, where a Node process has to be woken for each step. V8 belongs to the thread that loads it,
and does not survive a fork, so only the main thread of a process that loaded it itself uses it.
"""

from __future__ import annotations

import contextlib
import os
import sys
import threading
import weakref
from threading import get_ident
from typing import Any

from ._base import OF_ANOTHER_PROCESS, OF_ANOTHER_THREAD, SharedEngine
from ._errors import EngineDiedError, EngineError, OptionError
from ._protocol import Opened
from ._shared import SharedRequest, shared_bytes
from ._v8 import Machine


class EmbeddedEngine(SharedEngine):
    """Environments in this process. All of a process share V8; it may be used by the thread that loaded it alone."""

    def __init__(self) -> None:
        """Loads V8 on first use. Raises EngineError, with the reason, where that is not possible."""
        super().__init__()
        self._machine = machine()
        self._awaits = False  # a step was asked for that has not been taken
        self._handles: set[int] = set()
        # When it is forgotten without close(), perhaps by another thread: the next environment frees what it had.
        weakref.finalize(self, self._machine.abandoned.append, self._handles)

    @property
    def name(self) -> str:
        """What runs the simulation."""
        return f"V8 {self._machine.version} in this process"

    @property
    def pid(self) -> int:
        """Of this process."""
        return self._machine.pid

    def processor_seconds(self) -> float:
        """Nothing: the time counts as this program's own."""
        return 0.0

    @property
    def usable(self) -> bool:
        """False when it was closed, and in other threads and processes."""
        return self._failure is None and _is_here(self._machine)

    def open(
        self, level: str, options: dict[str, Any], rows: int, first_row: int = 0, *, renders: bool = False
    ) -> Opened:
        """Creates an environment. Raises OptionError for what the engine refuses."""
        if renders:
            raise EngineError("The embedded engine draws no pictures.")
        while self._machine.abandoned:
            for handle in self._machine.abandoned.pop():
                self.call("close", handle=handle)
        opened = super().open(level, options, rows, first_row)
        self._handles.add(opened.handle)
        return opened

    def request(self, opened: Opened, rows: int, item_bytes: int) -> SharedRequest:
        """For the steps of an environment, whose observations have `item_bytes` bytes."""
        assert opened.offset is not None
        memory = self._machine.memory(opened.offset, shared_bytes(rows, item_bytes))
        return SharedRequest(opened.handle, rows, item_bytes, memory)

    def call(self, method: str, **given: Any) -> dict[str, Any]:
        """Calls a method that answers with JSON."""
        self._check()
        return self._machine.call(method, **given)

    def reset(self, request: SharedRequest, into: memoryview, **given: Any) -> None:
        """Begins episodes in the environment of `request`: `seed`, `seeds`, or neither for the next ones."""
        self.call("reset", handle=request.handle, **given)
        into[:] = request.columns[0]

    def send_step(self, request: SharedRequest) -> None:
        """Other engines may step meanwhile: these rows do in `finish_step`."""
        if self._failure is not None or self._awaits or get_ident() != self._machine.thread:
            self._check()
        self._awaits = True
        self._request = request

    def finish_step(self, rows: int) -> int:
        """Steps."""
        request = self._request
        assert request is not None
        try:
            ended = int(self._machine.step(request.handle))
        except Exception as error:  # of V8: it has no common base class
            self._fail(EngineError(f"The embedded engine has failed: {error}"))
        self._awaits = False
        if ended < 0:
            raise OptionError(str(self._machine.last_fault()))
        return ended

    def _check(self) -> None:
        """Raises EngineError where it cannot be used: after a failure, in another thread, or in a fork."""
        self._raise_failure()
        if os.getpid() != self._machine.pid:
            raise EngineError(OF_ANOTHER_PROCESS)
        if get_ident() != self._machine.thread:
            raise EngineError(OF_ANOTHER_THREAD)
        if self._awaits:  # by Ctrl-C: the worlds are a step ahead of what the program has seen
            self._fail(EngineError("A step was interrupted before its answer came: the engine was ended."))

    def close(self) -> None:
        """Frees its environments, which cannot be used any more. V8 stays."""
        if not self.usable:
            return
        for handle in self._handles:
            with contextlib.suppress(EngineError, OptionError):
                self.call("close", handle=handle)
        self._failure = EngineDiedError("The engine was closed.")


_machine: Machine | None = None
_refused: EngineError | None = None


def machine() -> Machine:
    """V8 with the simulation, which the main thread loads on first use.

    Raises EngineError where it cannot be used, with the reason.
    """
    global _machine, _refused
    if _refused is not None:
        raise EngineError(*_refused.args)
    if _machine is not None:
        if not _is_here(_machine):
            raise EngineError("V8 was loaded by another thread or before a fork")
        return _machine
    if threading.current_thread() is not threading.main_thread():
        raise EngineError("it can be loaded by the main thread alone")
    try:
        if sys.platform != "linux":
            raise EngineError("its memory is found on Linux alone")
        if "_STPyV8" in sys.modules:  # by which thread, nobody knows
            raise EngineError("the program itself uses STPyV8")
        _machine = Machine()
    except EngineError as error:
        _refused = error
        raise
    except ImportError as error:
        _refused = EngineError('stpyv8 is not installed: pip install "bellman-bros[inprocess]"')
        raise _refused from error
    except Exception as error:  # V8 has no room, or /proc is not there
        _refused = EngineError(f"V8 cannot be started: {error}")
        raise _refused from error
    return _machine


def _is_here(loaded: Machine) -> bool:
    return get_ident() == loaded.thread


def _forked() -> None:
    """V8's own threads do not exist in a fork."""
    if _machine is not None:
        _machine.thread = 0  # of nobody


os.register_at_fork(after_in_child=_forked)
