"""Bellman Bros in Python: the game's own simulation behind Gymnasium's interfaces.

Importing this module registers `BellmanBros/<Level>-v0` for every level and `BellmanBros/Endless-v0`.
"""

import gymnasium as gym

from ._engine import Engine
from ._engines import why_not_in_process
from ._errors import (
    DatasetError,
    EngineDiedError,
    EngineError,
    EngineProtocolError,
    EngineTimeoutError,
    EngineVersionError,
    NodeNotFoundError,
    OptionError,
    PolicyFileError,
)
from ._options import ACTION_MEANINGS, ENDLESS, Options
from ._protocol import FACTS
from .datasets import dataset_path, export_clips, import_dataset, record_episodes
from .env import BellmanBrosEnv
from .evaluation import Evaluation, evaluate, success_rate
from .policies import Network, Policy, export_policy, load_policy, write_policy
from .vector import BellmanBrosVectorEnv

__version__ = "0.1.0"

#: Ids of the levels, in the order of the page's menu.
LEVELS: tuple[str, ...] = (*(level["id"] for level in FACTS["levels"]), ENDLESS)

__all__ = [
    "ACTION_MEANINGS",
    "LEVELS",
    "BellmanBrosEnv",
    "BellmanBrosVectorEnv",
    "DatasetError",
    "Engine",
    "EngineDiedError",
    "EngineError",
    "EngineProtocolError",
    "EngineTimeoutError",
    "EngineVersionError",
    "Evaluation",
    "Network",
    "NodeNotFoundError",
    "OptionError",
    "Options",
    "Policy",
    "PolicyFileError",
    "dataset_path",
    "env_id",
    "evaluate",
    "export_clips",
    "export_policy",
    "import_dataset",
    "load_policy",
    "record_episodes",
    "success_rate",
    "why_not_in_process",
    "write_policy",
]


def env_id(level: str) -> str:
    """The id in Gymnasium's registry of a level: `BellmanBros/Lobby-v0`."""
    return f"BellmanBros/{level.capitalize()}-v0"


for _level in LEVELS:
    if env_id(_level) not in gym.registry:
        gym.register(
            id=env_id(_level),
            entry_point="bellman_bros.env:BellmanBrosEnv",
            vector_entry_point="bellman_bros.vector:BellmanBrosVectorEnv",
            kwargs={"level": _level},
        )
