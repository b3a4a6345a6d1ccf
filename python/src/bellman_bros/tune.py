"""Sweeps of hyperparameters on Ray Tune: `python -m bellman_bros.tune --algorithm ppo --level regret --samples 64`.

Each sample is a run of the repository's own trainer (`npm run train`), on one core of the Ray cluster. ASHA (Li et al.
2020, "A System for Massively Parallel Hyperparameter Tuning") stops those that are behind. A run whose node is lost
continues elsewhere from its last checkpoint, and a sweep that was ended continues with --resume. At the end, the best
configuration and the preset that it started from are trained on fresh seeds; their scores are compared by the
interquartile mean with bootstrap intervals (Agarwal et al. 2021, "Deep Reinforcement Learning at the Edge of the
Statistical Precipice").
"""

from __future__ import annotations

import argparse
import csv
import json
import math
import os
import shutil
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ._trainer import Trainer, TrainerError

SEARCHED = (
    "learningRate",
    "gamma",
    "gaeLambda",
    "entropyCoefficient",
    "minibatchSize",
    "batchSize",
    "decisionsPerGradientStep",
    "nStep",
)
"""Hyperparameters that are searched unless others are named: those of them that the algorithm has."""
COMPLEMENT = "1 - gamma"
CHECKPOINT = "run.checkpoint"
EVALUATIONS = 20  # of a run
GRACE = 4  # evaluations that every run may take
PAGE = "http://localhost:4173/"
TABLE_ROWS = 10


@dataclass(frozen=True)
class Sweep:
    """What all runs of a sweep have in common."""

    repository: str
    flags: tuple[str, ...]
    steps: int

    @property
    def common(self) -> tuple[str, ...]:
        """Flags of every run, without its seed and its settings."""
        every = math.ceil(self.steps / EVALUATIONS)
        return (*self.flags, "--steps", str(self.steps), "--eval-every", str(every))


def searched_names(hyperparameters: Mapping[str, Mapping[str, Any]], asked: str | None) -> list[str]:
    """The hyperparameters to search. Raises a ValueError for a name that the algorithm does not have."""
    if asked is None:
        return [name for name in SEARCHED if name in hyperparameters]
    names = [name.strip() for name in asked.split(",") if name.strip()]
    for name in names:
        if name not in hyperparameters:
            raise ValueError(f"There is no hyperparameter {name}. There are: {', '.join(hyperparameters)}.")
    return names


def search_space(hyperparameters: Mapping[str, Mapping[str, Any]], names: Sequence[str]) -> dict[str, Any]:
    """Ray's distributions over the sliders' ranges; of γ, 1 − γ is drawn on a logarithmic scale."""
    from ray import tune

    def space(name: str) -> Any:
        given = hyperparameters[name]
        if given["kind"] == "toggle":
            return tune.choice([False, True])
        if given["kind"] == "choice":
            return tune.choice(given["options"])
        low, high = given["min"], given["max"]
        if name == "gamma":
            return tune.loguniform(1 - high, 1 - low)
        is_log = given.get("scale") == "log" and low > 0
        if given["kind"] == "int":
            return tune.lograndint(low, high + 1) if is_log else tune.randint(low, high + 1)
        return tune.loguniform(low, high) if is_log else tune.uniform(low, high)

    return {COMPLEMENT if name == "gamma" else name: space(name) for name in names}


def settings_of(drawn: Mapping[str, Any]) -> dict[str, Any]:
    """The settings that were drawn from the search space."""
    return {("gamma" if name == COMPLEMENT else name): 1 - v if name == COMPLEMENT else v for name, v in drawn.items()}


def setting_flags(hyperparameters: Mapping[str, Mapping[str, Any]], settings: Mapping[str, Any]) -> list[str]:
    """The trainer's flags for these settings; whole numbers are multiples of the slider's step."""
    flags: list[str] = []
    for name, value in settings.items():
        given = hyperparameters[name]
        if given["kind"] == "toggle":
            flags.append(given["flag"] if value else given["flag"].replace("--", "--no-", 1))
            continue
        if given["kind"] == "int":
            step = given.get("step", 1)
            value = min(given["max"], max(given["min"], round(value / step) * step))
        flags += [given["flag"], f"{value:.6g}" if isinstance(value, float) else str(value)]
    return flags


def score_of(evaluation: Mapping[str, Any], is_game: bool) -> float:
    """Share of episodes that ring the bell; for reference environments the mean return."""
    return float(evaluation["successRate"] if is_game else evaluation["meanReturn"])


