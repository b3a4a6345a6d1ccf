"""Measures decisions per second, of time and of processor time: the vector environment, Node alone, CartPole.

python -m bellman_bros.bench
"""

from __future__ import annotations

import argparse
import os
import statistics
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

import gymnasium as gym
import numpy as np

from ._engine import Engine
from ._engines import AnyEngine, why_not_in_process
from .vector import BellmanBrosVectorEnv

_SLICE_SECONDS = 0.2


def main() -> None:
    """Takes turns in short slices, so that other programs on the machine slow down all of them alike."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--level", default="lobby")
    parser.add_argument("--rows", type=int, default=64)
    parser.add_argument("--workers", type=int, nargs="+", default=[1, 2])
    parser.add_argument("--engines", nargs="+", default=["node", "inprocess"], help="inprocess: the first one is V8")
    parser.add_argument("--slices", type=int, default=25)
    given = parser.parse_args()
    rows = given.rows
    engine = Engine()
    opened = engine.open(given.level, {}, rows)
    cartpole = gym.make_vec("CartPole-v1", num_envs=rows, vectorization_mode="sync")
    cartpole.reset(seed=1)
    made = [_made(given.level, rows, workers, kind) for kind in given.engines for workers in given.workers]
    envs = [env for env in made if env is not None]
    for env in envs:
        env.reset(seed=1)

    def node_alone() -> int:
        answer = engine.call("measure", handle=opened.handle, milliseconds=int(1000 * _SLICE_SECONDS))
        return int(answer["decisions"])

    node, pole = "Node alone", "CartPole-v1, sync"
    turns: dict[str, tuple[Callable[[], int], Sequence[AnyEngine]]] = {
        node: (node_alone, [engine]),
        pole: (lambda: _play(cartpole, 2), []),
    }
    for env in envs:
        kinds = Counter(engine.name.split()[0] for engine in env.engines)
        name = "Python, " + " + ".join(f"{count} {kind}" for kind, count in kinds.items())
        turns[name] = (partial(_play, env, 5), env.engines)
    results: dict[str, list[_Speed]] = {name: [] for name in turns}
    for _ in range(given.slices):
        for name, (play, engines) in turns.items():
            results[name].append(_measured(play, engines))
    print(f"{given.level}, {rows} rows, {given.slices} slices of {_SLICE_SECONDS} s each, by turns; decisions\n")
    print(f"| {'':<24} | median /s | best /s   | of Node | of CartPole | per processor s | of Node | of CartPole |")
    print(f"| {'-' * 24} | --------- | --------- | ------- | ----------- | --------------- | ------- | ----------- |")
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
            f"| {name:<24} | {statistics.median(rates):>9,.0f} | {max(rates):>9,.0f} "
            f"| {of_node:>7.2f} | {of_pole:>11.1f} | {per_processor:>15,.0f} "
            f"| {less_than_node:>7.2f} | {less_than_pole:>11.1f} |"
        )
    cartpole.close()
    for env in envs:
        env.close()
    engine.close()


def _made(level: str, rows: int, workers: int, kind: str) -> BellmanBrosVectorEnv | None:
    """With engines of a kind; None where there are none, with a word about it."""
    why_not = why_not_in_process()
    if kind == "inprocess" and why_not is not None:
        print(f"Without an engine in this process: {why_not}.")
        return None
    wished = os.environ.get("BELLMAN_BROS_ENGINE")
    os.environ["BELLMAN_BROS_ENGINE"] = kind
    try:
        return BellmanBrosVectorEnv(level, num_envs=rows, workers=workers)
    finally:
        del os.environ["BELLMAN_BROS_ENGINE"]
        if wished is not None:
            os.environ["BELLMAN_BROS_ENGINE"] = wished


@dataclass(frozen=True)
class _Speed:
    per_second: float
    per_processor_second: float  # of this program and its engines together


def _measured(play: Callable[[], int], engines: Sequence[AnyEngine]) -> _Speed:
    start, spent = time.perf_counter(), _processor_seconds(engines)
    decisions = play()
    seconds = time.perf_counter() - start
    return _Speed(decisions / seconds, decisions / (_processor_seconds(engines) - spent))


def _processor_seconds(engines: Sequence[AnyEngine]) -> float:
    return time.process_time() + sum(engine.processor_seconds() for engine in engines)


def _play(env: gym.vector.VectorEnv[Any, Any, Any], actions: int) -> int:
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
