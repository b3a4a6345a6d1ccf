"""Many games stepped together, natively."""

from __future__ import annotations

import itertools
import os
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import gymnasium as gym
import numpy as np
import numpy.typing as npt
from gymnasium.vector import AutoresetMode, VectorEnv
from gymnasium.vector.utils import batch_space
from typing_extensions import Unpack

from ._base import SharedEngine
from ._embedded import EmbeddedEngine
from ._engines import AnyEngine, AnyRequest, engine_for_rows, further_engine, why_not_in_process
from ._errors import OptionError
from ._options import ACTION_MEANINGS, TICKS_PER_SECOND, Options, level_and_options, observation_space
from ._protocol import OUTCOME_BYTES, OUTCOME_WIDTHS
from ._render import Picture, pictures
from ._shared import SharedRequest
from .env import SEEDS

Flags = npt.NDArray[np.bool_]
Finals = list[tuple[slice, bytearray]]

# NumPy would make them of the types at each step, which takes 0.1 µs.
_FLOAT: Final = np.dtype(np.float32)
_FLAG: Final = np.dtype(np.bool_)

#: A further engine pays from about this many rows on, though it must be woken: beside Node, beside V8 here.
_ROWS_PER_WORKER = 32
_ROWS_PER_HELPER = 256

#: The program's thread steps about so many rows less than a helper, because it has other work in each step. On idle
#: cores 33, 32 and 31 of 64 rows gave 20.1, 20.7 and 21.2 times CartPole; at another time 30 gave 22.0 and 23.1, and
#: 29 gave 22.2.
_OWN_WORK_IN_ROWS = 3


