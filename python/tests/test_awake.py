"""Further engines beside V8 in this process: Python processes with a V8 each, which watch a shared memory."""

import multiprocessing
import os
import signal
import time
from pathlib import Path

import numpy as np
import pytest
from processes import ENDS, check_that_no_engine_outlives, in_a_fork, in_thread, needs_v8, without_hanging

import bellman_bros as bb
from bellman_bros import _awake, _engines
from bellman_bros._awake import ANSWERED, ASKED, ASLEEP, LAST_NUMBER, AwakeEngine

pytestmark = needs_v8


@pytest.fixture(autouse=True)
def in_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BELLMAN_BROS_ENGINE", "inprocess")


def make(rows: int = 8) -> tuple[bb.BellmanBrosVectorEnv, AwakeEngine]:
    env = bb.BellmanBrosVectorEnv("corridor", num_envs=rows, workers=2)
    env.reset(seed=1)
    helper = env.engines[1]
    assert isinstance(helper, AwakeEngine)
    return env, helper


def wait_until_asleep(helper: AwakeEngine) -> None:
    """Until it waits in its pipe."""
    end = time.monotonic() + 10
    while not (helper._control[ASLEEP] and state(helper.pid) == "S"):
        assert time.monotonic() < end, "it does not sleep"
        time.sleep(0.001)


def state(pid: int) -> str:
    return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0]


ACTIONS = np.ones(8, np.int64)


def test_all_engines_are_v8_and_share_the_rows_nearly_equally() -> None:
    env = bb.BellmanBrosVectorEnv("lobby", num_envs=64, workers=3)
    assert [engine.name.split()[0] for engine in env.engines] == ["V8"] * 3
    assert len({engine.pid for engine in env.engines}) == 3
    sizes = [rows.stop - rows.start for rows in env._rows]
    assert sum(sizes) == 64 and max(sizes) - min(sizes) <= 4
    env.close()


def test_where_stores_may_be_reordered_the_others_are_node(monkeypatch: pytest.MonkeyPatch) -> None:
    columns = []
    for ordered in (True, False):
        monkeypatch.setattr(_engines, "is_ordered", lambda ordered=ordered: ordered)
        env = bb.BellmanBrosVectorEnv("lobby", num_envs=6, workers=2)
        assert env.engines[1].name.startswith("V8" if ordered else "Node")
        env.reset(seed=1)
        for _ in range(20):
            columns.append(env.step(np.ones(6, np.int64))[:4])
        env.close()
    for awake, node in zip(columns[:20], columns[20:], strict=True):
        for one, other in zip(awake, node, strict=True):
            np.testing.assert_array_equal(one, other)


def test_a_killed_engine_is_an_error() -> None:
    env, helper = make()
    env.step(ACTIONS)
    os.kill(helper.pid, signal.SIGKILL)
    with without_hanging(), pytest.raises(bb.EngineDiedError, match="-9"):
        for _ in range(3):
            env.step(ACTIONS)
    with pytest.raises(bb.EngineDiedError):  # it stays dead
        env.step(ACTIONS)
    env.close()


def test_a_killed_engine_that_slept_is_an_error() -> None:
    env, helper = make()
    wait_until_asleep(helper)
    os.kill(helper.pid, signal.SIGKILL)
    with without_hanging(), pytest.raises(bb.EngineDiedError):
        for _ in range(3):
            env.step(ACTIONS)
    env.close()


def test_an_engine_that_hangs_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_awake, "ANSWER_SECONDS", 0.2)
    env, helper = make()
    os.kill(helper.pid, signal.SIGSTOP)
    with without_hanging(), pytest.raises(bb.EngineTimeoutError, match=r"not stepped for 0\.2 s"):
        for _ in range(3):
            env.step(ACTIONS)
    env.close()


def test_an_engine_sleeps_when_it_has_nothing_to_do_and_wakes() -> None:
    env, helper = make()
    alone = bb.BellmanBrosVectorEnv("corridor", num_envs=8, workers=1)
    alone.reset(seed=1)
    for _ in range(3):
        wait_until_asleep(helper)
        for _ in range(5):
            np.testing.assert_array_equal(env.step(ACTIONS)[0], alone.step(ACTIONS)[0])
    env.close()
    alone.close()


def test_the_numbers_of_steps_start_again() -> None:
    env, helper = make()
    wait_until_asleep(helper)
    helper._control[ANSWERED] = helper._control[ASKED] = helper._asked = LAST_NUMBER - 1
    for _ in range(3):
        env.step(ACTIONS)
    assert helper._asked == 1
    env.close()


