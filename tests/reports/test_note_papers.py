"""The status notes of the spring as files: for everyone and for the archive, whole in each, two to four pages."""

import io
import re
import zipfile
from datetime import UTC, date, datetime
from functools import cache

import pdfplumber
import pytest
from lxml import etree

from avklart.councils.writing import Change
from avklart.documents.document import document_texts
from avklart.documents.letterhead import letterhead_of
from avklart.documents.paper import Paper
from avklart.documents.reading import read_document
from avklart.documents.writers import write_paper
from avklart.domain.status_note import NoteEntry
from avklart.editions.actions.status_notes import change_note, start_note
from avklart.editions.models import StatusNote
from avklart.editions.queries.status_notes import kept_of
from avklart.reports.note_comparison import Compared, comparison_paper
from avklart.reports.note_kept import KINDS, paper_of_note
from avklart.ui.sentences import LANGUAGES
from tests.documents.writers.letterheads import letterhead
from tests.documents.writers.test_odt import schema
from tests.reports.papers import all_words
from tests.reports.test_archivable import astray
from tests.samples.spring.play import played

ENDS = date(2018, 6, 1)
CHANGE = Change(by=None, at=datetime(2018, 6, 1, 12, tzinfo=UTC))


@cache
def _papers() -> dict[str, Paper]:
    play = played("vinter over fjellet 2018")
    first, second = StatusNote.every.filter(plan=play.plan).order_by("number")
    found = {"first": paper_of_note(first, CHANGE, ENDS), "second": paper_of_note(second, CHANGE, ENDS)}
    before, after = kept_of(first).facts, kept_of(second).facts
    for language in LANGUAGES:
        entry = NoteEntry(as_of_on=ENDS, body="AU", language=language, proposal_last=True)
        draft = start_note(play.plan, entry, ENDS, CHANGE)
        draft = change_note(draft, entry, {"lead": "Kort.", "exempt": "offl. § 13"}, draft.version, ENDS, CHANGE)
        found[f"draft-{language}"] = paper_of_note(draft, CHANGE, ENDS)
        compared = Compared(play.council, play.plan.title, before, after, CHANGE.at)
        found[f"compared-{language}"] = comparison_paper(compared, language)
    return found


@pytest.fixture
def papers(db: None) -> dict[str, Paper]:
    """Give the two notes of the spring, a draft of a third in each language, and the two compared in each.

    The spring is played for the first of the tests alone.
    """
    return _papers()


def test_notes_and_comparisons_are_for_everyone_and_for_the_archive(papers, tmp_path):
    files = {name: write_paper(paper, "pdf").raw for name, paper in papers.items()}
    look = letterhead_of(letterhead())
    files |= {f"{name}-council": write_paper(papers[name], "pdf", look).raw for name in ("first", "compared-nn")}
    assert astray(tmp_path, files) == []


def test_notes_are_as_the_standard_of_opendocument_says(papers):
    for name, paper in papers.items():
        with zipfile.ZipFile(io.BytesIO(write_paper(paper, "odt").raw)) as package:
            for part in ("content.xml", "styles.xml", "meta.xml", "settings.xml"):
                judge = schema("schema")
                judge.validate(etree.fromstring(package.read(part)))
                assert [str(fault) for fault in judge.error_log] == [], (name, part)


@pytest.mark.parametrize("kind", KINDS)
def test_every_word_of_a_note_is_read_back(papers, kind):
    for name, paper in papers.items():
        read = read_document(write_paper(paper, kind).raw, f"{name}.{kind}")
        # Readers take the colon of "13 tiltak: ingen endring" for what parts a label from its words.
        words = re.sub(r"\W", "", "".join(document_texts(read)))
        lost = [text for text in all_words(paper) if re.sub(r"\W", "", text) not in words]
        assert lost == [], (name, kind)


@pytest.mark.parametrize("name", ["first", "second", "draft-nb", "draft-nn", "draft-en"])
def test_a_note_takes_two_to_four_pages_before_its_attachments_which_lie(papers, name):
    with pdfplumber.open(io.BytesIO(write_paper(papers[name], "pdf").raw)) as made:
        lies = [page.width > page.height for page in made.pages]
        text = [page.extract_text() for page in made.pages]
    upright = lies.index(True)
    assert 2 <= upright <= 4
    assert all(lies[upright:])
    attached = {"nb": "Vedlegg 1", "nn": "Vedlegg 1", "en": "Attachment 1"}[papers[name].language]
    assert attached in text[upright]


def test_what_has_changed_is_told_once_of_each_activity(papers):
    told = [text for text in all_words(papers["second"]) if text.startswith("Tiltak ") and ":" in text]
    numbers = [text.split(":")[0] for text in told]
    assert len(numbers) == len(set(numbers)) > 5
    assert any("; " in text for text in told)
