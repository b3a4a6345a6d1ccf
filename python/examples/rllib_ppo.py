"""Learns a level with PPO of RLlib (new API stack) on a local Ray cluster, and writes the policy for the page.

pip install "./python[rllib]"
python python/examples/rllib_ppo.py --level lobby --out lobby-rllib.safetensors
"""

from __future__ import annotations

import argparse
import contextlib
from typing import Any

import gymnasium as gym
import numpy.typing as npt
import ray
import torch
from ray.rllib.algorithms.algorithm import Algorithm
from ray.rllib.algorithms.ppo import PPOConfig
from ray.rllib.core.rl_module.default_model_config import DefaultModelConfig
from ray.tune.registry import register_env

from bellman_bros import BellmanBrosEnv, BellmanBrosVectorEnv, export_policy, success_rate

EPISODES = 100
NAME = "bellman_bros"


def bells_rung(module: Any, level: str, seed: int) -> int:
    """How many of 100 episodes reach the bell, with sampled actions, one episode in each row."""
    torch.manual_seed(seed)

    def act(observations: npt.NDArray[Any]) -> npt.NDArray[Any]:
        with torch.no_grad():
            outputs = module.forward_inference({"obs": torch.as_tensor(observations)})
        actions: npt.NDArray[Any] = (
            torch.distributions.Categorical(logits=outputs["action_dist_inputs"]).sample().numpy()
        )
        return actions

    with contextlib.closing(BellmanBrosVectorEnv(level, num_envs=EPISODES, workers=1)) as env:
        return round(EPISODES * success_rate(env, act, episodes=EPISODES, seed=seed))


def make_env(options: dict[str, Any]) -> gym.Env[Any, Any]:
    """One world; those of an env runner share its engine."""
    return BellmanBrosEnv(options["level"])


def learn(level: str, steps: int, runners: int, seed: int) -> tuple[Algorithm, int]:
    """Trains on the running Ray cluster; returns the algorithm and the number of decisions."""
    register_env(NAME, make_env)
    config = (
        PPOConfig()
        .environment(NAME, env_config={"level": level})
        .env_runners(num_env_runners=runners, num_envs_per_env_runner=64 // runners)
        .training(
            train_batch_size_per_learner=2048,
            minibatch_size=256,
            num_epochs=8,
            lr=[[0, 1e-3], [steps, 0.0]],
            gamma=0.99,
            lambda_=0.95,
            clip_param=0.2,
            entropy_coeff=0.01,
            vf_loss_coeff=0.5,
            use_kl_loss=False,
            grad_clip=0.5,
        )
        .rl_module(
            model_config=DefaultModelConfig(fcnet_hiddens=[64, 64], fcnet_activation="relu", vf_share_layers=False)
        )
        .debugging(seed=seed)
    )
    algorithm = config.build_algo()
    decisions = 0
    while decisions < steps:
        result = algorithm.train()
        decisions = int(result["num_env_steps_sampled_lifetime"])
        returned = result["env_runners"].get("episode_return_mean", float("nan"))
        print(f"{decisions} decisions, mean return {returned:.2f}", flush=True)
    return algorithm, decisions


def main() -> None:
    """Trains, tests, writes."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--level", default="lobby")
    parser.add_argument("--steps", type=int, default=300_000)
    parser.add_argument("--runners", type=int, default=2, help="processes that step worlds")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", default="policy.safetensors")
    parser.add_argument("--least", type=int, default=0, help="fail if fewer of 100 episodes ring the bell")
    given = parser.parse_args()
    ray.init(num_cpus=given.runners + 1, log_to_driver=False)
    algorithm, decisions = learn(given.level, given.steps, given.runners, given.seed)
    with contextlib.closing(BellmanBrosEnv(given.level)) as env:
        export_policy(algorithm, given.out, env, steps=decisions)
    rang = bells_rung(algorithm.get_module(), given.level, given.seed + 1)
    algorithm.stop()
    ray.shutdown()
    print(f"rings the bell in {rang} of {EPISODES} episodes")
    if rang < given.least:
        raise SystemExit(f"Fewer than {given.least}.")


if __name__ == "__main__":
    main()
