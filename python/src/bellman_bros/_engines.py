"""Which engine an environment gets: V8 in this process where that is possible, otherwise a Node process."""

from __future__ import annotations

import os
from typing import Final

from ._awake import AwakeEngine, is_ordered
from ._embedded import EmbeddedEngine, machine
from ._engine import Engine, StepRequest, shared_engine
from ._errors import EngineError, OptionError
from ._shared import SharedRequest
from ._v8 import MAX_ROWS

AnyEngine = Engine | EmbeddedEngine | AwakeEngine
AnyRequest = StepRequest | SharedRequest

_VARIABLE: Final = "BELLMAN_BROS_ENGINE"
_WISHES: Final = ("auto", "node", "inprocess")


def why_not_in_process() -> str | None:
    """Why new environments are simulated by a Node process; None if they are simulated in this process."""
    try:
        machine()
    except EngineError as error:
        return str(error)
    return f"{_VARIABLE} is node" if _wish() == "node" else None


def engine_for_rows(rows: int, *, renders: bool) -> AnyEngine:
    """The first engine of a vector environment, none of whose engines has more than `rows`."""
    return _embedded(rows, renders=renders) or Engine()


def further_engine(first: AnyEngine) -> AnyEngine:
    """One more for a vector environment: beside V8 in this process another V8, beside Node another Node."""
    return AwakeEngine() if isinstance(first, EmbeddedEngine) and is_ordered() else Engine()


def engine_for_one(*, renders: bool) -> AnyEngine:
    """The engine of all single environments of this process."""
    return _embedded(1, renders=renders) or shared_engine()


def _embedded(rows: int, *, renders: bool) -> EmbeddedEngine | None:
    wish = _wish()
    if wish == "node":
        return None
    try:
        if renders:
            raise EngineError("it draws no pictures")
        if rows > MAX_ROWS:
            raise EngineError(f"it has room for {MAX_ROWS} rows")
        return EmbeddedEngine()
    except EngineError as error:
        if wish == "inprocess":
            raise EngineError(f"{_VARIABLE} is inprocess, which is not possible here: {error}.") from error
        return None


def _wish() -> str:
    wish = os.environ.get(_VARIABLE, "auto")
    if wish not in _WISHES:
        raise OptionError(f"{_VARIABLE} is “{wish}”: choose one of {', '.join(_WISHES)}.")
    return wish
