"""Learns a level with DQN of Stable-Baselines3, and writes the policy for the page.

pip install "./python[sb3]"
python python/examples/sb3_dqn.py --level lobby --out lobby-dqn.safetensors
"""

from __future__ import annotations

import argparse

import torch
from sb3_ppo import EPISODES, bells_rung
from stable_baselines3 import DQN

from bellman_bros import BellmanBrosVectorEnv, export_policy
from bellman_bros.sb3 import BellmanBrosVecEnv

ROWS = 16


def main() -> None:
    """Trains, tests, writes."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--level", default="lobby")
    parser.add_argument("--steps", type=int, default=300_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", default="policy.safetensors")
    given = parser.parse_args()
    torch.set_num_threads(1)  # faster than two for networks this small, and far faster beside other programs
    env = BellmanBrosVectorEnv(given.level, num_envs=ROWS)
    model = DQN(
        "MlpPolicy",
        BellmanBrosVecEnv(env),
        buffer_size=200_000,
        learning_starts=10_000,
        train_freq=4,  # decisions of every row
        gradient_steps=16,  # one for 4 decisions
        batch_size=128,
        gamma=0.97,
        learning_rate=lambda left: 5e-4 * max(left, 0.1),
        target_update_interval=2_000,  # decisions of all rows
        exploration_fraction=0.4,
        exploration_final_eps=0.05,
        policy_kwargs={"net_arch": [128, 128]},
        seed=given.seed,
        device="cpu",
        verbose=1,
    )
    model.learn(given.steps, log_interval=100)
    export_policy(model, given.out, env)
    env.close()
    for greedy in (True, False):
        rang = bells_rung(model, given.level, given.seed + 1, greedy=greedy)
        share = 0 if greedy else model.exploration_rate
        print(f"rings the bell in {rang} of {EPISODES} episodes, with {share:.0%} random actions")


if __name__ == "__main__":
    main()
