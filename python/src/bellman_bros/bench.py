"""Measures decisions per second: the vector environment, the same worlds in Node alone, and CartPole of Gymnasium.

python -m bellman_bros.bench
"""

from __future__ import annotations

import argparse
import statistics
import time
from collections.abc import Callable

import gymnasium as gym
import numpy as np

from ._engine import Engine
from .vector import BellmanBrosVectorEnv

_SLICE_SECONDS = 0.2


def main() -> None:
    """Takes turns in short slices, so that other programs on the machine slow down all of them alike."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--level", default="lobby")
    parser.add_argument("--rows", type=int, default=64)
    parser.add_argument("--workers", type=int, nargs="+", default=[1, 2])
    parser.add_argument("--slices", type=int, default=25)
    given = parser.parse_args()
    rows = given.rows
    engine = Engine()
    opened = engine.open(given.level, {}, rows)
    cartpole = gym.make_vec("CartPole-v1", num_envs=rows, vectorization_mode="sync")
    cartpole.reset(seed=1)
    envs = [BellmanBrosVectorEnv(given.level, num_envs=rows, workers=workers) for workers in given.workers]
    for env in envs:
        env.reset(seed=1)

    def node_alone() -> float:
        answer = engine.call("measure", handle=opened.handle, milliseconds=int(1000 * _SLICE_SECONDS))
        return float(answer["decisionsPerSecond"])

    node, pole = "Node alone", "CartPole-v1, sync"
    turns: dict[str, Callable[[], float]] = {node: node_alone, pole: lambda: _rate(cartpole, 2)}
    for env in envs:
        turns[f"Python, {env.workers} engine{'s' if env.workers > 1 else ''}"] = lambda env=env: _rate(env, 5)  # type: ignore[misc]
    results: dict[str, list[float]] = {name: [] for name in turns}
    for _ in range(given.slices):
        for name, turn in turns.items():
            results[name].append(turn())
    print(f"{given.level}, {rows} rows, {given.slices} slices of {_SLICE_SECONDS} s each, by turns; decisions/s\n")
    print(f"| {'':<20} | median    | best      | of Node | of CartPole |")
    print(f"| {'-' * 20} | --------- | --------- | ------- | ----------- |")
    for name, rates in results.items():
        # Ratios of neighbouring slices, which had the same load.
        of_node, of_pole = (
            statistics.median(rate / base for rate, base in zip(rates, results[other], strict=True))
            for other in (node, pole)
        )
        print(
            f"| {name:<20} | {statistics.median(rates):>9,.0f} | {max(rates):>9,.0f} "
            f"| {of_node:>7.2f} | {of_pole:>11.1f} |"
        )
    cartpole.close()
    for env in envs:
        env.close()
    engine.close()


def _rate(env: gym.vector.VectorEnv[object, object, object], actions: int) -> float:
    table = np.random.default_rng(1).integers(0, actions, (64, env.num_envs))
    start = time.perf_counter()
    steps = 0
    while time.perf_counter() - start < _SLICE_SECONDS:
        for chosen in table:
            env.step(chosen)
        steps += len(table)
    return steps * env.num_envs / (time.perf_counter() - start)


if __name__ == "__main__":
    main()
