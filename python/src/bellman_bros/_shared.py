"""What a step leaves in memory that the engine and this program share: columns of all rows, then final observations."""

from __future__ import annotations

import itertools
from typing import Final

import numpy as np
import numpy.typing as npt

from ._protocol import OUTCOME_BYTES, OUTCOME_WIDTHS, Bytes


def shared_bytes(rows: int, item_bytes: int) -> int:
    """Of an environment: actions, columns, final observations."""
    return 4 * rows + (2 * item_bytes + OUTCOME_BYTES) * rows


class SharedRequest:
    """The actions of an environment's rows, and what a step gives, in memory that its engine reads and writes."""

    def __init__(self, handle: int, rows: int, item_bytes: int, memory: memoryview) -> None:
        """`memory`: `shared_bytes` of this environment, whose observations have `item_bytes` bytes."""
        self.handle: Final = handle
        self.actions: Final[npt.NDArray[np.int32]] = np.frombuffer(memory[: 4 * rows], np.int32)
        edges = list(itertools.accumulate((4, item_bytes, *OUTCOME_WIDTHS, item_bytes), initial=0))
        _, *columns, finals = (memory[start * rows : end * rows] for start, end in itertools.pairwise(edges))
        #: Observations, rewards, terminated, truncated, success.
        self.columns: Final = tuple(columns)
        self.all_columns: Final = memory[4 * rows : (4 + item_bytes + OUTCOME_BYTES) * rows]
        self._finals = finals
        self._item_bytes = item_bytes

    def finals(self, ended: int) -> Bytes | None:
        """The last observations of `ended` episodes, one after the other."""
        if ended == 0:
            return None
        final = np.empty(ended * self._item_bytes, np.uint8)
        memoryview(final)[:] = self._finals[: final.nbytes]
        return final
