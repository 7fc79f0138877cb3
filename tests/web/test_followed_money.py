"""Money is followed up on its pages: told, shared to the krone, summed, refused with a reason, and taken back."""

import re
from datetime import date
from decimal import Decimal
from html import unescape

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from avklart.councils.models import Participant
from avklart.plans.models import Commitment, Funding, FundingShare, SharingKey
from tests.web.people import made_stage, tynset

pytestmark = pytest.mark.django_db
GIVEN = {
    "giver": "Hedmark fylkeskommune",
    "commitment_state": "final",
    "applied_nok": "800 000",
    "promised_nok": "600 000",
    "state_on": "15.01.2018",
    "ends_on": "31.12.2018",
    "report_due_on": "01.02.2018",
    "claim_due_on": "01.06.2018",
    "reference": "2017/1234",
}


@pytest.fixture
def stage(client):
    return made_stage(client)


@pytest.fixture
def line(stage) -> Funding:
    return Funding.every.filter(activity__plan=stage.plan, project=None).exclude(kind="operations")[0]


def text_of(answer) -> str:
    found = re.sub(r"<[^>]+>", " ", answer.content.decode())
    return " ".join(unescape(found).replace("\xa0", " ").split())


def add(stage, owner="prosjekt", key=None, **typed):
    sent = {**GIVEN, **typed}
    address = stage.address("commitment-new", owner, key or tynset().pk)
    return stage.client.post(address, sent, follow=True)


def make_key(stage, kind="equal", **typed):
    ticks = {f"takes_{one.pk}": "on" for one in Participant.every.filter(council=stage.plan.council)}
    sent = {"key_name": "Likt", "key_kind": kind, **ticks, **typed}
    return stage.client.post(stage.address("sharing-key-new"), sent, follow=True)


def share(stage, line, total="100", version=None, **typed):
    line.refresh_from_db()
    key = SharingKey.every.get()
    sent = {"year": "2018", "total": total, "sharing_key": key.pk, "version": version or line.version, **typed}
    return stage.client.post(stage.address("money-line-by-key", line.pk), sent, follow=True)


def test_money_is_followed_from_the_application_to_what_has_no_cover(stage, line):
    add(stage, commitment_state="applied", promised_nok="")
    one = Commitment.every.get()
    sent = {**GIVEN, "commitment_state": "partly-paid", "paid_nok": "200 000", "version": one.version}
    page = text_of(stage.client.post(stage.address("commitment", one.pk), sent, follow=True))
    assert "Delvis utbetalt" in page
    assert "Tilsagn kr 600 000 Utbetalt kr 200 000 Rest av tilsagn kr 400 000" in page
    make_key(stage)
    page = text_of(share(stage, line))
    assert "Røros kr 34 Tolga kr 33 Tynset kr 33 Sum kr 100" in page
    assert "Etter nedrunding var kr 1 igjen. Det gikk til Røros." in page
    assert "rundet ned til hele kroner" in page
    page = text_of(stage.client.get(stage.address("costs")))
    assert "Planen koster kr 100. Av det mangler kr 100 dekning." in page
    add(stage, "linje", line.pk, giver="Tolga", promised_nok="33", applied_nok="")
    page = text_of(stage.client.get(stage.address("costs")))
    assert "Av det mangler kr 67 dekning." in page
    assert "Tolga kr 33 – kr 33 –" in page
    page = text_of(stage.client.get(stage.address("money")))
    assert "Tilsagn kr 600 033" in page
    assert "Tilsagn og søknader måned for måned" in page


