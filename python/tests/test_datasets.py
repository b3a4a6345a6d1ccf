"""Minari data sets: written and read back, and clips of the page as data sets."""

import json
import zipfile
from pathlib import Path
from typing import Any

import gymnasium as gym
import numpy as np
import pytest

import bellman_bros as bb

h5py = pytest.importorskip("h5py", reason="h5py is not installed")

DATA = Path(__file__).parent / "data"
RIGHT = 1


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("MINARI_DATASETS_PATH", str(tmp_path / "datasets"))
    return tmp_path


def clips_of(path: Path) -> list[dict[str, Any]]:
    clips: list[dict[str, Any]] = json.loads(path.read_text("utf-8"))["clips"]
    return clips


def test_episodes_of_a_policy_become_a_data_set_and_clips_of_the_page(folder: Path) -> None:
    policy = bb.load_policy(DATA / "corridor.safetensors")
    env = gym.make("BellmanBros/Corridor-v0", sticky_actions=0.25)
    written = bb.record_episodes(policy, env, "bellman-bros/corridor-v0", episodes=3, seed=5)
    assert written == bb.dataset_path("bellman-bros/corridor-v0")
    with h5py.File(written / "data" / "main_data.hdf5") as file:
        assert list(file) == ["episode_0", "episode_1", "episode_2"]
        for number, group in enumerate(file.values()):
            observation, _ = env.reset(seed=5 + number)
            np.testing.assert_array_equal(observation, group["observations"][0])
            for step, action in enumerate(group["actions"][()]):
                observation, reward, terminated, truncated, _ = env.step(action)
                np.testing.assert_array_equal(observation, group["observations"][step + 1])
                assert reward == group["rewards"][step]
                assert terminated == group["terminations"][step] and truncated == group["truncations"][step]
            assert terminated or truncated
    env.close()
    assert bb.import_dataset(written, folder / "clips.json") == 3
    clips = clips_of(folder / "clips.json")
    assert {clip["level"] for clip in clips} == {"corridor"}
    with pytest.raises(bb.DatasetError, match="exists"):
        bb.record_episodes(policy, env, "bellman-bros/corridor-v0")


def test_clips_become_a_data_set_and_the_same_clips_again(folder: Path) -> None:
    source = folder / "page.json"
    source.write_text((DATA / "clips.json").read_text("utf-8"), "utf-8")
    with pytest.raises(bb.DatasetError, match="corridor, lobby"):
        bb.export_clips(source, "clips-v0")
    written = bb.export_clips(source, "clips-v0", level="lobby", observation="tiles")
    bb.import_dataset("clips-v0", folder / "again.json")
    assert clips_of(folder / "again.json") == [clip for clip in clips_of(source) if clip["level"] == "lobby"]
    with h5py.File(written / "data" / "main_data.hdf5") as file:
        (group,) = file.values()
        env = bb.BellmanBrosEnv("lobby", observation="tiles")
        assert group["observations"].shape == (len(group["actions"]) + 1, *(env.observation_space.shape or ()))
        assert group["observations"][()].dtype == np.float32
        env.close()


def test_episodes_of_another_writer_are_played_again(folder: Path) -> None:
    env = gym.make("BellmanBros/Corridor-v0")
    written = bb.record_episodes(lambda _: RIGHT, env, "other-v0", episodes=2)
    env.close()
    bb.import_dataset(written, folder / "own.json")
    with h5py.File(written / "data" / "main_data.hdf5", "a") as file:
        for group in file.values():
            del group.attrs["bellman_bros_clip"]
    bb.import_dataset(written, folder / "other.json")
    own, other = clips_of(folder / "own.json"), clips_of(folder / "other.json")
    assert [clip["actions"] for clip in own] == [clip["actions"] for clip in other]
    assert [clip["seed"] for clip in own] == [clip["seed"] for clip in other]
    with h5py.File(written / "data" / "main_data.hdf5", "a") as file:
        file["episode_1"]["rewards"][3] += 1
    with pytest.raises(bb.DatasetError, match="Episode 1 is not what"):
        bb.import_dataset(written, folder / "other.json")
    with pytest.raises(bb.DatasetError, match="no data set"):
        bb.import_dataset(folder, folder / "other.json")


def test_a_run_of_the_page_gives_its_best_policy(folder: Path) -> None:
    with zipfile.ZipFile(folder / "run.zip", "w") as run:
        run.write(DATA / "corridor.safetensors", "checkpoints/best.safetensors")
    assert bb.load_policy(folder / "run.zip").env_id == bb.load_policy(DATA / "corridor.safetensors").env_id
    with zipfile.ZipFile(folder / "other.zip", "w") as other:
        other.writestr("readme", "")
    with pytest.raises(bb.PolicyFileError, match="no run of the page"):
        bb.load_policy(folder / "other.zip")


@pytest.mark.filterwarnings("ignore")  # of Minari: authors that its collector is not given
def test_minari_opens_them(folder: Path) -> None:
    minari = pytest.importorskip("minari", reason="minari is not installed")
    env = gym.make("BellmanBros/Corridor-v0")
    bb.record_episodes(lambda _: RIGHT, env, "bellman-bros/right-v0", episodes=2)
    bb.export_clips(DATA / "clips.json", "bellman-bros/clips-v0", level="lobby")
    env.close()
    dataset = minari.load_dataset("bellman-bros/right-v0")
    assert dataset.total_episodes == 2 and dataset.spec.env_spec.id == "BellmanBros/Corridor-v0"
    recovered = dataset.recover_environment()
    for episode in dataset.iterate_episodes():
        observation, _ = recovered.reset(seed=1 + int(episode.id))
        for step, action in enumerate(episode.actions):
            np.testing.assert_array_equal(observation, episode.observations[step])
            observation, reward, *_ = recovered.step(action)
            assert reward == episode.rewards[step]
        assert episode.terminations[-1]
        assert all(each in dataset.observation_space for each in episode.observations)
    recovered.close()
    assert minari.load_dataset("bellman-bros/clips-v0").total_steps > 0


@pytest.mark.filterwarnings("ignore")
def test_what_minari_collects_can_be_imported(folder: Path) -> None:
    minari = pytest.importorskip("minari", reason="minari is not installed")
    pytest.importorskip("jax", reason="Minari’s collector needs jax, which is not installed")
    collector = minari.DataCollector(gym.make("BellmanBros/Lobby-v0", sticky_actions=0.25), data_format="hdf5")
    for seed in (3, 4):
        collector.reset(seed=seed)
        ended = False
        while not ended:
            _, _, terminated, truncated, _ = collector.step(RIGHT)
            ended = terminated or truncated
    collector.create_dataset("bellman-bros/collected-v0")
    collector.close()
    assert bb.import_dataset("bellman-bros/collected-v0", folder / "collected.json") == 2
