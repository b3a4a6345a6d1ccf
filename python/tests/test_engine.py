"""Engines that fail, and programs that end."""

import multiprocessing
import os
import signal
from pathlib import Path

import numpy as np
import pytest
from processes import ENDS, check_that_no_engine_outlives, in_a_fork, without_hanging

import bellman_bros as bb


@pytest.fixture(autouse=True)
def node(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BELLMAN_BROS_ENGINE", "node")


def answers(path: Path, hello: str, then: str = "") -> Path:
    """An engine that greets like the true one and then runs JavaScript at each further request."""
    path.write_text(
        f"""
import {{ readSync, writeSync }} from 'node:fs'
const word = (...numbers) => Buffer.from(Uint32Array.from(numbers).buffer)
const send = (kind, text) => {{
  const body = Buffer.from(text)
  writeSync(1, Buffer.concat([word(0x42425250, kind, 0, body.length), body]))
}}
const request = Buffer.alloc(65536)
readSync(0, request)
send(1, {hello!r})
while (readSync(0, request) > 0) {{ {then} }}
""",
        "utf-8",
    )
    return path


HELLO = '{"version": "test", "node": "99.0.0"}'


def test_a_killed_engine_is_an_error() -> None:
    engine = bb.Engine()
    env = bb.BellmanBrosEnv("lobby", engine=engine)
    env.reset(seed=1)
    os.kill(engine.pid, signal.SIGKILL)
    with without_hanging(), pytest.raises(bb.EngineDiedError, match="-9"):
        for _ in range(3):
            env.step(1)
    with pytest.raises(bb.EngineDiedError):  # it stays dead
        env.step(1)
    env.close()


def test_a_killed_engine_of_a_vector_env_is_an_error() -> None:
    env = bb.BellmanBrosVectorEnv("lobby", num_envs=8, workers=2)
    env.reset(seed=1)
    os.kill(env._engines[1].pid, signal.SIGKILL)
    with without_hanging(), pytest.raises(bb.EngineDiedError):
        for _ in range(3):
            env.step(np.zeros(8, np.int64))
    env.close()


def test_the_shared_engine_starts_again_after_it_died() -> None:
    first = bb.BellmanBrosEnv("lobby")
    os.kill(first._engine.pid, signal.SIGKILL)
    with pytest.raises(bb.EngineDiedError):
        first.reset(seed=1)
    second = bb.BellmanBrosEnv("lobby")
    second.reset(seed=1)
    second.close()


def test_another_version_is_refused(tmp_path: Path) -> None:
    with pytest.raises(bb.EngineVersionError, match="version test, this package needs"):
        bb.Engine(answers(tmp_path / "engine.mjs", HELLO))


def test_an_old_node_is_refused(tmp_path: Path) -> None:
    engine = answers(tmp_path / "engine.mjs", '{"version": "test", "node": "18.2.0"}')
    with pytest.raises(bb.NodeNotFoundError, match=r"20\.19 or newer is needed, this is 18\.2\.0"):
        bb.Engine(engine, version="test")


def test_no_node_is_said(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("BELLMAN_BROS_NODE", raising=False)
    with pytest.raises(bb.NodeNotFoundError, match="BELLMAN_BROS_NODE"):
        bb.Engine()
    monkeypatch.setenv("BELLMAN_BROS_NODE", str(tmp_path / "node"))
    with pytest.raises(bb.NodeNotFoundError, match="cannot be run"):
        bb.Engine()


@pytest.mark.parametrize(
    ("answer", "error"),
    [
        ("writeSync(1, 'Warning: this is no answer at all')", bb.EngineProtocolError),
        ("writeSync(1, 'short')", bb.EngineTimeoutError),
        ("writeSync(1, word(0x42425250, 1, 0, 0xffffffff))", bb.EngineProtocolError),
        ("writeSync(1, word(0x42425250, 7, 0, 0))", bb.EngineProtocolError),
        ("writeSync(1, Buffer.concat([word(0x42425250, 1, 0, 100), Buffer.from('{')]))", bb.EngineTimeoutError),
        ("send(1, '{')", bb.EngineProtocolError),
        ("send(1, '[]')", bb.EngineProtocolError),
        ("send(0, 'abc')", bb.EngineProtocolError),
        ("process.exit(3)", bb.EngineDiedError),
    ],
)
def test_malformed_answers(tmp_path: Path, answer: str, error: type[bb.EngineError]) -> None:
    engine = bb.Engine(answers(tmp_path / "engine.mjs", HELLO, answer), version="test")
    with without_hanging(), pytest.raises(error):
        engine.call("anything")
    with pytest.raises(error):
        engine.call("anything")


def test_malformed_data(tmp_path: Path) -> None:
    engine = bb.Engine(answers(tmp_path / "engine.mjs", HELLO, "send(0, 'abc')"), version="test")
    with without_hanging(), pytest.raises(bb.EngineProtocolError):
        engine.fetch(memoryview(bytearray(8)), "anything")


def test_a_refused_request_leaves_the_engine_usable() -> None:
    engine = bb.Engine()
    with pytest.raises(bb.OptionError, match="There is no method"):
        engine.call("nonsense")
    with pytest.raises(bb.OptionError, match="closed"):
        engine.fetch(memoryview(bytearray(8)), "reset", handle=9, seed=1)
    with pytest.raises(bb.OptionError, match='No level "attic"'):
        engine.open("attic", {}, 1)
    assert engine.open("lobby", {}, 1).size == 62
    engine.close()


@pytest.mark.parametrize("end", ENDS)
def test_no_engine_outlives_its_program(end: str) -> None:
    check_that_no_engine_outlives(end, engines=2)


def test_a_fork_needs_environments_of_its_own() -> None:
    env = bb.BellmanBrosEnv("lobby")
    env.reset(seed=1)
    fork = multiprocessing.get_context("fork")
    own = in_a_fork(fork, lambda: env.step(1))
    assert own == f"Node {env.step(1)[1]:.6f}"  # the parent's goes on
    env.close()


def test_an_interrupted_step_does_not_leave_its_answer_to_the_next_request(monkeypatch: pytest.MonkeyPatch) -> None:
    env = bb.BellmanBrosVectorEnv("corridor", num_envs=2, workers=1)
    env.reset(seed=1)

    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(bb.Engine, "_read", interrupt)
        with pytest.raises(KeyboardInterrupt):
            env.step(np.array([1, 1]))
    with pytest.raises(bb.EngineError, match="interrupted"):
        env.step(np.array([1, 1]))
    env.close()
