"""The wheel: built, put into a fresh environment of its own, and run from an empty folder without Node."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.selfchecks.sources import PROJECT
from tests.serving import free_port, served, text_at

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
    for wanted in (
        "avklart/ui/words/nb.toml",
        "avklart/ui/static/vendor/designsystemet.css",
        "avklart/ui/static/vendor/designsystemet.js",
        "avklart/ui/templates/ui/base.html",
        "avklart/plans/migrations/0001_initial.py",
        "licenses/LICENSE",
        "EUPL-1.2",
    ):
        assert wanted in done.stdout
    assert "tests/" not in done.stdout


def test_the_installed_command_makes_a_council_and_serves_its_plan(installed: Path, tmp_path: Path) -> None:
    avklart = str(installed / "avklart")
    # Nothing else on the path: no Node, no uv, no project beside it.
    there = {
        "PATH": str(installed),
        "AVKLART_DATA": str(tmp_path / "data"),
        "AVKLART_HTTPS": "no",
        "HOME": str(tmp_path),
    }
    _run([avklart, "create-council", "nord", "Nordrådet"], tmp_path, there)
    _run([avklart, "create-user", "kari@nord.example", "--council", "nord"], tmp_path, there)
    _run([avklart, "import", str(PLAN), "--council", "nord", "--accept"], tmp_path, there)
    assert '"avklart-plan-draft/1"' in _run([avklart, "export", "nord-2017-2018"], tmp_path, there).stdout
    port = free_port()
    with served([avklart, "serve", "--port", str(port)], there, tmp_path, port):
        page = text_at(port, "/konto/logg-inn/")
        sheets = re.findall(r'href="(/static/[^"]+[.]css)"', page)
        assert any("designsystemet" in sheet for sheet in sheets), page
        assert all("{" in text_at(port, sheet) for sheet in sheets)
        assert "AVKLART_HTTPS" in _run([avklart, "doctor", "--language", "nb"], tmp_path, there).stdout


def _uv(*words: str | Path) -> None:
    _run([str(UV) if UV.exists() else "uv", "--quiet", *map(str, words)], PROJECT)


def _run(words: list[str], folder: Path, environment: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    clean = {name: value for name, value in os.environ.items() if name not in ("VIRTUAL_ENV", "PYTHONPATH")}
    done = subprocess.run(
        words,
        cwd=folder,
        env=environment or clean,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr
    return done
