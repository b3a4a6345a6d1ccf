"""The process of a further engine, which `_awake.py` starts and describes."""

from __future__ import annotations

import ctypes
import json
import mmap
import os
import signal
import sys
import threading
import time
from dataclasses import dataclass
from typing import Any, Final

from ._awake import ANSWERED, ASKED, ASLEEP, ENDED, FAULT, HANDLE, NAP, control_of
from ._errors import OptionError
from ._protocol import CALL, DATA, HEADER, REPLY, REQUEST, RESULT
from ._protocol import FAULT as FAULT_FRAME
from ._shared import shared_bytes, shared_places
from ._v8 import Machine

_AWAKE_SECONDS: Final = 1e-3  # after a step; a policy's forward pass takes part of that
_LOOKS: Final = 1000  # between two looks at the clock
_SET_PARENT_DEATH_SIGNAL: Final = 1  # PR_SET_PDEATHSIG


def main(parent: int, memory: int) -> None:
    """Steps until the input ends. `parent`: the process that has started this one; `memory`: what they share."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the program, which ends this one
    ctypes.CDLL(None).prctl(_SET_PARENT_DEATH_SIGNAL, signal.SIGKILL)
    if os.getppid() == parent:  # it may have ended before
        output = os.dup(sys.stdout.fileno())
        os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # what anybody prints would disturb the frames
        _Helper(sys.stdin.fileno(), output, memory).serve()
    os._exit(0)  # without V8's own farewell


@dataclass(frozen=True)
class _Stage:
    """An environment: its numbers in the memory of V8, and in the memory that is shared."""

    actions: memoryview
    shared_actions: memoryview
    columns: memoryview
    shared_columns: memoryview
    finals: memoryview
    shared_finals: memoryview
    item_bytes: int

    def publish(self, ended: int) -> None:
        """Copies what a step has given."""
        self.shared_columns[:] = self.columns
        if ended > 0:
            size = ended * self.item_bytes
            self.shared_finals[:size] = self.finals[:size]


class _Helper:
    def __init__(self, input_: int, output: int, memory: int) -> None:
        self._input = input_
        self._output = output
        self._memory = memory
        self._control = control_of(memory)
        self._fence = threading.Lock()
        self._machine = Machine()
        self._stages: dict[int, _Stage] = {}

    def serve(self) -> None:
        """Steps and answers until the input ends."""
        control = self._control
        while True:
            if (not control[NAP] and self._is_asked()) or control[ASKED] != control[ANSWERED]:
                self._step()
                continue
            control[ASLEEP] = 1
            with self._fence:  # this program looks at ASLEEP after it has set ASKED
                pass
            if control[ASKED] == control[ANSWERED] and not self._answer():
                return
            control[ASLEEP] = 0

    def _is_asked(self) -> bool:
        """Watches for a while."""
        control = self._control
        answered = control[ANSWERED]
        end = time.perf_counter() + _AWAKE_SECONDS
        while True:
            for _ in range(_LOOKS):
                if control[ASKED] != answered:
                    return True
            if time.perf_counter() > end:
                return False

    def _step(self) -> None:
        control = self._control
        asked = control[ASKED]
        stage = self._stages[control[HANDLE]]
        stage.actions[:] = stage.shared_actions
        ended = self._machine.step(control[HANDLE])
        if ended >= 0:
            stage.publish(ended)
        control[ENDED] = ended if ended >= 0 else FAULT
        naps = control[NAP]
        control[ANSWERED] = asked  # last: now the other side reads
        if naps:
            self._send(DATA, b"")

    # Frames

    def _answer(self) -> bool:
        """Sleeps until a frame comes, and answers it if it is a call; False at the end of the input."""
        header = self._read(HEADER.size)
        if header is None:
            return False
        magic, kind, _, length = HEADER.unpack(header)
        payload = self._read(length)
        if magic != REQUEST or payload is None:
            return False
        if kind == CALL:
            try:
                self._called(**json.loads(payload))
            except OptionError as error:
                self._send(FAULT_FRAME, json.dumps({"message": str(error)}).encode())
        return True

    def _called(self, method: str, **given: Any) -> None:
        if method == "reset":
            self._machine.call(method, **given)
            stage = self._stages[given["handle"]]
            rows = len(stage.actions) // 4
            self._send(DATA, stage.columns[: rows * stage.item_bytes])
            return
        if method == "share":
            self._share(**given)
            result: dict[str, Any] = {}
        elif method == "hello":
            result = {**self._machine.call(method), "v8": self._machine.version}
        elif method == "processor":
            result = {"seconds": time.process_time()}
        elif method == "lastFault":
            result = {"message": str(self._machine.last_fault())}
        else:
            result = self._machine.call(method, **given)
        self._send(RESULT, json.dumps(result).encode())

    def _share(self, handle: int, rows: int, itemBytes: int, place: int, offset: int) -> None:  # noqa: N803
        size = shared_bytes(rows, itemBytes)
        own = self._machine.memory(place, size)
        shared = memoryview(mmap.mmap(self._memory, size, offset=offset))
        actions, columns, finals = shared_places(rows, itemBytes)
        self._stages[handle] = _Stage(
            own[actions], shared[actions], own[columns], shared[columns], own[finals], shared[finals], itemBytes
        )

    def _send(self, kind: int, payload: bytes | memoryview) -> None:
        rest = memoryview(HEADER.pack(REPLY, kind, 0, len(payload)) + bytes(payload))
        while rest:
            rest = rest[os.write(self._output, rest) :]

    def _read(self, size: int) -> bytes | None:
        parts = []
        while size > 0:
            part = os.read(self._input, size)
            if part == b"":
                return None
            parts.append(part)
            size -= len(part)
        return b"".join(parts)
