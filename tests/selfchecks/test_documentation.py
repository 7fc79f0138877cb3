"""Documentation that a machine can hold to the code."""

import re

from avklart.documents.limits import DEFAULT
from tests.selfchecks.sources import project_files, python_files, text_of

MIB = 1024 * 1024


def test_every_limit_stands_in_the_documentation_with_its_value() -> None:
    rows = dict(re.findall(r"^\| `(\w+)` \| ([\d ]+?)(?: MB)? \|", text_of("docs/formats/limits.md"), re.M))
    stated = {
        name: int(value.replace(" ", "")) * (MIB if name.endswith("_bytes") else 1) for name, value in rows.items()
    }
    assert stated == {name: getattr(DEFAULT, name) for name in DEFAULT.__struct_fields__}


def test_every_page_the_code_points_to_is_there() -> None:
    pointed = {page for path in python_files("avklart") for page in re.findall(r"docs/[\w/.-]+\.md", text_of(path))}
    assert pointed - set(project_files()) == set()


def test_the_example_of_own_words_is_the_one_that_is_read() -> None:
    shown = re.findall(r"^```toml\n(.*?)^```", text_of("README.md"), re.M | re.S)
    assert shown == [text_of("tests/samples/own-words.toml")]


def test_no_line_of_documentation_is_unreadably_long() -> None:
    prose = [
        f"{path}:{number}"
        for path in project_files()
        if path.endswith(".md")
        for number, line in enumerate(text_of(path).splitlines(), 1)
        if len(line) > 160 and not line.startswith("|")
    ]
    assert prose == []
