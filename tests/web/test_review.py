"""A review: approve what is plain, settle what is doubtful, put names, dates and questions right, and accept."""

import re
from dataclasses import replace

import pytest
from django.urls import reverse
from stdnum.no import fodselsnummer

from avklart.councils.models import AuditEntry, Council
from avklart.domain.draft import Doubt, LeftOut
from avklart.plans.models import Activity as ActivityRow
from avklart.plans.models import Plan
from avklart.received.actions import accept_draft
from avklart.received.models import Correction, Reading, SeenDoubt
from avklart.received.review import Review
from tests.web.reviews import AT, STEPS, address, fields_of, page, person, read_reading, sample_draft

pytestmark = pytest.mark.django_db
HOSTILE = '<script>alert(1)</script>"><img src=x onerror=alert(1)>{{ 7|add:7 }}'


@pytest.fixture(scope="module")
def draft(samples):
    return sample_draft(samples)


@pytest.fixture
def council():
    return Council.every.create(slug="fjell", name="Fjell")


@pytest.fixture
def reading(council, draft):
    return read_reading(council, draft)


@pytest.fixture
def editor(council, client):
    user = person(council, "editor")
    client.force_login(user)
    return user


def test_the_review_opens_with_one_button_for_all_that_is_plain(client, editor, reading):
    html = page(client, "reading", reading)
    assert "Godkjenn alle uten merknad" in html
    assert "29 av 39 tiltak er lest uten usikkerhet" in html
    answer = client.post(address("review-approve", reading))
    assert answer.url.startswith(address("review-doubts", reading) + "?neste=")
    assert Review(reading).is_approved


def test_then_only_doubts_are_shown_each_with_its_source(client, editor, reading):
    html = page(client, "review-doubts", reading)
    assert html.count("data-doubt") - html.count("[data-doubt]") == 11
    assert html.count("Slik det står i dokumentet") >= 11
    assert "Prosjekt Tynset &amp; Røros, avsluttes 2018" in html


def test_a_doubt_let_stand_leads_to_the_next(client, editor, reading):
    first = Review(reading).doubts[0].number
    answer = client.post(address("review-doubts", reading), {"number": first})
    assert answer.url.startswith(address("review-doubts", reading) + "?neste=")
    assert SeenDoubt.every.get(reading=reading).by == editor
    assert "autofocus" in client.get(answer.url).content.decode()


def test_one_decision_settles_all_doubts_of_a_kind(client, editor, reading):
    client.post(address("review-doubts", reading), {"group": "words-unread"})
    assert [one.doubt.code for one in Review(reading).doubts if one.is_seen] == ["words-unread"] * 2


def test_a_settled_doubt_can_be_looked_at_again(client, editor, reading):
    client.post(address("review-doubts", reading), {"number": 0})
    client.post(address("review-doubts", reading), {"number": 0, "do": "again"})
    assert not SeenDoubt.every.exists()


def test_a_doubt_is_corrected_in_place(client, editor, reading):
    doubt = next(one for one in Review(reading).doubts if one.doubt.code == "actor-words-unsure")
    html = page(client, "review-doubts", reading, rett=doubt.number)
    sent = fields_of(html, 'name="opened_on"')
    sent["responsibilities-actor"] = [
        "Regional næringssjef" if name == "Regional næringsssjef" else name for name in sent["responsibilities-actor"]
    ]
    answer = client.post(address("review-activity", reading, 16), sent)
    assert answer.status_code == 302
    now_is = Review(reading)
    assert "Regional næringssjef" in [one.actor for one in now_is.draft.activities[15].responsibilities]
    assert doubt.number in now_is.seen


def test_a_form_sent_as_it_stands_corrects_nothing(client, editor, reading):
    for number in (1, 14, 16, 17, 31):
        sent = fields_of(page(client, "review-activity", reading, number), 'name="opened_on"')
        assert client.post(address("review-activity", reading, number), sent).status_code == 302
    assert not Correction.every.exists()


