"""The project speaks of itself alone: no path of anyone's machine stands in it."""

import re

from tests.selfchecks.sources import PROJECT, project_files

OF_A_MACHINE = re.compile(rb"(?<![\w.:/])/(?:root|home|work|Users|mnt|opt)/\w|\b[A-Z]:\\(?:Users|Windows)\b")


def test_no_file_names_a_place_on_a_machine() -> None:
    found = []
    for path in project_files():
        raw = (PROJECT / path).read_bytes()
        if b"\0" not in raw:
            found += [f"{path}: {match.group().decode()}" for match in OF_A_MACHINE.finditer(raw)]
    assert found == []
