"""Policy files: those of the page act here as there, those of Python are what the page's reader expects."""

import base64
import json
import warnings
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest

import bellman_bros as bb

DATA = Path(__file__).parent / "data"


PLAYED = json.loads((DATA / "lobby-expert.json").read_text("utf-8"))  # tests/store/files/pythonPolicies.test.ts
EXPERT = base64.b64decode(PLAYED["file"])


def test_a_policy_of_the_page_takes_the_same_actions(tmp_path: Path) -> None:
    (tmp_path / "policy.safetensors").write_bytes(EXPERT)
    policy = bb.load_policy(tmp_path / "policy.safetensors")
    env = bb.BellmanBrosEnv("lobby")
    assert policy.env_id == env.id
    observation, _ = env.reset(seed=PLAYED["seed"])
    actions: list[int] = []
    ended = False
    while not ended:
        expected = PLAYED["probabilities"][len(actions)]
        np.testing.assert_allclose(policy.probabilities(observation)[0], expected, atol=1e-5)
        actions.append(int(policy.act(observation)[0]))
        observation, _, terminated, truncated, info = env.step(actions[-1])
        ended = terminated or truncated
    assert actions == PLAYED["actions"]
    assert info["success"]
    env.close()


@pytest.mark.parametrize("kind", ["sharedActorCritic", "actorCritic", "softActorCritic", "qValues", "duelingQValues"])
@pytest.mark.parametrize("activation", ["relu", "tanh"])
def test_a_policy_computes_the_same_in_torch(kind: str, activation: str) -> None:
    torch = pytest.importorskip("torch", reason="torch is not installed")
    rng = np.random.default_rng(7)
    outputs = {"sharedActorCritic": 6, "duelingQValues": 6}.get(kind, 5)
    shapes = [(16, 62), (16, 16), (outputs, 16)]
    weights = tuple(rng.normal(0, 0.3, shape).astype(np.float32) for shape in shapes)
    biases = tuple(rng.normal(0, 0.3, shape[0]).astype(np.float32) for shape in shapes)
    place = "policy" if kind in ("actorCritic", "softActorCritic") else "network"
    networks = {place: bb.Network(activation, weights, biases)}
    policy = bb.Policy("ppo", "a level", "", kind, 5, 62, networks, 0.1)
    module = policy.to_torch()
    floats = rng.normal(0, 1, (200, 62)).astype(np.float32)
    pictures = rng.integers(0, 256, (200, 62), np.uint8)
    for observations in (floats, pictures):
        found = module(torch.from_numpy(observations))
        np.testing.assert_allclose(found.detach().numpy(), policy.outputs(observations), atol=1e-5)
        np.testing.assert_array_equal(found.argmax(dim=1).numpy(), policy.act(observations))
    found.square().mean().backward()
    assert all(parameter.grad is not None for parameter in module.parameters())


def layer(rng: np.random.Generator, outputs: int, inputs: int) -> Any:
    """A stand-in for a linear layer of torch: multiples of 1/64, which every machine rounds to alike."""

    def parameter(*shape: int) -> Any:
        values = (rng.integers(-32, 32, shape) / 64).astype(np.float32)
        tensor = SimpleNamespace(numpy=lambda: values, ndim=len(shape))
        tensor.detach = tensor.cpu = lambda: tensor
        return tensor

    return SimpleNamespace(weight=parameter(outputs, inputs), bias=parameter(outputs))


class Tanh:
    """Has the name of torch's activation."""


def actor_critic() -> Any:
    rng = np.random.default_rng(1)
    actor, critic = ([layer(rng, 8, 62), Tanh(), layer(rng, 8, 8), Tanh()] for _ in range(2))
    policy = SimpleNamespace(
        mlp_extractor=SimpleNamespace(policy_net=actor, value_net=critic),
        action_net=layer(rng, 5, 8),
        value_net=layer(rng, 1, 8),
    )
    return SimpleNamespace(policy=policy, num_timesteps=1234)


def q_network() -> Any:
    rng = np.random.default_rng(2)
    layers = [layer(rng, 16, 62), Tanh(), layer(rng, 5, 16)]
    return SimpleNamespace(
        policy=SimpleNamespace(q_net=SimpleNamespace(q_net=layers)), num_timesteps=77, exploration_rate=0.0625
    )


