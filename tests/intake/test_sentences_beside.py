"""Sentences behind who is responsible: what becomes of a thing names nobody, and money told so is money."""

import pytest

from avklart.domain.draft import Language, PlanDraft
from avklart.intake.actors.reading import read_actors
from avklart.intake.found import ActorCell, MoneyCells, Names
from avklart.intake.money import read_money
from avklart.intake.reading import read_plan
from avklart.intake.tables.told_money import money_apart
from tests.intake.accounting import unaccounted
from tests.intake.made_documents import document, para, table


def actors_of(text: str, language: Language = "nb") -> list[str]:
    found = read_actors([ActorCell(text=text)], Names(language=language))
    return [who.actor for who in found.responsibilities]


def plan_of(*lines: str) -> PlanDraft:
    """Give the plan of numbered paragraphs, all their words accounted for."""
    made = document(
        para("Tiltaksplan for Fjellregionen 2026–2027", style="Title", size=26.0),
        *(para(f"{number}. {line}") for number, line in enumerate(lines, 1)),
    )
    plan = read_plan(made)
    assert unaccounted(made, plan) == ({}, {})
    return plan


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Rektor. Planen er ferdig i juni.", "nb", ["Rektor"]),
        ("Styret. Saken legges fram for årsmøtet.", "nb", ["Styret"]),
        ("Daglig leder. Ordningen skal evalueres etter ett år.", "nb", ["Daglig leder"]),
        ("Turlaget. Stien blir ryddet hvert år.", "nb", ["Turlaget"]),
        ("Ordføraren. Avtalen vert underskriven før jul.", "nn", ["Ordføraren"]),
        ("Dagleg leiar. Utgreiinga skal leggjast fram i mai.", "nn", ["Dagleg leiar"]),
        ("Kommunchefen. Planen är klar i maj.", "sv", ["Kommunchefen"]),
        ("Mayor. The agreement is signed in May.", "en", ["Mayor"]),
    ],
)
def test_the_subject_of_a_sentence_about_a_thing_is_nobody(text, language, expected):
    assert actors_of(text, language) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("AU leder arbeidet. Rådmennene bidrar med ressurser.", ["AU", "Rådmennene"]),
        ("Næringssjefen. Arbeidet skjer i samarbeid med NAV.", ["Næringssjefen", "NAV"]),
        ("Rektor. Rapporten blir laget av Nordlandsforskning.", ["Rektor", "Nordlandsforskning"]),
        ("Styret. Næringshagen er med.", ["Styret", "Næringshagen"]),
        ("Rådmannen er ansvarlig. Ordføreren er orientert.", ["Rådmannen", "Ordføreren"]),
    ],
)
def test_later_sentences_that_name_someone_are_read(text, expected):
    assert actors_of(text) == expected


@pytest.mark.parametrize("text", ["Kr 150 000.", "150 000 kr", "kr 2,5 mill.", "NOK 40 000,-"])
def test_an_amount_is_no_actor(text):
    assert actors_of(text) == []
    assert actors_of(f"Rektor, {text}") == ["Rektor"]


@pytest.mark.parametrize(
    ("text", "language", "who", "money"),
    [
        ("AU. Utgreiinga vert dekt av driftsbudsjettet.", "nn", "AU.", "Utgreiinga vert dekt av driftsbudsjettet."),
        ("Rektor. Kurset betales over drift. FAU hjelper.", "nb", "Rektor. FAU hjelper.", "Kurset betales over drift."),
        ("Kommunene\n50 000 kr\nNAV", "nb", "Kommunene\nNAV", "50 000 kr"),
        ("Rektor. Prosjektet koster 50 000 kr.", "nb", "Rektor.", "Prosjektet koster 50 000 kr."),
        ("Rektorn. Kursen finansieras med bidrag.", "sv", "Rektorn.", "Kursen finansieras med bidrag."),
        ("Mayor. The course is funded by a grant.", "en", "Mayor.", "The course is funded by a grant."),
        ("Kr 150 000", "nb", "", "Kr 150 000"),
        ("Styret (50 000 kr)", "nb", "Styret (50 000 kr)", ""),
        ("Rektor. Driftsleder hjelper til.", "nb", "Rektor. Driftsleder hjelper til.", ""),
    ],
)
def test_money_told_in_a_later_sentence_is_parted_from_who_acts(text, language, who, money):
    assert money_apart(text, language) == (who, money)


@pytest.mark.parametrize(
    ("line", "kind", "amount"),
    [
        ("Utredningen blir dekket av driftsbudsjettet, kr 150 000.", "operations", 150_000),
        ("Arbeidet finansieres av fylkeskommunen med 200 000 kr.", "grant", 200_000),
        ("Kostnaden er 80 000 kroner, og dekkes innenfor rammen.", "operations", 80_000),
        ("Det er søkt om tilskudd på 90 000 kr fra Sparebankstiftelsen.", "grant", 90_000),
    ],
)
def test_money_said_in_a_sentence_of_a_numbered_paragraph_is_money(line, kind, amount):
    plan = plan_of(
        f"Rådet skal greie ut felles brannvern innen 1. oktober 2026. Ansvarlig: daglig leder. {line}",
        "Rådet skal lage en brosjyre. Ansvarlig: Kari N. Frist: 1. mai 2026. Finansiering: drift.",
        "Rådet skal melde regionen på Friluftslivets år. Ansvarlig: styret. Frist: april 2026.",
    )
    first = plan.areas[0].activities[0]
    assert [who.actor for who in first.responsibilities] == ["Daglig leder"]
    assert [(one.kind, one.amount) for one in first.funding] == [(kind, amount)]


def test_money_told_beside_who_acts_in_a_table_is_money():
    made = document(
        table(("Tiltak", "Ansvarlig", "Frist"), ("Lage kart", "Turlaget. Trykkingen koster 20 000 kr.", "Mai 2026"))
    )
    plan = read_plan(made)
    assert unaccounted(made, plan) == ({}, {})
    one = plan.areas[0].activities[0]
    assert [who.actor for who in one.responsibilities] == ["Turlaget"]
    assert [money.amount for money in one.funding] == [20_000]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Kulturminnefondet 140 000 kr; resten innenfor rammen", ["grant", "operations"]),
        ("50 000 kr fra fylket; rest drift", ["grant", "operations"]),
        ("Enova, 200 000 kr; resten over drift", ["grant", "operations"]),
        ("140 000 kr; resten innenfor rammen", ["operations"]),
    ],
)
def test_a_column_of_costs_alone_says_every_source_it_names(text, kinds):
    assert [one.kind for one in read_money(MoneyCells(cost=text), Names(language="nb")).funding] == kinds


def test_a_cost_beside_a_source_names_no_second_source_without_an_amount():
    found = read_money(MoneyCells(cost="drift", source="Tilskudd fra Enova"), Names(language="nb"))
    assert [one.kind for one in found.funding] == ["grant"]