def test_what_cannot_be_meant_is_refused_at_its_field_and_keeps_what_was_typed(client, editor, reading):
    sent = fields_of(page(client, "review-activity", reading, 2), 'name="opened_on"')
    sent["time_to"] = ["31.02.2018"]
    sent["text"] = ["Min tekst"]
    answer = client.post(address("review-activity", reading, 2), sent)
    html = answer.content.decode()
    assert answer.status_code == 422
    assert re.search(r'name="time_to" value="31.02.2018"[^>]* aria-invalid="true"', html)
    assert "Min tekst" in html
    assert not Correction.every.exists()


def test_what_is_no_activity_is_said_so_and_taken_back(client, editor, reading):
    sent = fields_of(page(client, "review-activity", reading, 1), 'name="opened_on"')
    client.post(address("review-activity", reading, 1), {**sent, "not_activity": "on"})
    assert len(Review(reading).draft.activities) == 38
    assert "Ikke et tiltak" in page(client, "review-rows", reading)
    client.post(address("review-activity", reading, 1), {"do": "back"})
    assert len(Review(reading).draft.activities) == 39


def test_two_who_correct_the_same_row_are_both_shown(client, editor, council, reading):
    sent = fields_of(page(client, "review-activity", reading, 2), 'name="opened_on"')
    client.post(address("review-activity", reading, 2), {**sent, "text": "Karis tekst"})
    client.force_login(person(council, "editor", "ola@fjell.no"))
    answer = client.post(address("review-activity", reading, 2), {**sent, "text": "Olas tekst"})
    html = answer.content.decode()
    assert answer.status_code == 422
    assert "Karis tekst" in html
    assert "Olas tekst" in html
    again = fields_of(html, 'name="opened_on"')
    assert client.post(address("review-activity", reading, 2), again).status_code == 302
    assert Review(reading).draft.activities[1].text == "Olas tekst"


def test_two_who_correct_different_rows_do_not_meet(client, editor, council, reading):
    first = fields_of(page(client, "review-activity", reading, 2), 'name="opened_on"')
    second = fields_of(page(client, "review-activity", reading, 3), 'name="opened_on"')
    client.post(address("review-activity", reading, 2), {**first, "text": "Karis tekst"})
    assert client.post(address("review-activity", reading, 3), {**second, "text": "Olas"}).status_code == 302


def test_title_owner_period_and_areas_can_be_put_right(client, editor, reading):
    sent = fields_of(page(client, "review-about", reading), 'name="opened_on"')
    sent |= {"title": "Vår plan", "from_on": "01.01.2018", "to_on": "31.12.2018", "areas/1/title": "Samferdsel og veg"}
    assert client.post(address("review-about", reading), sent).status_code == 302
    found = Review(reading).draft
    assert (found.title, found.areas[0].title) == ("Vår plan", "Samferdsel og veg")
    assert found.period is not None
    assert str(found.period.starts_on) == "2018-01-01"


def test_a_period_with_one_day_is_refused(client, editor, reading):
    sent = fields_of(page(client, "review-about", reading), 'name="opened_on"') | {"to_on": ""}
    assert client.post(address("review-about", reading), sent).status_code == 422


def test_steps_sent_as_they_stand_store_nothing_but_that_they_were_seen(client, editor, reading):
    for name in ("actors", "projects", "questions"):
        sent = fields_of(page(client, f"review-{name}", reading), 'name="key"')
        assert client.post(address(f"review-{name}", reading), sent).status_code == 302
    assert {one.path for one in Correction.every.all()} == {"step/actors", "step/projects", "step/questions"}


def test_acceptance_makes_the_plan_and_goes_there(client, editor, reading):
    refused = client.post(address("review-accept", reading))
    assert (refused.status_code, "fortsatt usikre" in refused.content.decode()) == (422, True)
    answer = client.post(address("review-accept", reading), {"unsettled": "on"})
    plan = Plan.every.get()
    assert answer.url == reverse("web:activities", args=("fjell", plan.slug))
    assert ActivityRow.every.filter(plan=plan).count() == 39
    assert AuditEntry.every.get(what="draft-accepted").by == editor


