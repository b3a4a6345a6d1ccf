"""Plays the games of the `minatar` package with the page's random numbers, and records what there was to see.

`tests/env/reference/minatar.test.ts` plays the same in TypeScript. To record again: `pip install minatar==1.0.15`, then
`python python/tests/record_minatar.py`.
"""

import copy
import json
import random
import zlib
from pathlib import Path
from typing import Any

import numpy as np
from minatar import Environment  # type: ignore[import-untyped, import-not-found, unused-ignore]

TARGET = Path(__file__).parents[2] / "tests/env/reference/minatar.json"
GAMES = ("breakout", "freeway", "asterix", "seaquest", "space_invaders")
STEPS = 10_000
PLANNED_STEPS = 2_000
EVERY = 50  # steps from hash to hash
ACTIONS = 6
MASK = 0xFFFFFFFF


def mix32(value: int) -> int:
    """The murmur3 finaliser, as in src/shared/rng.ts."""
    value = (value ^ (value >> 16)) * 0x85EBCA6B & MASK
    value = (value ^ (value >> 13)) * 0xC2B2AE35 & MASK
    return value ^ (value >> 16)


class PageRandom:
    """The stream `createRng(seed, name)` of src/shared/rng.ts, as numpy's RandomState, as far as games use it."""

    def __init__(self, seed: int, name: str) -> None:
        code = mix32(seed ^ 0x9E3779B9)
        for letter in name:
            code = mix32(code ^ ord(letter))
        self.words = [mix32((code + shift) & MASK) for shift in (0x9E3779B9, 0x3C6EF372, 0xDAA66D2B)]
        self.counter = 1
        for _ in range(12):
            self.share()

    def share(self) -> float:
        a, b, c = self.words
        total = (a + b + self.counter) & MASK
        self.counter = (self.counter + 1) & MASK
        turned = (c << 21 | c >> 11) & MASK
        self.words = [b ^ (b >> 9), (c + (c << 3)) & MASK, (turned + total) & MASK]
        return total / 2**32

    def rand(self, count: int | None = None) -> Any:
        return self.share() if count is None else np.array([self.share() for _ in range(count)])

    def randint(self, low: int, high: int | None = None, size: int | None = None) -> Any:
        first, end = (0, low) if high is None else (low, high)
        draw = [first + int(self.share() * (end - first)) for _ in range(size or 1)]
        return draw[0] if size is None else np.array(draw)


def begin(game: Environment, seed: int) -> None:
    game.random = PageRandom(seed, "minatar")
    game.env.random = game.random
    game.last_action = 0
    game.reset()


def random_action(_: Environment, step: int) -> int:
    return mix32(step + 1) % ACTIONS


def follow_up(game: Environment, planner: random.Random) -> int:
    """What is played in a look ahead: with the paddle under the ball, elsewhere random actions."""
    if game.env_name != "breakout":
        return planner.randrange(ACTIONS)
    offset = game.env.ball_x - game.env.pos
    return 1 if offset < 0 else 3 if offset > 0 else planner.choice((0, 1, 3))


def planned_action(game: Environment, step: int) -> int:
    """A rule, or what random play leads to after each action. Reaches what random play alone does not."""
    planner = random.Random(step)
    if game.env_name == "freeway":
        return 2 if planner.random() < 0.9 else planner.randrange(ACTIONS)  # up: the next point is too far to be seen
    best = (-1e9, 0)
    for action in range(ACTIONS):
        score = 0.0
        for _ in range(3):
            future = copy.deepcopy(game)
            points, over = future.act(action)
            score += points
            for length in range(25):
                if over:
                    score -= 3 - length / 25
                    break
                points, over = future.act(follow_up(future, planner))
                score += points * 0.95**length
            if game.env_name == "seaquest":
                score += 2 * future.env.diver_count  # a full crew surfaces for points
        best = max(best, (score + planner.random() * 1e-3, action))
    return best[1]


def play(name: str, steps: int, *, plans: bool) -> dict[str, Any]:
    game = Environment(name)
    seed = 0
    begin(game, seed)
    code, hashes, taken, points, ends = 0, [], [], 0, 0
    for step in range(steps):
        action = (planned_action if plans else random_action)(game, step)
        taken.append(action)
        reward, over = game.act(action)
        # Channel by channel, as the page's observations are.
        seen = np.ascontiguousarray(game.state().transpose(2, 0, 1)).astype(np.uint8)
        code = zlib.crc32(seen.tobytes() + bytes([int(reward), int(over)]), code)
        points += int(reward)
        if over:
            ends += 1
            seed += 1
            begin(game, seed)
        if (step + 1) % EVERY == 0:
            hashes.append(f"{code:08x}")
    actions = {"actions": "".join(map(str, taken))} if plans else {}
    return {"game": name, "steps": steps, "points": points, "ends": ends, **actions, "hashes": " ".join(hashes)}


if __name__ == "__main__":
    cases = [play(name, STEPS, plans=False) for name in GAMES]
    cases += [play(name, PLANNED_STEPS, plans=True) for name in GAMES]
    TARGET.write_text(json.dumps(cases, indent=2) + "\n", "utf-8")
    for case in cases:
        print(case["game"], case["steps"], "steps,", case["points"], "points,", case["ends"], "episodes ended")
