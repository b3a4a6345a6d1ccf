"""The page's policy files (docs/files.md): read for NumPy, and written from models of Stable-Baselines3 and RLlib."""

from __future__ import annotations

import itertools
import json
import os
import struct
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlencode

import numpy as np
import numpy.typing as npt

from ._errors import PolicyFileError
from .env import BellmanBrosEnv
from .vector import BellmanBrosVectorEnv

Array = npt.NDArray[np.float32]

_FORMAT: Final = "bellman-bros-policy"
_VERSION: Final = "1"
_MAX_HEADER_BYTES: Final = 2**20
_ALIGNMENT: Final = 8


@dataclass(frozen=True)
class Network:
    """A feedforward network. The activation follows every layer but the last."""

    activation: str  # relu or tanh
    weights: tuple[Array, ...]  # [outputs, inputs]
    biases: tuple[Array, ...]  # [outputs]

    def __call__(self, x: Array) -> Array:
        """`[N, inputs]` to `[N, outputs]`."""
        for index, (weight, bias) in enumerate(zip(self.weights, self.biases, strict=True)):
            if index > 0:
                x = np.maximum(x, 0) if self.activation == "relu" else np.tanh(x)
            x = x @ weight.T + bias
        return x


@dataclass(frozen=True)
class Policy:
    """A policy of the page."""

    algorithm: str
    env_id: str  # of the environment that it was trained in: level, observation, layout
    config: str  # every setting of its run, as in a link to the page
    kind: str
    action_count: int
    observation_size: int
    networks: Mapping[str, Network]
    epsilon: float

    def outputs(self, observations: npt.ArrayLike) -> Array:
        """Logits, or Q(s, a) where the policy is made of action values: `[N, A]`."""
        x = np.asarray(observations)
        x = x.astype(np.float32) / np.float32(255) if x.dtype == np.uint8 else x.astype(np.float32)
        x = x.reshape(-1, self.observation_size)
        if self.kind == "sharedActorCritic":
            return self.networks["network"](x)[:, : self.action_count]
        if self.kind == "duelingQValues":
            streams = self.networks["network"](x)
            advantages = streams[:, : self.action_count]
            return np.asarray(streams[:, self.action_count :] + advantages - advantages.mean(axis=1, keepdims=True))
        return self.networks["network" if self.kind == "qValues" else "policy"](x)

    def probabilities(self, observations: npt.ArrayLike) -> npt.NDArray[np.float64]:
        """π(a|s) `[N, A]`; for action values, the ε-greedy policy of its learner."""
        outputs = self.outputs(observations).astype(np.float64)
        if self.kind in ("qValues", "duelingQValues"):
            best = outputs == outputs.max(axis=1, keepdims=True)
            greedy = best / best.sum(axis=1, keepdims=True)
            return np.asarray((1 - self.epsilon) * greedy + self.epsilon / self.action_count)
        weights = np.exp(outputs - outputs.max(axis=1, keepdims=True))
        return np.asarray(weights / weights.sum(axis=1, keepdims=True))

    def act(self, observations: npt.ArrayLike, rng: np.random.Generator | None = None) -> npt.NDArray[np.int64]:
        """One action per observation: sampled with `rng`, otherwise the most probable one."""
        if rng is None:
            return np.asarray(self.outputs(observations).argmax(axis=1))
        cumulated = self.probabilities(observations).cumsum(axis=1)
        drawn = rng.random((len(cumulated), 1))
        return np.asarray(np.minimum((cumulated <= drawn).sum(axis=1), self.action_count - 1))

    def to_torch(self) -> Any:
        """The policy as a `torch.nn.Module`: observations `[N, observation_size]` to what `outputs` returns, `[N, A]`.

        Its weights are copies, and can be trained.

        Raises:
            ImportError: torch is not installed.
        """
        import torch

        class TorchPolicy(torch.nn.Module):  # type: ignore[misc] # without torch it is Any
            def __init__(self, policy: Policy) -> None:
                super().__init__()
                place = "policy" if "policy" in policy.networks else "network"
                self.layers = _torch_layers(policy.networks[place])
                self.action_count = policy.action_count
                self.is_dueling = policy.kind == "duelingQValues"

            def forward(self, observations: Any) -> Any:
                is_bytes = observations.dtype == torch.uint8
                x = observations.float() / 255 if is_bytes else observations.float()
                outputs = self.layers(x.flatten(1))
                actions = outputs[:, : self.action_count]
                if not self.is_dueling:
                    return actions
                return outputs[:, self.action_count :] + actions - actions.mean(dim=1, keepdim=True)

        return TorchPolicy(self)


