"""The wheel: built, put into a fresh environment of its own, and run from an empty folder."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.selfchecks.sources import PROJECT

PLAN = PROJECT / "tests" / "samples" / "fjellregionen" / "fjellregionen.docx"
UV = PROJECT / ".uv" / "bin" / "uv"


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the folder of programs of an environment that holds the wheel and what it needs, nothing else."""
    folder = tmp_path_factory.mktemp("wheel")
    wheels, needs, environment = folder / "dist", folder / "needs.txt", folder / "environment"
    _uv("build", "--wheel", "--no-build-isolation", "--python", sys.executable, "--out-dir", wheels)
    _uv("export", "--frozen", "--no-dev", "--no-emit-project", "--output-file", needs)
    _uv("venv", "--python", sys.executable, environment)
    python = environment / "bin" / "python"
    _uv("pip", "install", "--python", python, "--requirements", needs)
    _uv("pip", "install", "--python", python, "--no-deps", *wheels.glob("*.whl"))
    return environment / "bin"


def test_the_installed_command_tells_its_version(installed: Path, tmp_path: Path) -> None:
    done = _run([str(installed / "avklart"), "--version"], tmp_path)
    assert done.stdout.startswith("avklart ")


def test_the_installed_command_reads_the_plan(installed: Path, tmp_path: Path) -> None:
    done = _run([str(installed / "avklart"), "document", str(PLAN)], tmp_path)
    assert "Næringsutvikling" in done.stdout


def test_the_wheel_carries_its_words_and_its_licence(installed: Path, tmp_path: Path) -> None:
    look = (
        "from importlib import metadata as m; print(*m.files('avklart'), m.metadata('avklart')['License-Expression'])"
    )
    done = _run([str(installed / "python"), "-I", "-c", look], tmp_path)
    for wanted in ("avklart/ui/words/nb.toml", "licenses/LICENSE", "EUPL-1.2"):
        assert wanted in done.stdout
    assert "tests/" not in done.stdout


def _uv(*words: str | Path) -> None:
    _run([str(UV) if UV.exists() else "uv", "--quiet", *map(str, words)], PROJECT)


def _run(words: list[str], folder: Path) -> subprocess.CompletedProcess[str]:
    clean = {name: value for name, value in os.environ.items() if name not in ("VIRTUAL_ENV", "PYTHONPATH")}
    done = subprocess.run(words, cwd=folder, env=clean, capture_output=True, text=True, check=False, timeout=300)
    assert done.returncode == 0, done.stderr
    return done
