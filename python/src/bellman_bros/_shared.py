"""What a step leaves in memory that the engine and this program share: columns of all rows, then final observations."""

from __future__ import annotations

import itertools
from typing import Final

import numpy as np
import numpy.typing as npt

from ._protocol import OUTCOME_BYTES, OUTCOME_WIDTHS

_ALIGNED: Final = 8  # bytes; as in src/cli/python/embedded.ts


def shared_places(rows: int, item_bytes: int) -> tuple[slice, slice, slice]:
    """Of an environment: actions, columns, final observations."""
    columns = _aligned(4 * rows)
    finals = columns + _aligned((item_bytes + OUTCOME_BYTES) * rows)
    return (
        slice(0, 4 * rows),
        slice(columns, columns + (item_bytes + OUTCOME_BYTES) * rows),
        slice(finals, finals + item_bytes * rows),
    )


def shared_bytes(rows: int, item_bytes: int) -> int:
    """Of an environment, in all."""
    _, _, finals = shared_places(rows, item_bytes)
    return int(finals.stop)


def _aligned(size: int) -> int:
    return -(-size // _ALIGNED) * _ALIGNED


class SharedRequest:
    """The actions of an environment's rows, and what a step gives, in memory that its engine reads and writes."""

    def __init__(self, handle: int, rows: int, item_bytes: int, memory: memoryview) -> None:
        """`memory`: `shared_bytes` of this environment, whose observations have `item_bytes` bytes."""
        self.handle: Final = handle
        actions, columns, finals = (memory[place] for place in shared_places(rows, item_bytes))
        self.actions: Final[npt.NDArray[np.int32]] = np.frombuffer(actions, np.int32)
        edges = list(itertools.accumulate((item_bytes, *OUTCOME_WIDTHS), initial=0))
        #: Observations, rewards, terminated, truncated, success.
        self.columns: Final = tuple(columns[start * rows : end * rows] for start, end in itertools.pairwise(edges))
        self.all_columns: Final = columns
        self._finals = finals
        self._item_bytes = item_bytes

    def finals(self, ended: int) -> bytearray | None:
        """The last observations of `ended` episodes, one after the other."""
        return bytearray(self._finals[: ended * self._item_bytes]) if ended > 0 else None