def _torch_layers(network: Network) -> Any:
    import torch

    layers: list[Any] = []
    for weight, bias in zip(network.weights, network.biases, strict=True):
        if layers:
            layers.append(torch.nn.ReLU() if network.activation == "relu" else torch.nn.Tanh())
        linear = torch.nn.Linear(weight.shape[1], weight.shape[0])
        with torch.no_grad():
            linear.weight.copy_(torch.from_numpy(weight.copy()))
            linear.bias.copy_(torch.from_numpy(bias.copy()))
        layers.append(linear)
    return torch.nn.Sequential(*layers)


def load_policy(path: str | os.PathLike[str]) -> Policy:
    """Reads a policy that the page or `export_policy` wrote; of a run's zip, its best policy, else the latest.

    Raises:
        PolicyFileError: it is not one, or a table, a language model or a network that sees pictures.
    """
    tensors, metadata = _read(_policy_bytes(Path(path)))
    if metadata.get("format") != _FORMAT:
        raise PolicyFileError("The file is not a policy of Bellman Bros.")
    if metadata.get("version") != _VERSION:
        raise PolicyFileError("Another version of Bellman Bros wrote the file.")
    try:
        snapshot = json.loads(metadata["policy"])
        head = snapshot["head"]
        kind = head["kind"]
        names = _NETWORKS.get(kind)
        if names is None:
            raise PolicyFileError(f"The policy is of the kind “{kind}”, which only the page can play.")
        networks = {name: _network(tensors, head[place]) for place, name in names.items()}
        policy = Policy(
            algorithm=snapshot["algorithm"],
            env_id=snapshot["envId"],
            config=metadata.get("config", ""),
            kind=kind,
            action_count=int(snapshot["actionCount"]),
            observation_size=int(snapshot["observationSize"]),
            networks=networks,
            epsilon=float(head.get("epsilon", 0)),
        )
    except (KeyError, TypeError, ValueError) as error:
        if isinstance(error, PolicyFileError):
            raise
        raise PolicyFileError(f"The file does not describe its networks: {error!r}.") from error
    for network in networks.values():
        if network.weights[0].shape[1] != policy.observation_size:
            raise PolicyFileError("The networks do not read the policy's observations.")
    return policy


def _policy_bytes(path: Path) -> bytes:
    if not zipfile.is_zipfile(path):
        return path.read_bytes()
    with zipfile.ZipFile(path) as run:
        names = {f"checkpoints/{name}.safetensors": name for name in ("best", "latest")}
        found = next((name for name in names if name in run.namelist()), None)
        if found is None:
            raise PolicyFileError("The zip is no run of the page, or has no policy yet.")
        return run.read(found)


#: Kind of policy → place in the description → name of the network that acts.
_NETWORKS: Final = {
    "sharedActorCritic": {"network": "network"},
    "actorCritic": {"actor": "policy"},
    "softActorCritic": {"actor": "policy"},
    "qValues": {"network": "network"},
    "duelingQValues": {"network": "network"},
}


def _network(tensors: Mapping[str, npt.NDArray[Any]], described: Mapping[str, Any]) -> Network:
    if described.get("patches"):
        raise PolicyFileError("The policy sees pictures through convolutions, which only the page can compute.")
    if described["activation"] not in ("relu", "tanh"):
        raise PolicyFileError(f"There is no activation “{described['activation']}”.")
    layers = range(described["layers"])
    weights = tuple(tensors[f"{described['mlp']}.{layer}.weight"] for layer in layers)
    biases = tuple(tensors[f"{described['mlp']}.{layer}.bias"] for layer in layers)
    widths = itertools.pairwise(weights)
    if any(later.shape[1] != earlier.shape[0] for earlier, later in widths) or any(
        weight.shape[:1] != bias.shape for weight, bias in zip(weights, biases, strict=True)
    ):
        raise PolicyFileError("The layers of a network do not fit each other.")
    return Network(described["activation"], weights, biases)


