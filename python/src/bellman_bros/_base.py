"""What all engines have in common."""

from __future__ import annotations

import threading
from abc import ABC, abstractmethod
from collections.abc import Sequence
from typing import Any, Final, NoReturn

from ._errors import EngineError
from ._protocol import Opened, opened_from
from ._shared import SharedRequest

#: The message of an EngineError after a fork.
OF_ANOTHER_PROCESS: Final = "This environment belongs to the process that made it: make one in each process."

#: The message of an EngineError where V8 is in this process.
OF_ANOTHER_THREAD: Final = (
    "This environment was made by the main thread, which alone can use it: V8 is in this process. "
    "Set the environment variable BELLMAN_BROS_ENGINE to node for environments that threads share."
)


class BaseEngine(ABC):
    """Environments, one request at a time, and a failure after which every request fails."""

    def __init__(self) -> None:
        """Nothing is started here."""
        self._lock = threading.RLock()
        self._failure: EngineError | None = None

    @property
    def lock(self) -> threading.RLock:
        """Held from a request to the end of its answer."""
        return self._lock

    @abstractmethod
    def call(self, method: str, **given: Any) -> dict[str, Any]:
        """Calls a method that answers with JSON."""

    def open(
        self, level: str, options: dict[str, Any], rows: int, first_row: int = 0, *, renders: bool = False
    ) -> Opened:
        """Creates an environment, of which pictures can be asked for if it `renders`.

        Raises OptionError for what the engine refuses.
        """
        made = self.call("create", level=level, options=options, rows=rows, firstRow=first_row, renders=renders)
        return opened_from(made)

    def _raise_failure(self) -> None:
        """If there was one."""
        if self._failure is not None:
            raise type(self._failure)(*self._failure.args)

    def _fail(self, failure: EngineError) -> NoReturn:
        """Raises, now and at every later request."""
        self._failure = failure
        raise failure


class SharedEngine(BaseEngine):
    """An engine whose steps are left in memory that this program sees."""

    _request: SharedRequest | None = None  # of the last step

    @abstractmethod
    def finish_step(self, rows: int) -> int:
        """After `send_step`: the number of ended episodes, when all of the step is in the memory of its request.

        Raises OptionError for actions that do not exist.
        """

    def receive_step(self, into: Sequence[memoryview], rows: int, item_bytes: int) -> bytearray | None:
        """Fills `into`, the columns; returns the final observations, one after the other, if there are any."""
        ended = self.finish_step(rows)
        assert self._request is not None
        for part, column in zip(into, self._request.columns, strict=True):
            part[:] = column
        return self._request.finals(ended)
