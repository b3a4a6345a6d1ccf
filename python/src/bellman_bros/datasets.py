"""Minari data sets: episodes and the page's clips as HDF5, and back to clips that the page imports.

The writer is our own and needs h5py alone; the files are those of Minari 0.5 (`minari.load_dataset` opens them).
"""

from __future__ import annotations

import base64
import json
import os
import shutil
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import gymnasium as gym
import numpy as np
import numpy.typing as npt
from gymnasium.error import DependencyNotInstalled
from typing_extensions import Unpack

from ._engine import shared_engine
from ._errors import DatasetError
from ._options import Options
from .env import BellmanBrosEnv
from .policies import Policy

_MINARI_VERSION: Final = "0.5.4"  # whose layout the files have
_CLIP: Final = "bellman_bros_clip"  # attribute of an episode: the page's clip, of which it is a view


@dataclass(frozen=True)
class _Episode:
    seed: int | None  # of the reset that began it; None: of a clip, whose seed is the episode's own
    observations: npt.NDArray[Any]  # [T + 1, …]
    actions: npt.NDArray[np.int64]  # [T]
    rewards: npt.NDArray[np.float64]  # [T]
    terminated: bool
    clip: str  # a file of the page with this clip


def dataset_path(dataset_id: str) -> Path:
    """Where Minari looks for a data set: below `MINARI_DATASETS_PATH`, or `~/.minari/datasets`."""
    root = os.environ.get("MINARI_DATASETS_PATH")
    return (Path(root) if root else Path.home() / ".minari" / "datasets") / dataset_id


def export_clips(
    clips: str | os.PathLike[str], dataset_id: str, *, level: str | None = None, **options: Unpack[Options]
) -> Path:
    """Writes clips that the page exported (Teach → Export clips) as a data set, and returns its folder.

    The clips are simulated again, and seen through `options`: observation, ticks_per_action, rewards. A data set is of
    one level: name it where the file has clips of several.

    Raises:
        DatasetError: the clips are of several levels, or there are none; the folder exists.
        OptionError: the file holds no clips of this version.
    """
    if options.get("sticky_actions"):
        raise DatasetError("Clips hold the actions that were executed: leave sticky_actions out.")
    engine = shared_engine()
    split = engine.call("splitClips", text=Path(clips).read_text("utf-8"))["clips"]
    levels = sorted({clip["level"] for clip in split})
    chosen = [clip for clip in split if level is None or clip["level"] == level]
    if not chosen or (level is None and len(levels) > 1):
        raise DatasetError(f"Choose one level for a data set. The file has clips of: {', '.join(levels) or 'none'}.")
    name = str(chosen[0]["level"])
    if any(clip["randomRegrets"] for clip in chosen):
        options["random_regrets"] = True
    env = _make(name, options)
    game = _game(env)

    def episodes() -> Iterable[_Episode]:
        for clip in chosen:
            made = game.replay(clip["text"])
            shape = game.observation_space.shape
            numbers = np.frombuffer(base64.b64decode(made["observations"]), np.float32)
            if game.observation_space.dtype == np.uint8:  # pictures: the entries are k / 255
                numbers = np.rint(numbers * 255).astype(np.uint8)
            yield _Episode(
                seed=None,
                observations=numbers.reshape((made["length"] + 1, *(shape or ()))),
                actions=np.frombuffer(base64.b64decode(made["actions"]), np.uint8).astype(np.int64),
                rewards=np.frombuffer(base64.b64decode(made["rewards"]), np.float32).astype(np.float64),
                terminated=bool(made["terminated"]),
                clip=str(clip["text"]),
            )

    try:
        return _write(dataset_id, env, episodes(), algorithm="clips")
    finally:
        env.close()


