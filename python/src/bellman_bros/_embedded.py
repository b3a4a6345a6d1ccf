"""The TypeScript simulation in this process, by V8 as the package `stpyv8` embeds it.

A call takes a microsecond, where a Node process has to be woken for each step. V8 belongs to the thread that loads it,
and does not survive a fork, so only the main thread of a process that loaded it itself uses it. Numbers go through a
WebAssembly memory that both sides see (`src/cli/python/sharedMemory.ts`).
"""

from __future__ import annotations

import contextlib
import ctypes
import json
import os
import secrets
import sys
import threading
import weakref
from collections.abc import Sequence
from importlib import resources
from typing import Any, Final, NoReturn

import numpy as np
import numpy.typing as npt
from typing_extensions import Buffer

from ._engine import FACTS, OUTCOME_BYTES, Bytes, Opened, opened_from
from ._errors import EngineDiedError, EngineError, EngineVersionError, OptionError

_TOKEN_BYTES: Final = 32  # of hexadecimal digits

#: With more rows, an engine of its own process: were its heap full, V8 would end this program.
MAX_ROWS: Final = 4096


class EmbeddedRequest:
    """The actions of an environment's rows, in the memory that V8 reads."""

    def __init__(self, handle: int, actions: npt.NDArray[np.int32], results: memoryview) -> None:
        """`results`: what follows the actions: columns, then final observations."""
        self.handle: Final = handle
        self.actions: Final = actions
        self.results: Final = results


