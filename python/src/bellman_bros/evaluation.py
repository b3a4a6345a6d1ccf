"""Whole episodes of anything that acts, counted alike everywhere."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
from gymnasium.vector import AutoresetMode, VectorEnv

#: Observations of all rows to one action for each row.
Act = Callable[[npt.NDArray[Any]], npt.ArrayLike]


@dataclass(frozen=True)
class Evaluation:
    """Whole episodes, in the order in which they ended."""

    returns: npt.NDArray[np.float64]  # [episodes] sums of rewards
    successes: npt.NDArray[np.bool_]  # [episodes] whether the bell was rung; False in environments without one

    @property
    def mean_return(self) -> float:
        """Mean of the sums of rewards."""
        return float(self.returns.mean())

    @property
    def success_rate(self) -> float:
        """Share of the episodes that rang the bell, 0 to 1."""
        return float(self.successes.mean())


def evaluate(env: VectorEnv[Any, Any, Any], act: Act, *, episodes: int = 100, seed: int | None = None) -> Evaluation:
    """Plays whole episodes with `act` and counts all of them, short and long.

    The number of episodes of each row is fixed beforehand: taking the first ones that end would favour short episodes.
    The environment is reset first, with `seed`, and left in the middle of what follows the last episode.

    Args:
        env: `BellmanBrosVectorEnv`, or another vector environment that is reset in the step in which an episode ends.
        act: gets the observations `[rows, ...]`, and returns an action for each row.
        episodes: how many; as many as rows, or fewer, take the time of the longest one.
        seed: of `env.reset`.

    Raises:
        ValueError: there are no episodes to play, or the environment resets at another time.
    """
    if episodes < 1:
        raise ValueError(f"episodes is {episodes}: give at least 1.")
    mode = env.metadata.get("autoreset_mode")
    if mode != AutoresetMode.SAME_STEP:
        raise ValueError(f"The environment has the autoreset mode {mode}: make it with SAME_STEP.")
    rows = env.num_envs
    left = episodes // rows + (np.arange(rows) < episodes % rows)
    sums = np.zeros(rows)
    returns: list[float] = []
    successes: list[bool] = []
    observations, _ = env.reset(seed=seed)
    while left.any():
        observations, rewards, terminated, truncated, infos = env.step(np.asarray(act(observations)))
        sums += rewards
        ended = np.asarray(terminated | truncated)
        if not ended.any():
            continue
        success = infos.get("final_info", {}).get("success", np.zeros(rows, np.bool_))
        for row in np.flatnonzero(ended & (left > 0)):
            returns.append(float(sums[row]))
            successes.append(bool(success[row]))
            left[row] -= 1
        sums[ended] = 0
    return Evaluation(np.array(returns), np.array(successes))


def success_rate(env: VectorEnv[Any, Any, Any], act: Act, *, episodes: int = 100, seed: int | None = None) -> float:
    """The share of `episodes` in which `act` rings the bell, 0 to 1: see `evaluate`."""
    return evaluate(env, act, episodes=episodes, seed=seed).success_rate
