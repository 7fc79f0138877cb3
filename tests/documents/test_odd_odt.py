"""Odd but sound ODT: the examples another library keeps are read with every word, or refused for a reason."""

import pytest

from avklart.documents.errors import FileRefusedError
from avklart.documents.limits import DEFAULT
from avklart.documents.readers.odt import read
from tests.odt_files import words_read, words_written
from tests.strangers import stranger, strangers


def test_the_examples_of_another_library_are_read_with_every_word() -> None:
    examples = {path: raw for path, raw in strangers("odfpy").items() if path.endswith(".odt")}
    assert any(path.endswith("simpletable.odt") for path in examples)
    for path, raw in examples.items():
        if not path.endswith("nasty.odt"):
            assert words_read(read(raw, DEFAULT)) == words_written(raw), path


def test_an_example_that_takes_its_text_from_another_file_by_an_entity_is_refused() -> None:
    with pytest.raises(FileRefusedError) as refused:
        read(stranger("odfpy", "nasty.odt"), DEFAULT)
    assert (refused.value.code, refused.value.facts) == ("doctype", {"part": "content.xml"})
