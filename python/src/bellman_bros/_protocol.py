"""What this package and its engines agree on: facts of the build, frames, and what an environment is."""

from __future__ import annotations

import json
import struct
from dataclasses import dataclass
from importlib import resources
from typing import Any, Final

# The frames that go through pipes, as in `src/cli/python/messages.ts`.
REQUEST: Final = 0x42425251
REPLY: Final = 0x42425250
HEADER: Final = struct.Struct("<4I")  # magic, kind, handle or ended episodes, bytes of the payload
CALL: Final = 0
STEP: Final = 1
DATA: Final = 0
RESULT: Final = 1
FAULT: Final = 2

#: Bytes of each row of a step, beside its observation: reward, terminated, truncated, success. Columns of all rows.
OUTCOME_WIDTHS: Final = (4, 1, 1, 1)
OUTCOME_BYTES: Final = sum(OUTCOME_WIDTHS)


def _facts() -> dict[str, Any]:
    facts: dict[str, Any] = json.loads((resources.files(__package__) / "engine.json").read_text("utf-8"))
    return facts


#: What the build wrote beside the engine: its version, the actions, the levels.
FACTS: Final = _facts()


@dataclass(frozen=True)
class Opened:
    """An environment of the engine."""

    handle: int
    id: str
    size: int  # entries of one observation
    picture: tuple[int, int, int] | None  # frames, height, width
    slices: tuple[dict[str, Any], ...]
    config: dict[str, Any]
    offset: int | None  # where its numbers are, in the memory of an embedded engine


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
