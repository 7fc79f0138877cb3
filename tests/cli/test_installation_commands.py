"""create-council, create-user, import, export, doctor, and plans of the database where a file may be named."""

import json
from pathlib import Path

import pytest

from avklart.cli.main import main
from avklart.councils.models import Council, Membership, Participant, User
from avklart.plans.models import Activity, Plan
from avklart.received.models import Reading
from avklart.search.models import SearchEntry

pytestmark = pytest.mark.django_db
COUNCIL = """
slug = "nord"
name = "Nordrådet"
language = "nn"
is_example = true
[[participants]]
name = "Tolga"
code = "0436"
[[participants]]
name = "Hedmark fylkeskommune"
kind = "county"
code = "04"
from_on = 1900-01-01
"""


@pytest.fixture
def plan(samples: Path) -> str:
    return str(samples / "fjellregionen" / "fjellregionen.docx")


@pytest.fixture
def nord() -> Council:
    assert main(["create-council", "nord", "Nordrådet"]) == 0
    return Council.every.get()


def test_a_council_is_made_from_a_file(tmp_path, capsys):
    (tmp_path / "nord.toml").write_text(COUNCIL)
    assert main(["create-council", "--from", str(tmp_path / "nord.toml"), "--language", "nb"]) == 0
    council = Council.every.get()
    assert (council.slug, council.language, council.is_example) == ("nord", "nn", True)
    assert sorted(Participant.every.values_list("code", flat=True)) == ["04", "0436"]
    assert "Nordrådet" in capsys.readouterr().out


@pytest.mark.parametrize("text", ["slug = ", "navn = 'Nord'", "slug='nord'\nname='Nord'\nlanguage='xx'"])
def test_a_file_that_tells_no_council_is_refused_in_one_sentence(text, tmp_path, capsys):
    (tmp_path / "nord.toml").write_text(text)
    assert main(["create-council", "--from", str(tmp_path / "nord.toml")]) == 2
    assert capsys.readouterr().err.count("\n") == 1
    assert not Council.every.exists()


def test_a_person_gets_a_password_that_is_shown_once(nord, capsys):
    assert main(["create-user", "Kari@nord.example", "--council", "nord", "--role", "administrator"]) == 0
    password = capsys.readouterr().out.split()[-1]
    user = User.objects.get()
    assert user.check_password(password)
    assert Membership.every.get().role == "administrator"


def test_a_known_person_keeps_their_password_and_gets_the_role(nord, capsys):
    User.objects.create_user("kari@nord.example", "vinter over fjellet")
    assert main(["create-user", "kari@nord.example", "--council", "nord", "--role", "reader"]) == 0
    assert "Passord" not in capsys.readouterr().out
    assert User.objects.get().check_password("vinter over fjellet")


def test_a_refused_role_leaves_no_person_behind(nord, capsys):
    assert main(["create-user", "kari@nord.example", "--council", "nord", "--role", "konge"]) == 2
    assert not User.objects.exists()
    assert main(["create-user", "kari@nord.example", "--council", "sør"]) == 2
    assert "nord" in capsys.readouterr().err


def test_a_plan_taken_in_waits_for_review(nord, plan, capsys):
    assert main(["import", plan, "--council", "nord", "--language", "en"]) == 0
    assert "39 actions" in capsys.readouterr().out
    assert Reading.every.get().state == "read"
    assert not Plan.every.exists()


def test_a_plan_accepted_at_once_answers_to_its_name(nord, plan, capsys):
    assert main(["import", plan, "--council", "nord", "--accept"]) == 0
    assert "nord-2017-2018" in capsys.readouterr().out
    assert main(["import", plan, "--council", "nord", "--accept"]) == 0
    assert "nord-2017-2018" in capsys.readouterr().out
    assert Plan.every.count() == 1


def test_a_refused_document_says_why_as_reading_it_does(nord, tmp_path, capsys):
    (tmp_path / "plan.pdf").write_bytes(b"\x89PNG\r\n\x1a\n" + b"x" * 100)
    assert main(["import", str(tmp_path / "plan.pdf"), "--council", "nord"]) == 2
    refused = capsys.readouterr().err
    assert main(["read", str(tmp_path / "plan.pdf")]) == 2
    assert capsys.readouterr().err == refused


def test_a_document_without_activities_becomes_no_plan(nord, tmp_path):
    (tmp_path / "brev.txt").write_text("Kjære alle sammen.")
    assert main(["import", str(tmp_path / "brev.txt"), "--council", "nord", "--accept"]) == 2
    assert not Plan.every.exists()


def test_a_plan_given_out_is_the_plan_as_it_now_stands(nord, plan, tmp_path, capsys):
    main(["import", plan, "--council", "nord", "--accept"])
    Activity.every.filter(position=1).update(text="Et helt nytt tiltak")
    assert main(["export", "nord-2017-2018", "--to", str(tmp_path / "plan.json")]) == 0
    given = json.loads((tmp_path / "plan.json").read_text())
    assert given["format"] == "avklart-plan-draft/1"
    assert given["areas"][0]["activities"][0]["text"] == "Et helt nytt tiltak"
    capsys.readouterr()
    assert main(["export", "nord-2019"]) == 2
    assert "nord-2017-2018" in capsys.readouterr().err


def test_check_and_read_take_a_plan_of_the_database_by_its_name(nord, plan, capsys):
    main(["import", plan, "--council", "nord", "--accept"])
    capsys.readouterr()
    assert main(["check", "nord-2017-2018"]) == 0
    assert "17 merknader, 39 tiltak" in capsys.readouterr().out
    assert main(["read", "nord-2017-2018", "--json"]) == 0
    assert len(json.loads(capsys.readouterr().out)["questions"]) == 9
    assert main(["check", "nord-2019"]) == 2
    assert "finnes ikke" in capsys.readouterr().err


def test_the_doctor_finds_a_sound_installation_well(nord, capsys):
    assert main(["doctor"]) == 0
    said = capsys.readouterr().out
    assert "AVKLART_TODAY" in said
    assert "Feil" not in said


def test_a_setting_that_makes_no_sense_is_said_in_one_sentence(monkeypatch, capsys):
    def refuse() -> None:
        from django.core.exceptions import ImproperlyConfigured

        raise ImproperlyConfigured("AVKLART_TODAY is 'mars'")

    monkeypatch.setattr("django.setup", refuse)
    assert main(["doctor"]) == 2
    assert "AVKLART_TODAY" in capsys.readouterr().err


def test_the_search_of_every_council_is_filled_anew(nord, plan, capsys):
    assert main(["import", plan, "--council", "nord", "--accept"]) == 0
    kept = SearchEntry.every.count()
    SearchEntry.every.all().delete()
    capsys.readouterr()
    assert main(["rebuild-index", "--language", "en"]) == 0
    assert capsys.readouterr().out == f"Nordrådet: {kept} rows can be searched.\n"
    assert SearchEntry.every.count() == kept > 60
