"""Pictures of the game: as the page's stage draws it, from the same atlas."""

import json
import struct
import warnings
import zlib
from pathlib import Path
from typing import Any

import gymnasium as gym
import numpy as np
import numpy.typing as npt
import pytest
from gymnasium.utils.env_checker import check_env

import bellman_bros as bb

ART = Path(__file__).parents[2] / "assets" / "art"
RIGHT, JUMP, IDLE = 1, 2, 4
FRAMES = json.loads((ART / "sprites.json").read_text("utf-8"))["frames"]

Pixels = npt.NDArray[np.uint8]


def decoded(name: str) -> Pixels:
    """A picture of the game `[height, width, 4]`: its rows are not filtered."""
    file = (ART / f"{name}.png").read_bytes()
    width, height = struct.unpack(">II", file[16:24])
    at, packed = 8, b""
    while at < len(file):
        (length,) = struct.unpack(">I", file[at : at + 4])
        if file[at + 4 : at + 8] == b"IDAT":
            packed += file[at + 8 : at + 8 + length]
        at += length + 12
    return np.frombuffer(zlib.decompress(packed), np.uint8).reshape(height, -1)[:, 1:].reshape(height, width, 4)


def sprite(name: str, *, flipped: bool = False) -> Pixels:
    frame = FRAMES[name]["frame"]
    pixels = decoded("sprites")[frame["y"] :, frame["x"] :][: frame["h"], : frame["w"]]
    return pixels[:, ::-1] if flipped else pixels


def shows(picture: Pixels, pixels: Pixels) -> bool:
    """Whether the opaque pixels of a sprite are somewhere in the picture."""
    height, width = pixels.shape[:2]
    rows, columns = (picture.shape[axis] - size + 1 for axis, size in enumerate((height, width)))
    places = np.ones((rows, columns), np.bool_)
    for y, x in np.argwhere(pixels[..., 3] == 255):
        places &= (picture[y : y + rows, x : x + columns] == pixels[y, x, :3]).all(-1)
        if not places.any():
            return False
    return True


@pytest.fixture
def lobby() -> Any:
    env = bb.BellmanBrosEnv("lobby", render_mode="rgb_array")
    env.reset(seed=1)
    yield env
    env.close()


@pytest.mark.parametrize("level", bb.LEVELS)
def test_every_level_passes_the_check(level: str) -> None:
    env = gym.make(bb.env_id(level), render_mode="rgb_array")
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        check_env(env.unwrapped)
    env.close()


def test_a_known_state_has_the_pixels_of_the_atlas(lobby: bb.BellmanBrosEnv) -> None:
    picture = lobby.render()
    assert picture.shape == (180, 320, 3) and picture.dtype == np.uint8
    assert shows(picture, sprite("bellman/idle/0"))
    assert shows(picture, sprite("block/closed/0"))
    assert shows(picture, sprite("coin/spin/3"))
    assert not shows(picture, sprite("bellman/idle/0", flipped=True))
    assert not shows(picture, sprite("regret/walk/0")), "the first Regret is far to the right"
    tiles = decoded("tiles")
    carpet = [tiles[16 * (tile // 8) :, 16 * (tile % 8) :][:16, :16] for tile in range(56)]
    assert any(np.array_equal(picture[164:, :16], tile[..., :3]) for tile in carpet)


def test_the_picture_follows_the_state(lobby: bb.BellmanBrosEnv) -> None:
    lobby.step(RIGHT)
    lobby.step(JUMP)
    assert shows(lobby.render(), sprite("bellman/jump/0"))
    np.testing.assert_array_equal(lobby.render(), lobby.render())
    other = bb.BellmanBrosEnv("lobby", render_mode="rgb_array")
    other.reset(seed=1)
    other.step(RIGHT)
    other.step(JUMP)
    np.testing.assert_array_equal(lobby.render(), other.render())
    other.close()


def test_the_end_of_an_episode_is_shown_until_the_next_one_begins() -> None:
    env = bb.BellmanBrosEnv("corridor", render_mode="rgb_array")
    env.reset(seed=1)
    start = env.render()
    info: dict[str, Any] = {}
    ended = False
    while not ended:
        _, _, terminated, truncated, info = env.step(RIGHT)
        ended = terminated or truncated
    assert info["success"]
    assert any(shows(env.render(), sprite(f"bellman/ring/{frame}")) for frame in range(3))
    env.reset()
    np.testing.assert_array_equal(env.render(), start)
    env.close()


def test_rows_have_a_picture_each() -> None:
    pictures = {}
    for workers in (1, 2):
        env = bb.BellmanBrosVectorEnv("lobby", num_envs=3, workers=workers, render_mode="rgb_array")
        with pytest.raises(gym.error.ResetNeeded):
            env.render()
        env.reset(seed=[1, 2, 3])
        env.step(np.array([RIGHT, JUMP, IDLE]))
        drawn = env.render()
        assert drawn is not None
        pictures[workers] = np.stack(drawn)
        env.close()
    assert pictures[1].shape == (3, 180, 320, 3)
    np.testing.assert_array_equal(pictures[1], pictures[2])
    assert shows(pictures[1][1], sprite("bellman/jump/0")) and not shows(pictures[1][2], sprite("bellman/jump/0"))


def test_the_window_shows_the_picture() -> None:
    pygame = pytest.importorskip("pygame", reason="pygame is not installed")
    env = bb.BellmanBrosEnv("lobby", render_mode="human")
    env.reset(seed=1)
    env.step(JUMP)
    screen = pygame.surfarray.array3d(pygame.display.get_surface()).swapaxes(0, 1)
    assert screen.shape == (540, 960, 3)
    twin = bb.BellmanBrosEnv("lobby", render_mode="rgb_array")
    twin.reset(seed=1)
    twin.step(JUMP)
    np.testing.assert_array_equal(screen[1::3, 1::3], twin.render())
    for each in (env, twin):
        each.close()


def test_without_a_mode_there_is_a_warning() -> None:
    env = bb.BellmanBrosEnv("corridor")
    env.reset(seed=1)
    with pytest.warns(UserWarning, match="rgb_array"):
        assert env.render() is None
    env.close()
    with pytest.raises(ValueError, match="choose one of"):
        bb.BellmanBrosEnv("corridor", render_mode="ansi")
