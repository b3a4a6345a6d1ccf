"""Counting whole episodes: all rows alike, whatever their length."""

from functools import partial
from typing import Any

import gymnasium as gym
import numpy as np
import numpy.typing as npt
import pytest
from gymnasium.vector import AutoresetMode, VectorEnv

import bellman_bros as bb


class Countdown(gym.Env[npt.NDArray[np.float32], np.int64]):
    """Pays 1 a step; episodes of this row take as many steps as told. Action 1 rings the bell at the end."""

    observation_space = gym.spaces.Box(0, 100, (1,), np.float32)
    action_space = gym.spaces.Discrete(2)

    def __init__(self, steps: int) -> None:
        self.steps = steps
        self.at = 0

    def reset(self, *, seed: int | None = None, options: Any = None) -> tuple[npt.NDArray[np.float32], dict[str, Any]]:
        super().reset(seed=seed)
        self.at = 0
        return np.zeros(1, np.float32), {}

    def step(self, action: Any) -> tuple[npt.NDArray[np.float32], float, bool, bool, dict[str, Any]]:
        self.at += 1
        is_over = self.at == self.steps
        return np.full(1, self.at, np.float32), 1.0, is_over, False, {"success": is_over and int(action) == 1}


def countdowns(*steps: int, mode: AutoresetMode = AutoresetMode.SAME_STEP) -> VectorEnv[Any, Any, Any]:
    return gym.vector.SyncVectorEnv([partial(Countdown, count) for count in steps], autoreset_mode=mode)


def first_row_rings(observations: npt.NDArray[Any]) -> npt.NDArray[Any]:
    actions = np.zeros(len(observations), np.int64)
    actions[0] = 1
    return actions


def test_every_row_plays_its_share_however_short_its_episodes_are() -> None:
    played = bb.evaluate(countdowns(2, 9), first_row_rings, episodes=5)
    # The first five to end would be four of two steps, and one of nine.
    assert sorted(played.returns) == [2, 2, 2, 9, 9]
    assert played.success_rate == pytest.approx(3 / 5)
    assert played.mean_return == pytest.approx(24 / 5)


def test_fewer_episodes_than_rows_are_those_of_the_first_rows() -> None:
    played = bb.evaluate(countdowns(2, 3, 4), first_row_rings, episodes=2)
    assert sorted(played.returns) == [2, 3]
    assert played.success_rate == 0.5


def test_the_corridor_is_walked_by_going_right_and_not_by_standing() -> None:
    env = bb.BellmanBrosVectorEnv("corridor", num_envs=10, workers=1)
    right, noop = env.action_meanings.index("right"), env.action_meanings.index("idle")
    assert bb.success_rate(env, lambda observations: np.full(len(observations), right), episodes=25, seed=1) == 1
    assert bb.success_rate(env, lambda observations: np.full(len(observations), noop), episodes=10, seed=1) == 0
    env.close()


def test_environments_without_a_bell_have_returns_alone() -> None:
    env = gym.make_vec("CartPole-v1", 4, "sync", vector_kwargs={"autoreset_mode": AutoresetMode.SAME_STEP})
    played = bb.evaluate(env, lambda observations: np.zeros(len(observations), np.int64), episodes=4, seed=1)
    assert played.success_rate == 0
    assert 7 < played.mean_return < 12  # falls to one side
    env.close()


def test_what_cannot_be_counted_is_refused() -> None:
    with pytest.raises(ValueError, match="SAME_STEP"):
        bb.evaluate(countdowns(2, mode=AutoresetMode.NEXT_STEP), first_row_rings)
    with pytest.raises(ValueError, match="at least 1"):
        bb.success_rate(countdowns(2), first_row_rings, episodes=0)