def test_after_late_answers_both_sides_nap_for_some_steps(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_awake, "_NAPS", 3)
    monkeypatch.setattr(_awake, "_MOST_SAVED", 5)
    monkeypatch.setattr(_awake, "_LOOKS", 10**9)  # none is late but those that the test wants
    env, helper = make()
    alone = bb.BellmanBrosVectorEnv("corridor", num_envs=8, workers=1)
    alone.reset(seed=1)

    def steps(count: int) -> list[int]:
        naps = []
        for _ in range(count):
            np.testing.assert_array_equal(env.step(ACTIONS)[0], alone.step(ACTIONS)[0])
            naps.append(helper._naps)
        return naps

    def late(lost: float) -> list[int]:
        with monkeypatch.context() as patch:
            patch.setattr(_awake, "_LOOKS", 0)
            patch.setattr(_awake, "_LOST_PER_SECOND", lost)
            first = steps(1)
        return first + steps(first[0])

    assert late(0) == [0]  # it costs nothing
    assert late(1e15) == [3, 2, 1, 0]
    steps(2)
    assert late(1e15) == [6, 5, 4, 3, 2, 1, 0]  # soon again
    steps(5)
    assert late(1e15) == [3, 2, 1, 0]  # after a while
    env.close()
    alone.close()


def test_what_is_refused_leaves_the_environment_usable() -> None:
    texts = []
    for workers in (1, 2):
        env = bb.BellmanBrosVectorEnv("corridor", num_envs=8, workers=workers)
        env.reset(seed=1)
        with pytest.raises(bb.OptionError, match="does not exist") as refused:
            env.step(np.array([1, 1, 1, 1, 1, 1, 1, 9]))
        texts.append(str(refused.value).split(" of row ")[0])
        env.reset(seed=1)
        env.step(ACTIONS)
        env.close()
    assert texts == ["Action 9", "Action 9"]
    with pytest.raises(bb.OptionError, match='No level "attic"'):
        bb.BellmanBrosVectorEnv("attic", num_envs=8, workers=2)


def test_other_threads_are_refused() -> None:
    env, _ = make()
    error = in_thread(lambda: env.step(ACTIONS))
    assert isinstance(error, bb.EngineError) and "BELLMAN_BROS_ENGINE to node" in str(error)
    env.step(ACTIONS)  # the main thread goes on
    env.close()


def test_a_fork_is_refused_and_the_parent_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    env, _ = make()
    monkeypatch.setenv("BELLMAN_BROS_ENGINE", "auto")
    assert in_a_fork(multiprocessing.get_context("fork"), lambda: env.step(ACTIONS)).startswith("Node")
    env.step(ACTIONS)
    env.close()


def test_an_interrupted_step_ends_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    env, helper = make()
    os.kill(helper.pid, signal.SIGINT)  # a terminal sends it to all: the helper goes on

    def interrupt(*_: object) -> int:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(AwakeEngine, "finish_step", interrupt)
        with pytest.raises(KeyboardInterrupt):
            env.step(ACTIONS)
    with pytest.raises(bb.EngineError, match="interrupted"):
        env.step(ACTIONS)
    env.close()


@pytest.mark.parametrize("end", ENDS)
def test_no_engine_outlives_its_program(end: str) -> None:
    check_that_no_engine_outlives(end, engines=1)


#: Greets like the true one; at the first step it does what is inserted.
FALSE = """
import json, os, struct, sys, time
from bellman_bros._awake import ANSWERED, ASKED, ENDED, control_of
control = control_of(int(sys.argv[2]))
def send(value):
    text = json.dumps(value).encode()
    os.write(1, struct.pack("<4I", 0x42425250, 1, 0, len(text)) + text)
def answer():
    os.read(0, 65536)
    send({"version": "test", "v8": "0"})
answer(); answer()
while control[ASKED] == 0:
    time.sleep(0.001)
<WHAT>
os.read(0, 1)
"""


@pytest.mark.parametrize(
    ("what", "error"),
    [
        ("control[ENDED] = 4; control[ANSWERED] = 1", bb.EngineProtocolError),
        ("control[ENDED] = -2; control[ANSWERED] = 1", bb.EngineProtocolError),
        ("os.write(1, b'Warning: no step')", bb.EngineProtocolError),
        ("control[ANSWERED] = 7", bb.EngineTimeoutError),
        ("os._exit(3)", bb.EngineDiedError),
    ],
)
def test_malformed_steps(what: str, error: type[bb.EngineError], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_awake, "ANSWER_SECONDS", 0.2)
    helper = AwakeEngine(FALSE.replace("<WHAT>", what), version="test")
    opened = bb.BellmanBrosVectorEnv("corridor", num_envs=3, workers=1)._opened[0]
    request = helper.request(opened, 3, 248)
    helper.send_step(request)
    with without_hanging(), pytest.raises(error):
        helper.finish_step(3)
    with pytest.raises(error):
        helper.send_step(request)


def test_another_version_and_a_program_that_fails() -> None:
    with pytest.raises(bb.EngineVersionError, match="version test, this package needs"):
        AwakeEngine(FALSE.replace("<WHAT>", "pass"))
    with pytest.raises(bb.EngineDiedError, match="code 5"):
        AwakeEngine("raise SystemExit(5)")