def export_policy(
    model: Any, path: str | os.PathLike[str], env: BellmanBrosEnv | BellmanBrosVectorEnv, *, steps: int | None = None
) -> None:
    """Writes a model of Stable-Baselines3 or RLlib as a file that the page opens.

    Of Stable-Baselines3: PPO, A2C or DQN with `MlpPolicy`. Of RLlib's new API stack: an algorithm, or an RLModule, of
    PPO with its default dense network. In the page the policy plays, and PPO can continue it. The module of an env
    runner has no critic: its file plays, but paints no V. What connectors do to observations before the module sees
    them (filters, stacked frames) is not in the file.

    Args:
        model: see above.
        path: of the file.
        env: the environment it was trained in.
        steps: decisions of training, for the file's card; by default what Stable-Baselines3 has counted, else 0.

    Raises:
        PolicyFileError: the model has other networks than the page can have.
    """
    if hasattr(model, "learner_group"):
        model = _learnt_module(model)
    if hasattr(model, "encoder") and hasattr(model, "pi"):
        networks = _module_networks(model)
        write_policy(path, env, algorithm="ppo", kind="actorCritic", networks=networks, decisions=steps or 0)
        return
    policy: Any = getattr(model, "policy", None)
    decisions = int(getattr(model, "num_timesteps", 0) if steps is None else steps)
    if hasattr(policy, "action_net") and hasattr(policy, "mlp_extractor"):
        extractor = policy.mlp_extractor
        networks = {
            "actor": _linear_layers([*extractor.policy_net, policy.action_net]),
            "critic": _linear_layers([*extractor.value_net, policy.value_net]),
        }
        write_policy(path, env, algorithm="ppo", kind="actorCritic", networks=networks, decisions=decisions)
    elif hasattr(policy, "q_net"):
        networks = {"network": _linear_layers([*policy.q_net.q_net])}
        epsilon = float(getattr(model, "exploration_rate", 0))
        write_policy(
            path, env, algorithm="dqn", kind="qValues", networks=networks, decisions=decisions, epsilon=epsilon
        )
    else:
        raise PolicyFileError("Give PPO, A2C or DQN of Stable-Baselines3 with an MlpPolicy, or PPO of RLlib.")


def _learnt_module(algorithm: Any) -> Any:
    """The module that an algorithm of RLlib trains: unlike those of its env runners it has the critic."""
    answers = algorithm.learner_group.foreach_learner(func=lambda learner: learner.module)
    modules = next(iter(answers.result_or_errors)).get()
    if len(modules.keys()) != 1:
        raise PolicyFileError(f"The algorithm trains {len(modules.keys())} modules: give the RLModule of one.")
    return modules[next(iter(modules.keys()))].unwrapped()


def _module_networks(module: Any) -> dict[str, Network]:
    """Actor and critic of an RLModule of RLlib's PPO. A shared encoder becomes a part of both."""
    shared = getattr(module.encoder, "encoder", None)
    actor = shared if shared is not None else module.encoder.actor_encoder
    networks = {"actor": _linear_layers([*_dense(actor), *_dense(module.pi)])}
    critic = shared if shared is not None else getattr(module.encoder, "critic_encoder", None)
    value = getattr(module, "vf", None)
    if critic is not None and value is not None:
        networks["critic"] = _linear_layers([*_dense(critic), *_dense(value)])
    return networks


def _dense(part: Any) -> Sequence[Any]:
    """The layers of an encoder or a head of RLlib."""
    layers = getattr(getattr(part, "net", None), "mlp", None)
    if layers is None:
        raise PolicyFileError(f"The page has dense networks alone, and no {type(part).__name__}.")
    return list(layers)


def _linear_layers(modules: Sequence[Any]) -> Network:
    """Dense layers with one activation after each but the last; a single layer needs none."""
    linear, between = modules[::2], modules[1::2]
    are_dense = all(hasattr(module, "weight") and module.weight.ndim == 2 for module in linear)
    if len(modules) % 2 == 0 or not are_dense or any(hasattr(module, "weight") for module in between):
        raise PolicyFileError("The page has dense layers with an activation after each but the last, and nothing else.")
    activations = {type(module).__name__.lower() for module in between} or {"tanh"}
    if len(activations) > 1 or not activations <= {"relu", "tanh"}:
        raise PolicyFileError(f"The page has the activations relu and tanh, not {', '.join(sorted(activations))}.")

    def numbers(parameter: Any) -> Array:
        return np.array(parameter.detach().cpu().numpy(), np.float32)

    weights = tuple(numbers(module.weight) for module in linear)
    return Network(
        activations.pop(),
        weights,
        tuple(
            np.zeros(len(weight), np.float32) if module.bias is None else numbers(module.bias)
            for module, weight in zip(linear, weights, strict=True)
        ),
    )


_TENSOR_NAMES: Final = {"actor": "policy", "critic": "value", "network": "network"}