def test_a_conditional_commitment_is_no_cover(stage, line):
    make_key(stage)
    share(stage, line)
    add(stage, "linje", line.pk, commitment_state="conditional", promised_nok="100")
    assert "Av det mangler kr 100 dekning." in text_of(stage.client.get(stage.address("costs")))


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"ends_on": "31.12.2081"}, "Året 2081 kan ikke stemme."),
        ({"state_on": "01.02.2018", "ends_on": "31.01.2018"}, "Siste dag kan ikke være før første dag."),
        ({"promised_nok": ""}, "Skriv hvor stort tilsagnet er."),
        ({"paid_nok": "1"}, "Statusen sier ikke at noe er utbetalt. Velg delvis utbetalt eller utbetalt"),
        ({"commitment_state": "partly-paid", "paid_nok": "700 000"}, "ikke være utbetalt mer enn tilsagnet."),
        ({"commitment_state": "refused"}, "Et avslag har verken tilsagn eller utbetaling."),
        ({"commitment_state": "applied"}, "har ikke noe tilsagn ennå."),
        ({"reported_on": "02.03.2018"}, "Dagen har ikke vært ennå."),
        ({"giver": "x" * 100_000}, "Teksten er for lang."),
        ({"promised_nok": "mange"}, "Skriv beløpet med tall"),
    ],
)
def test_what_cannot_be_meant_is_refused_beside_its_field_and_stays_typed(stage, typed, said):
    answer = add(stage, **typed)
    assert answer.status_code == 422
    assert said in text_of(answer)
    assert all(f'value="{value}"' in answer.content.decode() for name, value in typed.items() if name == "ends_on")
    assert not Commitment.every.exists()


def test_a_commitment_whose_time_is_out_is_told_as_ended_and_not_as_something_to_send(stage):
    add(stage, ends_on="28.02.2018")
    assert "Tilsagnet går ut: 28.02.2018 Gått ut" in text_of(stage.client.get(stage.address("money")))


def test_a_letter_is_marked_as_sent_in_one_click_and_taken_back(stage):
    add(stage)
    one = Commitment.every.get()
    page = stage.client.get(stage.address("money"))
    assert "Rapport: 01.02.2018 Fristen er ute Merk som sendt" in text_of(page)
    sent = {"what": "report", "back": "money"}
    page = stage.client.post(stage.address("commitment-sent", one.pk), sent, follow=True)
    assert Commitment.every.get().reported_on == date(2018, 3, 1)
    assert "Rapport: sendt 01.03.2018" in text_of(page)
    done = page.context["done"]
    stage.client.post(done["undo"], {"at": done["at"]})
    assert Commitment.every.get().reported_on is None


def test_a_commitment_is_removed_and_brought_back(stage):
    add(stage)
    one = Commitment.every.get()
    page = stage.client.post(stage.address("commitment-remove", one.pk), {"version": one.version}, follow=True)
    assert not Commitment.every.exists()
    done = page.context["done"]
    stage.client.post(done["undo"], {"at": done["at"]})
    assert Commitment.every.get().reference == "2017/1234"


def test_two_who_change_a_commitment_at_once_see_both(stage):
    add(stage)
    one = Commitment.every.get()
    stage.client.post(stage.address("commitment", one.pk), {**GIVEN, "promised_nok": "500 000", "version": 1})
    answer = stage.client.post(stage.address("commitment", one.pk), {**GIVEN, "promised_nok": "700 000", "version": 1})
    assert answer.status_code == 409
    assert "Tilsagn 500 000 700 000" in text_of(answer)
    assert Commitment.every.get().promised_nok == 500_000


def split(stage, line, total, amounts, version=None, **more):
    line.refresh_from_db()
    sent = {"year": "2018", "total": total, "version": version or line.version, **more}
    for at, (name, amount) in enumerate(amounts.items(), start=1):
        sent |= {f"payer_{at}": name, f"amount_{at}": amount, f"hours_{at}": ""}
    return stage.client.post(stage.address("money-line-by-hand", line.pk), sent | more, follow=True)


def test_a_split_that_does_not_add_up_is_refused_with_both_sums(stage, line):
    answer = split(stage, line, "100 000", {"Tolga": "40 000", "Os": "50 000"})
    assert answer.status_code == 422
    assert "Det er fordelt kr 90 000, men året koster kr 100 000." in text_of(answer)
    assert 'value="40 000"' in answer.content.decode()
    assert not FundingShare.every.exists()


