"""What makes open points of two activities one question: one project, one plan to be written, one body, one year."""

import pytest

from avklart.domain.draft import (
    About,
    Activity,
    Area,
    Clarification,
    Funding,
    Place,
    PlanDraft,
    Responsibility,
    Source,
)
from avklart.intake.questions import questions_of


def opens(about: About, words: str = "Må avklares", asked: tuple[str, ...] = ()) -> Clarification:
    return Clarification(about=about, as_written=words, asked=asked)


def work(text: str, *clarifications: Clarification, who: str = "", of: str = "", paid: str = "") -> Activity:
    """Give an activity that someone carries, of a project, and that a project pays for."""
    people = (Responsibility(actor=who, of=of or None, part="responsible", as_written=who),) if who else ()
    money = (Funding(kind="project", name=paid, as_written=paid),) if paid else ()
    return Activity(text=text, place=Place(), clarifications=clarifications, responsibilities=people, funding=money)


def plan(*areas: tuple[Activity, ...]) -> PlanDraft:
    return PlanDraft(
        source=Source(file="", sha256="", media_type=""),
        language="nb",
        areas=tuple(Area(activities=activities) for activities in areas),
    )


def asked_about(*areas: tuple[Activity, ...]) -> list[tuple[str, tuple[int, ...]]]:
    return [(question.text, question.activities) for question in questions_of(plan(*areas))]


AFTER = opens("continuation", "videre innsats må avklares")


def test_a_project_that_only_carries_activities_is_known_by_its_leader():
    rows = tuple(work(text, AFTER, who="Prosjektleder", of="Elvelangs") for text in ("Lage kart", "Holde kurs"))
    assert asked_about(rows) == [("Hva skjer etter at prosjektet Elvelangs er avsluttet?", (1, 2))]


def test_a_body_that_carries_activities_is_no_project():
    rows = tuple(work(text, AFTER, who="Leder", of="Turlaget") for text in ("Lage kart", "Holde kurs"))
    assert [numbers for _, numbers in asked_about(rows)] == [(1,), (2,)]


def test_the_project_that_pays_goes_before_the_one_that_carries():
    found = asked_about(
        (
            work("Lage kart", AFTER, who="Prosjektleder", of="Elvelangs", paid="Fjordvoks"),
            work("Holde kurs", AFTER, paid="Fjordvoks"),
            work("Gå tur", AFTER, who="Prosjektleder", of="Elvelangs"),
        )
    )
    assert [numbers for _, numbers in found] == [(1, 2), (3,)]


def test_what_does_not_wait_for_the_end_of_a_project_is_its_own_question():
    rows = (work("Lage kart", opens("responsibility"), paid="Elvelangs"), work("Gå tur", AFTER, paid="Elvelangs"))
    assert [numbers for _, numbers in asked_about(rows)] == [(1,), (2,)]


def test_only_the_activity_that_others_wait_for_shares_their_question():
    found = asked_about(
        (
            work("Utarbeide stiplan", opens("funding")),
            work("Utarbeide ruteplan", opens("funding")),
            work("Merke stier fra stiplanen", opens("responsibility")),
        )
    )
    assert [numbers for _, numbers in found] == [(1, 3), (2,)]


def test_a_plan_is_awaited_in_its_own_area_by_the_rows_after_it():
    waits = opens("responsibility", "Må avklares med bakgrunn i plan")
    found = asked_about(
        (work("Utarbeide stiplan", opens("funding")), work("Rydde stier", waits)),
        (work("Informere hyttefolk", waits), work("Lage ruteplan", opens("funding")), work("Kjøpe buss", waits)),
        (work("Holde kurs", waits),),
    )
    assert [numbers for _, numbers in found] == [(1, 2), (3, 4, 5), (6,)]


def test_an_activity_that_only_speaks_of_a_plan_does_not_write_it():
    found = asked_about(
        (
            work("Følge opp vedtatt stiplan", opens("funding")),
            work("Rydde stier", opens("responsibility", "Må avklares i stiplanen")),
        )
    )
    assert [numbers for _, numbers in found] == [(1,), (2,)]


def test_what_is_neither_people_money_nor_time_is_a_question_of_its_own():
    found = asked_about((work("Lage kart", opens("other", "Omfang må avklares"), opens("funding")),))
    assert [numbers for _, numbers in found] == [(1,), (1,)]


def test_money_and_going_on_are_asked_together():
    found = asked_about((work("Lage kart", opens("continuation"), opens("funding")),))
    assert found == [("Skal «Lage kart» videreføres, og hvordan skal det finansieres?", (1,))]


@pytest.mark.parametrize(
    ("abouts", "about"),
    [
        (("funding", "responsibility"), "responsibility"),
        (("time", "funding"), "funding"),
        (("time", "continuation"), "continuation"),
        (("other",), "other"),
    ],
)
def test_a_question_is_about_the_weightiest_of_what_it_asks(abouts, about):
    (question,) = questions_of(plan((work("Lage kart", *[opens(one) for one in abouts]),)))
    assert question.about == about


def test_of_two_plans_written_before_a_row_the_nearest_is_awaited():
    waits = opens("responsibility", "Må avklares med bakgrunn i plan")
    written = (work("Utarbeide stiplan", opens("funding")), work("Utarbeide ruteplan", opens("funding")))
    found = asked_about((*written, work("Kjøpe buss", waits), work("Lage skiltplan", opens("funding"))))
    assert [numbers for _, numbers in found] == [(1,), (2, 3), (4,)]


def test_what_is_asked_for_no_year_is_asked_without_one():
    one = Clarification(about="funding", as_written="må avklares for neste periode", for_when="neste periode")
    assert asked_about((work("Lage kart", one),)) == [("Hvordan skal «Lage kart» finansieres?", (1,))]