def test_two_who_accept_make_one_plan_and_both_get_there(client, editor, council, reading):
    both = [client.post(address("review-accept", reading), {"unsettled": "on"}) for _ in range(2)]
    assert Plan.every.count() == 1
    assert both[1].status_code == 302
    late = Reading.every.get(pk=reading.pk)
    assert client.get(both[1].url).status_code in (200, 302)
    assert late.state == "accepted"


def test_nobody_corrects_what_is_accepted(client, editor, reading):
    sent = fields_of(page(client, "review-activity", reading, 2), 'name="opened_on"')
    accept_draft(reading, by=editor, at=AT)
    answer = client.post(address("review-activity", reading, 2), {**sent, "text": "For sent"})
    assert answer.url == address("reading", reading)
    assert not Correction.every.exists()


def test_an_identity_number_stops_acceptance_and_its_place_is_shown(client, editor, council, draft):
    area = draft.areas[0]
    valid = next(f"010190{serial:05d}" for serial in range(100000) if fodselsnummer.is_valid(f"010190{serial:05d}"))
    first = replace(area.activities[0], text=f"Kontakt {valid} om saken")
    with_number = replace(draft, areas=(replace(area, activities=(first, *area.activities[1:])), *draft.areas[1:]))
    reading = read_reading(council, with_number)
    html = page(client, "review-accept", reading)
    assert "Fødselsnummer i dokumentet" in html
    assert "tiltak 1" in html
    assert valid not in html
    answer = client.post(address("review-accept", reading), {"unsettled": "on"})
    assert answer.status_code == 422
    assert not Plan.every.exists()


def test_a_document_that_is_no_plan_says_so(client, editor, council, draft):
    empty = replace(draft, areas=(), questions=(), doubts=(Doubt(code="no-plan", place=draft.activities[0].place),))
    reading = read_reading(council, empty)
    assert "ser ikke ut til å være en plan" in page(client, "reading", reading)
    for name in STEPS:
        page(client, f"review-{name}", reading)


def test_what_was_left_out_is_shown_with_the_reason(client, editor, council, draft):
    left = LeftOut(text="Side 1", why="page-number", place=draft.activities[0].place)
    html = page(client, "review-left-out", read_reading(council, replace(draft, left_out=(left,))))
    assert "sidetall" in html
    assert "tabell 1, rad 2, celle 1" in html


@pytest.mark.parametrize("role", ["reader", "stranger", "other"])
def test_only_editors_of_the_council_find_a_review(client, council, reading, role):
    if role == "reader":
        client.force_login(person(council, "reader"))
    elif role == "other":
        client.force_login(person(Council.every.create(slug="nord", name="Nord"), "administrator"))
    for name in ("reading", "review-difference", *(f"review-{step}" for step in STEPS)):
        assert client.get(address(name, reading)).status_code == (302 if role == "stranger" else 404)
    for name in ("approve", "choose", "proposal", "project-end", "accept", "difference", "doubts", "actors"):
        assert client.post(address(f"review-{name}", reading)).status_code == (302 if role == "stranger" else 404)
    assert client.get(address("review-activity", reading, 1)).status_code == (302 if role == "stranger" else 404)
    assert not Plan.every.exists()
    assert not Correction.every.exists()


