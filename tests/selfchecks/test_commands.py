"""Every command in the documentation runs: lines that begin with "$ " in blocks marked as console."""

import fcntl
import os
import re
import shlex
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from tests.selfchecks.sources import PROJECT, project_files, scripts, text_of
from tests.serving import free_port, served, text_at

CONSOLE = re.compile(r"^```console\n(.*?)^```", re.M | re.S)

# Not run here: script/test would run itself without end, and the others take minutes. Of these, and of commands that
# are not ours (git, pip), only the script is looked at.
LONG = {"script/test", "script/check", "script/bench", "script/fuzz", "script/mutate", "script/kill", ".ci/run"}


def documented_commands() -> list[str]:
    """Give every command of ours in the documentation, each once."""
    blocks = [
        block
        for path in project_files()
        if path.endswith(".md") and not path.startswith("tests/")
        for block in CONSOLE.findall(text_of(path))
    ]
    commands = [line[2:].strip() for block in blocks for line in block.splitlines() if line.startswith("$ ")]
    return sorted({command for command in commands if command.startswith(("avklart ", "script/", ".ci/"))})


@pytest.mark.parametrize("command", documented_commands())
def test_every_documented_command_runs(command: str) -> None:
    words = shlex.split(command, comments=True)
    if command == "script/demo":
        _answers()
        return
    if words[0] in LONG:
        assert os.access(PROJECT / words[0], os.X_OK)
        return
    done = _run(command)
    assert done.returncode == 0, done.stderr
    assert done.stdout


def test_the_two_commands_stand_in_the_readme() -> None:
    readme = "\n".join(CONSOLE.findall(text_of("README.md")))
    assert re.search(r"^\$ script/demo$", readme, re.M)
    assert re.search(r"^\$ script/test$", readme, re.M)


def test_no_demo_begins_anew_under_one_that_runs(tmp_path: Path) -> None:
    with (tmp_path / "worker.lock").open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        asked = [str(PROJECT / "script/demo"), "--fresh", "--port", str(free_port())]
        environment = {**os.environ, "DEMO_FOLDER": str(tmp_path)}
        ran = subprocess.run(asked, env=environment, capture_output=True, text=True, timeout=300, check=False)
    assert ran.returncode == 1
    assert "A demo is still running on this folder." in ran.stdout + ran.stderr
    assert (tmp_path / "worker.lock").exists()


def test_every_script_may_be_run_and_is_sound() -> None:
    assert {"script/demo", "script/test", "script/check", ".ci/run"} <= set(scripts())
    for path in scripts():
        assert os.access(PROJECT / path, os.X_OK), path
        assert subprocess.run(["bash", "-n", path], cwd=PROJECT, check=False).returncode == 0


def test_every_link_in_the_documentation_leads_to_a_file() -> None:
    links = [
        (path, target)
        for path in project_files()
        if path.endswith(".md")
        for target in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", text_of(path))
    ]
    assert [link for link in links if not ((PROJECT / link[0]).parent / link[1]).exists()] == []


def _answers() -> None:
    """See that the demo, which serves until it is stopped, answers; at a port and in a folder of this test's own."""
    port = free_port()
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "DEMO_FOLDER": f"{folder}/demo"}
        with served([str(PROJECT / "script/demo"), "--port", str(port)], environment, Path(folder), port):
            assert "<h1" in text_at(port, "/konto/logg-inn/")
        said = (Path(folder) / "server.log").read_text()
    assert "redaktor@fjellregionen.example" in said
    assert f"http://127.0.0.1:{port}" in said


def _run(command: str) -> subprocess.CompletedProcess[str]:
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path}
    return subprocess.run(
        ["bash", "-c", command],
        cwd=PROJECT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