def test_a_split_typed_by_hand_stands_with_its_hours_and_is_taken_back(stage, line):
    page = split(stage, line, "90 000", {"Tolga": "40 000", "Os": "50 000"}, hours_1="37,5")
    assert "Os kr 50 000 Tolga kr 40 000 37,5 Sum kr 90 000 37,5" in text_of(page).replace("\xa0", " ") or (
        "Tolga kr 40 000 37,5" in text_of(page)
    )
    done = page.context["done"]
    stage.client.post(done["undo"], {"at": done["at"]})
    assert not FundingShare.every.exists()


def test_two_who_share_a_line_at_once_see_both(stage, line):
    make_key(stage)
    version = line.version
    share(stage, line, version=version)
    answer = split(stage, line, "90", {"Tolga": "90"}, version=version)
    assert answer.status_code == 409
    page = text_of(answer)
    assert "endret dette" in page
    assert "Røros kr 34" in page
    assert 'value="90"' in answer.content.decode()
    assert FundingShare.every.count() == 3


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"year": "2081"}, "Året 2081 kan ikke stemme."),
        ({"year": "i fjor"}, "Skriv et årstall"),
        ({"total": ""}, "Skriv hva det koster dette året."),
        ({"sharing_key": "999"}, "Velg et av alternativene."),
    ],
)
def test_a_share_that_cannot_be_meant_is_refused(stage, line, typed, said):
    make_key(stage)
    answer = share(stage, line, **typed)
    assert answer.status_code == 422
    assert said in text_of(answer)


def test_a_key_by_population_needs_numbers_and_their_source(stage):
    first = Participant.every.filter(council=stage.plan.council).order_by("pk")[0]
    answer = make_key(stage, "population")
    assert "Skriv hvor folketallene er fra" in text_of(answer)
    answer = make_key(stage, "population", key_source="SSB, 1. januar 2018")
    assert "Skriv et tall, eller fjern krysset." in text_of(answer)
    numbers = {f"weight_{one.pk}": "5 612" for one in Participant.every.filter(council=stage.plan.council)}
    page = make_key(stage, "population", key_source="SSB, 1. januar 2018", **numbers)
    assert f"{first.name} 5 612" in text_of(page)
    assert "Etter folketall (SSB, 1. januar 2018)" in text_of(page)


def test_a_key_is_changed_deleted_and_brought_back(stage):
    make_key(stage)
    key = SharingKey.every.get()
    ticks = {f"takes_{one.participant_id}": "on" for one in list(key.weights.all())[:2]}
    stage.client.post(
        stage.address("sharing-key", key.pk), {"key_name": "To", "key_kind": "equal", "version": 1, **ticks}
    )
    assert key.weights.count() == 2
    answer = stage.client.post(
        stage.address("sharing-key", key.pk), {"key_name": "Tre", "key_kind": "equal", "version": 1, **ticks}
    )
    assert answer.status_code == 409
    assert "To Tre" in text_of(answer)
    page = stage.client.post(stage.address("sharing-key-delete", key.pk), {"version": 2}, follow=True)
    assert "Ingen fordelingsnøkkel er laget ennå." in text_of(page)
    done = page.context["done"]
    stage.client.post(done["undo"], {"at": done["at"]})
    assert SharingKey.every.get().deleted_at is None


def test_readers_see_money_and_do_not_change_it(stage, line):
    add(stage)
    one = Commitment.every.get()
    stage.sign_in("reader")
    for name, *keys in (("commitment", one.pk), ("money-line", line.pk), ("costs",), ("sharing-keys",)):
        page = stage.client.get(stage.address(name, *keys))
        assert page.status_code == 200
        assert "Merk som sendt" not in text_of(page)
        assert "Rediger" not in text_of(page)
    for name, *keys in (
        ("commitment", one.pk),
        ("commitment-new", "prosjekt", tynset().pk),
        ("commitment-sent", one.pk),
        ("commitment-remove", one.pk),
        ("money-line-by-key", line.pk),
        ("money-line-by-hand", line.pk),
        ("money-undo", "prosjekt", tynset().pk),
        ("sharing-key-new",),
    ):
        assert stage.client.post(stage.address(name, *keys), GIVEN).status_code == 404


