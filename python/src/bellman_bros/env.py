"""One game as a Gymnasium environment."""

from __future__ import annotations

import itertools
import struct
from typing import Any, Final

import gymnasium as gym
import numpy as np
import numpy.typing as npt
from typing_extensions import Unpack

from ._engine import Engine, shared_engine
from ._engines import AnyEngine, engine_for_one
from ._errors import EngineError
from ._options import ACTION_MEANINGS, TICKS_PER_SECOND, Options, level_and_options, observation_space
from ._protocol import OUTCOME_WIDTHS
from ._render import Picture, Window, pictures

SEEDS: Final = 2**32

_OUTCOME: Final = struct.Struct("<f3?")  # reward, terminated, truncated, success

Observation = npt.NDArray[np.float32] | npt.NDArray[np.uint8]


class BellmanBrosEnv(gym.Env[Any, np.int64]):
    """One world of the game, simulated by the engine that all single environments of a process share.

    `reset(seed=s)` and all that follows equals row 0 of the page's environment with the seed s. `info["success"]` tells
    whether the bell was rung.
    """

    metadata: dict[str, Any] = {"render_modes": ["human", "rgb_array"], "render_fps": TICKS_PER_SECOND // 4}

    def __init__(
        self,
        level: str = "lobby",
        *,
        render_mode: str | None = None,
        engine: AnyEngine | None = None,
        **options: Unpack[Options],
    ) -> None:
        """`level`: an id such as `lobby`, or `endless`. `engine`: one of your own instead of the shared one.

        Raises:
            OptionError: an option does not exist or is out of bounds.
            EngineError: the engine cannot be started.
        """
        if render_mode is not None and render_mode not in self.metadata["render_modes"]:
            raise ValueError(f"render_mode is “{render_mode}”: choose one of {self.metadata['render_modes']}.")
        name, given = level_and_options(level, options)
        self._given = name, given
        self._engine = engine or engine_for_one(renders=render_mode is not None)
        self._opened = self._engine.open(name, given, 1, renders=render_mode is not None)
        self.render_mode = render_mode
        self.observation_space = observation_space(self._opened)
        self.action_space = gym.spaces.Discrete(len(ACTION_MEANINGS))
        self.metadata = {**self.metadata, "render_fps": TICKS_PER_SECOND // self.config["ticksPerAction"]}
        self._outcome = bytearray(_OUTCOME.size)
        edges = itertools.pairwise(itertools.accumulate(OUTCOME_WIDTHS, initial=0))
        self._outcome_parts = [memoryview(self._outcome)[start:end] for start, end in edges]
        self._request: Any = self._engine.request(self._opened, 1, self._blank().nbytes)  # of this engine
        self._running = False
        self._began = False
        self._window: Window | None = None
        self._next: Observation | None = None  # the first observation of the next episode, which has begun already

    @property
    def id(self) -> str:
        """The page's name of this environment: level, observation, layout. Policies name it."""
        return self._opened.id

    @property
    def config(self) -> dict[str, Any]:
        """The complete configuration, by the page's names."""
        return self._opened.config

    @property
    def observation_slices(self) -> dict[str, slice]:
        """Name → the entries of the observation that it describes."""
        return {each["name"]: slice(each["start"], each["start"] + each["length"]) for each in self._opened.slices}

    @property
    def action_meanings(self) -> tuple[str, ...]:
        """Names of the actions, by index."""
        return ACTION_MEANINGS

    def get_action_meanings(self) -> list[str]:
        """The same as Atari's environments have it."""
        return list(ACTION_MEANINGS)

    def reset(
        self, *, seed: int | None = None, options: dict[str, Any] | None = None
    ) -> tuple[Observation, dict[str, Any]]:
        """Starts an episode: the first one of `seed`, otherwise the next one."""
        super().reset(seed=seed)
        if seed is None and not self._began:
            seed = int(self.np_random.integers(SEEDS))
        upcoming, self._next = self._next, None
        self._running = True
        if seed is None and upcoming is not None:
            self._show()
            return upcoming, {"success": False}
        observation = self._blank()
        into = memoryview(observation).cast("B")
        if seed is not None:
            self._engine.reset(self._request, into, seeds=[seed % SEEDS])
        else:
            self._engine.reset(self._request, into)
        self._began = True
        self._show()
        return observation, {"success": False}

    def step(self, action: np.int64 | int) -> tuple[Observation, float, bool, bool, dict[str, Any]]:
        """Takes one decision. Raises OptionError for an action that does not exist."""
        if not self._running:
            raise gym.error.ResetNeeded("The episode is over, or has not begun: call reset().")
        if not 0 <= action < len(ACTION_MEANINGS):
            raise gym.error.InvalidAction(f"Action {action} does not exist: give 0 to {len(ACTION_MEANINGS) - 1}.")
        observation = self._blank()
        with self._engine.lock:
            self._request.actions[0] = action
            self._engine.send_step(self._request)
            parts = [memoryview(observation).cast("B"), *self._outcome_parts]
            final = self._engine.receive_step(parts, 1, observation.nbytes)
            reward, terminated, truncated, success = _OUTCOME.unpack(self._outcome)
        if final is not None:
            self._next = observation
            observation = np.ndarray(observation.shape, observation.dtype, final)
            self._running = False
        self._show()
        return observation, reward, terminated, truncated, {"success": success}

    def clip(self, name: str) -> str:
        """The running episode, or the one that has just ended, as a file of one clip that the page imports."""
        return str(self._engine.call("episode", handle=self._opened.handle, name=name)["text"])

    def replay(self, clip: str) -> dict[str, Any]:
        """What an agent of this environment would have received in a clip; arrays as base64."""
        engine = shared_engine()  # V8 alone cannot write base64
        level, options = self._given
        opened = engine.open(level, options, 1)
        try:
            return engine.call("replay", handle=opened.handle, text=clip)
        finally:
            engine.call("close", handle=opened.handle)

    def render(self) -> Any:
        """The picture of the world in the mode `rgb_array`, `[180, 320, 3]`; `human` shows each one by itself."""
        if self.render_mode is None:
            gym.logger.warn("Nothing is rendered: make this environment with render_mode “rgb_array” or “human”.")
            return None
        if not self._began:
            raise gym.error.ResetNeeded("There is nothing to render yet: call reset().")
        return self._picture() if self.render_mode == "rgb_array" else self._show()

    def _picture(self) -> Picture:
        # The engine's world is in the next episode already when one has ended.
        assert isinstance(self._engine, Engine)  # one that renders
        (picture,) = pictures(self._engine, self._opened.handle, 1, last=not self._running)
        drawn: Picture = picture
        return drawn

    def _show(self) -> None:
        if self.render_mode != "human":
            return
        if self._window is None:
            self._window = Window("Bellman Bros", self.metadata["render_fps"])
        self._window.show(self._picture())

    def close(self) -> None:
        """Frees the world and closes the window; the shared engine stays for other environments."""
        self._running = False
        window = self.__dict__.pop("_window", None)
        if window is not None:
            window.close()
        opened = self.__dict__.pop("_opened", None)
        if opened is not None and self._engine.usable:
            try:
                self._engine.call("close", handle=opened.handle)
            except EngineError:
                pass  # it ended meanwhile, and the world with it

    def _blank(self) -> Observation:
        space = self.observation_space
        assert space.shape is not None
        return np.empty(space.shape, space.dtype)
