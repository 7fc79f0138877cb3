"""avklart export PLAN --format …: a plan as a file of any format, from the command line."""

import pytest

from avklart.cli.main import main
from avklart.documents.reading import read_document
from avklart.intake.reading import read_plan
from tests.editions.made import adopted, stored_plan

pytestmark = pytest.mark.django_db


@pytest.fixture
def plan():
    return stored_plan()


@pytest.mark.parametrize("kind", ["docx", "odt", "pdf", "xlsx", "csv", "html"])
def test_a_plan_is_written_in_every_format(plan, kind, tmp_path):
    file = tmp_path / f"plan.{kind}"
    assert main(["export", f"{plan.council.slug}-{plan.slug}", "--format", kind, "-o", str(file)]) == 0
    back = read_plan(read_document(file.read_bytes(), file.name))
    assert [one.text for one in back.activities] == list(plan.activities.order_by("pk").values_list("text", flat=True))


def test_an_adoption_is_written_as_it_was_adopted(plan, tmp_path):
    adopted(plan)
    plan.activities.update(text="Endret siden")
    file = tmp_path / "plan.csv"
    name = f"{plan.council.slug}-{plan.slug}"
    asked = ["export", name, "--format", "csv", "--edition", "1", "--settled", "--language", "en", "-o", str(file)]
    assert main(asked) == 0
    words = file.read_text(encoding="utf-8-sig")
    assert "Endret siden" not in words
    assert "Funding" in words


@pytest.mark.parametrize("asked", [["--edition", "7"], ["--format", "csv", "--columns", "text,farge"]])
def test_what_is_not_there_is_refused_in_one_sentence(plan, asked, capsys):
    assert main(["export", f"{plan.council.slug}-{plan.slug}", *asked]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_a_file_that_cannot_be_written_is_refused(plan, tmp_path, capsys):
    name = f"{plan.council.slug}-{plan.slug}"
    assert main(["export", name, "--format", "csv", "-o", str(tmp_path / "no" / "such" / "folder.csv")]) == 2
    assert "folder.csv" in capsys.readouterr().err
