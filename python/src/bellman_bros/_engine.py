"""The TypeScript simulation in a Node process, and the frames that are exchanged with it over pipes.

`src/cli/python/messages.ts` describes the frames. An engine serves any number of environments, one request at a time.
"""

from __future__ import annotations

import atexit
import contextlib
import fcntl
import json
import os
import select
import shutil
import struct
import subprocess
import threading
import weakref
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import resources
from pathlib import Path
from typing import Any, Final, NoReturn

import numpy as np
import numpy.typing as npt
from typing_extensions import Buffer

from ._errors import (
    EngineDiedError,
    EngineError,
    EngineProtocolError,
    EngineTimeoutError,
    EngineVersionError,
    NodeNotFoundError,
    OptionError,
)

Bytes = npt.NDArray[np.uint8]

_REQUEST: Final = 0x42425251
_REPLY: Final = 0x42425250
_HEADER: Final = struct.Struct("<4I")  # magic, kind, handle or ended episodes, bytes of the payload
_CALL: Final = 0
_STEP: Final = 1
_DATA: Final = 0
_RESULT: Final = 1
_FAULT: Final = 2
_MAX_JSON_BYTES: Final = 2**24

_MINIMAL_NODE: Final = (20, 19)
_START_SECONDS: Final = 30.0  # a cold start on a busy machine
_ANSWER_SECONDS: Final = 30.0  # until an answer begins: 65,536 endless levels take a while to generate
_REST_SECONDS: Final = 0.8  # between two parts of an answer
_END_SECONDS: Final = 1.0
_PIPE_BYTES: Final = 2**20

#: Of each row of a step, beside its observation: a reward of 32 bits, then terminated, truncated, success.
OUTCOME_BYTES: Final = 7


def _facts() -> dict[str, Any]:
    facts: dict[str, Any] = json.loads((resources.files(__package__) / "engine.json").read_text("utf-8"))
    return facts


#: What the build wrote beside the engine: its version, the actions, the levels.
FACTS: Final = _facts()


def find_node() -> str:
    """The Node to run: `BELLMAN_BROS_NODE` if it is set, otherwise the first `node` of the path."""
    given = os.environ.get("BELLMAN_BROS_NODE")
    node = given or shutil.which("node")
    if node is None:
        raise NodeNotFoundError(
            f"Node {'.'.join(map(str, _MINIMAL_NODE))} or newer runs the simulation, and there is none on the path. "
            "Get it from https://nodejs.org, or name it in the environment variable BELLMAN_BROS_NODE."
        )
    return node


@dataclass(frozen=True)
class Opened:
    """An environment of the engine."""

    handle: int
    id: str
    size: int  # entries of one observation
    picture: tuple[int, int, int] | None  # frames, height, width
    slices: tuple[dict[str, Any], ...]
    config: dict[str, Any]
    offset: int | None  # where its numbers are, in the memory of an engine in this process


def opened_from(made: dict[str, Any]) -> Opened:
    """From the answer to `create`."""
    picture = made.get("picture")
    return Opened(
        handle=int(made["handle"]),
        id=str(made["id"]),
        size=int(made["size"]),
        picture=None if picture is None else (picture["frames"], picture["height"], picture["width"]),
        slices=tuple(made["slices"]),
        config=dict(made["config"]),
        offset=None if made.get("offset") is None else int(made["offset"]),
    )


class StepRequest:
    """The actions of an environment's rows, in a frame that every step rewrites."""

    def __init__(self, handle: int, rows: int) -> None:
        """`handle`: of the environment."""
        self.handle: Final = handle
        self.frame: Final = bytearray(_HEADER.size + 4 * rows)
        _HEADER.pack_into(self.frame, 0, _REQUEST, _STEP, handle, 4 * rows)
        self.actions: Final = np.frombuffer(self.frame, np.int32, offset=_HEADER.size)