def test_the_text_of_a_stranger_is_escaped_on_every_page(client, editor, council, draft):
    one = replace(
        draft.activities[13],
        text=HOSTILE,
        cells={HOSTILE: HOSTILE},
        responsibilities=tuple(
            replace(person, actor=HOSTILE, of=HOSTILE) for person in draft.activities[0].responsibilities[:1]
        ),
        funding=tuple(replace(line, name=HOSTILE, kind="project") for line in draft.activities[0].funding[:1]),
    )
    hostile = replace(
        draft,
        title=HOSTILE,
        owner=HOSTILE,
        areas=(replace(draft.areas[0], title=HOSTILE, activities=(one,)),),
        questions=(replace(draft.questions[0], text=HOSTILE, asked=(HOSTILE,), activities=(1,)),),
        doubts=(Doubt(code="actor-long", place=one.place, activity=1, field="funding", facts={"text": HOSTILE}),),
    )
    reading = read_reading(council, hostile, HOSTILE[:180])
    names = ["reading", *(f"review-{step}" for step in STEPS)]
    pages = [page(client, name, reading) for name in names]
    pages += [page(client, "review-activity", reading, 1), page(client, "review-doubts", reading, rett=0)]
    pages.append(client.get(reverse("web:document", args=("fjell", reading.file_id))).content.decode())
    pages.append(client.get("/arbeid/fjell/dokumenter/").content.decode())
    for html in pages:
        assert "<script>alert" not in html
        assert "<img src=x" not in html
        assert "14" not in re.findall(r"onerror=alert\(1\)&gt;(\d+)", html)


def large(draft, count):
    rows = []
    for number in range(count):
        base = draft.activities[number % 39]
        people = tuple(replace(one, actor=f"{one.actor} {number % 300}") for one in base.responsibilities)
        rows.append(replace(base, text=f"{base.text} nr. {number}", responsibilities=people))
    doubts = tuple(
        Doubt(code="words-unread", place=row.place, activity=at, field="funding", facts={"words": "x"})
        for at, row in enumerate(rows, start=1)
        if at % 2
    )
    questions = tuple(replace(draft.questions[0], text=f"Hva nå {at}?", activities=(at,)) for at in range(1, count, 5))
    return replace(draft, areas=(replace(draft.areas[0], activities=tuple(rows)),), doubts=doubts, questions=questions)


def test_a_thousand_activities_are_paged_in_as_many_queries_as_forty(
    client, editor, council, draft, django_assert_max_num_queries
):
    reading = read_reading(council, large(draft, 1000))
    for name in ("reading", *(f"review-{step}" for step in STEPS)):
        with django_assert_max_num_queries(18):
            html = page(client, name, reading)
        assert len(html) < 900_000, name
    assert "Side 1 av 13" in page(client, "review-doubts", reading)
    assert "Side 1 av 10" in page(client, "review-rows", reading)


def test_an_activity_that_is_not_there_is_not_found(client, editor, reading):
    assert client.get(address("review-activity", reading, 40)).status_code == 404
    assert client.post(address("review-activity", reading, 0), {"section": "words"}).status_code == 404


def test_every_page_of_a_review_is_well_made(client, editor, reading):
    for name in ("reading", *(f"review-{step}" for step in STEPS)):
        html = page(client, name, reading)
        assert html.count("<h1") == 1, name
        ids = re.findall(r'\sid="([^"]+)"', html)
        assert len(ids) == len(set(ids)), (name, [one for one in ids if ids.count(one) > 1])
        assert not re.search(r"\sstyle=|<script>|\son\w+=", html), name


def test_the_pages_speak_the_readers_language(client, editor, reading):
    client.cookies["avklart-language"] = "nn"
    assert "Godkjenn alle utan merknad" in page(client, "reading", reading)
    client.cookies["avklart-language"] = "en"
    assert "Approve all without remarks" in page(client, "reading", reading)


def test_the_first_page_of_a_review_shows_each_telephone_and_private_mail_with_its_place(
    client, editor, council, draft
):
    first = draft.activities[0]
    worded = replace(first, text=f"{first.text} (Kari, 911 22 333, kari@gmail.com)")
    area = draft.areas[0]
    with_contacts = replace(draft, areas=(replace(area, activities=(worded, *area.activities[1:])), *draft.areas[1:]))
    html = page(client, "reading", read_reading(council, with_contacts))
    assert "Telefonnummer og private e-postadresser" in html
    assert f"tiltak {first.number or 1}" in html
    assert "911 22 333" in html
    assert "kari@gmail.com" in html
    clean = page(client, "reading", read_reading(council, draft, "ren.docx"))
    assert "private e-postadresser" not in clean
