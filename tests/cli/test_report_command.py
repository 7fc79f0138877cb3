"""avklart report: a paper about a plan, in the format that is asked for or that the file's name says."""

import pytest

from avklart.cli.main import main
from avklart.councils.models import Participant
from avklart.documents.reading import read_document
from tests.plans.fjellregionen_plan import stored_plan

pytestmark = pytest.mark.django_db
NAME = "fjellregionen-2017-2018"


@pytest.fixture(autouse=True)
def council():
    found = stored_plan().council
    Participant.every.create(council=found, name="Tynset", code="0437")
    return found


@pytest.mark.parametrize(
    ("more", "file", "title"),
    [
        (["open-questions", NAME], "paper.pdf", "Dette må avklares"),
        (["ending-money", NAME, "--format", "docx"], "paper", "Finansiering som går ut"),
        (["pictures", NAME], "paper.docx", "Planen i bilder"),
        (["asked-of-participant", NAME, "--participant", "tynset"], "paper.html", "Hva planen ber Tynset kommune om"),
        (["asked-of-participant", NAME, "--participant", "0437"], "paper.odt", "Hva planen ber Tynset kommune om"),
    ],
)
def test_a_paper_is_written_where_it_is_asked_for(more, file, title, tmp_path):
    at = tmp_path / file
    assert main(["report", *more, "-o", str(at), "--language", "nb"]) == 0
    assert title in str(read_document(at.read_bytes(), file).blocks)


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (["noe", NAME], "open-questions, ending-money, asked-of-participant"),
        (["open-questions", "nei"], NAME),
        (["open-questions", NAME, "--format", "exe"], "docx, odt, pdf"),
        (["asked-of-participant", NAME], "Tynset"),
        (["asked-of-participant", NAME, "--participant", "Oslo"], "Tynset"),
    ],
)
def test_what_is_not_there_is_refused_in_one_sentence_with_what_is(more, said, capsys):
    assert main(["report", *more, "--language", "nb"]) == 2
    told = capsys.readouterr().err
    assert told.count("\n") == 1
    assert said in told
