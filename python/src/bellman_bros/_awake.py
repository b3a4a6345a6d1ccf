"""Further engines of a vector environment: Python processes that each have V8, and that stay awake between two steps.

To wake a sleeping process takes longer than a step. So both sides watch numbers in a memory that they share: this one
for the answer, the helper (`_helper.py`) for the next step, until it has had nothing to do for a millisecond and sleeps
at its pipe, of which it is woken by a frame. Everything but steps goes through the pipes, as with Node.

Without locks this needs a processor that shows stores to others in their order, and aligned numbers of 32 bits whole:
x86 does. It may show a store after a load that follows it, which matters where one side goes to sleep: there, each side
takes a lock between its store and its load, which on x86 is a full barrier.

On a busy machine watching is in vain: who watches does not let the other one run. Where late answers cost more time
than watching saves, both sides nap for some steps: they sleep at their pipes, and wake each other by frames.
"""

from __future__ import annotations

import json
import mmap
import os
import platform
import sys
import threading
import time
from itertools import repeat
from threading import get_ident
from typing import Final

from ._base import OF_ANOTHER_THREAD, SharedEngine
from ._errors import EngineError, EngineTimeoutError, OptionError
from ._process import ANSWER_SECONDS, ProcessEngine
from ._protocol import DATA, FACTS, HEADER, REQUEST, STEP, Opened
from ._shared import SharedRequest, shared_bytes

#: Places of the numbers in the first page of the memory, each side's own 64 bytes, so that they do not share a line.
ASKED: Final = 0  # the number of the last step that was asked for
HANDLE: Final = 1  # the environment that is to step
NAP: Final = 2  # not 0 when the helper is to sleep after the step, and to send a frame
ANSWERED: Final = 16  # the number of the last step that was taken
ENDED: Final = 17  # how many episodes it ended, or FAULT
ASLEEP: Final = 32  # not 0 when a frame must wake the helper
FAULT: Final = -1  # as `step` in src/cli/python/embedded.ts has it
LAST_NUMBER: Final = 2**31 - 1  # the next one is 0

_PAGE: Final = mmap.PAGESIZE
_LOOKS: Final = 20_000  # about half a millisecond: an answer that takes longer is late
_LOST_PER_SECOND: Final = 10_000  # as many steps without a nap save as much time as an answer that is late loses
_MOST_SAVED: Final = 256  # steps, of which no more count before an answer is late
_NAPS: Final = 256  # steps, and twice as many if it soon happens again
_MOST_NAPS: Final = 2**14
_PAUSE_MILLISECONDS: Final = 1
_WAKE: Final = HEADER.pack(REQUEST, STEP, 0, 0)
_PROGRAM: Final = """
import json, sys
sys.path[:] = json.loads(sys.argv[3])
from bellman_bros._helper import main
main(int(sys.argv[1]), int(sys.argv[2]))
"""


def control_of(memory: int) -> memoryview:
    """The numbers at the start of the memory, a file descriptor: signed, of 32 bits."""
    return memoryview(mmap.mmap(memory, _PAGE)).cast("i")


def is_ordered() -> bool:
    """Whether this processor shows stores in their order."""
    return platform.machine() in ("x86_64", "AMD64")


