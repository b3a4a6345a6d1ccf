"""The TypeScript simulation in a Node process. Steps go through the pipes, too."""

from __future__ import annotations

import contextlib
import os
import shutil
import threading
from collections.abc import Sequence
from importlib import resources
from pathlib import Path
from typing import Final

import numpy as np
from typing_extensions import Buffer

from ._errors import NodeNotFoundError
from ._process import ANSWER_SECONDS, ProcessEngine
from ._protocol import DATA, FACTS, HEADER, OUTCOME_BYTES, REPLY, REQUEST, STEP, Opened

_MINIMAL_NODE: Final = (20, 19)


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


class StepRequest:
    """The actions of an environment's rows, in a frame that every step rewrites."""

    def __init__(self, handle: int, rows: int) -> None:
        """`handle`: of the environment."""
        self.handle: Final = handle
        self.frame: Final = bytearray(HEADER.size + 4 * rows)
        HEADER.pack_into(self.frame, 0, REQUEST, STEP, handle, 4 * rows)
        self.actions: Final = np.frombuffer(self.frame, np.int32, offset=HEADER.size)


class Engine(ProcessEngine):
    """One Node process."""

    def __init__(self, engine: Path | None = None, *, version: str = FACTS["engine"]) -> None:
        """Starts a process. `engine`: another file than the package's own, for tests.

        Raises:
            NodeNotFoundError: there is no Node, or one that is too old.
            EngineVersionError: the file is the engine of another version.
            EngineError: it does not start.
        """
        node = find_node()
        # What NODE_OPTIONS may load or print would disturb the frames.
        environment = {name: value for name, value in os.environ.items() if name != "NODE_OPTIONS"}
        with contextlib.ExitStack() as files:
            path = engine or files.enter_context(resources.as_file(resources.files(__package__) / "engine.mjs"))
            try:
                super().__init__([node, str(path)], environment, version)
            except OSError as error:
                raise NodeNotFoundError(f"{node} cannot be run: {error}.") from error
        self._node = str(self._facts.get("node"))
        if tuple(int(part) for part in self._node.split(".")[:2]) < _MINIMAL_NODE:
            needed = ".".join(map(str, _MINIMAL_NODE))
            self._fail(NodeNotFoundError(f"Node {needed} or newer is needed, this is {self._node}."))

    @property
    def name(self) -> str:
        """What runs the simulation."""
        return f"Node {self._node} in a process of its own"

    def request(self, opened: Opened, rows: int, item_bytes: int) -> StepRequest:
        """For the steps of an environment, whose observations have `item_bytes` bytes."""
        return StepRequest(opened.handle, rows)

    def send_step(self, request: StepRequest) -> None:
        """Sends the actions; `receive_step` must follow. The caller holds `lock`."""
        self._begin()
        try:
            sent = os.write(self._out, request.frame)
            if sent < len(request.frame):
                self._write_all(memoryview(request.frame)[sent:])
        except BrokenPipeError:
            self._died()

    def receive_step(self, into: Sequence[Buffer], rows: int, item_bytes: int) -> bytearray | None:
        """Reads what a step gave into `into`; returns the final observations, one after the other, if there are any."""
        fixed = rows * (item_bytes + OUTCOME_BYTES)
        got = self._read((self._answer, *into), ANSWER_SECONDS)
        magic, kind, ended, length = HEADER.unpack(self._answer)
        rest = length - fixed
        # Nearly always: all of a sound answer came at once. What follows costs as much as 16 kB of observations.
        if not (
            got == HEADER.size + fixed
            and magic == REPLY
            and kind == DATA
            and ended <= rows
            and rest == ended * item_bytes
        ):
            ended, rest = self._data(into, fixed, rows, item_bytes, got)
        if ended == 0:
            self._awaits = False
            return None
        final = bytearray(rest)
        self._read_all(memoryview(final))
        self._awaits = False
        return final


_shared: Engine | None = None
_shared_lock = threading.Lock()


def shared_engine() -> Engine:
    """This process's engine for single environments, started on first use and again after a failure."""
    global _shared
    with _shared_lock:
        if _shared is None or not _shared.usable:
            _shared = Engine()
        return _shared


def _forked() -> None:
    global _shared, _shared_lock
    _shared = None
    _shared_lock = threading.Lock()


os.register_at_fork(after_in_child=_forked)
