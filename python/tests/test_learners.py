"""The examples learn a small level, where their libraries are: `BELLMAN_BROS_LEARNERS=1 npm test -- python`."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

import bellman_bros as bb

EXAMPLES = Path(__file__).parents[1] / "examples"
DATA = Path(__file__).parent / "data"


def run(*arguments: str) -> str:
    """What a Python program prints; its libraries warn of much."""
    command = [sys.executable, "-W", "ignore", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, timeout=600, cwd=EXAMPLES, env=os.environ)
    assert done.returncode == 0, done.stderr[-3000:]
    return done.stdout


def bells(policy: bb.Policy) -> int:
    env = bb.BellmanBrosVectorEnv("corridor", num_envs=100, workers=1)
    rng = np.random.default_rng(1)
    rate = bb.success_rate(env, lambda observations: policy.act(observations, rng), episodes=100, seed=1)
    env.close()
    return round(100 * rate)


def test_ppo_of_stable_baselines3_rings_the_bell_from_its_file(tmp_path: Path) -> None:
    pytest.importorskip("stable_baselines3", reason="stable-baselines3 is not installed")
    file = tmp_path / "policy.safetensors"
    said = run("sb3_ppo.py", "--level", "corridor", "--steps", "20000", "--out", str(file))
    rang = re.search(r"rings the bell in (\d+) of 100", said)
    assert rang is not None and int(rang[1]) >= 90
    assert bells(bb.load_policy(file)) >= 90


def test_the_file_that_the_page_opens_rings_the_bell() -> None:
    """It was written by `sb3_ppo.py --level corridor --steps 20000 --seed 1`; tests/e2e/python.spec.ts opens it."""
    assert bells(bb.load_policy(DATA / "sb3-corridor.safetensors")) >= 90


RLLIB = """
import json, sys
import numpy as np, ray, torch
from rllib_ppo import learn
from bellman_bros import BellmanBrosEnv, export_policy, load_policy

ray.init(num_cpus=3, log_to_driver=False, include_dashboard=False)
algorithm, decisions = learn("corridor", 4096, runners=2, seed=1)
env = BellmanBrosEnv("corridor")
export_policy(algorithm, sys.argv[1], env, steps=decisions)
observations = np.stack([env.reset(seed=1)[0], *(env.step(action)[0] for action in (1, 1, 2, 0, 4, 1))])
env.close()
with torch.no_grad():
    logits = algorithm.get_module().forward_inference({"obs": torch.as_tensor(observations)})["action_dist_inputs"]
print(json.dumps({
    "runners": algorithm.env_runner_group.num_healthy_remote_workers(),
    "decisions": decisions,
    "expected": logits.argmax(1).tolist(),
    "taken": load_policy(sys.argv[1]).act(observations).tolist(),
}))
algorithm.stop()
ray.shutdown()
"""


def test_rllib_learns_with_two_env_runners_on_a_local_cluster(tmp_path: Path) -> None:
    pytest.importorskip("ray.rllib", reason="ray[rllib] is not installed")
    pytest.importorskip("torch", reason="torch is not installed")
    result = json.loads(run("-c", RLLIB, str(tmp_path / "policy.safetensors")).splitlines()[-1])
    assert result["runners"] == 2
    assert result["decisions"] >= 4096
    assert result["taken"] == result["expected"]
    assert len(result["taken"]) == 7
