from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from bellman_bros._trainer import Trainer, TrainerError
from bellman_bros.tune import search_space, searched_names, setting_flags, settings_of

REPOSITORY = Path(__file__).parents[2]
RANGES: dict[str, dict[str, Any]] = {
    "gamma": {"kind": "float", "min": 0.8, "max": 0.9999, "flag": "--gamma"},
    "learningRate": {"kind": "float", "min": 1e-5, "max": 1e-2, "scale": "log", "flag": "--learning-rate"},
    "batchSize": {"kind": "int", "min": 16, "max": 100, "step": 8, "flag": "--batch-size"},
    "dueling": {"kind": "toggle", "flag": "--dueling"},
    "loss": {"kind": "choice", "options": ["huber", "mse"], "flag": "--loss"},
}


def test_searches_what_the_algorithm_has() -> None:
    assert searched_names(RANGES, None) == ["learningRate", "gamma", "batchSize"]
    assert searched_names(RANGES, "dueling, loss") == ["dueling", "loss"]
    with pytest.raises(ValueError, match=r"There is no hyperparameter lambda\. There are: gamma, "):
        searched_names(RANGES, "lambda")


def test_settings_become_flags() -> None:
    settings = {"gamma": 0.97, "batchSize": 61, "dueling": False, "loss": "mse"}
    flags = ["--gamma", "0.97", "--batch-size", "64", "--no-dueling", "--loss", "mse"]
    assert setting_flags(RANGES, settings) == flags
    assert setting_flags(RANGES, {"batchSize": 99, "dueling": True}) == ["--batch-size", "96", "--dueling"]


def test_gamma_is_drawn_by_its_distance_from_one() -> None:
    assert settings_of({"1 - gamma": 0.25, "loss": "mse"}) == {"gamma": 0.75, "loss": "mse"}


def test_drawn_settings_are_within_the_ranges() -> None:
    pytest.importorskip("ray", reason="ray is not installed")
    drawn = [{name: each.sample() for name, each in search_space(RANGES, list(RANGES)).items()} for _ in range(200)]
    gammas = [settings_of(each)["gamma"] for each in drawn]
    assert 0.8 <= min(gammas) < 0.9 < 0.99 < max(gammas) <= 0.9999
    assert {each["loss"] for each in drawn} == {"huber", "mse"}


def test_describes_and_runs_the_trainer_of_the_repository() -> None:
    trainer = Trainer(REPOSITORY)
    flags = [
        "--algorithm",
        "ppo",
        "--level",
        "corridor",
        "--steps",
        "2000",
        "--eval-every",
        "1000",
        "--eval-episodes",
        "5",
    ]
    described = trainer.describe([*flags, "--learning-rate", "0.002"])
    assert described["hyperparameters"]["learningRate"]["value"] == 0.002
    assert "level=corridor" in described["link"] and "hp.learningRate=0.002" in described["link"]
    *evaluations, result = trainer.run(flags)
    assert [each["evaluation"]["episodes"] for each in evaluations] == [5] * len(evaluations)
    assert result["level"] == "corridor" and result["envSteps"] >= 2000


def test_a_trainer_that_refuses_says_why() -> None:
    with pytest.raises(TrainerError, match=r"--steps goes from 1 to 1000000000, not -1\."):
        list(Trainer(REPOSITORY).run(["--steps", "-1"]))
    with pytest.raises(TrainerError, match="Name the folder of the repository"):
        Trainer(Path(__file__).parent)
