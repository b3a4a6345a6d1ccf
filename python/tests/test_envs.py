"""What Gymnasium asks of environments, and the options of the page."""

from typing import Any

import gymnasium as gym
import numpy as np
import pytest
from gymnasium.utils.env_checker import check_env
from gymnasium.vector import AutoresetMode

import bellman_bros as bb
from bellman_bros.vector import _divided


@pytest.mark.parametrize("observation", ["tiles", "pixels"])
def test_every_observation_passes_the_check(observation: str) -> None:
    env = gym.make("BellmanBros/Wind-v0", observation=observation)
    check_env(env.unwrapped)
    env.close()


@pytest.mark.parametrize("level", bb.LEVELS)
def test_observations_stay_in_their_space(level: str) -> None:
    env = bb.BellmanBrosVectorEnv(level, num_envs=32, workers=1, ticks_per_action=8, random_regrets=True)
    observations, _ = env.reset(seed=5)
    rng = np.random.default_rng(1)
    for _ in range(300):
        assert observations in env.observation_space
        observations, *_ = env.step(rng.integers(0, 5, 32))
    env.close()


def test_the_registry() -> None:
    assert {"corridor", "lobby", "penthouse"} < set(bb.LEVELS)
    env = gym.make("BellmanBros/Lobby-v0")
    game = env.unwrapped
    assert isinstance(game, bb.BellmanBrosEnv)
    assert game.action_meanings == ("left", "right", "jump", "attack", "idle")
    assert game.id == "BellmanBros-lobby-features-v1"
    assert game.observation_slices["nearest coin"] == slice(56, 59)
    assert game.metadata["render_fps"] == 15
    env.close()


def test_the_vector_env_of_the_registry() -> None:
    env = gym.make_vec("BellmanBros/Lobby-v0", num_envs=3, ticks_per_action=2)
    assert isinstance(env.unwrapped, bb.BellmanBrosVectorEnv)
    assert env.metadata["autoreset_mode"] is AutoresetMode.SAME_STEP
    assert env.metadata["render_fps"] == 30
    observations, infos = env.reset(seed=1)
    assert (observations.shape, observations.dtype, infos) == ((3, 62), np.float32, {})
    env.close()


def test_a_step_returns_new_arrays() -> None:
    env = bb.BellmanBrosVectorEnv("lobby", num_envs=2)
    first, _ = env.reset(seed=1)
    kept = first.copy()
    second, *_ = env.step(np.array([1, 1]))
    env.step(np.array([1, 1]))
    np.testing.assert_array_equal(first, kept)
    assert second.base is None or second.base is not first.base
    env.close()


def test_seeds() -> None:
    env = bb.BellmanBrosEnv("regret", random_regrets=True)

    def episode(seed: int | None) -> list[float]:
        env.reset(seed=seed)
        return [float(env.step(1)[0].sum()) for _ in range(25)]

    first, second = episode(3), episode(None)
    assert first != second
    assert (episode(3), episode(None)) == (first, second)
    env.close()


def test_the_options_are_those_of_the_page() -> None:
    env = bb.BellmanBrosEnv(
        "regret",
        observation="tiles",
        ticks_per_action=2,
        sticky_actions=np.float64(0.25),
        random_regrets=True,
        time_limit=7,
        reward_scale=2,
        reward_weights={"jump": -0.5},
    )
    config = env.config
    assert config["observation"] == "tiles"
    assert (config["ticksPerAction"], config["stickyActions"], config["randomRegrets"]) == (2, 0.25, True)
    assert (config["timeLimitDecisions"], config["rewardScale"]) == (7, 2)
    assert (config["rewardWeights"]["jump"], config["rewardWeights"]["bell"]) == (-0.5, 10)
    env.reset(seed=1)
    assert [env.step(4)[3] for _ in range(7)] == [False] * 6 + [True]
    env.close()


