"""V8 in the program's own process, and when it is not used."""

import gc
import json
import multiprocessing

import numpy as np
import pytest
from processes import in_a_fork, in_thread, needs_v8, run

import bellman_bros as bb
from bellman_bros import _embedded, _v8


@pytest.fixture
def in_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BELLMAN_BROS_ENGINE", "inprocess")


@needs_v8
def test_it_is_chosen_where_it_can_be() -> None:
    env = bb.BellmanBrosVectorEnv("lobby", num_envs=64)
    single = bb.BellmanBrosEnv("lobby")
    assert [engine.name.split()[0] for engine in env.engines] == ["V8"]
    assert single._engine.name.startswith("V8")
    env.close()
    single.close()


@needs_v8
def test_pictures_and_many_rows_are_for_node(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn = bb.BellmanBrosEnv("corridor", render_mode="rgb_array")
    large = bb.BellmanBrosVectorEnv("corridor", num_envs=_v8.MAX_ROWS + 1, workers=1)
    assert drawn._engine.name.startswith("Node")
    assert large.engines[0].name.startswith("Node")
    drawn.close()
    large.close()
    monkeypatch.setenv("BELLMAN_BROS_ENGINE", "inprocess")
    with pytest.raises(bb.EngineError, match="draws no pictures"):
        bb.BellmanBrosEnv("corridor", render_mode="rgb_array")
    with pytest.raises(bb.EngineError, match="room for 4096 rows"):
        bb.BellmanBrosVectorEnv("corridor", num_envs=_v8.MAX_ROWS + 1, workers=1)


def test_a_wish_that_does_not_exist_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BELLMAN_BROS_ENGINE", "deno")
    with pytest.raises(bb.OptionError, match="choose one of auto, node, inprocess"):
        bb.BellmanBrosEnv("lobby")


def test_without_the_library_node_plays_and_the_reason_is_told() -> None:
    program = (
        "import sys; sys.modules['STPyV8'] = None\n"  # as if it were not installed
        "import bellman_bros as bb\n"
        "print(bb.why_not_in_process())\n"
        "print(bb.BellmanBrosEnv('lobby')._engine.name)\n"
    )
    why, name = run(program, BELLMAN_BROS_ENGINE="auto").splitlines()
    assert why.startswith("stpyv8 is not installed: pip install")
    assert name.startswith("Node")


def test_importing_the_package_calls_nothing_of_linux() -> None:
    program = (
        "import ctypes, os\n"
        "import gymnasium, numpy\n"
        "ctypes.CDLL = ctypes.PyDLL = None\n"
        "del os.memfd_create, os.sched_getaffinity\n"
        "import bellman_bros\n"
        "from bellman_bros import _awake, _v8\n"
        "print('imported')\n"
    )
    assert run(program).strip() == "imported"


def test_wanted_but_impossible_is_an_error() -> None:
    program = (
        "import sys; sys.modules['STPyV8'] = None\n"
        "import bellman_bros as bb\n"
        "try: bb.BellmanBrosEnv('lobby')\n"
        "except bb.EngineError as error: print(error)\n"
    )
    assert "not possible here: stpyv8 is not installed" in run(program, BELLMAN_BROS_ENGINE="inprocess")


@needs_v8
@pytest.mark.parametrize(("exported", "found"), [(True, "function"), (False, "undefined")])
def test_v8_starts_with_flags_if_their_function_is_exported(exported: bool, found: str) -> None:
    program = (
        "from bellman_bros import _v8\n"
        "_v8._FLAGS = b'--max-inlined-bytecode-size-cumulative=2500 --expose-gc'\n"
        + ("" if exported else "_v8._SET_FLAGS = 'not_exported'\n")
        + "print(_v8.Machine()._context.eval('typeof gc'))\n"
    )
    assert run(program).strip() == found


@needs_v8
def test_another_version_is_refused() -> None:
    program = (
        "import bellman_bros as bb\n"
        "from bellman_bros import _embedded, _v8\n"
        "_v8.FACTS = {**_v8.FACTS, 'engine': 'test'}\n"
        "try: _embedded.machine()\n"
        "except bb.EngineVersionError as error: print(error)\n"
    )
    assert "this package needs test" in run(program)


@needs_v8
def test_memory_that_cannot_be_found_is_no_engine() -> None:
    program = (
        "import bellman_bros as bb\n"
        "from bellman_bros import _embedded, _v8\n"
        "import ctypes; block = ctypes.create_string_buffer(b'x' * 64)\n"
        "_v8._address_of = lambda token: ctypes.addressof(block)\n"
        "print(bb.why_not_in_process())\n"
    )
    assert run(program).endswith("what stands at its address does not change with it.")


@needs_v8
def test_other_threads_are_refused_or_get_node(in_process: None, monkeypatch: pytest.MonkeyPatch) -> None:
    env = bb.BellmanBrosVectorEnv("corridor", num_envs=2, workers=1)
    env.reset(seed=1)
    error = in_thread(lambda: env.step(np.array([1, 1])))
    assert isinstance(error, bb.EngineError) and "BELLMAN_BROS_ENGINE to node" in str(error)
    env.step(np.array([1, 1]))  # the main thread goes on
    monkeypatch.setenv("BELLMAN_BROS_ENGINE", "auto")
    made = in_thread(lambda: bb.BellmanBrosEnv("corridor"))
    assert made._engine.name.startswith("Node")
    made.close()
    env.close()


@needs_v8
def test_a_fork_gets_node() -> None:
    env = bb.BellmanBrosEnv("lobby")
    env.reset(seed=1)
    own = in_a_fork(multiprocessing.get_context("fork"), lambda: env.step(1))
    assert own == f"Node {env.step(1)[1]:.6f}"  # the parent's goes on
    env.close()


@needs_v8
def test_what_is_refused_leaves_the_environment_usable(in_process: None) -> None:
    env = bb.BellmanBrosVectorEnv("corridor", num_envs=2, workers=1)
    with pytest.raises(bb.OptionError, match='No level "attic"'):
        bb.BellmanBrosVectorEnv("attic", num_envs=2)
    env.reset(seed=1)
    with pytest.raises(bb.OptionError, match="Action 9 of row 1 does not exist"):
        env.step(np.array([1, 9]))
    env.step(np.array([1, 1]))
    env.close()
    with pytest.raises(bb.EngineDiedError):
        env.step(np.array([1, 1]))


@needs_v8
def test_what_v8_throws_is_an_engine_error(in_process: None, monkeypatch: pytest.MonkeyPatch) -> None:
    env = bb.BellmanBrosVectorEnv("corridor", num_envs=2, workers=1)
    env.reset(seed=1)
    loaded = _embedded.machine()

    def broken(_: int) -> int:
        loaded._context.eval("undefined.x")
        raise AssertionError

    with monkeypatch.context() as patch:
        patch.setattr(loaded, "step", broken)
        with pytest.raises(bb.EngineError, match="has failed"):
            env.step(np.array([1, 1]))
    with pytest.raises(bb.EngineError, match="has failed"):  # it stays so
        env.step(np.array([1, 1]))


@needs_v8
def test_memory_of_closed_environments_is_used_again(in_process: None) -> None:
    offsets = set()
    for _ in range(20):
        env = bb.BellmanBrosVectorEnv("lobby", num_envs=64, workers=1)
        offsets.add(env._opened[0].offset)
        env.close()
    assert len(offsets) == 1


@needs_v8
def test_a_forgotten_environment_is_freed_by_the_next_one(in_process: None) -> None:
    offsets = set()
    for _ in range(20):
        env = bb.BellmanBrosEnv("lobby")
        offsets.add(env._opened.offset)
        del env
        gc.collect()
    assert len(offsets) == 1


@needs_v8
def test_an_interrupted_step_ends_the_environment(in_process: None, monkeypatch: pytest.MonkeyPatch) -> None:
    env = bb.BellmanBrosVectorEnv("corridor", num_envs=2, workers=1)
    env.reset(seed=1)

    def interrupt(_: int) -> int:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(_embedded.machine(), "step", interrupt)
        with pytest.raises(KeyboardInterrupt):
            env.step(np.array([1, 1]))
    with pytest.raises(bb.EngineError, match="interrupted"):
        env.step(np.array([1, 1]))
    env.close()


@needs_v8
def test_environments_do_not_disturb_each_other(in_process: None) -> None:
    one, other = (bb.BellmanBrosVectorEnv("lobby", num_envs=3, workers=1) for _ in range(2))
    one.reset(seed=1)
    other.reset(seed=2)
    alone = bb.BellmanBrosVectorEnv("lobby", num_envs=3, workers=1)
    expected = [alone.reset(seed=1)[0], *(alone.step(np.full(3, action))[0] for action in (1, 2, 1))]
    got = [one.reset(seed=1)[0]]
    for action in (1, 2, 1):
        got.append(one.step(np.full(3, action))[0])
        other.step(np.full(3, 0))
    np.testing.assert_array_equal(got, expected)
    for env in (one, other, alone):
        env.close()


@needs_v8
def test_clips_are_those_of_node(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = []
    for wish in ("node", "inprocess"):
        monkeypatch.setenv("BELLMAN_BROS_ENGINE", wish)
        env = bb.BellmanBrosEnv("lobby")
        env.reset(seed=3)
        for action in (1, 1, 2, 1, 3):
            env.step(action)
        texts.append(env.clip("an “episode”"))
        assert env.replay(texts[-1])["length"] == 5
        env.close()
    assert texts[0] == texts[1]
    assert json.loads(texts[0])["clips"][0]["name"] == "an “episode”"


@needs_v8
def test_a_program_ends_well_with_open_environments() -> None:
    program = "import bellman_bros as bb; env = bb.BellmanBrosEnv('lobby'); env.reset(seed=1); print(env._engine.name)"
    assert run(program, BELLMAN_BROS_ENGINE="inprocess").startswith("V8")
