"""Measures decisions per second, of time and of processor time: the vector environment, Node alone, CartPole.

python -m bellman_bros.bench
"""

from __future__ import annotations

import argparse
import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

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

    def node_alone() -> int:
        answer = engine.call("measure", handle=opened.handle, milliseconds=int(1000 * _SLICE_SECONDS))
        return int(answer["decisions"])

    node, pole = "Node alone", "CartPole-v1, sync"
    turns: dict[str, tuple[Callable[[], int], list[Engine]]] = {
        node: (node_alone, [engine]),
        pole: (lambda: _play(cartpole, 2), []),
    }
    for env in envs:
        name = f"Python, {env.workers} engine{'s' if env.workers > 1 else ''}"
        turns[name] = (lambda env=env: _play(env, 5), env.engines)  # type: ignore[misc]
    results: dict[str, list[_Speed]] = {name: [] for name in turns}
    for _ in range(given.slices):
        for name, (play, engines) in turns.items():
            results[name].append(_measured(play, engines))
    print(f"{given.level}, {rows} rows, {given.slices} slices of {_SLICE_SECONDS} s each, by turns; decisions\n")
    print(f"| {'':<17} | median /s | best /s   | of Node | of CartPole | per processor s | of Node | of CartPole |")
    print(f"| {'-' * 17} | --------- | --------- | ------- | ----------- | --------------- | ------- | ----------- |")
    for name, speeds in results.items():
        rates = [speed.per_second for speed in speeds]
        per_processor = statistics.median(speed.per_processor_second for speed in speeds)
        # Ratios of neighbouring slices, which had the same load.
        of_node, of_pole, less_than_node, less_than_pole = (
            statistics.median(
                getattr(speed, kind) / getattr(base, kind) for speed, base in zip(speeds, results[other], strict=True)
            )
            for kind in ("per_second", "per_processor_second")
            for other in (node, pole)
        )
        print(
            f"| {name:<17} | {statistics.median(rates):>9,.0f} | {max(rates):>9,.0f} "
            f"| {of_node:>7.2f} | {of_pole:>11.1f} | {per_processor:>15,.0f} "
            f"| {less_than_node:>7.2f} | {less_than_pole:>11.1f} |"
        )
    cartpole.close()
    for env in envs:
        env.close()
    engine.close()


@dataclass(frozen=True)
class _Speed:
    per_second: float
    per_processor_second: float  # of this program and its engines together


def _measured(play: Callable[[], int], engines: Sequence[Engine]) -> _Speed:
    start, spent = time.perf_counter(), _processor_seconds(engines)
    decisions = play()
    seconds = time.perf_counter() - start
    return _Speed(decisions / seconds, decisions / (_processor_seconds(engines) - spent))


def _processor_seconds(engines: Sequence[Engine]) -> float:
    return time.process_time() + sum(engine.processor_seconds() for engine in engines)


def _play(env: gym.vector.VectorEnv[object, object, object], actions: int) -> int:
    """Random actions for a slice; returns the number of decisions."""
    table = np.random.default_rng(1).integers(0, actions, (64, env.num_envs))
    end = time.perf_counter() + _SLICE_SECONDS
    steps = 0
    while time.perf_counter() < end:
        for chosen in table:
            env.step(chosen)
        steps += len(table)
    return steps * env.num_envs


if __name__ == "__main__":
    main()
