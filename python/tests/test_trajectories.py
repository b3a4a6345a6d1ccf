"""What agents receive is what Node and the browsers compute, to the bit."""

import json
import re
import zlib
from itertools import cycle
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest

import bellman_bros as bb

CASES = json.loads((Path(__file__).parents[2] / "tests/determinism/trajectories.json").read_text("utf-8"))


def mix32(values: npt.NDArray[np.uint32]) -> npt.NDArray[np.uint32]:
    """The murmur3 finaliser, as in src/shared/rng.ts."""
    mixed = (values ^ (values >> np.uint32(16))) * np.uint32(0x85EBCA6B)
    mixed = (mixed ^ (mixed >> np.uint32(13))) * np.uint32(0xC2B2AE35)
    return mixed ^ (mixed >> np.uint32(16))


ENGINES = (
    "node",
    pytest.param(
        "inprocess", marks=pytest.mark.skipif(bb.why_not_in_process() is not None, reason="stpyv8 is missing")
    ),
)


@pytest.fixture(params=ENGINES, autouse=True)
def engine(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("BELLMAN_BROS_ENGINE", request.param)
    return str(request.param)


def name(value: Any) -> str:
    return f"{value['level']}-{value['seed']}" if isinstance(value, dict) else f"{value} workers"


def place(case: dict[str, Any]) -> tuple[str, dict[str, Any]]:
    """Level and options of the package."""
    options = dict(case["options"])
    endless = re.fullmatch(r"endless(2?)-(\d+)-(\d+)", case["level"])
    if endless is None:
        return case["level"], options
    chosen = {"generator": int(endless[1] or 1), "first_seed": int(endless[2]), "difficulty": int(endless[3]) / 100}
    return "endless", {**chosen, **options}


def numbers(observations: npt.NDArray[Any]) -> npt.NDArray[np.float32]:
    """As the page's agents have them."""
    if observations.dtype == np.uint8:
        return (observations / np.float32(255)).astype(np.float32)
    return observations


@pytest.mark.parametrize(("case", "workers"), [*zip(CASES, cycle((1, 3)), strict=False)], ids=name)
def test_vector_env(case: dict[str, Any], workers: int, engine: str) -> None:
    level, options = place(case)
    rows = case["rows"]
    env = bb.BellmanBrosVectorEnv(level, num_envs=rows, workers=workers, **options)
    assert env.engines[0].name.startswith("V8" if engine == "inprocess" else "Node")
    observations, _ = env.reset(seed=case["seed"])
    code = zlib.crc32(numbers(observations).tobytes())
    counters = np.arange(1, case["decisions"] * rows + 1, dtype=np.uint32).reshape(-1, rows)
    for actions in mix32(counters) % np.uint32(5):
        observations, rewards, terminated, truncated, infos = env.step(actions)
        for column in (numbers(observations), rewards, terminated, truncated):
            code = zlib.crc32(column.tobytes(), code)
        assert ("final_obs" in infos) == bool((terminated | truncated).any())
        for final in infos.get("final_obs", []):
            if final is not None:
                code = zlib.crc32(numbers(final).tobytes(), code)
    env.close()
    assert code == case["hash"]


@pytest.mark.parametrize("case", CASES[2:4] + CASES[-3:], ids=name)
def test_single_envs_are_the_rows_of_a_vector_env(case: dict[str, Any]) -> None:
    level, options = place(case)
    seeds = [11, 4_000_000_000]
    env = bb.BellmanBrosVectorEnv(level, num_envs=2, workers=2, **options)
    singles = [bb.BellmanBrosEnv(level, **options) for _ in seeds]
    observations, _ = env.reset(seed=seeds)
    for row, single in enumerate(singles):
        np.testing.assert_array_equal(single.reset(seed=seeds[row])[0], observations[row])
    rng = np.random.default_rng(1)
    ends = 0
    for _ in range(400):
        actions = rng.integers(0, 5, 2)
        observations, rewards, terminated, truncated, infos = env.step(actions)
        for row, single in enumerate(singles):
            observation, reward, is_over, is_late, info = single.step(actions[row])
            assert (reward, is_over, is_late) == (rewards[row], terminated[row], truncated[row])
            if is_over or is_late:
                ends += 1
                np.testing.assert_array_equal(observation, infos["final_obs"][row])
                assert info["success"] == infos["final_info"]["success"][row]
                observation, _ = single.reset()
            np.testing.assert_array_equal(observation, observations[row])
    assert ends > 0
    env.close()
    for single in singles:
        single.close()