def dense(*layers: Any) -> Any:
    """A stand-in for an encoder or a head of RLlib."""
    return SimpleNamespace(net=SimpleNamespace(mlp=list(layers)))


def rllib_module(*, has_critic: bool = True) -> Any:
    """A stand-in for an RLModule of PPO, of a learner, or of an env runner, which has no critic."""
    rng = np.random.default_rng(3)
    encoder = SimpleNamespace(actor_encoder=dense(layer(rng, 8, 62), Tanh(), layer(rng, 8, 8), Tanh()))
    module = SimpleNamespace(encoder=encoder, pi=dense(layer(rng, 5, 8)))
    encoder.critic_encoder = None
    if has_critic:
        encoder.critic_encoder = dense(layer(rng, 8, 62), Tanh(), layer(rng, 8, 8), Tanh())
        module.vf = dense(layer(rng, 1, 8))
    return module


@pytest.mark.parametrize(
    ("name", "model"),
    [
        ("exported-ppo", actor_critic()),
        ("exported-dqn", q_network()),
        ("exported-rllib", rllib_module()),
        ("exported-rllib-actor", rllib_module(has_critic=False)),
    ],
)
def test_an_exported_policy_is_the_file_that_the_page_reads(name: str, model: Any, tmp_path: Path) -> None:
    env = bb.BellmanBrosEnv("lobby", sticky_actions=0.25)
    bb.export_policy(model, tmp_path / "policy.safetensors", env)
    env.close()
    # tests/store/files/pythonPolicies.test.ts opens the committed one.
    assert (tmp_path / "policy.safetensors").read_bytes() == (DATA / f"{name}.safetensors").read_bytes()


def probes() -> npt.NDArray[np.float32]:
    """Observations of features, `[16, 62]`: tests/store/files/pythonPolicies.test.ts has the same."""
    entries = np.arange(16 * 62)
    return ((entries * 37 % 64 - 32) / 32).astype(np.float32).reshape(16, 62)


def test_the_page_takes_the_actions_of_a_module_of_rllib() -> None:
    policy = bb.load_policy(DATA / "exported-rllib.safetensors")
    actions = policy.act(probes()).tolist()
    assert actions == json.loads((DATA / "exported-rllib.json").read_text("utf-8"))
    assert len(set(actions)) > 2
    actor = bb.load_policy(DATA / "exported-rllib-actor.safetensors")
    assert actor.act(probes()).tolist() == actions


def test_a_shared_encoder_becomes_a_part_of_actor_and_critic(tmp_path: Path) -> None:
    rng = np.random.default_rng(5)
    trunk, pi, vf = dense(layer(rng, 8, 62), Tanh()), dense(layer(rng, 5, 8)), dense(layer(rng, 1, 8))
    env = bb.BellmanBrosEnv("lobby")
    bb.export_policy(
        SimpleNamespace(encoder=SimpleNamespace(encoder=trunk), pi=pi, vf=vf), tmp_path / "shared.safetensors", env
    )
    separate = SimpleNamespace(actor_encoder=trunk, critic_encoder=trunk)
    bb.export_policy(SimpleNamespace(encoder=separate, pi=pi, vf=vf), tmp_path / "separate.safetensors", env)
    env.close()
    assert (tmp_path / "shared.safetensors").read_bytes() == (tmp_path / "separate.safetensors").read_bytes()


def corridor_networks() -> dict[str, bb.Network]:
    """Two networks that ring the corridor's bell: to the right, mostly, and a value that rises on the way."""
    rng = np.random.default_rng(4)
    shapes = [(16, 62), (16, 16), (5, 16)]

    def network(outputs: int) -> tuple[list[Any], list[Any]]:
        weights = [(rng.integers(-8, 9, shape) / 64).astype(np.float32) for shape in [*shapes[:2], (outputs, 16)]]
        return weights, [np.zeros(len(weight), np.float32) for weight in weights]

    weights, biases = network(5)
    biases[-1][1] = 4  # right
    critic, critic_biases = network(1)
    critic[0][0], critic[1][0], critic[2][0] = 0, 0, 0
    critic[0][0, 60] = -1  # the way to the bell, 1 to 0
    critic[1][0, 0] = 1
    critic[2][0, 0] = 2
    return {
        "actor": bb.Network("tanh", tuple(weights), tuple(biases)),
        "critic": bb.Network("tanh", tuple(critic), tuple(critic_biases)),
    }