def record_episodes(
    policy: Policy | Callable[[npt.NDArray[Any]], int],
    env: gym.Env[Any, Any],
    dataset_id: str,
    *,
    episodes: int = 100,
    seed: int = 1,
) -> Path:
    """Plays episodes and writes them as a data set; returns its folder.

    `policy`: one of the page (`load_policy`), whose actions are sampled, or a function from observation to action.
    `env`: made by `gymnasium.make("BellmanBros/…")`, without wrappers that change what an agent receives.

    Raises:
        DatasetError: the environment is not one of these; the folder exists.
    """
    game = _game(env)
    rng = np.random.default_rng(seed)

    def act(observation: npt.NDArray[Any]) -> int:
        return int(policy.act(observation[None], rng)[0]) if isinstance(policy, Policy) else int(policy(observation))

    def played() -> Iterable[_Episode]:
        for number in range(episodes):
            observation, _ = env.reset(seed=seed + number)
            observations, actions, rewards = [observation], [], []
            terminated = truncated = False
            while not (terminated or truncated):
                actions.append(act(observation))
                observation, reward, terminated, truncated, _ = env.step(np.int64(actions[-1]))
                observations.append(observation)
                rewards.append(float(reward))
            yield _Episode(
                seed=seed + number,
                observations=np.stack(observations),
                actions=np.array(actions, np.int64),
                rewards=np.array(rewards),
                terminated=terminated,
                clip=game.clip(f"{dataset_id} {number + 1}"),
            )

    algorithm = policy.algorithm if isinstance(policy, Policy) else "function"
    return _write(dataset_id, env, played(), algorithm=algorithm)


