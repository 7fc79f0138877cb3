"""Every paper there is as PDF, in every language and of every plan we have: for everyone and for the archive."""

from dataclasses import replace

import pytest

from avklart.councils.models import Council, Participant
from avklart.councils.writing import Change
from avklart.documents.letterhead import letterhead_of
from avklart.documents.writers import write_paper
from avklart.plans.actions import plan_from_draft
from avklart.reports import REPORTS
from avklart.reports.files import make_file
from avklart.ui.sentences import LANGUAGES
from tests.bench.plans import made_draft
from tests.documents.writers.letterheads import letterhead
from tests.plans.fjellregionen_plan import stored_plan
from tests.reports.papers import AT, made
from tests.reports.test_reads_back import draft_of, wanted
from tests.verapdf import verdicts

# Longer than a line of any column, and without a place to part: words as nobody writes them.
LONGEST = "Samferdselsinfrastrukturutbyggingsprosjektkoordineringsgruppe" * 8


def astray(folder, files):
    """Give what breaks a rule of PDF/UA-1 or PDF/A-2a, file by file; each of them is judged by both."""
    paths = []
    for name, raw in files.items():
        paths.append(folder / f"{name}.pdf")
        paths[-1].write_bytes(raw)
    told = verdicts(paths)
    assert len(told) == 2 * len(files)
    return [one for one in told if not one.passes]


def one_file_of_each(folder):
    """Give one file of each plan: what is read of the others tells the same."""
    return {path.stem: path for path in sorted(folder.iterdir(), reverse=True) if path.suffix != ".json"}.values()


@pytest.mark.django_db
def test_every_paper_passes_in_every_language_and_with_150_activities(tmp_path):
    plan = stored_plan()
    large = plan_from_draft(Council.every.create(slug="stort", name="Stort"), made_draft(150), Change(by=None, at=AT))
    files = {}
    for about, languages in ((plan, LANGUAGES), (large, LANGUAGES[:1])):
        participant = Participant.every.create(council=about.council, name="Tynset")
        for language in languages:
            for name in REPORTS:
                paper = made(name, about, language=language, participant=participant)
                files[f"{about.council.slug}-{name}-{language}"] = write_paper(paper, "pdf").raw
    assert len(files) == (len(LANGUAGES) + 1) * len(REPORTS)
    assert astray(tmp_path, files) == []


def test_every_sample_passes_as_it_is_and_below_a_letterhead(tmp_path, shared_plans):
    look = letterhead_of(letterhead())
    files = {}
    for path in [shared_plans / "fjellregionen" / "fjellregionen.docx", *one_file_of_each(shared_plans / "open")]:
        asked = wanted(draft_of(path))
        files[path.stem] = make_file("plan", asked, "pdf").raw
        files[f"{path.stem}-settled"] = make_file("plan", replace(asked, as_settled=True), "pdf", look).raw
    assert len(files) == 2 * 9
    assert astray(tmp_path, files) == []


def test_the_longest_words_pass_in_seven_columns(tmp_path):
    draft = made_draft(6)
    areas = tuple(
        replace(
            area,
            title=LONGEST,
            activities=tuple(
                replace(one, text=LONGEST, status=LONGEST, comment=LONGEST, indicator=LONGEST)
                for one in area.activities
            ),
        )
        for area in draft.areas
    )
    paper = make_file("plan", wanted(replace(draft, areas=areas), as_settled=True), "pdf")
    assert astray(tmp_path, {"longest": paper.raw}) == []
