"""An engine in a process of its own, and the frames that are exchanged with it over pipes.

`src/cli/python/messages.ts` describes the frames. An engine serves any number of environments, one request at a time.
"""

from __future__ import annotations

import atexit
import contextlib
import fcntl
import json
import os
import select
import subprocess
import threading
import weakref
from collections.abc import Sequence
from typing import Any, Final, NoReturn, Protocol

from typing_extensions import Buffer

from ._base import OF_ANOTHER_PROCESS, BaseEngine
from ._errors import (
    EngineDiedError,
    EngineError,
    EngineProtocolError,
    EngineTimeoutError,
    EngineVersionError,
    OptionError,
)
from ._protocol import CALL, DATA, FAULT, HEADER, REPLY, REQUEST, RESULT

_MAX_JSON_BYTES: Final = 2**24

_START_SECONDS: Final = 30.0  # a cold start on a busy machine
_REST_SECONDS: Final = 0.8  # between two parts of an answer
_END_SECONDS: Final = 1.0
_PIPE_BYTES: Final = 2**20

#: Until an answer begins: 65,536 endless levels take a while to generate.
ANSWER_SECONDS: Final = 30.0


class AnyStep(Protocol):
    """What an engine keeps for the steps of an environment."""

    @property
    def handle(self) -> int:
        """Of the environment."""


