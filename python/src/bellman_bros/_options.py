"""The page's options of an environment, as keyword arguments."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, TypedDict

import gymnasium as gym
import numpy as np

from ._errors import OptionError
from ._protocol import FACTS, Opened

ENDLESS = "endless"
ACTION_MEANINGS: tuple[str, ...] = tuple(FACTS["actions"])
TICKS_PER_SECOND = 60

#: Largest absolute value of an entry. Entries are about [−1, 1]; a spring or a fall beside the level goes beyond.
LIMIT = 4.0


class Options(TypedDict, total=False):
    """What can be chosen of an environment; the engine checks it and holds the defaults."""

    observation: Literal["features", "tiles", "pixels"]
    ticks_per_action: int  # 1–8, of 1/60 s
    sticky_actions: float  # probability that the last action is repeated
    random_regrets: bool
    time_limit: int  # decisions; 0: the level's own
    reward_scale: float
    reward_weights: Mapping[str, float]
    # Of endless levels:
    difficulty: float  # 0–1
    seeds: int | Literal["all"]  # how many levels: 1, 4, 16, 64, 256 or all
    first_seed: int  # seed of the first level
    bell: Literal["right", "left"]  # of a single level
    generator: Literal[1, 2]  # 1: the first one, without keys, wind, platforms and Outliers
    left_bell: Literal["off", "tested", "trained"]
    split: Literal["unseen", "bellLeft"] | None  # other levels than those of training


_NAMES = {
    "observation": "observation",
    "ticks_per_action": "ticksPerAction",
    "sticky_actions": "stickyActions",
    "random_regrets": "randomRegrets",
    "time_limit": "timeLimitDecisions",
    "reward_scale": "rewardScale",
    "reward_weights": "rewardWeights",
    "left_bell": "leftBell",
}
_OF_ENDLESS = ("difficulty", "seeds", "first_seed", "bell", "generator", "left_bell", "split")


def level_and_options(level: str, options: Mapping[str, Any]) -> tuple[str, dict[str, Any]]:
    """The engine's name of a level, and the options as the engine has them.

    Raises:
        OptionError: an option does not exist, or is not about this level.
    """
    known = [*_NAMES, *_OF_ENDLESS]
    for name in options:
        if name not in known:
            raise OptionError(f"There is no option “{name}”. There are: {', '.join(known)}.")
        if name in _OF_ENDLESS and level != ENDLESS:
            raise OptionError(f"{name} is about endless levels: leave it out, or make BellmanBros/Endless-v0.")
    passed = {_NAMES[name]: _plain(value) for name, value in options.items() if name in _NAMES and value is not None}
    if level != ENDLESS:
        return level, passed
    if "seeds" in options:
        passed["trainSeeds"] = str(options["seeds"])
    if options.get("split") is not None:
        passed["split"] = options["split"]
    difficulty, seed = options.get("difficulty", 0.3), options.get("first_seed", 1)
    hundredths = round(100 * difficulty)
    if not 0 <= difficulty <= 1 or abs(hundredths - 100 * difficulty) > 1e-9:
        raise OptionError(f"difficulty is {difficulty}: give a number from 0 to 1 in steps of a hundredth.")
    if not (isinstance(seed, int | np.integer) and 0 <= seed <= 999_999):
        raise OptionError(f"first_seed is {seed}: give a whole number from 0 to 999999.")
    bell = options.get("bell", "right")
    if bell not in ("right", "left"):
        raise OptionError(f"bell is “{bell}”: give right or left.")
    generator = options.get("generator", 2)
    if generator not in (1, 2):
        raise OptionError(f"generator is {generator}: give 1 or 2.")
    prefix = ENDLESS if generator == 1 else f"{ENDLESS}{generator}"
    return f"{prefix}-{seed}-{hundredths}{'-left' if bell == 'left' else ''}", passed


def _plain(value: Any) -> Any:
    """Numbers of NumPy as Python's, which JSON can hold."""
    if isinstance(value, np.generic):
        return value.item()
    return {str(key): _plain(each) for key, each in value.items()} if isinstance(value, Mapping) else value


def observation_space(opened: Opened) -> gym.spaces.Box:
    """Numbers `[size]`; or bytes `[frames, height, width]` of pictures, where the page's policies read k / 255."""
    if opened.picture is None:
        return gym.spaces.Box(-LIMIT, LIMIT, (opened.size,), np.float32)
    return gym.spaces.Box(0, 255, opened.picture, np.uint8)