class Engine:
    """One Node process. Not to be shared between processes; threads take turns."""

    def __init__(self, engine: Path | None = None, *, version: str = FACTS["engine"]) -> None:
        """Starts a process. `engine`: another file than the package's own, for tests.

        Raises:
            NodeNotFoundError: there is no Node, or one that is too old.
            EngineVersionError: the file is the engine of another version.
            EngineError: it does not start.
        """
        self._lock = threading.RLock()
        self._failure: EngineError | None = None
        self._owner = os.getpid()
        self._awaits = False  # a request was sent whose answer has not been read
        self._answer = bytearray(_HEADER.size)
        with contextlib.ExitStack() as files:
            path = engine or files.enter_context(resources.as_file(resources.files(__package__) / "engine.mjs"))
            self._start(path)
            _ENGINES.add(self)
            facts = self.call("hello", seconds=_START_SECONDS)
        if facts.get("version") != version:
            self._fail(
                EngineVersionError(
                    f"The engine is version {facts.get('version')}, this package needs {version}: install it again."
                )
            )
        self._node = str(facts.get("node"))
        node = tuple(int(part) for part in self._node.split(".")[:2])
        if node < _MINIMAL_NODE:
            needed = ".".join(map(str, _MINIMAL_NODE))
            self._fail(NodeNotFoundError(f"Node {needed} or newer is needed, this is {self._node}."))

    def _start(self, path: Path) -> None:
        node = find_node()
        # What NODE_OPTIONS may load or print would disturb the frames.
        environment = {name: value for name, value in os.environ.items() if name != "NODE_OPTIONS"}
        try:
            self._process = subprocess.Popen(
                [node, str(path)],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                bufsize=0,
                env=environment,
            )
        except OSError as error:
            raise NodeNotFoundError(f"{node} cannot be run: {error}.") from error
        assert self._process.stdin is not None and self._process.stdout is not None
        self._out = self._process.stdin.fileno()
        self._in = self._process.stdout.fileno()
        if hasattr(fcntl, "F_SETPIPE_SZ"):  # fewer turns for a large answer; Linux only
            with contextlib.suppress(OSError):
                fcntl.fcntl(self._in, fcntl.F_SETPIPE_SZ, _PIPE_BYTES)
        self._poll = select.poll()
        self._poll.register(self._in, select.POLLIN)

    @property
    def name(self) -> str:
        """What runs the simulation."""
        return f"Node {self._node} in a process of its own"

    @property
    def pid(self) -> int:
        """Process id of Node."""
        return self._process.pid

    def processor_seconds(self) -> float:
        """Time that Node has spent on a processor."""
        return float(self.call("processor")["seconds"])

    @property
    def usable(self) -> bool:
        """False when it has failed or was closed, or belongs to the process from which this one was forked."""
        return self._failure is None and self._owner == os.getpid()

    # Requests

    def open(
        self, level: str, options: dict[str, Any], rows: int, first_row: int = 0, *, renders: bool = False
    ) -> Opened:
        """Creates an environment, of which pictures can be asked for if it `renders`.

        Raises OptionError for what the engine refuses.
        """
        made = self.call("create", level=level, options=options, rows=rows, firstRow=first_row, renders=renders)
        return opened_from(made)

    def request(self, opened: Opened, rows: int, item_bytes: int) -> StepRequest:
        """For the steps of an environment, whose observations have `item_bytes` bytes."""
        return StepRequest(opened.handle, rows)

    def call(self, method: str, *, seconds: float = _ANSWER_SECONDS, **given: Any) -> dict[str, Any]:
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

    def reset(self, request: StepRequest, into: memoryview, **given: Any) -> None:
        """Begins episodes in the environment of `request`: `seed`, `seeds`, or neither for the next ones."""
        self.fetch(into, "reset", handle=request.handle, **given)

    def send_step(self, request: StepRequest) -> None:
        """Sends the actions; `receive_step` must follow. The caller holds `lock`."""
        self._begin()
        try:
            sent = os.write(self._out, request.frame)
            if sent < len(request.frame):
                self._write_all(memoryview(request.frame)[sent:])
        except BrokenPipeError:
            self._died()

    def receive_step(self, into: Sequence[Buffer], rows: int, item_bytes: int) -> Bytes | None:
        """Reads what a step gave into `into`; returns the final observations, one after the other, if there are any."""
        fixed = rows * (item_bytes + OUTCOME_BYTES)
        got = self._read((self._answer, *into), _ANSWER_SECONDS)
        magic, kind, ended, length = _HEADER.unpack(self._answer)
        rest = length - fixed
        # Nearly always: all of a sound answer came at once. What follows costs as much as 16 kB of observations.
        if not (
            got == _HEADER.size + fixed
            and magic == _REPLY
            and kind == _DATA
            and ended <= rows
            and rest == ended * item_bytes
        ):
            ended, rest = self._data(into, fixed, rows, item_bytes, got)
        if ended == 0:
            self._awaits = False
            return None
        final = np.empty(rest, np.uint8)
        self._read_all(memoryview(final))
        self._awaits = False
        return final

    @property
    def lock(self) -> threading.RLock:
        """Held from a request to the end of its answer."""
        return self._lock

    # Frames

    def _send_call(self, method: str, given: dict[str, Any]) -> None:
        self._send(_CALL, 0, memoryview(json.dumps({"method": method, **given}).encode()))

    def _send(self, kind: int, handle: int, payload: memoryview) -> None:
        """`payload` is a view of bytes."""
        self._begin()
        length = payload.nbytes
        header = _HEADER.pack(_REQUEST, kind, handle, length)
        try:
            sent = os.writev(self._out, (header, payload))
            if sent < len(header) + length:
                self._write_all(memoryview(header + payload.tobytes())[sent:])
        except BrokenPipeError:
            self._died()

    def _begin(self) -> None:
        """Before a request."""
        if self._failure is not None:
            raise type(self._failure)(*self._failure.args)
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
        kind, ended, length, along = self._header(into, _ANSWER_SECONDS, got)
        if kind == _DATA and ended <= rows and length == fixed + ended * item_bytes:
            if along < fixed:
                self._read_all(*_after(into, along))
            self._awaits = ended > 0
            return ended, length - fixed
        if kind == _FAULT:
            self._json(kind, length, b"".join(into)[:along])
        self._malformed(f"an answer of kind {kind} with {length} bytes and {ended} ended episodes")

    def _header(self, into: Sequence[memoryview], seconds: float, got: int = 0) -> tuple[int, int, int, int]:
        """Reads a header and, with the same system call, what follows it into `into`.

        Returns kind, ended episodes, bytes of the payload, and how many bytes of it came along.
        """
        header = self._answer
        got = got or self._read((header, *into), seconds)
        while got < _HEADER.size:
            got += self._read((memoryview(header)[got:],), _REST_SECONDS)
        magic, kind, ended, length = _HEADER.unpack(header)
        if magic != _REPLY:
            self._malformed("something that is not an answer")
        return kind, ended, length, got - _HEADER.size

    def _json(self, kind: int, length: int, begun: bytes) -> dict[str, Any]:
        if kind not in (_RESULT, _FAULT) or len(begun) > length or length > _MAX_JSON_BYTES:
            self._malformed(f"an answer of kind {kind} with {length} bytes")
        rest = bytearray(length - len(begun))
        self._read_all(memoryview(rest))
        try:
            value = json.loads(begun + rest)
        except ValueError:
            self._malformed("an answer that is not JSON")
        self._awaits = False
        if kind == _FAULT:
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
        self._failure = failure
        self._process.kill()
        self._shut()
        raise failure

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
        self._failure = EngineError("This environment belongs to the process that made it: make one in each process.")
        self._lock = threading.RLock()  # a thread that held it does not exist here


def _after(parts: Sequence[memoryview], skipped: int) -> list[memoryview]:
    rest = []
    for part in parts:
        if skipped < part.nbytes:
            rest.append(part[skipped:])
        skipped = max(0, skipped - part.nbytes)
    return rest


_ENGINES: weakref.WeakSet[Engine] = weakref.WeakSet()
_shared: Engine | None = None
_shared_lock = threading.Lock()


def shared_engine() -> Engine:
    """This process's engine for single environments, started on first use and again after a failure."""
    global _shared
    with _shared_lock:
        if _shared is None or not _shared.usable:
            _shared = Engine()
        return _shared


def _close_all() -> None:
    for engine in list(_ENGINES):
        engine.close()


def _forked() -> None:
    global _shared, _shared_lock
    for engine in list(_ENGINES):
        engine._leave_to_parent()
    _shared = None
    _shared_lock = threading.Lock()


atexit.register(_close_all)
os.register_at_fork(after_in_child=_forked)
