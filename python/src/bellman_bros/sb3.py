"""The native vector environment as Stable-Baselines3 takes it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
from stable_baselines3.common.vec_env import VecEnv

from .vector import BellmanBrosVectorEnv


class BellmanBrosVecEnv(VecEnv):
    """Steps all rows in the engine, without a Python loop over environments."""

    def __init__(self, env: BellmanBrosVectorEnv) -> None:
        """`env` is closed with this one."""
        self.env = env  # the base class asks for attributes of it
        self.num_envs = env.num_envs
        super().__init__(env.num_envs, env.single_observation_space, env.single_action_space)
        self._actions = np.zeros(env.num_envs, np.int64)
        self._returns = np.zeros(env.num_envs)
        self._lengths = np.zeros(env.num_envs, np.int64)
        self._seed: int | None = None

    def reset(self) -> Any:
        """Starts an episode in every row, with the seed of the last call of `seed`."""
        observations, _ = self.env.reset(seed=self._seed)
        self._seed = None
        self._returns[:] = 0
        self._lengths[:] = 0
        return observations

    def seed(self, seed: int | None = None) -> Sequence[int | None]:
        """The seed of the next reset; rows draw their own seeds from it."""
        self._seed = seed
        return [seed] * self.num_envs

    def step_async(self, actions: Any) -> None:
        """Keeps the actions for `step_wait`."""
        self._actions = actions

    def step_wait(self) -> tuple[Any, Any, Any, list[dict[str, Any]]]:
        """Steps; the infos of ended rows have what Stable-Baselines3 reads: the last observation, return, length."""
        observations, rewards, terminated, truncated, infos = self.env.step(self._actions)
        self._returns += rewards
        self._lengths += 1
        of_rows: list[dict[str, Any]] = [{} for _ in range(self.num_envs)]
        ended = terminated | truncated
        for row in np.flatnonzero(ended):
            of_rows[row] = {
                "terminal_observation": infos["final_obs"][row],
                "TimeLimit.truncated": bool(truncated[row]),
                "is_success": bool(infos["final_info"]["success"][row]),
                "episode": {"r": float(self._returns[row]), "l": int(self._lengths[row])},
            }
        self._returns[ended] = 0
        self._lengths[ended] = 0
        return observations, rewards, ended, of_rows

    def close(self) -> None:
        """Ends the engines."""
        self.env.close()

    def get_attr(self, attr_name: str, indices: Any = None) -> list[Any]:
        """The attribute of the vector environment, once per row."""
        return [getattr(self.env, attr_name)] * len(self._rows_of(indices))

    def set_attr(self, attr_name: str, value: Any, indices: Any = None) -> None:
        """Sets it for all rows."""
        setattr(self.env, attr_name, value)

    def env_method(self, method_name: str, *method_args: Any, indices: Any = None, **method_kwargs: Any) -> list[Any]:
        """Rows have no methods of their own."""
        raise NotImplementedError(f"The rows share one environment: call env.{method_name} of the vector environment.")

    def env_is_wrapped(self, wrapper_class: Any, indices: Any = None) -> list[bool]:
        """Rows are not wrapped."""
        return [False] * len(self._rows_of(indices))

    def _rows_of(self, indices: int | Iterable[int] | None) -> list[int]:
        if indices is None:
            return list(range(self.num_envs))
        return [indices] if isinstance(indices, int) else list(indices)