def main(argv: Sequence[str] | None = None) -> None:
    """The command."""
    given = _parser().parse_args(argv)
    try:
        _sweep(given)
    except (TrainerError, ValueError) as error:
        sys.exit(str(error))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m bellman_bros.tune",
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--algorithm", default="ppo")
    where = parser.add_mutually_exclusive_group()
    where.add_argument("--level", default="lobby")
    where.add_argument("--env", help="a reference environment, such as cartpole, instead of a level")
    parser.add_argument("--samples", type=int, default=16, help="configurations to try")
    parser.add_argument("--steps", type=int, help="decisions of a run; the trainer's default unless given")
    parser.add_argument("--search", help="hyperparameters to search, with commas between, by their names in links")
    parser.add_argument("--seed", type=int, default=1, help="of the search and of its runs")
    parser.add_argument("--final-seeds", type=int, default=5, help="fresh seeds of the comparison at the end")
    parser.add_argument("--out", default="sweep", help="folder of results, checkpoints and plots")
    parser.add_argument("--repository", default=".", help="folder of the repository, at the same path on every node")
    parser.add_argument("--address", help="of a Ray cluster; a local one is started without it")
    parser.add_argument("--cpus", type=int, help="cores of a local cluster; all unless given")
    parser.add_argument("--resume", action="store_true", help="continue the sweep of this folder")
    parser.add_argument("--page", default=PAGE, help="address of the page, for the link at the end")
    return parser


def _sweep(given: argparse.Namespace) -> None:
    # Reports come faster than Tune expects; a sweep's state is small.
    os.environ.setdefault("TUNE_WARN_EXCESSIVE_EXPERIMENT_CHECKPOINT_SYNC_THRESHOLD_S", "0")
    import ray
    from ray import tune

    is_game = given.env is None
    place = ("--level", given.level) if is_game else ("--env", given.env)
    flags = ("--algorithm", given.algorithm, *place)
    trainer = Trainer(given.repository)
    description = trainer.describe([*flags, *(("--steps", str(given.steps)) if given.steps else ())])
    hyperparameters = description["hyperparameters"]
    sweep = Sweep(str(trainer.repository), flags, int(description["budgetSteps"]))
    names = searched_names(hyperparameters, given.search)
    out = Path(given.out).resolve()
    runs = out / "runs"
    if given.resume and not runs.is_dir():
        raise ValueError(f"{out} has no sweep to resume. Leave --resume out, or name its folder by --out.")
    if not given.resume and runs.exists():
        raise ValueError(f"{out} has a sweep. Continue it with --resume, or name another folder by --out.")

    def trial(drawn: dict[str, Any]) -> None:
        flags_of_trial = [*sweep.common, "--seed", str(given.seed), *setting_flags(hyperparameters, settings_of(drawn))]
        _run_trial(sweep, flags_of_trial, is_game)

    ray.init(address=given.address, num_cpus=None if given.address else given.cpus, log_to_driver=False)
    try:
        trainable = tune.with_resources(trial, {"cpu": 1})
        if given.resume:
            tuner = tune.Tuner.restore(str(runs), trainable, resume_errored=True)
        else:
            every = math.ceil(sweep.steps / EVALUATIONS)
            tuner = tune.Tuner(
                trainable,
                param_space=search_space(hyperparameters, names),
                tune_config=tune.TuneConfig(
                    metric="score",
                    mode="max",
                    num_samples=given.samples,
                    search_alg=tune.search.basic_variant.BasicVariantGenerator(random_state=given.seed),
                    scheduler=tune.schedulers.ASHAScheduler(
                        time_attr="decisions", grace_period=GRACE * every, max_t=2 * sweep.steps, reduction_factor=3
                    ),
                ),
                run_config=tune.RunConfig(
                    name="runs",
                    storage_path=str(out),
                    failure_config=tune.FailureConfig(max_failures=3),
                    checkpoint_config=tune.CheckpointConfig(num_to_keep=1),
                ),
            )
        results = tuner.fit()
        table = [
            {"score": result.metrics["score"], "decisions": result.metrics["decisions"], **settings_of(result.config)}
            for result in results
            if result.metrics and "score" in result.metrics
        ]
        if not table:
            raise TrainerError(f"No run came to an evaluation. Their errors are below {runs}.")
        # Of equal scores, the run that went on longer: the others were stopped, or are not finished.
        table.sort(key=lambda row: (row["score"], row["decisions"]), reverse=True)
        best = {name: table[0][name] for name in names}
        _write_table(out, table, names)
        compared = _compare(sweep, hyperparameters, best, given.final_seeds, given.seed, is_game)
    finally:
        ray.shutdown()
    (out / "comparison.json").write_text(json.dumps(compared, indent=2) + "\n")
    _plot(out, table, names, compared, is_game)
    chosen = [*sweep.common, *setting_flags(hyperparameters, best)]
    link = given.page + trainer.describe(chosen)["link"]
    (out / "best-link.txt").write_text(link + "\n")
    print(f"\nThe best configuration, in the page: {link}")


