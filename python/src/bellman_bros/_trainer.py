"""The command line's trainer (`npm run train`) as a child process: the same learners as in the page."""

from __future__ import annotations

import json
import os
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from ._engine import find_node

SCRIPT = "src/cli/train/train.ts"


class TrainerError(RuntimeError):
    """The trainer could not run, or its run failed."""


class Trainer:
    """Starts runs of the trainer of a repository, whose libraries are installed."""

    def __init__(self, repository: str | os.PathLike[str]) -> None:
        """Raises a TrainerError if this is no repository of the project, or its libraries are missing."""
        self.repository = Path(repository).resolve()
        if not (self.repository / SCRIPT).is_file():
            raise TrainerError(f"{self.repository} has no {SCRIPT}. Name the folder of the repository.")
        if not (self.repository / "node_modules" / "tsx").is_dir():
            raise TrainerError(f"The libraries of {self.repository} are not installed. Run `npm ci` there first.")

    def describe(self, flags: Sequence[str]) -> dict[str, Any]:
        """What would be trained: `hyperparameters` with values and ranges, `budgetSteps`, and `link` for the page."""
        (description,) = self._lines([*flags, "--describe"])
        return dict(description)

    def run(self, flags: Sequence[str]) -> Iterator[dict[str, Any]]:
        """Evaluations as they come, then the result: the objects that `--json` prints.

        The process ends with the iterator, and with this process, whose end closes the pipe that it writes to.
        """
        return self._lines([*flags, "--json"])

    def _lines(self, flags: Sequence[str]) -> Iterator[dict[str, Any]]:
        loaders = ["--import", "tsx", "--import", "./scripts/tiled-loader.mjs"]
        with tempfile.TemporaryFile("w+") as complaints:
            child = subprocess.Popen(
                [find_node(), *loaders, SCRIPT, *flags],
                cwd=self.repository,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=complaints,
                text=True,
            )
            assert child.stdout is not None
            try:
                for line in child.stdout:
                    yield json.loads(line)
                code = child.wait()
            finally:
                child.kill()
                child.wait()
                child.stdout.close()
            if code != 0:
                complaints.seek(0)
                said = complaints.read().strip().splitlines()[-5:]
                raise TrainerError(f"The trainer ended with code {code}: " + "\n".join(said))