def write_policy(
    path: str | os.PathLike[str],
    env: BellmanBrosEnv | BellmanBrosVectorEnv,
    *,
    algorithm: str,
    kind: str,
    networks: Mapping[str, Network],
    decisions: int = 0,
    epsilon: float | None = None,
) -> None:
    """Writes networks as a policy file. `networks` has the places of its kind: `actor` and `critic`, or `network`.

    An `actorCritic` may lack its critic: then the page paints no V for it.
    """
    tensors: dict[str, npt.NDArray[Any]] = {}
    head: dict[str, Any] = {"kind": kind}
    size = 0
    for place, network in networks.items():
        name = _TENSOR_NAMES[place]
        head[place] = {"mlp": name, "activation": network.activation, "layers": len(network.weights)}
        size = network.weights[0].shape[1]
        for layer, (weight, bias) in enumerate(zip(network.weights, network.biases, strict=True)):
            tensors[f"{name}.{layer}.weight"] = weight
            tensors[f"{name}.{layer}.bias"] = bias
    if kind == "actorCritic":
        head.setdefault("critic", None)
    if epsilon is not None:
        head["epsilon"] = epsilon
    actions = 5
    snapshot = {
        "algorithm": algorithm,
        "envId": env.id,
        "observationSize": size,
        "actionCount": actions,
        "updates": 0,
        "envSteps": decisions,
        "head": head,
    }
    metadata = {
        "format": _FORMAT,
        "version": _VERSION,
        "algorithm": algorithm,
        "environment": env.id,
        "observation_size": str(size),
        "action_count": str(actions),
        "config": _link(env.config, algorithm, next(iter(networks.values()))),
        "policy": json.dumps(snapshot),
    }
    Path(path).write_bytes(_written(tensors, metadata))


def _link(config: Mapping[str, Any], algorithm: str, network: Network) -> str:
    """The settings as the page's links have them; the page fills in what is left out."""
    level = str(config["level"])
    entries: dict[str, Any] = {"v": 1, "algorithm": algorithm}
    if level.startswith("endless"):
        name, seed, hundredths, *left = level.split("-")
        entries |= {"level": "endless", "endless.generator": name.removeprefix("endless") or 1}
        entries |= {"endless.seed": seed, "endless.difficulty": int(hundredths) / 100}
        entries |= {"endless.bell": "left"} if left else {}
        entries |= {f"endless.{name}": config[name] for name in ("trainSeeds", "leftBell")}
    else:
        entries["level"] = level
    entries["observation"] = config["observation"]
    for name in ("ticksPerAction", "stickyActions", "randomRegrets", "timeLimitDecisions", "rewardScale"):
        value = config[name]
        entries[f"world.{name}"] = str(value).lower() if isinstance(value, bool) else value
    entries |= {f"reward.{name}": weight for name, weight in config["rewardWeights"].items()}
    hidden = [len(bias) for bias in network.biases[:-1]]
    if hidden and len(set(hidden)) == 1:
        entries["hp.hiddenUnits"] = hidden[0]
    if algorithm == "ppo":
        entries |= {"hp.hiddenLayers": len(hidden), "hp.activation": network.activation, "hp.sharedTrunk": "false"}
    elif algorithm == "dqn":
        entries["hp.dueling"] = "false"
    return urlencode(entries)


# The safetensors format: length of the header, the header as JSON, the data of all tensors.

_DTYPES: Final[dict[str, np.dtype[Any]]] = {"F16": np.dtype("<f2"), "F32": np.dtype("<f4"), "F64": np.dtype("<f8")}


def _written(tensors: Mapping[str, npt.NDArray[Any]], metadata: Mapping[str, str]) -> bytes:
    header: dict[str, Any] = {"__metadata__": dict(metadata)}
    data = b""
    for name, tensor in tensors.items():
        content = np.ascontiguousarray(tensor, "<f4").tobytes()
        header[name] = {
            "dtype": "F32",
            "shape": list(tensor.shape),
            "data_offsets": [len(data), len(data) + len(content)],
        }
        data += content
    text = json.dumps(header).encode()
    text += b" " * (-(8 + len(text)) % _ALIGNMENT)
    return struct.pack("<Q", len(text)) + text + data


def _read(data: bytes) -> tuple[dict[str, npt.NDArray[Any]], dict[str, str]]:
    if len(data) < 8:
        raise PolicyFileError("The file is too short for a policy.")
    (length,) = struct.unpack_from("<Q", data)
    if length > min(_MAX_HEADER_BYTES, len(data) - 8):
        raise PolicyFileError("The file ends within its header, or is no safetensors file.")
    try:
        header = json.loads(data[8 : 8 + length])
        metadata = header.pop("__metadata__", {})
        body = memoryview(data)[8 + length :]
        tensors = {}
        for name, entry in header.items():
            start, end = entry["data_offsets"]
            if not 0 <= start <= end <= len(body):
                raise PolicyFileError(f"The file ends within “{name}”.")
            values = np.frombuffer(body[start:end], _DTYPES[entry["dtype"]]).reshape(entry["shape"])
            tensors[name] = values.astype(np.float32) if entry["dtype"] == "F16" else values
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        if isinstance(error, PolicyFileError):
            raise
        raise PolicyFileError(f"The header of the file is damaged: {error!r}.") from error
    return tensors, metadata
