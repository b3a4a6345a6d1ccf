"""Pictures of worlds, which the engine draws as the page does, and the window that shows them."""

from __future__ import annotations

from typing import Any, Final

import numpy as np
import numpy.typing as npt
from gymnasium.error import DependencyNotInstalled

from ._engine import Engine

WIDTH: Final = 320
HEIGHT: Final = 180
_ENLARGED: Final = 3  # pixels of the window for one of the picture

Picture = npt.NDArray[np.uint8]


def pictures(engine: Engine, handle: int, rows: int, *, last: bool = False) -> Picture:
    """`[rows, 180, 320, 3]`. `last`: of the ends of episodes, where the last step ended them."""
    drawn = np.empty((rows, HEIGHT, WIDTH, 3), np.uint8)
    engine.fetch(memoryview(drawn).cast("B"), "render", handle=handle, last=last)
    return drawn


class Window:
    """Shows pictures on the screen, at the pace of the game."""

    def __init__(self, title: str, frames_per_second: int) -> None:
        """Raises DependencyNotInstalled without pygame."""
        try:
            import pygame
        except ImportError as error:
            raise DependencyNotInstalled('A window needs pygame: pip install "bellman-bros[human]".') from error
        self._pygame: Any = pygame
        pygame.display.init()
        pygame.display.set_caption(title)
        self._screen = pygame.display.set_mode((_ENLARGED * WIDTH, _ENLARGED * HEIGHT))
        self._clock = pygame.time.Clock()
        self._frames_per_second = frames_per_second

    def show(self, picture: Picture) -> None:
        """Waits until it is time for the next picture, then shows this one."""
        self._pygame.event.pump()
        image = self._pygame.image.frombuffer(picture.tobytes(), (WIDTH, HEIGHT), "RGB")
        self._screen.blit(self._pygame.transform.scale(image, self._screen.get_size()), (0, 0))
        self._clock.tick(self._frames_per_second)
        self._pygame.display.flip()

    def close(self) -> None:
        """Closes it."""
        self._pygame.display.quit()
