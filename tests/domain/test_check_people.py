"""The plan check on who carries an activity and who is asked."""

from datetime import date

import pytest

from avklart.domain.draft import Area, Passage, Place, Responsibility, Time
from tests.domain.plans import SECRETARY, act, actors, asked, found, plan, sound, the

TEXT = Place()


@pytest.mark.parametrize(
    ("responsibilities", "clarifications", "objected"),
    [
        ((), (), True),
        (actors("Bondelaget", part="contributes"), (), True),
        (actors("RNH", part="executes"), (), False),
        (actors("Styret", part="decides"), (), False),
        (actors("AU", part="decides"), (asked("responsibility", "AU"),), True),
        ((SECRETARY,), (asked("responsibility", "AU"),), False),
    ],
)
def test_someone_carries_it_or_no_one_does(responsibilities, clarifications, objected):
    draft = plan(act(responsibilities=responsibilities, clarifications=clarifications), *sound(4))
    assert ("no-responsible" in found(draft)) is objected


@pytest.mark.parametrize(
    ("responsibilities", "code"),
    [
        (actors("Rektor", "Lensmann"), "none-leads"),
        (actors("Rektor"), None),
        (actors("Rektor", part="leads") + actors("Lensmann"), None),
        (actors("Rektor") + actors("Lensmann", part="contributes"), None),
        (actors("Rektor", "Lensmann", part="leads"), "several-lead"),
        (actors("Kommunene", "Næringslivet"), "only-collective"),
    ],
)
def test_one_leads_or_it_is_said(responsibilities, code):
    codes = found(plan(act(responsibilities=responsibilities), *sound(4)))
    assert list(codes) == ([code] if code else [])


@pytest.mark.parametrize(
    ("actor", "language"),
    [
        ("Referansegruppe", "nb"),
        ("Andre samarbeidspartnere", "nb"),
        ("Kommunene", "nb"),
        ("Alle enheter", "nb"),
        ("Alle kommunale enheter", "nb"),
        ("Lag og foreninger", "nb"),
        ("Kommunane", "nn"),
        ("Lokale samarbeidspartnarar", "nn"),
        ("Alle einingar", "nn"),
        ("Näringslivet", "sv"),
        ("Local businesses", "en"),
    ],
)
def test_a_collective_alone_carries_nothing(actor, language):
    assert "only-collective" in found(plan(act(responsibilities=actors(actor)), *sound(4), language=language))


@pytest.mark.parametrize("actor", ["Arbeidsutvalget", "AU", "Styringsgruppa", "Rådmannsforum", "Formannskapet", "FAU"])
def test_a_body_by_itself_is_no_collective(actor):
    assert "only-collective" not in found(plan(act(responsibilities=actors(actor)), *sound(4)))


def test_the_reference_group_of_a_project_is_no_collective():
    group = Responsibility(actor="Referansegruppe", of="Bygdeløft", part="responsible", as_written="…")
    assert found(plan(act(responsibilities=(group,)), *sound(4))) == {}


@pytest.mark.parametrize(
    ("actor", "language"),
    [
        ("Ansvarlig ordfører", "nb"),
        ("Berørte kommuner", "nb"),
        ("Ansvarleg ordførar", "nn"),
        ("Den enkelte kommune", "nb"),
        ("Ansvarig förvaltning", "sv"),
        ("Responsible mayor", "en"),
    ],
)
def test_one_of_several_is_to_be_told_apart(actor, language):
    draft = plan(act(responsibilities=actors(actor)), *sound(4), language=language)
    assert the("which-one", draft).facts == {"actor": actor}


@pytest.mark.parametrize("actor", ["Ordføreren i Sjøbygd", "Ansvarlig ordfører for samferdsel", "Ordfører"])
def test_who_is_told_apart_is_not_objected_to(actor):
    assert "which-one" not in found(plan(act(responsibilities=actors(actor)), *sound(4)))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Ansvarlig ordfører: Kari Nordmann, Sjøbygd", True),
        ("Ansvarlig ordfører for området er ordføreren i Sjøbygd.", True),
        ("Ansvarlig ordfører skal holde AU orientert.", False),
    ],
)
def test_the_text_of_the_area_may_tell_who_it_is(text, told):
    activities = (act(responsibilities=actors("Ansvarlig ordfører")), *sound(4))
    area = Area(introduction=(Passage(text=text, place=TEXT),), activities=activities)
    assert ("which-one" not in found(plan(areas=(area,)))) is told


def test_no_one_carries_it_to_the_end():
    ended = Responsibility(actor="Prosjektleder", part="responsible", as_written="…", ends_on=date(2025, 6, 30))
    goes_on = Time(as_written="hele perioden", ends_on=date(2026, 12, 31))
    draft = plan(act(responsibilities=(ended,), time=goes_on), *sound(4))
    assert found(draft)["responsibility-ends-early"] == (1,)
    draft = plan(act(responsibilities=(ended, SECRETARY), time=goes_on), *sound(4))
    assert "responsibility-ends-early" not in found(draft)


@pytest.mark.parametrize(
    ("clarifications", "objected"),
    [
        ((asked("funding"),), True),
        ((asked("funding", "AU"),), False),
        ((asked("funding", "AU"), asked("funding")), False),
        ((asked("continuation", "AU"), asked("funding")), True),
        ((), False),
    ],
)
def test_someone_is_asked_or_no_one_is(clarifications, objected):
    assert ("nobody-asked" in found(plan(act(clarifications=clarifications), *sound(4)))) is objected


@pytest.mark.parametrize(
    ("words", "objected"),
    [("må avklares", True), ("må avklares innen 1. mars", False), ("avklares senest i juni", False)],
)
def test_a_clarification_has_a_deadline_of_its_own_or_none(words, objected):
    one = act(clarifications=(asked("funding", "AU", words=words),), time=None)
    assert ("no-deadline" in found(plan(one, *sound(4)))) is objected


def test_the_deadline_of_the_activity_is_one_for_what_is_to_be_clarified():
    assert "no-deadline" not in found(plan(act(clarifications=(asked("funding", "AU"),)), *sound(4)))