def write_corridor(path: Path) -> None:
    env = bb.BellmanBrosEnv("corridor")
    bb.write_policy(path, env, algorithm="ppo", kind="actorCritic", networks=corridor_networks(), decisions=2048)
    env.close()


def test_the_policy_of_the_end_to_end_test_rings_the_bell(tmp_path: Path) -> None:
    write_corridor(tmp_path / "policy.safetensors")
    # tests/e2e/python.spec.ts opens the committed one in the page.
    assert (tmp_path / "policy.safetensors").read_bytes() == (DATA / "corridor.safetensors").read_bytes()
    policy = bb.load_policy(tmp_path / "policy.safetensors")
    env = bb.BellmanBrosVectorEnv("corridor", num_envs=100, workers=1)
    rng = np.random.default_rng(1)
    rang = bb.success_rate(env, lambda observations: policy.act(observations, rng), episodes=100, seed=1)
    env.close()
    assert rang >= 0.95


def test_stable_baselines3_writes_the_same_file(tmp_path: Path) -> None:
    """Where it is installed: a model of its own with these weights."""
    pytest.importorskip("stable_baselines3", reason="stable-baselines3 is not installed")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of its own imports
        import torch
        from stable_baselines3 import PPO
    env = bb.BellmanBrosEnv("corridor")
    model = PPO("MlpPolicy", env, device="cpu", policy_kwargs={"net_arch": [16, 16]})
    extractor = model.policy.mlp_extractor
    for place, modules in (
        ("actor", [*extractor.policy_net, model.policy.action_net]),
        ("critic", [*extractor.value_net, model.policy.value_net]),
    ):
        network = corridor_networks()[place]
        linear = [module for module in modules if hasattr(module, "weight")]
        for module, weight, bias in zip(linear, network.weights, network.biases, strict=True):
            with torch.no_grad():
                module.weight.copy_(torch.from_numpy(weight))
                module.bias.copy_(torch.from_numpy(bias))
    model.num_timesteps = 2048
    bb.export_policy(model, tmp_path / "policy.safetensors", env)
    env.close()
    assert (tmp_path / "policy.safetensors").read_bytes() == (DATA / "corridor.safetensors").read_bytes()


def test_a_network_that_the_page_cannot_have_is_refused(tmp_path: Path) -> None:
    env = bb.BellmanBrosEnv("lobby")
    with pytest.raises(bb.PolicyFileError, match="PPO, A2C or DQN"):
        bb.export_policy(SimpleNamespace(policy=SimpleNamespace(), num_timesteps=0), tmp_path / "a", env)
    model = actor_critic()
    model.policy.mlp_extractor.policy_net[1] = SimpleNamespace()
    with pytest.raises(bb.PolicyFileError, match="activations relu and tanh"):
        bb.export_policy(model, tmp_path / "a", env)
    rng = np.random.default_rng(6)
    normalised = rllib_module()
    normalised.encoder.actor_encoder = dense(layer(rng, 8, 62), SimpleNamespace(weight=layer(rng, 8, 8).bias), Tanh())
    with pytest.raises(bb.PolicyFileError, match="an activation after each but the last"):
        bb.export_policy(normalised, tmp_path / "a", env)
    pictures = rllib_module()
    pictures.encoder.actor_encoder = SimpleNamespace(net=SimpleNamespace())
    with pytest.raises(bb.PolicyFileError, match="dense networks alone"):
        bb.export_policy(pictures, tmp_path / "a", env)
    env.close()


def test_damaged_files_are_refused(tmp_path: Path) -> None:
    damaged = tmp_path / "damaged.safetensors"
    foreign = EXPERT.replace(b"bellman-bros", b"mellban-bros")
    for content in (b"", b"{}", EXPERT[:100], EXPERT[:-4], b"\xff" * 100, foreign):
        damaged.write_bytes(content)
        with pytest.raises(bb.PolicyFileError):
            bb.load_policy(damaged)