class BellmanBrosVectorEnv(VectorEnv[Any, npt.NDArray[Any], npt.NDArray[Any]]):
    """`num_envs` worlds in engines of their own.

    Autoreset is SAME_STEP: where an episode ended, the observation already begins the next one, and
    `infos["final_obs"]` holds the last one. Every array that a step returns is new: what the engine wrote, into a pipe
    or into its memory, is read into it, once.

    `reset(seed=s)` with one whole number gives the worlds that the page and `npm run train` have with this seed. With a
    list, row i equals a single environment with the seed of its place.
    """

    metadata: dict[str, Any] = {"autoreset_mode": AutoresetMode.SAME_STEP, "render_modes": ["rgb_array"]}

    def __init__(
        self,
        level: str = "lobby",
        *,
        num_envs: int = 1,
        workers: int | None = None,
        render_mode: str | None = None,
        **options: Unpack[Options],
    ) -> None:
        """`workers`: engines among which the rows are divided; the results do not depend on it.

        They are V8, the first one in this process, where that is possible (docs/python.md), otherwise Node processes.

        Raises:
            OptionError: an option does not exist or is out of bounds.
            EngineError: an engine cannot be started.
        """
        if num_envs < 1:
            raise OptionError(f"num_envs is {num_envs}: give at least 1.")
        if render_mode is not None and render_mode not in self.metadata["render_modes"]:
            raise ValueError(f"render_mode is “{render_mode}”: choose one of {self.metadata['render_modes']}.")
        renders = render_mode is not None
        count = _default_workers(num_envs, in_process=not renders and why_not_in_process() is None)
        count = count if workers is None else workers
        if not 1 <= count <= num_envs:
            raise OptionError(f"workers is {workers}: give 1 to num_envs, {num_envs}.")
        name, given = level_and_options(level, options)
        self._engines: list[AnyEngine] = []
        try:
            self._engines.append(engine_for_rows(-(-num_envs // count), renders=renders))
            for _ in range(1, count):
                self._engines.append(further_engine(self._engines[0]))
            lead = _OWN_WORK_IN_ROWS if isinstance(self._engines[0], EmbeddedEngine) else 0
            self._rows = _divided(num_envs, count, lead)
            self._opened = [
                engine.open(name, given, rows.stop - rows.start, rows.start, renders=renders)
                for engine, rows in zip(self._engines, self._rows, strict=True)
            ]
        except BaseException:
            self._close_engines()
            raise
        self.num_envs = num_envs
        self.render_mode = render_mode
        self.single_observation_space = observation_space(self._opened[0])
        self.single_action_space = gym.spaces.Discrete(len(ACTION_MEANINGS))
        self.observation_space = batch_space(self.single_observation_space, num_envs)
        self.action_space = batch_space(self.single_action_space, num_envs)
        self.metadata = {**self.metadata, "render_fps": TICKS_PER_SECOND // self.config["ticksPerAction"]}
        self._shape = (num_envs, *self.single_observation_space.shape)
        self._dtype = self.single_observation_space.dtype
        self._item_bytes = int(np.prod(self.single_observation_space.shape)) * self._dtype.itemsize
        requests = [
            engine.request(opened, rows.stop - rows.start, self._item_bytes)
            for engine, opened, rows in zip(self._engines, self._opened, self._rows, strict=True)
        ]
        self._actions = np.empty(num_envs, np.int32) if count > 1 else requests[0].actions
        self._parts = [
            _part(engine, request, rows, self._actions, self._item_bytes)
            for engine, request, rows in zip(self._engines, requests, self._rows, strict=True)
        ]
        # The engines of one thread need none.
        self._locks = [engine.lock for engine in self._engines if not isinstance(engine, SharedEngine)]
        self._began = False

    @property
    def id(self) -> str:
        """The page's name of this environment: level, observation, layout. Policies name it."""
        return self._opened[0].id

    @property
    def config(self) -> dict[str, Any]:
        """The complete configuration, by the page's names."""
        return self._opened[0].config

    @property
    def engines(self) -> list[AnyEngine]:
        """Those among which the rows are divided."""
        return self._engines

    @property
    def workers(self) -> int:
        """Engines among which the rows are divided."""
        return len(self._engines)

    @property
    def action_meanings(self) -> tuple[str, ...]:
        """Names of the actions, by index."""
        return ACTION_MEANINGS

    def reset(
        self, *, seed: int | Sequence[int | None] | None = None, options: dict[str, Any] | None = None
    ) -> tuple[npt.NDArray[Any], dict[str, Any]]:
        """Starts an episode in every row: the first ones of `seed`, otherwise the next ones."""
        if options and "reset_mask" in options:
            raise OptionError("reset_mask is for environments without autoreset: this one begins its episodes itself.")
        if isinstance(seed, Sequence) and (len(seed) != self.num_envs or any(each is None for each in seed)):
            raise OptionError(f"Give one seed for all rows, or one for each of the {self.num_envs}.")
        super().reset(seed=seed if isinstance(seed, int) else None)
        if seed is None and not self._began:
            seed = int(self.np_random.integers(SEEDS))
        observations = np.empty(self._shape, self._dtype)
        for part in self._parts:
            rows = part.rows
            given: dict[str, Any] = {}
            if isinstance(seed, Sequence):
                given["seeds"] = [int(each) % SEEDS for each in seed[rows] if each is not None]
            elif seed is not None:
                given["seed"] = int(seed) % SEEDS
            part.engine.reset(part.request, memoryview(observations[rows]).cast("B"), **given)
        self._began = True
        return observations, {}

    def step(
        self, actions: npt.NDArray[Any]
    ) -> tuple[npt.NDArray[Any], npt.NDArray[np.float32], Flags, Flags, dict[str, Any]]:
        """Takes one decision in every row.

        Raises OptionError for actions that do not exist: reset before the next step.
        """
        if not self._began:
            raise gym.error.ResetNeeded("No episode has begun: call reset().")
        chosen = np.asarray(actions)
        if chosen.shape != (self.num_envs,) or chosen.dtype.kind not in "iu":
            raise OptionError(f"Give {self.num_envs} whole numbers, not {chosen!r}.")
        finals: Finals = []
        refused: OptionError | None = None
        for lock in self._locks:
            lock.acquire()
        try:
            self._actions[:] = chosen
            for part in reversed(self._parts):  # the first engine, if it is in this process, steps when it is asked
                for theirs, these in part.actions:
                    theirs[:] = these
                part.engine.send_step(part.request)
            # Made while the engines step. All columns are one piece of plain bytes: fewer parts are read, and NumPy
            # need not describe its arrays to the system call.
            count, outcome = self.num_envs, self._item_bytes * self.num_envs
            memory = bytearray(outcome + OUTCOME_BYTES * count)
            view = memoryview(memory)
            observations = np.ndarray(self._shape, self._dtype, memory)
            rewards: npt.NDArray[np.float32] = np.ndarray(count, _FLOAT, memory, outcome)
            terminated: Flags = np.ndarray(count, _FLAG, memory, outcome + 4 * count)
            truncated: Flags = np.ndarray(count, _FLAG, memory, outcome + 5 * count)
            for part in self._parts:
                try:
                    if part.columns:
                        episodes = part.engine.finish_step(part.count)
                        for place, column in part.columns:
                            view[place] = column
                        if episodes == 0:
                            continue
                        for place, column in part.flags:  # zero where no episode has ended, as the memory is
                            view[place] = column
                        final = part.request.finals(episodes)
                    else:
                        into = [view[place] for place in part.places]
                        final = part.engine.receive_step(into, part.count, self._item_bytes)
                except OptionError as error:  # the others answer, too
                    refused = error
                    continue
                if final is not None:
                    finals.append((part.rows, final))
        finally:
            for lock in self._locks:
                lock.release()
        if refused is not None:
            raise refused
        if not finals:
            return observations, rewards, terminated, truncated, {}
        ended = terminated | truncated
        success: Flags = np.ndarray(count, _FLAG, memory, outcome + 6 * count)
        return observations, rewards, terminated, truncated, self._final_infos(ended, success, finals)

    def _final_infos(self, ended: Flags, success: Flags, finals: Finals) -> dict[str, Any]:
        """In the form of Gymnasium's own vector environments. The final observations are views of what was read."""
        shape, dtype, item_bytes = self._shape[1:], self._dtype, self._item_bytes
        last = np.empty(self.num_envs, dtype=object)  # of None
        flags = ended.tobytes()
        for rows, final in finals:
            row = rows.start - 1
            for at in range(0, len(final), item_bytes):
                row = flags.index(1, row + 1)
                last[row] = np.ndarray(shape, dtype, final, at)
        return {
            "final_obs": last,
            "_final_obs": ended,
            "final_info": {"success": success, "_success": ended},
            "_final_info": ended,
        }

    def render(self) -> tuple[Picture, ...] | None:
        """A picture of each world, `[180, 320, 3]`; where an episode has ended, of the next one."""
        if self.render_mode is None:
            gym.logger.warn("Nothing is rendered: make this environment with render_mode “rgb_array”.")
            return None
        if not self._began:
            raise gym.error.ResetNeeded("There is nothing to render yet: call reset().")
        return tuple(
            picture
            for part, opened in zip(self._parts, self._opened, strict=True)
            for picture in pictures(part.engine, opened.handle, part.count)
        )

    def close_extras(self, **kwargs: Any) -> None:
        """Ends the engines."""
        self._close_engines()

    def _close_engines(self) -> None:
        for engine in self._engines:
            engine.close()


def _default_workers(num_envs: int, *, in_process: bool) -> int:
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    if in_process:  # the first one works on the program's own core
        return max(1, min(cores, num_envs // _ROWS_PER_HELPER))
    return max(1, min(cores - 1, num_envs // _ROWS_PER_WORKER))  # one core is the program's own


def _divided(rows: int, count: int, lead: int) -> list[slice]:
    """Rows in `count` parts, the first one smaller than the others by about `lead`, none empty."""
    first = max(1, min(rows - (count - 1), (rows - lead * (count - 1)) // count))
    edges = [0, *(first + (rows - first) * part // max(1, count - 1) for part in range(count))]
    edges[-1] = rows
    return [slice(start, end) for start, end in itertools.pairwise(edges)]


#: Columns that every step changes: observations and rewards, or all of them in one piece.
_ALWAYS = 2


@dataclass(frozen=True)
class _Part:
    """The rows that one engine steps, and their places in the columns of all rows."""

    engine: Any  # AnyEngine, whose request it is
    request: Any
    rows: slice
    count: int
    actions: tuple[tuple[memoryview, memoryview], ...]  # the request's, and these rows of all; none when it has all
    places: tuple[slice, ...]  # in bytes: of observations, rewards, terminated, truncated, success; or of all
    columns: tuple[tuple[slice, memoryview], ...]  # places, and what the engine leaves for them in shared memory
    flags: tuple[tuple[slice, memoryview], ...]  # likewise; only where an episode has ended


def _part(
    engine: AnyEngine, request: AnyRequest, rows: slice, actions: npt.NDArray[np.int32], item_bytes: int
) -> _Part:
    count, has_all = len(actions), rows.stop - rows.start == len(actions)
    places = []
    begin = 0
    for width in (item_bytes, *OUTCOME_WIDTHS):
        places.append(slice(begin + width * rows.start, begin + width * rows.stop))
        begin += width * count
    if has_all:
        places = [slice(0, begin)]
    columns: tuple[memoryview, ...] = ()
    if isinstance(request, SharedRequest):
        columns = (request.all_columns,) if has_all else request.columns
    left = tuple(zip(places, columns, strict=True)) if columns else ()
    return _Part(
        engine=engine,
        request=request,
        rows=rows,
        count=rows.stop - rows.start,
        actions=() if has_all else ((memoryview(request.actions), memoryview(actions[rows])),),
        places=tuple(places),
        columns=left[:_ALWAYS],
        flags=left[_ALWAYS:],
    )
