"""What tests of all kinds of engines need: other programs, threads and forks."""

import multiprocessing
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

import bellman_bros as bb

WHY_NOT = bb.why_not_in_process()
needs_v8 = pytest.mark.skipif(WHY_NOT is not None, reason=f"in-process engine: {WHY_NOT}")

#: How a program with open environments may end.
ENDS = ["env.close()", "os._exit(1)", "os.kill(os.getpid(), 9)"]


@contextmanager
def without_hanging() -> Iterator[None]:
    start = time.monotonic()
    yield
    assert time.monotonic() - start < 10  # the limit is .8 s; a busy machine may take longer


def run(program: str, **variables: str) -> str:
    """What a Python program of its own prints."""
    done = subprocess.run(
        [sys.executable, "-c", program],
        env={**os.environ, **variables},
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    return done.stdout.strip()


def in_thread(work: Callable[[], Any]) -> Any:
    results: list[Any] = []

    def keep() -> None:
        try:
            results.append(work())
        except Exception as error:
            results.append(error)

    thread = threading.Thread(target=keep)
    thread.start()
    thread.join()
    return results[0]


def is_running(pid: int) -> bool:
    """Whether the process exists; one that has ended, but that nobody has asked for its exit code, does not run."""
    try:
        os.kill(pid, 0)
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except ProcessLookupError:
        return False
    except FileNotFoundError:
        return not Path("/proc").exists()


def wait_for_the_end(pid: int) -> None:
    end = time.monotonic() + 10
    while is_running(pid):
        assert time.monotonic() < end, "the engine outlives the program"
        time.sleep(0.01)


def check_that_no_engine_outlives(end: str, *, engines: int) -> None:
    """A program with a vector environment of two workers, and a fork with copies of all pipes, runs `end`.

    `engines`: how many processes of engines it has.
    """
    program = (
        "import bellman_bros as bb, multiprocessing, os, time\n"
        "env = bb.BellmanBrosVectorEnv('lobby', num_envs=2, workers=2); env.reset(seed=1)\n"
        "fork = multiprocessing.get_context('fork').Process(target=time.sleep, args=(60,))\n"
        "fork.start()\n"  # has copies of the pipes, and outlives the program
        "print(fork.pid, *{engine.pid for engine in env.engines} - {os.getpid()}, flush=True)\n"
        f"{end}\n"
    )
    with subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, text=True) as running:
        assert running.stdout is not None
        fork, *pids = (int(pid) for pid in running.stdout.readline().split())
        try:
            for pid in pids:
                wait_for_the_end(pid)
        finally:
            os.kill(fork, signal.SIGKILL)
    assert len(pids) == engines


def in_a_fork(context: "multiprocessing.context.ForkContext", use: Callable[[], object]) -> str:
    """Checks that the parent's environment is refused by `use`; kind and first reward of an environment of its own."""
    results: multiprocessing.Queue[str] = context.Queue()

    def work() -> None:
        try:
            use()
        except bb.EngineError as error:
            results.put(str(error))
        own = bb.BellmanBrosEnv("lobby")
        own.reset(seed=1)
        results.put(f"{own._engine.name.split()[0]} {own.step(1)[1]:.6f}")

    fork = context.Process(target=work)
    fork.start()
    assert "make one in each process" in results.get(timeout=20)
    own = results.get(timeout=20)
    fork.join()
    return own