@pytest.mark.parametrize(
    ("level", "options", "message"),
    [
        ("lobby", {"ticks_per_action": 9}, "ticksPerAction is 9: give a whole number from 1 to 8"),
        ("lobby", {"ticks_per_action": 2.5}, "give a whole number"),
        ("lobby", {"sticky_actions": "often"}, "give a number from 0 to 0.5"),
        ("lobby", {"random_regrets": 1}, "give true or false"),
        ("lobby", {"reward_weights": {"candy": 1}}, 'There is no option "candy"'),
        ("lobby", {"reward_weights": {"coin": 1e9}}, "coin is 1000000000"),
        ("lobby", {"observation": "smells"}, "choose one of features, tiles, pixels"),
        ("lobby", {"difficulty": 0.5}, "about endless levels"),
        ("lobby", {"colour": 1}, "There is no option “colour”"),
        ("attic", {}, 'No level "attic"'),
        ("endless", {"seeds": 5}, "one of 1, 4, 16, 64, 256, all"),
        ("endless", {"difficulty": 1.5}, "from 0 to 1"),
        ("endless", {"difficulty": 0.123}, "steps of a hundredth"),
        ("endless", {"first_seed": -1}, "first_seed is -1"),
        ("endless", {"bell": "up"}, "right or left"),
        ("endless", {"generator": 3}, "give 1 or 2"),
        ("endless", {"split": "all"}, "choose one of unseen, bellLeft"),
    ],
)
def test_wrong_options_are_refused(level: str, options: dict[str, Any], message: str) -> None:
    with pytest.raises(bb.OptionError, match=message):
        bb.BellmanBrosEnv(level, **options)


@pytest.mark.parametrize("actions", [[5, 0], [-1, 0], [0], [0.0, 1.0], [2**31, 0]])
def test_wrong_actions_are_refused(actions: list[int]) -> None:
    env = bb.BellmanBrosVectorEnv("lobby", num_envs=2, workers=2)
    env.reset(seed=1)
    with pytest.raises(bb.OptionError):
        env.step(np.array(actions))
    env.reset(seed=1)
    env.step(np.array([0, 0]))
    env.close()


def test_a_step_before_the_reset_is_refused() -> None:
    env = bb.BellmanBrosEnv("lobby")
    with pytest.raises(gym.error.ResetNeeded):
        env.step(1)
    env.close()


def test_endless_levels_differ_by_seed_and_split() -> None:
    observations = []
    for options in ({"seeds": "all"}, {"seeds": "all", "split": "unseen"}, {"seeds": 4}):
        env = bb.BellmanBrosVectorEnv("endless", num_envs=16, difficulty=0.7, **options)
        env.reset(seed=1)
        for _ in range(20):
            last, *_ = env.step(np.ones(16, np.int64))
        observations.append(last)
        env.close()
    assert not np.array_equal(observations[0], observations[1])
    assert len(np.unique(observations[0], axis=0)) > len(np.unique(observations[2], axis=0))


def test_the_async_vector_env_of_gymnasium_works() -> None:
    env = gym.make_vec("BellmanBros/Lobby-v0", num_envs=2, vectorization_mode="async")
    env.reset(seed=1)
    assert env.step(np.array([1, 1]))[1].shape == (2,)
    env.close()


def test_the_bench_prints_its_table(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    from bellman_bros import bench

    monkeypatch.setattr(bench, "_SLICE_SECONDS", 0.01)
    monkeypatch.setattr("sys.argv", ["bench", "--rows", "4", "--slices", "1", "--workers", "1"])
    bench.main()
    lines = [line for line in capsys.readouterr().out.splitlines() if line.startswith("|")]
    assert [line.split("|")[1].strip() for line in lines[2:]] == [
        "Node alone",
        "CartPole-v1, sync",
        "Python, 1 Node",
        *(["Python, 1 V8"] if bb.why_not_in_process() is None else []),
    ]


@pytest.mark.parametrize("lead", [-3, 0, 10])
def test_rows_are_divided_among_engines_without_an_empty_part(lead: int) -> None:
    for rows in range(1, 70):
        for count in range(1, min(rows, 6) + 1):
            parts = _divided(rows, count, lead)
            assert len(parts) == count
            assert [row for part in parts for row in range(part.start, part.stop)] == list(range(rows))
            assert all(part.stop > part.start for part in parts)
