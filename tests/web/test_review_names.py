"""Who and what a plan names, and what it asks: put right on one screen each, remembered for the next document."""

import pytest

from avklart.councils.models import Council
from avklart.plans.models import Actor, ActorAlias, Clarification, Project
from avklart.received.actions import accept_draft
from avklart.received.models import Correction
from avklart.received.review import Review
from tests.web.reviews import AT, address, fields_of, hidden, page, person, read_reading, sample_draft

pytestmark = pytest.mark.django_db


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


def test_actors_are_proposed_as_one_and_a_person_says_so(client, editor, reading):
    html = page(client, "review-actors", reading)
    assert "Ser ut til å være den samme" in html
    key = hidden(html, "proposal")[0]
    client.post(address("review-proposal", reading), {"proposal": key, "do": "join"})
    assert Review(reading).corrections["actors/arbeidsutvalget"] == {"name": "AU"}
    client.post(address("review-proposal", reading), {"proposal": hidden(html, "proposal")[1], "do": "apart"})
    assert len(hidden(page(client, "review-actors", reading), "proposal")) == 1


def test_actors_are_renamed_and_given_a_kind_on_one_screen(client, editor, reading):
    sent = fields_of(page(client, "review-actors", reading), 'name="key"')
    at = sent["key"].index("rnh")
    sent["name"][at], sent["kind"][at] = "Rørosregionen Næringshage", "organisation"
    answer = client.post(address("review-actors", reading), sent)
    assert answer.url == address("review-projects", reading)
    assert [one.path for one in Correction.every.exclude(path__startswith="step/")] == ["actors/rnh"]
    plan = accept_draft(reading, by=editor, at=AT)
    assert Actor.every.get(council=plan.council, name="Rørosregionen Næringshage").kind == "organisation"
    assert ActorAlias.every.get(name="RNH").actor.name == "Rørosregionen Næringshage"


def test_an_actor_without_a_name_is_refused(client, editor, reading):
    sent = fields_of(page(client, "review-actors", reading), 'name="key"')
    sent["name"][0] = "  "
    assert client.post(address("review-actors", reading), sent).status_code == 422


def test_new_actors_have_kinds_and_known_ones_keep_theirs(client, editor, council, reading):
    Actor.every.create(council=council, name="AU", kind="network")
    accept_draft(reading, by=editor, at=AT)
    kinds = dict(Actor.every.values_list("name", "kind"))
    assert (kinds["AU"], kinds["Landbruksnettverket"], kinds["Regionrådgiver"]) == ("network", "network", "role")
    assert kinds["Scandinavian Heartland"] == "project"


def test_the_next_document_knows_the_names_a_person_has_said(client, editor, council, draft, reading):
    html = page(client, "review-actors", reading)
    client.post(address("review-proposal", reading), {"proposal": hidden(html, "proposal")[0], "do": "join"})
    accept_draft(reading, by=editor, at=AT)
    again = read_reading(council, draft, "igjen.docx")
    html = page(client, "review-actors", again)
    assert "er AU" in html
    assert "Arbeidsutvalget</b>" not in html


def test_a_projects_disputed_end_is_settled_by_one_choice(client, editor, reading):
    html = page(client, "review-doubts", reading)
    assert "Når slutter Tynset &amp; Røros?" in html
    client.post(address("review-project-end", reading), {"key": "tynset og røros", "day": "2018-05-31"})
    now_is = Review(reading)
    assert len(now_is.open_doubts) == 9
    plan = accept_draft(reading, by=editor, at=AT)
    project = Project.every.get(council=plan.council, actor__name="Tynset & Røros")
    assert str(project.ends_on) == "2018-05-31"


def test_a_dispute_may_stand(client, editor, reading):
    client.post(address("review-project-end", reading), {"key": "tynset og røros", "day": ""})
    assert len(Review(reading).open_doubts) == 9
    accept_draft(reading, by=editor, at=AT)
    assert Project.every.get(actor__name="Tynset & Røros").ends_on is None


def test_projects_and_their_dates_stand_on_one_screen(client, editor, reading):
    sent = fields_of(page(client, "review-projects", reading), 'name="key"')
    assert sent["key"] == ["tynset og røros", "scandinavian heartland", "grønne jobber"]
    sent["to"][1], sent["source"][1] = "31.05.2018", "Prosjektlederen"
    assert client.post(address("review-projects", reading), sent).url == address("review-questions", reading)
    accept_draft(reading, by=editor, at=AT)
    project = Project.every.get(actor__name="Scandinavian Heartland")
    assert (str(project.ends_on), project.ends_source) == ("2018-05-31", "Prosjektlederen")


def test_questions_stand_on_one_screen(client, editor, reading):
    sent = fields_of(page(client, "review-questions", reading), 'name="key"')
    assert len(sent["key"]) == 9
    sent["text"][0], sent["into"][1], sent["into"][2] = "Hvem svarer?", "1", "0"
    sent["asked"][0] = "AU, Rådmannsutvalget"
    assert client.post(address("review-questions", reading), sent).url == address("review-accept", reading)
    plan = accept_draft(reading, by=editor, at=AT)
    first = Clarification.every.get(plan=plan, number=1)
    assert first.question == "Hvem svarer?"
    assert [one.actor.name for one in first.asked.all()] == ["AU", "Rådmannsutvalget"]
    assert Clarification.every.filter(plan=plan).count() == 7


def test_a_question_that_goes_nowhere_is_refused(client, editor, reading):
    sent = fields_of(page(client, "review-questions", reading), 'name="key"')
    sent["into"][0] = "99"
    assert client.post(address("review-questions", reading), sent).status_code == 422
