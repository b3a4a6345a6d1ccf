"""Trains with Stable-Baselines3 for `npm run compare`. Prints JSON lines: evaluations first, the result last.

That command calls it with one JSON object: env (`CartPole-v1`, or a level of the game), algorithm (`ppo`, `dqn`), seed,
steps, environments, evaluateEvery, episodes, network (widths of the hidden layers), activation (`relu`, `tanh`), and
settings, which are handed to the algorithm; a number written `{"linear": x}` falls from x to 0 over the budget.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from typing import Any

import gymnasium as gym
import torch
from stable_baselines3 import DQN, PPO
from stable_baselines3.common.base_class import BaseAlgorithm
from stable_baselines3.common.callbacks import BaseCallback
from stable_baselines3.common.env_util import make_vec_env
from stable_baselines3.common.vec_env import VecEnv

from bellman_bros import BellmanBrosVectorEnv, evaluate
from bellman_bros.sb3 import BellmanBrosVecEnv

ALGORITHMS: dict[str, type[BaseAlgorithm]] = {"ppo": PPO, "dqn": DQN}
ACTIVATIONS = {"relu": torch.nn.ReLU, "tanh": torch.nn.Tanh}
TEST_SEEDS = 1000  # added to the seed: tests never play the worlds of training


class Evaluate(BaseCallback):
    """Plays as many episodes as asked, at most every so many steps, and prints their mean return and success."""

    def __init__(self, given: dict[str, Any]) -> None:
        super().__init__()
        self.given = given
        self.next_at = given["evaluateEvery"]
        self.last_at = 0
        self.seconds = 0.0  # spent on evaluations

    def _on_step(self) -> bool:
        if self.num_timesteps >= self.next_at:
            self.next_at += self.given["evaluateEvery"]
            self.evaluate()
        return True

    def evaluate(self) -> None:
        """One episode in each row, with sampled actions for a policy, the best action for a Q-network."""
        start = time.perf_counter()
        self.last_at = self.num_timesteps
        env = vector_env(self.given["env"], self.given["episodes"])
        is_greedy = self.given["algorithm"] == "dqn"
        played = evaluate(
            env,
            lambda observations: self.model.predict(observations, deterministic=is_greedy)[0],
            episodes=self.given["episodes"],
            seed=self.given["seed"] + TEST_SEEDS,
        )
        env.close()
        self.seconds += time.perf_counter() - start
        figures = {"envSteps": self.num_timesteps, "meanReturn": played.mean_return, "successRate": played.success_rate}
        print(json.dumps({"evaluation": figures}), flush=True)


def is_published(env: str) -> bool:
    """True for an environment of Gymnasium, false for a level of the game."""
    return env.endswith("-v1")


def vector_env(env: str, rows: int) -> gym.vector.VectorEnv[Any, Any, Any]:
    """Rows that are reset in the step in which their episode ends."""
    if not is_published(env):
        return BellmanBrosVectorEnv(env, num_envs=rows, workers=1)
    return gym.make_vec(env, rows, "sync", vector_kwargs={"autoreset_mode": gym.vector.AutoresetMode.SAME_STEP})


def training_env(env: str, rows: int, seed: int) -> VecEnv:
    """The environments as Stable-Baselines3 takes them."""
    if is_published(env):
        return make_vec_env(env, rows, seed)
    return BellmanBrosVecEnv(BellmanBrosVectorEnv(env, num_envs=rows, workers=1))


def decoded(value: Any) -> Any:
    """A setting, or the schedule that it stands for."""
    if not isinstance(value, dict):
        return value
    start = float(value["linear"])
    return lambda left: start * left


def main() -> None:
    """Trains and prints."""
    given = json.loads(sys.argv[1])
    torch.set_num_threads(1)  # faster than two for networks this small
    env = training_env(given["env"], given["environments"], given["seed"])
    start = time.perf_counter()
    cpu_start = time.process_time()
    model = ALGORITHMS[given["algorithm"]](
        "MlpPolicy",
        env,
        policy_kwargs={"net_arch": given["network"], "activation_fn": ACTIVATIONS[given["activation"]]},
        seed=given["seed"],
        device="cpu",
        **{name: decoded(value) for name, value in given["settings"].items()},
    )
    evaluate = Evaluate(given)
    model.learn(given["steps"], callback=evaluate)
    if evaluate.last_at < model.num_timesteps:
        evaluate.evaluate()
    seconds = time.perf_counter() - start - evaluate.seconds
    env.close()  # the engine has ended: its processor time counts
    engine = resource.getrusage(resource.RUSAGE_CHILDREN)
    result = {
        "envSteps": model.num_timesteps,
        "trainingSeconds": seconds,
        "processorSeconds": time.process_time() - cpu_start + engine.ru_utime + engine.ru_stime,
    }
    print(json.dumps(result), flush=True)


if __name__ == "__main__":
    main()
