"""What happened to money stands on its pages: who, when, what from and to; the newest is taken back there."""

import pytest

from avklart.plans.models import Commitment, Funding, FundingShare
from tests.web.people import made_stage, tynset
from tests.web.test_followed_money import GIVEN, add, make_key, share, text_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def stage(client):
    return made_stage(client)


@pytest.fixture
def line(stage) -> Funding:
    return Funding.every.filter(activity__plan=stage.plan, project=None).exclude(kind="operations")[0]


def change(stage, **typed):
    one = Commitment.every.get()
    return stage.client.post(stage.address("commitment", one.pk), {**GIVEN, "version": one.version, **typed})


def newest(page) -> list[str]:
    return [one.sentence.replace("\xa0", " ") for one in page.context["history"][0].lines]


def test_a_commitment_tells_who_changed_what_from_and_to(stage):
    add(stage)
    change(stage, commitment_state="partly-paid", paid_nok="200 000,50", report_due_on="")
    page = stage.client.get(stage.address("commitment", Commitment.every.get().pk))
    assert newest(page) == [
        "Hedmark fylkeskommune, status: fra endelig tilsagn til delvis utbetalt",
        "Hedmark fylkeskommune, utbetalt: satt til 200 000,50",
        "Hedmark fylkeskommune, frist for rapport: tok bort 01.02.2018",
    ]
    first = page.context["history"][-1]
    assert first.who == str(stage.editor)
    assert first.lines[0].sentence == "La til søknad eller tilsagn: Hedmark fylkeskommune."
    assert "Hedmark fylkeskommune, tilsagn: satt til 600\xa0000" in [one.sentence for one in first.lines]
    assert "Historikk" in text_of(page)


def test_a_line_tells_what_was_shared_and_promised_and_takes_the_newest_back(stage, line):
    make_key(stage)
    share(stage, line)
    add(stage, "linje", line.pk)
    page = stage.client.get(stage.address("money-line", line.pk))
    assert newest(page)[0] == "La til søknad eller tilsagn: Hedmark fylkeskommune."
    shared = [one.sentence for one in page.context["history"][1].lines]
    assert shared == [
        "2018, beløp: satt til 100",
        "Røros 2018, beløp: satt til 34",
        "Tolga 2018, beløp: satt til 33",
        "Tynset 2018, beløp: satt til 33",
    ]
    event = page.context["history"][0]
    assert event.may_undo
    stage.client.post(page.context["undo_address"], {"at": event.at.isoformat()})
    assert not Commitment.every.exists()
    assert FundingShare.every.count() == 3
    gone = newest(stage.client.get(stage.address("money-line", line.pk)))
    assert gone == ["Tok bort søknad eller tilsagn: Hedmark fylkeskommune."]


def test_a_project_remembers_what_was_taken_out(stage):
    add(stage)
    one = Commitment.every.get()
    stage.client.post(stage.address("commitment-remove", one.pk), {"version": one.version})
    page = stage.client.get(stage.address("project", tynset().pk))
    assert newest(page) == ["Tok bort søknad eller tilsagn: Hedmark fylkeskommune."]
    stage.client.post(page.context["money_undo"], {"at": page.context["history"][0].at.isoformat()})
    assert Commitment.every.get().reference == "2017/1234"


def test_how_a_line_came_to_be_is_not_taken_back_on_its_own_page(stage):
    made = stage.client.post(
        stage.address("funding-add", "1.1"), {"kind": "grant", "currency": "NOK", "name": "Fylket"}, follow=True
    )
    assert made.status_code == 200
    line = Funding.every.latest("pk")
    page = stage.client.get(stage.address("money-line", line.pk))
    assert [one.may_undo for one in page.context["history"]] == [False]


def test_a_reader_sees_the_history_and_takes_nothing_back(stage, line):
    add(stage, "linje", line.pk)
    stage.sign_in("reader")
    page = stage.client.get(stage.address("money-line", line.pk))
    assert newest(page)[0] == "La til søknad eller tilsagn: Hedmark fylkeskommune."
    assert stage.address("money-undo", "linje", line.pk) not in page.content.decode()


def test_the_history_takes_the_same_queries_however_long_it_is(stage, line, django_assert_max_num_queries):
    add(stage, "linje", line.pk)
    one = Commitment.every.get()
    for amount in range(8):
        change(stage, promised_nok=str(900_000 + amount))
    for address in (stage.address("commitment", one.pk), stage.address("money-line", line.pk)):
        stage.client.get(address)
        with django_assert_max_num_queries(17):
            assert len(stage.client.get(address).context["history"]) >= 9


def test_each_source_of_an_activity_leads_to_what_was_promised_and_shared(stage, line):
    page = stage.client.get(stage.address("activity", line.activity.number)).content.decode()
    assert stage.address("money-line", line.pk) in page
    assert "Tilsagn og fordeling" in page
    stage.sign_in("reader")
    page = stage.client.get(stage.address("activity", line.activity.number)).content.decode()
    assert stage.address("money-line", line.pk) in page
