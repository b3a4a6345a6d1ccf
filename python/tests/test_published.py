"""CartPole and Acrobot of the page are Gymnasium's, step for step."""

import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import gymnasium as gym
import numpy as np
import pytest

from bellman_bros._engine import find_node

ROOT = Path(__file__).parents[2]
STEPS = 10_000
# Both motions are unstable: the rounding of sines, which differs, grows to .1 within an episode. Gymnasium's state
# replaces the page's after so many steps, which leaves differences of observations, of 32 bits, below the tolerance.
EVERY = 20
TOLERANCE = 1e-5

Rule = Callable[[Any, np.random.Generator], int]


def by_chance(env: str) -> Rule:
    count = {"CartPole-v1": 2, "Acrobot-v1": 3}[env]
    return lambda _, rng: int(rng.integers(count))


def balanced(observation: Any, rng: np.random.Generator) -> int:
    """Keeps the pole up until time runs out, by a rule and some chance."""
    x, _, angle, speed = observation
    return int(rng.integers(2)) if rng.random() < 0.05 else int(angle + 0.3 * speed + 0.02 * x > 0)


def pumped(observation: Any, rng: np.random.Generator) -> int:
    """Swings up, by torque that follows the joint, and some chance."""
    return int(rng.integers(3)) if rng.random() < 0.05 else 2 * int(observation[5] > 0)


# With how their episodes end: terminated, truncated.
CASES = [
    ("CartPole-v1", by_chance("CartPole-v1"), (True, False)),
    ("CartPole-v1", balanced, (False, True)),
    ("Acrobot-v1", by_chance("Acrobot-v1"), (False, True)),
    ("Acrobot-v1", pumped, (True, False)),
]


@pytest.mark.skipif(not (ROOT / "node_modules/tsx").exists(), reason="runs TypeScript: npm ci first")
@pytest.mark.parametrize(("name", "rule", "ends"), CASES, ids=["cartpole", "cartpole up", "acrobot", "acrobot up"])
def test_every_step_is_gymnasiums(name: str, rule: Rule, ends: tuple[bool, bool]) -> None:
    env = gym.make(name)
    rng = np.random.default_rng(1)
    episodes: list[dict[str, Any]] = []
    expected: list[list[float]] = []
    while len(expected) < STEPS:
        observation, _ = env.reset(seed=len(episodes))
        actions: list[int] = []
        states: list[list[float]] = []
        episodes.append({"states": states, "actions": actions})
        is_over = False
        while not is_over and len(expected) < STEPS:
            if len(actions) % EVERY == 0:
                states.append([float(number) for number in env.unwrapped.state])  # type: ignore[attr-defined]
            actions.append(rule(observation, rng))
            observation, reward, terminated, truncated, _ = env.step(actions[-1])
            # The page does not call an episode truncated that its last step terminates.
            is_late = truncated and not terminated
            expected.append([*map(float, observation), float(reward), float(terminated), float(is_late)])
            is_over = terminated or truncated
    env.close()
    command = [find_node(), "--import", "tsx", "tests/env/reference/publishedSteps.ts"]
    played = subprocess.run(
        command,
        cwd=ROOT,
        input=json.dumps({"env": name, "episodes": episodes, "every": EVERY}),
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert played.returncode == 0, played.stderr
    np.testing.assert_allclose(json.loads(played.stdout), expected, rtol=0, atol=TOLERANCE)
    terminations, truncations = np.array(expected)[:, -2:].sum(axis=0)
    assert (terminations > 0, truncations > 0) == ends