def _run_trial(sweep: Sweep, flags: Sequence[str], is_game: bool) -> None:
    """One run, which reports each evaluation with a checkpoint, and continues from the checkpoint that Ray hands it."""
    from ray import tune

    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / CHECKPOINT
        earlier = tune.get_checkpoint()
        resumed: list[str] = []
        if earlier is not None:
            with earlier.as_directory() as kept:
                shutil.copy(Path(kept) / CHECKPOINT, file)
            resumed = ["--resume", str(file)]
        for news in Trainer(sweep.repository).run(
            [*flags, *resumed, "--checkpoint", str(file), "--checkpoint-every", "10"]
        ):
            if "evaluation" not in news:
                continue
            figures = {"score": score_of(news["evaluation"], is_game), "decisions": news["evaluation"]["envSteps"]}
            if not file.exists():
                tune.report(figures)
                continue
            with tempfile.TemporaryDirectory() as copy:
                shutil.copy(file, Path(copy) / CHECKPOINT)
                tune.report(figures, checkpoint=tune.Checkpoint.from_directory(copy))


def _compare(
    sweep: Sweep,
    hyperparameters: Mapping[str, Mapping[str, Any]],
    best: Mapping[str, Any],
    seeds: int,
    searched_seed: int,
    is_game: bool,
) -> dict[str, Any]:
    """Scores of each evaluation on fresh seeds, `[seeds][evaluations]`, of the preset and of the best configuration."""
    import ray

    def scores(flags: list[str]) -> list[tuple[int, float]]:
        evaluations = [news["evaluation"] for news in Trainer(sweep.repository).run(flags) if "evaluation" in news]
        return [(each["envSteps"], score_of(each, is_game)) for each in evaluations]

    on_cluster = ray.remote(num_cpus=1, max_retries=3)(scores)
    names = {"preset": [], "best": setting_flags(hyperparameters, best)}
    fresh = range(searched_seed + 1, searched_seed + 1 + seeds)
    pending = {
        name: [on_cluster.remote([*sweep.common, "--seed", str(seed), *chosen]) for seed in fresh]
        for name, chosen in names.items()
    }
    return {name: ray.get(runs) for name, runs in pending.items()}


def interquartile_means(curves: Sequence[Sequence[Sequence[float]]]) -> dict[str, list[float]]:
    """Of curves `[seeds][evaluations](decisions, score)`: the IQM at each evaluation with its 95 % interval."""
    import numpy as np
    from rliable import library, metrics

    length = min(len(curve) for curve in curves)
    scores = np.array([[point[1] for point in curve[:length]] for curve in curves])[
        :, None, :
    ]  # seeds, tasks, evaluations
    points, intervals = library.get_interval_estimates(
        {"scores": scores},
        lambda runs: np.array([metrics.aggregate_iqm(runs[..., at]) for at in range(length)]),
        reps=2000,
        random_state=np.random.RandomState(1),
    )
    return {
        "decisions": [point[0] for point in curves[0][:length]],
        "iqm": points["scores"].tolist(),
        "low": intervals["scores"][0].tolist(),
        "high": intervals["scores"][1].tolist(),
    }


def _write_table(out: Path, table: Sequence[Mapping[str, Any]], names: Sequence[str]) -> None:
    """All runs to sweep.csv, the best to the screen."""
    columns = ["score", "decisions", *names]
    with (out / "sweep.csv").open("w", newline="") as file:
        writer = csv.DictWriter(file, columns, extrasaction="ignore")
        writer.writeheader()
        writer.writerows(table)
    print("  ".join(column.rjust(12) for column in columns))
    for row in table[:TABLE_ROWS]:
        print("  ".join(_shown(row[column]).rjust(12) for column in columns))


def _shown(value: Any) -> str:
    return f"{value:.4g}" if isinstance(value, float) else str(value)


def _plot(
    out: Path, table: Sequence[Mapping[str, Any]], names: Sequence[str], compared: Mapping[str, Any], is_game: bool
) -> None:
    """sweep.svg: the score over each hyperparameter; comparison.svg: both configurations with intervals."""
    import matplotlib

    matplotlib.use("svg")
    from matplotlib import pyplot

    label = "success" if is_game else "mean return"
    figure, axes = pyplot.subplots(1, len(names), figsize=(3 * len(names), 3), sharey=True, squeeze=False)
    for axis, name in zip(axes[0], names, strict=True):
        values = [row[name] for row in table]
        axis.scatter(values, [row["score"] for row in table], s=12)
        if all(isinstance(value, float) and value > 0 for value in values) and max(values) > 20 * min(values):
            axis.set_xscale("log")
        axis.set_xlabel(name)
    axes[0][0].set_ylabel(f"{label} at the end of the run")
    figure.tight_layout()
    figure.savefig(out / "sweep.svg")

    figure, axis = pyplot.subplots(figsize=(6, 4))
    for name, curves in compared.items():
        means = interquartile_means(curves)
        axis.plot(means["decisions"], means["iqm"], label=name)
        axis.fill_between(means["decisions"], means["low"], means["high"], alpha=0.2)
        end = (means["iqm"][-1], means["low"][-1], means["high"][-1])
        print("{}: IQM at the end {:.3g}, 95 % interval {:.3g} to {:.3g}".format(name, *end))
    axis.set_xlabel("decisions")
    axis.set_ylabel(f"{label}, interquartile mean of {len(next(iter(compared.values())))} seeds")
    axis.legend()
    figure.tight_layout()
    figure.savefig(out / "comparison.svg")


if __name__ == "__main__":
    main()
