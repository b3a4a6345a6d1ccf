"""Many games stepped together, natively."""

from __future__ import annotations

import itertools
import os
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import gymnasium as gym
import numpy as np
import numpy.typing as npt
from gymnasium.vector import AutoresetMode, VectorEnv
from gymnasium.vector.utils import batch_space
from typing_extensions import Buffer, Unpack

from ._engine import OUTCOME_BYTES, Engine, Opened
from ._engines import AnyEngine, engine_for_rows, why_not_in_process
from ._errors import OptionError
from ._options import ACTION_MEANINGS, TICKS_PER_SECOND, Options, level_and_options, observation_space
from ._render import Picture, pictures
from .env import SEEDS

Flags = npt.NDArray[np.bool_]

#: A further engine pays from about this many rows on, beside Node, and beside V8 in this process.
_ROWS_PER_WORKER = 32
_ROWS_PER_HELPER = 256

#: Bytes of a row's reward, terminated, truncated, success.
_OUTCOME_WIDTHS = (4, 1, 1, 1)


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

        The first engine is V8 in this process where that is possible (docs/python.md), all others are Node processes.

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
        edges = [num_envs * part // count for part in range(count + 1)]
        self._rows = [slice(start, end) for start, end in itertools.pairwise(edges)]
        self._engines: list[AnyEngine] = []
        try:
            self._engines.append(engine_for_rows(edges[1], renders=renders))
            for _ in range(1, count):
                self._engines.append(Engine())
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
        self._parts = [
            _part(engine, opened, rows, num_envs, self._item_bytes)
            for engine, opened, rows in zip(self._engines, self._opened, self._rows, strict=True)
        ]
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
        count = self.num_envs
        finals: list[tuple[slice, npt.NDArray[np.uint8]]] = []
        refused: OptionError | None = None
        self._acquire()
        try:
            for part in self._parts:
                part.request.actions[:] = chosen[part.rows]
                part.engine.send_step(part.request)
            # Made while the engines step. All columns are one piece of plain bytes: fewer parts are read, and NumPy
            # need not describe its arrays to the system call.
            memory = bytearray((self._item_bytes + OUTCOME_BYTES) * count)
            observations = np.ndarray(self._shape, self._dtype, memory)
            rewards: npt.NDArray[np.float32] = np.ndarray(count, np.float32, memory, self._item_bytes * count)
            flags: Flags = np.ndarray((3, count), np.bool_, memory, (self._item_bytes + 4) * count)
            # An engine in this process is the first one: it steps when it is asked, while the others do, too.
            for part in self._parts:
                try:
                    final = part.engine.receive_step(part.of(memory), part.count, self._item_bytes)
                except OptionError as error:  # the others answer, too
                    refused = error
                    continue
                if final is not None:
                    finals.append((part.rows, final))
        finally:
            self._release()
        if refused is not None:
            raise refused
        terminated, truncated, success = flags
        if not finals:
            return observations, rewards, terminated, truncated, {}
        ended = terminated | truncated
        return observations, rewards, terminated, truncated, self._final_infos(ended, success & ended, finals)

    def _acquire(self) -> None:
        for engine in self._engines:
            engine.lock.acquire()

    def _release(self) -> None:
        for engine in self._engines:
            engine.lock.release()

    def _final_infos(
        self, ended: Flags, success: Flags, finals: list[tuple[slice, npt.NDArray[np.uint8]]]
    ) -> dict[str, Any]:
        """In the form of Gymnasium's own vector environments. The final observations are views of what was read."""
        shape: tuple[int, ...] = self._shape[1:]
        last = np.empty(self.num_envs, dtype=object)  # of None
        for rows, final in finals:
            places = ended[rows].nonzero()[0].tolist()
            for place, observation in zip(places, final.view(self._dtype).reshape((-1, *shape)), strict=True):
                last[rows.start + place] = observation
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


@dataclass(frozen=True)
class _Part:
    """The rows that one engine steps, and their places in the columns of all rows."""

    engine: Any  # AnyEngine, whose request it is
    rows: slice
    count: int
    request: Any
    columns: tuple[slice, ...]  # in bytes: of observations, rewards, terminated, truncated, success

    def of(self, memory: bytearray) -> tuple[Buffer, ...]:
        """The parts of all rows' columns, in the order in which the engine sends them."""
        if self.columns == ():  # it has all rows
            return (memory,)
        view = memoryview(memory)
        return tuple(view[column] for column in self.columns)


def _part(engine: AnyEngine, opened: Opened, rows: slice, num_envs: int, item_bytes: int) -> _Part:
    start, stop = rows.start, rows.stop
    columns = []
    begin = 0
    for width in (item_bytes, *_OUTCOME_WIDTHS):
        columns.append(slice(begin + width * start, begin + width * stop))
        begin += width * num_envs
    is_whole = stop - start == num_envs
    return _Part(
        engine=engine,
        rows=rows,
        count=stop - start,
        request=engine.request(opened, stop - start, item_bytes),
        columns=() if is_whole else tuple(columns),
    )
