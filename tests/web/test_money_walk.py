"""What a secretary may meet with money: each is refused or told with a sentence that says what to do."""

from datetime import date
from decimal import Decimal

import pytest

from avklart.councils.models import Participant
from avklart.plans.models import Commitment, Funding, FundingShare, SharingKey
from tests.web.people import made_stage, tynset
from tests.web.test_followed_money import add, make_key, share, split, text_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def stage(client):
    return made_stage(client)


@pytest.fixture
def line(stage) -> Funding:
    return Funding.every.filter(activity__plan=stage.plan, project=None).exclude(kind="operations")[0]


def test_amounts_with_ore_are_kept_shared_and_added_to_the_ore(stage, line):
    make_key(stage)
    page = text_of(share(stage, line, total="100,50"))
    assert "Røros kr 34 Tolga kr 33,50 Tynset kr 33 Sum kr 100,50" in page
    assert sum(FundingShare.every.values_list("amount_nok", flat=True)) == Decimal("100.50")
    add(stage, promised_nok="600 000,10")
    add(stage, promised_nok="0,25")
    assert "Tilsagn kr 600 000,35" in text_of(stage.client.get(stage.address("money")))


def test_less_than_an_ore_is_refused_and_so_is_what_may_be_thousands(stage, line):
    answer = add(stage, promised_nok="100,505")
    assert answer.status_code == 422
    assert "Skriv beløpet med høyst to desimaler, og med mellomrom mellom tusenene" in text_of(answer)
    assert split(stage, line, "100,001", {"Tolga": "100,001"}).status_code == 422


def test_a_key_by_population_has_people_everywhere(stage):
    numbers = {f"weight_{one.pk}": "1000" for one in Participant.every.filter(council=stage.plan.council)}
    empty = Participant.every.get(name="Tolga")
    sent = {**numbers, f"weight_{empty.pk}": "0", "key_source": "SSB 2018"}
    answer = make_key(stage, "population", **sent)
    assert answer.status_code == 422
    assert "Folketallet kan ikke være 0." in text_of(answer)
    assert make_key(stage, "numbers", **sent).status_code == 200
    assert SharingKey.every.get().kind == "numbers"


def test_who_has_left_pays_no_share_of_later_years(stage, line):
    make_key(stage)
    Participant.every.filter(name="Tolga").update(to_on=date(2017, 6, 30))
    answer = share(stage, line)
    assert answer.status_code == 422
    assert "Tolga er ikke med i 2018. Velg en annen nøkkel, eller ta Tolga ut av denne." in text_of(answer)
    assert not FundingShare.every.exists()


def test_who_leaves_in_the_middle_of_the_year_is_told_beside_the_split(stage, line):
    make_key(stage)
    Participant.every.filter(name="Tolga").update(to_on=date(2018, 6, 30))
    assert "Med bare en del av 2018: Tolga. Fordelingen gjelder hele året." in text_of(share(stage, line))


def test_a_commitment_that_ends_before_the_plan_says_so(stage):
    add(stage, ends_on="31.05.2018")
    one = Commitment.every.get()
    page = text_of(stage.client.get(stage.address("commitment", one.pk)))
    assert "Tilsagnet går ut 31. mai 2018. Planperioden slutter 31. desember 2018." in page
    Commitment.every.update(ends_on=date(2018, 12, 31))
    assert "Går ut før planen" not in text_of(stage.client.get(stage.address("commitment", one.pk)))


def test_a_claim_due_on_a_holiday_says_when_it_must_be_sent(stage):
    add(stage, claim_due_on="17.05.2018", report_due_on="16.05.2018")
    page = text_of(stage.client.get(stage.address("money")))
    assert "17.05.2018 (fridag eller helg, send senest 16.05.2018)" in page
    assert "16.05.2018 (fri" not in page


def test_more_paid_than_promised_is_refused_beside_its_field(stage):
    answer = add(stage, commitment_state="paid", promised_nok="600 000", paid_nok="600 000,01")
    assert answer.status_code == 422
    assert "Det kan ikke være utbetalt mer enn tilsagnet." in text_of(answer)
    assert 'aria-invalid="true"' in answer.content.decode()


def test_money_of_a_project_that_pays_for_nothing_in_the_plan_says_that_it_is_not_counted(stage):
    add(stage)
    address = stage.address("project", tynset().pk)
    assert "Telles ikke i planen" not in text_of(stage.client.get(address))
    Funding.every.filter(project=tynset()).update(project=None)
    page = text_of(stage.client.get(address))
    assert "Prosjektet finansierer ingen tiltak i denne planen." in page
    assert "Tilsagn kr 600 000" not in text_of(stage.client.get(stage.address("money")))


def test_many_projects_stand_on_pages_and_an_open_form_on_its_own(stage, monkeypatch):
    monkeypatch.setattr("avklart.web.money.A_PAGE", 1)
    page = stage.client.get(stage.address("money"))
    pages = page.context["projects_pages"]
    assert (page.context["projects_page"], pages) == (1, 4)
    shown = [stage.client.get(stage.address("money"), {"prosjektside": at}) for at in range(1, pages + 2)]
    found = [one.context["forms"][0][0].project for one in shown]
    assert len(set(found[:-1])) == pages
    assert found[-1] == found[-2]
    second = found[1]
    sent = {"ends_on": "i fjor", "version": second.version}
    refused = stage.client.post(stage.address("money-settle", second.pk), sent)
    assert refused.status_code == 422
    assert refused.context["forms"][0][0].project == second