def import_dataset(dataset: str | os.PathLike[str], clips: str | os.PathLike[str]) -> int:
    """Writes a data set's episodes as a file of clips, which the page imports; returns their number.

    `dataset`: a folder, or an id below Minari's folder. Episodes of other writers, such as Minari's `DataCollector`,
    are played again from their seeds and actions, and compared with what is stored.

    Raises:
        DatasetError: it is not a data set of these environments in HDF5, or is not what they give.
    """
    folder = Path(dataset) if Path(dataset).is_dir() else dataset_path(str(dataset))
    data = folder / "data" if (folder / "data").is_dir() else folder
    try:
        metadata = json.loads((data / "metadata.json").read_text("utf-8"))
        spec = json.loads(metadata["env_spec"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise DatasetError(f"There is no data set with an environment in {folder}: {error!r}.") from error
    if not str(spec.get("id")).startswith("BellmanBros/"):
        raise DatasetError(f"The data set is of {spec.get('id')}: only episodes of BellmanBros/… are clips.")
    if metadata.get("data_format") != "hdf5":
        raise DatasetError(f"The data set has the format {metadata.get('data_format')}: store it as hdf5.")
    texts: list[str] = []
    with _hdf5().File(data / "main_data.hdf5", "r") as file:
        for number in range(int(metadata["total_episodes"])):
            group = file[f"episode_{number}"]
            texts.append(str(group.attrs[_CLIP]) if _CLIP in group.attrs else _played_again(spec, number, group))
    joined = shared_engine().call("joinClips", texts=texts)["text"]
    Path(clips).write_text(joined, "utf-8")
    return len(texts)


def _played_again(spec: Mapping[str, Any], number: int, group: Any) -> str:
    if "seed" not in group.attrs:
        raise DatasetError(f"Episode {number} has no seed: reset the environment with one before each episode.")
    env = gym.make(spec["id"], **spec["kwargs"])
    try:
        observation, _ = env.reset(seed=int(group.attrs["seed"]))
        stored = group["observations"]
        same = np.array_equal(observation, stored[0])
        for step, action in enumerate(group["actions"][()]):
            observation, reward, terminated, truncated, _ = env.step(np.int64(action))
            same = same and np.array_equal(observation, stored[step + 1]) and reward == group["rewards"][step]
            if terminated or truncated:
                break
        if not same:
            raise DatasetError(f"Episode {number} is not what its seed and actions give in {spec['id']}.")
        return _game(env).clip(f"Episode {number + 1}")
    finally:
        env.close()


def _make(level: str, options: Options) -> gym.Env[Any, Any]:
    prefix, *place = level.split("-")
    if f"BellmanBros/{level.capitalize()}-v0" in gym.registry:
        return gym.make(f"BellmanBros/{level.capitalize()}-v0", **options)
    if not prefix.startswith("endless") or len(place) < 2:
        raise DatasetError(f"The level “{level}” is not in this package: imported levels stay on the page.")
    options["first_seed"], options["difficulty"] = int(place[0]), int(place[1]) / 100
    options["bell"] = "left" if "left" in place else "right"
    options["generator"] = 1 if prefix == "endless" else 2
    return gym.make("BellmanBros/Endless-v0", **options)


def _game(env: gym.Env[Any, Any]) -> BellmanBrosEnv:
    game = env.unwrapped
    if not isinstance(game, BellmanBrosEnv) or env.spec is None:
        raise DatasetError("Give an environment that gymnasium.make made of BellmanBros/….")
    return game


def _hdf5() -> Any:
    try:
        import h5py
    except ImportError as error:
        raise DependencyNotInstalled('Data sets need h5py: pip install "bellman-bros[minari]".') from error
    return h5py


def _write(dataset_id: str, env: gym.Env[Any, Any], episodes: Iterable[_Episode], *, algorithm: str) -> Path:
    h5py = _hdf5()
    folder = dataset_path(dataset_id)
    if folder.exists():
        raise DatasetError(f"{folder} exists: choose another id, or delete it.")
    folder.mkdir(parents=True)
    try:
        _fill(h5py, folder / "data", dataset_id, env, episodes, algorithm)
    except BaseException:
        shutil.rmtree(folder)  # half a data set would be in the way of the next try
        raise
    return folder


def _fill(
    h5py: Any, data: Path, dataset_id: str, env: gym.Env[Any, Any], episodes: Iterable[_Episode], algorithm: str
) -> None:
    assert env.spec is not None
    data.mkdir()
    count = steps = 0
    with h5py.File(data / "main_data.hdf5", "w", track_order=True) as file:
        for episode in episodes:
            group = file.create_group(f"episode_{count}")
            length = len(episode.actions)
            ended = np.zeros((2, length), np.bool_)
            if length > 0:
                ended[0 if episode.terminated else 1, -1] = True
            group.attrs.update({"id": count, "total_steps": length, _CLIP: episode.clip})
            if episode.seed is not None:
                group.attrs["seed"] = episode.seed
            group["observations"] = episode.observations
            group["actions"] = episode.actions
            group["rewards"] = episode.rewards
            group["terminations"], group["truncations"] = ended
            group.create_group("infos")
            count, steps = count + 1, steps + length
    metadata = {
        "dataset_id": dataset_id,
        "minari_version": _MINARI_VERSION,
        "data_format": "hdf5",
        "jpeg_encoding": False,
        "total_episodes": count,
        "total_steps": steps,
        "observation_space": _described(env.observation_space),
        "action_space": _described(env.action_space),
        "env_spec": env.spec.to_json(),
        "algorithm_name": algorithm,
        "author": ["Bellman Bros"],
        "dataset_size": round((data / "main_data.hdf5").stat().st_size / 1e6, 1),
    }
    (data / "metadata.json").write_text(json.dumps(metadata), "utf-8")


def _described(space: gym.Space[Any]) -> str:
    """As Minari serialises spaces."""
    if isinstance(space, gym.spaces.Discrete):
        return json.dumps({"type": "Discrete", "dtype": "int64", "start": int(space.start), "n": int(space.n)})
    assert isinstance(space, gym.spaces.Box)
    bounds = {"low": space.low.tolist(), "high": space.high.tolist()}
    return json.dumps({"type": "Box", "dtype": str(space.dtype), "shape": list(space.shape), **bounds})