def test_strangers_find_nothing(stage, line):
    add(stage)
    addresses = [
        stage.address("commitment", Commitment.every.get().pk),
        stage.address("money-line", line.pk),
        stage.address("costs"),
        stage.address("sharing-keys"),
    ]
    stage.sign_in_a_stranger()
    assert [stage.client.get(one).status_code for one in addresses] == [404] * 4


def test_what_is_not_there_is_not_found(stage, line):
    assert stage.client.get(stage.address("commitment-new", "kommune", 1)).status_code == 404
    assert stage.client.get(stage.address("commitment-new", "linje", 10**9)).status_code == 404
    assert stage.client.get(stage.address("commitment", 10**9)).status_code == 404
    assert stage.client.get(stage.address("money-line", line.pk) + "?rediger=hva").status_code == 200


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_every_page_of_money_is_there_in_every_language(stage, line, language):
    make_key(stage)
    share(stage, line)
    add(stage)
    add(stage, "linje", line.pk, commitment_state="lapsed", paid_nok="1")
    stage.plan.council.language = language
    stage.plan.council.save()
    for address in _pages(stage, line):
        assert stage.client.get(address).status_code == 200, address


def _pages(stage, line) -> list[str]:
    return [
        stage.address("money"),
        stage.address("costs"),
        stage.address("sharing-keys"),
        stage.address("sharing-key-new"),
        stage.address("sharing-key", SharingKey.every.all()[0].pk),
        stage.address("money-line", line.pk),
        stage.address("money-line", line.pk) + "?rediger=2018",
        stage.address("project", tynset().pk),
        stage.address("commitment", Commitment.every.all()[0].pk),
        stage.address("commitment-new", "linje", line.pk),
    ]


def test_the_pages_of_money_take_the_same_queries_however_much_there_is(stage, line):
    make_key(stage)
    share(stage, line)
    add(stage)
    add(stage, "linje", line.pk)
    pages = _pages(stage, line)
    few = [_queries_of(stage, address) for address in pages]
    for one in list(Funding.every.filter(activity__plan=stage.plan)):
        for giver in ("Kommunal- og moderniseringsdepartementet", "Hedmark fylkeskommune"):
            Commitment.every.create(
                council=stage.plan.council, funding=one, state="final", promised_nok=Decimal(1), giver_id=_giver(giver)
            )
        FundingShare.every.get_or_create(
            council=stage.plan.council, funding=one, year=2017, payer_id=_giver("Os"), amount_nok=Decimal(7)
        )
    many = [_queries_of(stage, address) for address in pages]
    assert [(address, a, b) for address, a, b in zip(pages, few, many, strict=True) if b > a + 1] == []
    assert max(many) <= 32


def _giver(name: str) -> int:
    from avklart.councils.models import Council
    from avklart.plans.models import Actor

    council = Council.every.get(slug="fjellregionen")
    return Actor.every.get_or_create(council=council, name=name, defaults={"kind": "organisation"})[0].pk


def _queries_of(stage, address: str) -> int:
    with CaptureQueriesContext(connection) as found:
        assert stage.client.get(address).status_code == 200
    return len(found)


def test_a_second_click_on_the_same_button_is_no_fault(stage):
    add(stage)
    one = Commitment.every.get()
    for _ in range(2):
        page = stage.client.post(stage.address("commitment-remove", one.pk), {"version": one.version}, follow=True)
        assert page.status_code == 200
    assert not Commitment.every.exists()


def test_what_was_typed_for_a_commitment_somebody_has_taken_out_is_not_lost(stage):
    add(stage)
    one = Commitment.every.get()
    stage.client.post(stage.address("commitment-remove", one.pk), {"version": one.version})
    sent = {**GIVEN, "promised_nok": "700 000", "version": one.version}
    page = stage.client.post(stage.address("commitment", one.pk), sent)
    assert page.status_code == 422
    assert "Noen andre har tatt bort denne linjen." in text_of(page)
    assert 'value="700 000"' in page.content.decode()
    assert stage.address("commitment-new", "prosjekt", tynset().pk) in page.content.decode()