class AwakeEngine(ProcessEngine, SharedEngine):
    """A helper of the process that has V8 itself, made by its main thread: the helper ends with that thread."""

    def __init__(self, program: str = _PROGRAM, *, version: str = FACTS["engine"]) -> None:
        """Starts a process. `program`: other Python than the package's own, for tests.

        Raises:
            EngineVersionError: it is the engine of another version.
            EngineError: it does not start.
        """
        self._thread = get_ident()
        self._fence = threading.Lock()
        self._memory = os.memfd_create("bellman-bros")
        self._end = _PAGE  # of what is used of the memory
        self._asked = 0
        self._naps = 0  # steps that are left
        self._next_naps = _NAPS
        self._saved = float(_MOST_SAVED)
        self._steps = 0  # since an answer was late
        os.ftruncate(self._memory, self._end)
        self._control = control_of(self._memory)
        places = json.dumps([str(place) for place in sys.path])
        command = [sys.executable, "-c", program, str(os.getpid()), str(self._memory), places]
        try:
            super().__init__(command, dict(os.environ), version, [self._memory])
        except OSError as error:
            os.close(self._memory)
            raise EngineError(f"A further engine cannot be started: {error}.") from error
        self._v8 = str(self._facts.get("v8"))

    @property
    def name(self) -> str:
        """What runs the simulation."""
        return f"V8 {self._v8} in a process of its own"

    def request(self, opened: Opened, rows: int, item_bytes: int) -> SharedRequest:
        """For the steps of an environment, whose observations have `item_bytes` bytes."""
        size, offset = shared_bytes(rows, item_bytes), self._end
        self._end += -(-size // _PAGE) * _PAGE
        os.ftruncate(self._memory, self._end)
        self.call("share", handle=opened.handle, rows=rows, itemBytes=item_bytes, place=opened.offset, offset=offset)
        memory = memoryview(mmap.mmap(self._memory, size, offset=offset))
        return SharedRequest(opened.handle, rows, item_bytes, memory)

    # Steps: in few lines and without calls, because Python runs them with cold caches after V8 in the same thread.

    def send_step(self, request: SharedRequest) -> None:
        """Asks for a step, which begins at once; `finish_step` must follow."""
        if self._failure is not None or self._awaits or get_ident() != self._thread:
            self._refuse()
        self._awaits = True
        self._request = request
        self._asked = asked = self._asked + 1 if self._asked < LAST_NUMBER else 0
        control = self._control
        if self._naps > 0:
            self._naps -= 1
            control[NAP] = 1
        else:
            self._steps += 1
            control[NAP] = 0
        control[HANDLE] = request.handle
        control[ASKED] = asked
        with self._fence:  # the helper looks at ASKED after it has set ASLEEP
            pass
        if control[ASLEEP]:
            self._wake()

    def finish_step(self, rows: int) -> int:
        """Waits for it."""
        control, asked = self._control, self._asked
        if control[NAP]:
            self._nap()
        for _ in repeat(None, _LOOKS):
            if control[ANSWERED] == asked:
                break
        else:
            self._wait()
        ended = control[ENDED]
        self._awaits = False
        if 0 <= ended <= rows:
            return ended
        if ended == FAULT:
            raise OptionError(str(self.call("lastFault")["message"]))
        self._malformed(f"{ended} as the number of ended episodes")

    def _refuse(self) -> None:
        self._raise_failure()
        if get_ident() != self._thread:
            raise EngineError(OF_ANOTHER_THREAD)
        self._begin()

    def _wake(self) -> None:
        try:
            os.write(self._out, _WAKE)
        except BrokenPipeError:
            self._died()

    def _wait(self) -> None:
        """With pauses, and decides whether to nap."""
        start = time.monotonic()
        while self._control[ANSWERED] != self._asked:
            if self._poll.poll(_PAUSE_MILLISECONDS):
                if os.read(self._in, 1) == b"":
                    self._died()
                self._malformed("a frame instead of a step")
            if time.monotonic() > start + ANSWER_SECONDS:
                self._fail(EngineTimeoutError(f"The engine has not stepped for {ANSWER_SECONDS} s: it was ended."))
        if self._steps > _MOST_SAVED:
            self._next_naps = _NAPS
        lost = _LOST_PER_SECOND * (time.monotonic() - start)
        self._saved = min(_MOST_SAVED, self._saved + self._steps) - lost
        self._steps = 0
        if self._saved < 0:
            self._naps, self._saved = self._next_naps, 0
            self._next_naps = min(2 * self._next_naps, _MOST_NAPS)

    def _nap(self) -> None:
        """Until the frame comes."""
        kind, _, length, _ = self._header((), ANSWER_SECONDS)
        if (kind, length, self._control[ANSWERED]) != (DATA, 0, self._asked):
            self._malformed(f"an answer of kind {kind} with {length} bytes to a step")

    def _shut(self) -> None:
        super()._shut()
        if self._memory >= 0:
            os.close(self._memory)
            self._memory = -1