class ProcessEngine(BaseEngine):
    """One process, which ends when its input does. Not to be shared between processes; threads take turns."""

    def __init__(
        self, command: Sequence[str], environment: dict[str, str], version: str, inherited: Sequence[int] = ()
    ) -> None:
        """`inherited`: file descriptors that the process also has.

        Raises:
            EngineVersionError: it is the engine of another version.
            OSError: the command cannot be run.
            EngineError: it does not start.
        """
        super().__init__()
        self._owner = os.getpid()
        self._awaits = False  # a request was sent whose answer has not been read
        self._answer = bytearray(HEADER.size)
        self._process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            bufsize=0,
            env=environment,
            pass_fds=tuple(inherited),
        )
        assert self._process.stdin is not None and self._process.stdout is not None
        self._out = self._process.stdin.fileno()
        self._in = self._process.stdout.fileno()
        if hasattr(fcntl, "F_SETPIPE_SZ"):  # fewer turns for a large answer; Linux only
            with contextlib.suppress(OSError):
                fcntl.fcntl(self._in, fcntl.F_SETPIPE_SZ, _PIPE_BYTES)
        self._poll = select.poll()
        self._poll.register(self._in, select.POLLIN)
        _ENGINES.add(self)
        self._facts = self.call("hello", seconds=_START_SECONDS)
        if self._facts.get("version") != version:
            self._fail(
                EngineVersionError(
                    f"The engine is version {self._facts.get('version')}, "
                    f"this package needs {version}: install it again."
                )
            )

    @property
    def pid(self) -> int:
        """Of its process."""
        return self._process.pid

    def processor_seconds(self) -> float:
        """Time that it has spent on a processor."""
        return float(self.call("processor")["seconds"])

    @property
    def usable(self) -> bool:
        """False when it has failed or was closed, or belongs to the process from which this one was forked."""
        return self._failure is None and self._owner == os.getpid()

    # Requests

    def call(self, method: str, *, seconds: float = ANSWER_SECONDS, **given: Any) -> dict[str, Any]:
        """Calls a method that answers with JSON."""
        with self._lock:
            self._send_call(method, given)
            kind, _, length, _ = self._header((), seconds)
            return self._json(kind, length, b"")

    def fetch(self, into: memoryview, method: str, **given: Any) -> None:
        """Calls a method that answers with as many bytes as `into` has."""
        with self._lock:
            self._send_call(method, given)
            self._data((into,), into.nbytes)

    def reset(self, request: AnyStep, into: memoryview, **given: Any) -> None:
        """Begins episodes in the environment of `request`: `seed`, `seeds`, or neither for the next ones."""
        self.fetch(into, "reset", handle=request.handle, **given)

    # Frames

    def _send_call(self, method: str, given: dict[str, Any]) -> None:
        self._send(CALL, 0, memoryview(json.dumps({"method": method, **given}).encode()))

    def _send(self, kind: int, handle: int, payload: memoryview) -> None:
        """`payload` is a view of bytes."""
        self._begin()
        length = payload.nbytes
        header = HEADER.pack(REQUEST, kind, handle, length)
        try:
            sent = os.writev(self._out, (header, payload))
            if sent < len(header) + length:
                self._write_all(memoryview(header + payload.tobytes())[sent:])
        except BrokenPipeError:
            self._died()

    def _begin(self) -> None:
        """Before a request."""
        self._raise_failure()
        if self._awaits:  # by Ctrl-C: what is read next would answer the request before
            self._fail(EngineError("A request was interrupted before its answer came: the engine was ended."))
        self._awaits = True

    def _write_all(self, rest: memoryview) -> None:
        while rest:
            rest = rest[os.write(self._out, rest) :]

    def _data(
        self, parts: Sequence[Buffer], fixed: int, rows: int = 0, item_bytes: int = 0, got: int = 0
    ) -> tuple[int, int]:
        """Fills `parts`, which have `fixed` bytes, with an answer, of which `got` bytes have been read.

        Returns the number of ended episodes, and the bytes that remain to be read.
        """
        into = [memoryview(part).cast("B") for part in parts]
        kind, ended, length, along = self._header(into, ANSWER_SECONDS, got)
        if kind == DATA and ended <= rows and length == fixed + ended * item_bytes:
            if along < fixed:
                self._read_all(*_after(into, along))
            self._awaits = ended > 0
            return ended, length - fixed
        if kind == FAULT:
            self._json(kind, length, b"".join(into)[:along])
        self._malformed(f"an answer of kind {kind} with {length} bytes and {ended} ended episodes")

    def _header(self, into: Sequence[memoryview], seconds: float, got: int = 0) -> tuple[int, int, int, int]:
        """Reads a header and, with the same system call, what follows it into `into`.

        Returns kind, ended episodes, bytes of the payload, and how many bytes of it came along.
        """
        header = self._answer
        got = got or self._read((header, *into), seconds)
        while got < HEADER.size:
            got += self._read((memoryview(header)[got:],), _REST_SECONDS)
        magic, kind, ended, length = HEADER.unpack(header)
        if magic != REPLY:
            self._malformed("something that is not an answer")
        return kind, ended, length, got - HEADER.size

    def _json(self, kind: int, length: int, begun: bytes) -> dict[str, Any]:
        if kind not in (RESULT, FAULT) or len(begun) > length or length > _MAX_JSON_BYTES:
            self._malformed(f"an answer of kind {kind} with {length} bytes")
        rest = bytearray(length - len(begun))
        self._read_all(memoryview(rest))
        try:
            value = json.loads(begun + rest)
        except ValueError:
            self._malformed("an answer that is not JSON")
        self._awaits = False
        if kind == FAULT:
            raise OptionError(str(value["message"]) if isinstance(value, dict) else str(value))
        if value is not None and not isinstance(value, dict):
            self._malformed("an answer that is not a table")
        return value or {}

    def _read_all(self, *parts: memoryview) -> None:
        for part in parts:
            at = 0
            while at < part.nbytes:
                at += self._read((part[at:],), _REST_SECONDS)

    def _read(self, parts: Sequence[Buffer], seconds: float) -> int:
        if not self._poll.poll(seconds * 1000):
            self._fail(EngineTimeoutError(f"The engine has not answered for {seconds} s: it was ended."))
        count = os.readv(self._in, parts)
        if count == 0:
            self._died()
        return count

    # The end

    def _malformed(self, what: str) -> NoReturn:
        self._fail(EngineProtocolError(f"The engine sent {what}: it was ended."))

    def _died(self) -> NoReturn:
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(_END_SECONDS / 2)
        code = self._process.returncode
        self._fail(EngineDiedError(f"The engine's process has ended{'' if code is None else f' with code {code}'}."))

    def _fail(self, failure: EngineError) -> NoReturn:
        """Ends the process and raises; every later request raises the same."""
        self._process.kill()
        self._shut()
        super()._fail(failure)

    def _shut(self) -> None:
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                with contextlib.suppress(OSError):
                    pipe.close()
        with contextlib.suppress(subprocess.TimeoutExpired):
            self._process.wait(_END_SECONDS)

    def close(self) -> None:
        """Ends the process. Its environments cannot be used any more."""
        if not self.usable:
            return
        with self._lock:
            self._failure = EngineDiedError("The engine was closed.")
            assert self._process.stdin is not None
            with contextlib.suppress(OSError):
                self._process.stdin.close()  # it reads the end of its input, and ends
            try:
                self._process.wait(_END_SECONDS)
            except subprocess.TimeoutExpired:
                self._process.kill()
            self._shut()

    def _leave_to_parent(self) -> None:
        """After a fork: the copies of the pipes are closed, so that the engine sees the end of its true owner."""
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                with contextlib.suppress(OSError):
                    pipe.close()
        self._process.returncode = 0  # not a child of this process: nothing to wait for
        self._failure = EngineError(OF_ANOTHER_PROCESS)
        self._lock = threading.RLock()  # a thread that held it does not exist here


def _after(parts: Sequence[memoryview], skipped: int) -> list[memoryview]:
    rest = []
    for part in parts:
        if skipped < part.nbytes:
            rest.append(part[skipped:])
        skipped = max(0, skipped - part.nbytes)
    return rest


_ENGINES: weakref.WeakSet[ProcessEngine] = weakref.WeakSet()


def _close_all() -> None:
    for engine in list(_ENGINES):
        engine.close()


def _forked() -> None:
    for engine in list(_ENGINES):
        engine._leave_to_parent()


atexit.register(_close_all)
os.register_at_fork(after_in_child=_forked)
