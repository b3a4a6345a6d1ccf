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
from typing import Any, Final

from ._awake import ANSWERED, ASKED, ASLEEP, ENDED, HANDLE, NAP, control_of
from ._errors import OptionError
from ._protocol import CALL, DATA, HEADER, REPLY, REQUEST, RESULT
from ._protocol import FAULT as FAULT_FRAME
from ._shared import shared_bytes, shared_places
from ._v8 import Machine

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


class _Helper:
    """V8, some of whose memory the program sees as its own: steps go through it without a copy."""

    def __init__(self, input_: int, output: int, memory: int) -> None:
        self._input = input_
        self._output = output
        self._memory = memory
        self._control = control_of(memory)
        self._fence = threading.Lock()
        self._machine = Machine()
        places = {"asked": ASKED, "handle": HANDLE, "nap": NAP, "answered": ANSWERED, "ended": ENDED}
        self._machine.map(self._machine.call("control", **places)["offset"], memory, 0, mmap.PAGESIZE)
        self._observations: dict[int, memoryview] = {}

    def serve(self) -> None:
        """Steps and answers until the input ends."""
        control = self._control
        while True:
            if self._machine.serve():  # the program sleeps meanwhile
                self._send(DATA, b"")
            control[ASLEEP] = 1
            with self._fence:  # this program looks at ASLEEP after it has set ASKED
                pass
            if control[ASKED] == control[ANSWERED] and not self._answer():
                return
            control[ASLEEP] = 0

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
            self._send(DATA, self._observations[given["handle"]])
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
        self._machine.map(place, self._memory, offset, shared_bytes(rows, itemBytes))
        _, columns, _ = shared_places(rows, itemBytes)
        self._observations[handle] = self._machine.memory(place + columns.start, rows * itemBytes)

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