def test_sampled_actions_follow_the_probabilities() -> None:
    policy = bb.load_policy(DATA / "exported-ppo.safetensors")
    observations = np.repeat(np.linspace(-1, 1, 62, dtype=np.float32)[None], 20_000, axis=0)
    expected = policy.probabilities(observations[:1])[0]
    counts = np.bincount(policy.act(observations, np.random.default_rng(3)), minlength=5)
    np.testing.assert_allclose(counts / counts.sum(), expected, atol=0.02)


def test_models_of_stable_baselines3(tmp_path: Path) -> None:
    """Where it is installed: its check, a few updates, and the same actions from the exported file."""
    pytest.importorskip("stable_baselines3", reason="stable-baselines3 is not installed")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of its own imports
        from stable_baselines3 import DQN, PPO
        from stable_baselines3.common.env_checker import check_env

        from bellman_bros.sb3 import BellmanBrosVecEnv
    for observation in ("features", "tiles"):
        single = bb.BellmanBrosEnv("lobby", observation=observation)
        check_env(single)
        single.close()
    env = bb.BellmanBrosVectorEnv("lobby", num_envs=4, workers=1)
    rows = BellmanBrosVecEnv(env)
    observations, _ = env.reset(seed=1)
    for model in (
        PPO("MlpPolicy", rows, n_steps=32, batch_size=64, device="cpu"),
        DQN("MlpPolicy", rows, learning_starts=16, device="cpu"),
    ):
        model.learn(256)
        bb.export_policy(model, tmp_path / "policy.safetensors", env)
        policy = bb.load_policy(tmp_path / "policy.safetensors")
        expected, _ = model.predict(observations, deterministic=True)
        np.testing.assert_array_equal(policy.act(observations), expected)
    env.close()


def rllib_spec(env: bb.BellmanBrosEnv, **settings: Any) -> Any:
    """What RLlib builds for PPO, with random weights."""
    pytest.importorskip("ray.rllib", reason="ray[rllib] is not installed")
    pytest.importorskip("torch", reason="torch is not installed")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of its own imports
        from ray.rllib.algorithms.ppo.ppo_catalog import PPOCatalog
        from ray.rllib.algorithms.ppo.torch.default_ppo_torch_rl_module import DefaultPPOTorchRLModule
        from ray.rllib.core.rl_module.default_model_config import DefaultModelConfig
        from ray.rllib.core.rl_module.rl_module import RLModuleSpec
    return RLModuleSpec(
        module_class=DefaultPPOTorchRLModule,
        observation_space=env.observation_space,
        action_space=env.action_space,
        model_config=DefaultModelConfig(fcnet_hiddens=[16, 16], **settings),
        catalog_class=PPOCatalog,
    )


@pytest.mark.parametrize(
    "settings",
    [
        {"fcnet_activation": "relu", "vf_share_layers": False},
        {"fcnet_activation": "tanh", "vf_share_layers": True},
    ],
)
def test_modules_of_rllib(settings: dict[str, Any], tmp_path: Path) -> None:
    """Where it is installed: the exported file takes the actions of a module with random weights."""
    env = bb.BellmanBrosEnv("lobby")
    spec = rllib_spec(env, **settings)
    import torch

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        torch.manual_seed(1)
        module = spec.build()
    bb.export_policy(module, tmp_path / "policy.safetensors", env, steps=12)
    env.close()
    policy = bb.load_policy(tmp_path / "policy.safetensors")
    batch = {"obs": torch.from_numpy(probes())}
    with torch.no_grad():
        logits = module.forward_inference(batch)["action_dist_inputs"].numpy()
    np.testing.assert_allclose(policy.outputs(probes()), logits, atol=1e-5)
    np.testing.assert_array_equal(policy.act(probes()), logits.argmax(axis=1))
    written = (tmp_path / "policy.safetensors").read_bytes()
    assert b"value.2.weight" in written and b'envSteps\\": 12' in written


def test_the_module_of_an_env_runner_has_no_critic(tmp_path: Path) -> None:
    env = bb.BellmanBrosEnv("lobby")
    spec = rllib_spec(env, fcnet_activation="relu", vf_share_layers=False)
    spec.inference_only = True
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        module = spec.build()
    bb.export_policy(module, tmp_path / "policy.safetensors", env)
    env.close()
    assert b"value." not in (tmp_path / "policy.safetensors").read_bytes()
    assert len(bb.load_policy(tmp_path / "policy.safetensors").act(probes())) == 16