class _Machine:
    """V8 with the simulation. It lives as long as the process: nothing of it may be freed by another thread."""

    def __init__(self) -> None:
        import STPyV8

        self.thread = threading.get_ident()
        self.pid = os.getpid()
        self.abandoned: list[set[int]] = []  # handles of engines that nobody has any more
        self.version = str(STPyV8.JSEngine.version)
        self._context = STPyV8.JSContext()
        self._context.enter()  # for good: its functions cannot be called outside of it
        script = (resources.files(__package__) / "embedded.js").read_text("utf-8")
        exported = self._context.eval(f"{script}\nbellmanBros")
        self._call = exported.call
        self.step = exported.step
        self.last_fault = exported.lastFault
        facts = self.call("hello")
        if facts.get("version") != FACTS["engine"]:
            raise EngineVersionError(
                f"The embedded engine is version {facts.get('version')}, this package needs {FACTS['engine']}: "
                "install it again."
            )
        token = secrets.token_hex(_TOKEN_BYTES // 2)
        self.call("memory", token=token)
        self.base = _address_of(token.encode())
        self.call("forgetToken", token=token)
        if any(self.memory(0, _TOKEN_BYTES)):
            raise EngineError("V8's memory was not found: what stands at its address does not change with it.")

    def call(self, method: str, **given: Any) -> dict[str, Any]:
        """Calls a method that answers with JSON. Raises OptionError for what it refuses."""
        try:
            answer = json.loads(self._call(json.dumps({"method": method, **given})))
        except OptionError:
            raise
        except Exception as error:  # of V8: it has no common base class
            raise EngineError(f"The embedded engine has failed: {error}") from error
        if "fault" in answer:
            raise OptionError(str(answer["fault"]))
        result = answer.get("result")
        return result if isinstance(result, dict) else {}

    def memory(self, offset: int, size: int) -> memoryview:
        """Bytes of the memory that both sides see."""
        array = (ctypes.c_ubyte * size).from_address(self.base + offset)
        return memoryview(array).cast("B")


def _address_of(token: bytes) -> int:
    """Where a mapping of this process begins with `token`: WebAssembly memories begin at a page."""
    with open("/proc/self/maps", encoding="utf-8") as maps:
        mappings = [line.split(maxsplit=2) for line in maps]
    memory = os.open("/proc/self/mem", os.O_RDONLY)
    try:
        found = []
        for place, rights, _ in mappings:
            if not rights.startswith("rw"):
                continue
            address = int(place.split("-")[0], 16)
            with contextlib.suppress(OSError, OverflowError):  # a mapping that is not to be read
                if os.pread(memory, len(token), address) == token:
                    found.append(address)
    finally:
        os.close(memory)
    if len(found) != 1:
        raise EngineError(f"V8's memory was not found: {len(found)} mappings of this process begin with its token.")
    return found[0]


class EmbeddedEngine:
    """Environments in this process. All of a process share V8; it may be used by the thread that loaded it alone."""

    def __init__(self) -> None:
        """Loads V8 on first use. Raises EngineError, with the reason, where that is not possible."""
        self._machine = machine()
        self._failure: EngineError | None = None
        self._pending: EmbeddedRequest | None = None
        self._lock = threading.RLock()
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

    @property
    def lock(self) -> threading.RLock:
        """For the same form as `Engine`: there is one thread alone."""
        return self._lock

    def open(
        self, level: str, options: dict[str, Any], rows: int, first_row: int = 0, *, renders: bool = False
    ) -> Opened:
        """Creates an environment. Raises OptionError for what the engine refuses."""
        if renders:
            raise EngineError("The embedded engine draws no pictures.")
        while self._machine.abandoned:
            for handle in self._machine.abandoned.pop():
                self.call("close", handle=handle)
        opened = opened_from(self.call("create", level=level, options=options, rows=rows, firstRow=first_row))
        self._handles.add(opened.handle)
        return opened

    def request(self, opened: Opened, rows: int, item_bytes: int) -> EmbeddedRequest:
        """For the steps of an environment, whose observations have `item_bytes` bytes."""
        assert opened.offset is not None
        size = 4 * rows + rows * (item_bytes + OUTCOME_BYTES) + rows * item_bytes
        memory = self._machine.memory(opened.offset, size)
        return EmbeddedRequest(opened.handle, np.frombuffer(memory[: 4 * rows], np.int32), memory[4 * rows :])

    def call(self, method: str, **given: Any) -> dict[str, Any]:
        """Calls a method that answers with JSON."""
        self._check()
        return self._machine.call(method, **given)

    def reset(self, request: EmbeddedRequest, into: memoryview, **given: Any) -> None:
        """Begins episodes in the environment of `request`: `seed`, `seeds`, or neither for the next ones."""
        self.call("reset", handle=request.handle, **given)
        into[:] = request.results[: into.nbytes]

    def send_step(self, request: EmbeddedRequest) -> None:
        """Other engines may step meanwhile: these rows do in `receive_step`."""
        self._check()
        self._pending = request

    def receive_step(self, into: Sequence[Buffer], rows: int, item_bytes: int) -> Bytes | None:
        """Steps; fills `into`; returns the final observations, one after the other, if there are any."""
        request = self._pending
        assert request is not None
        try:
            ended = self._machine.step(request.handle)
        except Exception as error:  # of V8: it has no common base class
            self._fail(EngineError(f"The embedded engine has failed: {error}"))
        if ended < 0:
            self._pending = None
            raise OptionError(str(self._machine.last_fault()))
        results = request.results
        at = 0
        for part in into:
            view = memoryview(part).cast("B")
            view[:] = results[at : at + view.nbytes]
            at += view.nbytes
        final = None
        if ended > 0:
            final = np.empty(ended * item_bytes, np.uint8)
            memoryview(final)[:] = results[at : at + final.nbytes]
        self._pending = None
        return final

    def _check(self) -> None:
        if self._failure is not None:
            raise type(self._failure)(*self._failure.args)
        if threading.get_ident() != self._machine.thread:
            if os.getpid() != self._machine.pid:
                raise EngineError("This environment belongs to the process that made it: make one in each process.")
            raise EngineError(
                "This environment was made by the main thread, which alone can use it: V8 is in this process. "
                "Set the environment variable BELLMAN_BROS_ENGINE to node for environments that threads share."
            )
        if self._pending is not None:  # by Ctrl-C: the worlds are a step ahead of what the program has seen
            self._fail(EngineError("A step was interrupted before its answer came: the engine was ended."))

    def _fail(self, failure: EngineError) -> NoReturn:
        self._failure = failure
        raise failure

    def close(self) -> None:
        """Frees its environments, which cannot be used any more. V8 stays."""
        if not self.usable:
            return
        for handle in self._handles:
            with contextlib.suppress(EngineError, OptionError):
                self.call("close", handle=handle)
        self._failure = EngineDiedError("The engine was closed.")


_machine: _Machine | None = None
_refused: EngineError | None = None


def machine() -> _Machine:
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
        _machine = _Machine()
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


def _is_here(loaded: _Machine) -> bool:
    return threading.get_ident() == loaded.thread


def _forked() -> None:
    """V8's own threads do not exist in a fork."""
    if _machine is not None:
        _machine.thread = 0  # of nobody


os.register_at_fork(after_in_child=_forked)
