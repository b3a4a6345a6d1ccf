"""Learns a level with PPO of Stable-Baselines3, and writes the policy for the page.

pip install "./python[sb3]"
python python/examples/sb3_ppo.py --level lobby --out lobby.safetensors
"""

from __future__ import annotations

import argparse
import contextlib

import torch
from stable_baselines3 import PPO
from stable_baselines3.common.base_class import BaseAlgorithm

from bellman_bros import BellmanBrosVectorEnv, export_policy, success_rate
from bellman_bros.sb3 import BellmanBrosVecEnv

EPISODES = 100


def bells_rung(model: BaseAlgorithm, level: str, seed: int, *, greedy: bool = False) -> int:
    """How many of 100 episodes reach the bell, one in each row, with sampled actions or `greedy` ones."""
    with contextlib.closing(BellmanBrosVectorEnv(level, num_envs=EPISODES, workers=1)) as env:
        rate = success_rate(
            env,
            lambda observations: model.predict(observations, deterministic=greedy)[0],
            episodes=EPISODES,
            seed=seed,
        )
    return round(EPISODES * rate)


def main() -> None:
    """Trains, tests, writes."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--level", default="lobby")
    parser.add_argument("--steps", type=int, default=300_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", default="policy.safetensors")
    given = parser.parse_args()
    torch.set_num_threads(1)  # faster than two for networks this small, and far faster beside other programs
    env = BellmanBrosVectorEnv(given.level, num_envs=16)
    model = PPO(
        "MlpPolicy",
        BellmanBrosVecEnv(env),
        n_steps=128,
        batch_size=256,
        n_epochs=8,
        gamma=0.99,
        gae_lambda=0.95,
        ent_coef=0.01,
        learning_rate=lambda left: 1e-3 * left,
        seed=given.seed,
        device="cpu",
        verbose=1,
    )
    model.learn(given.steps, log_interval=10)
    export_policy(model, given.out, env)
    env.close()
    print(f"rings the bell in {bells_rung(model, given.level, given.seed + 1)} of {EPISODES} episodes")


if __name__ == "__main__":
    main()
