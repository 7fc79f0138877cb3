"""Several clarifications that hang on one thing are proposed as one question."""

import json
from datetime import date
from pathlib import Path
from typing import Any

from avklart.domain.draft import (
    Activity,
    Area,
    Clarification,
    Funding,
    Language,
    Place,
    PlanDraft,
    Question,
    Responsibility,
    Source,
)
from avklart.intake.questions import questions_of

HERE = Place()


def opens(
    about: Any, words: str = "Må avklares", asked: tuple[str, ...] = (), for_when: str | None = None
) -> Clarification:
    """Give a clarification."""
    return Clarification(about=about, as_written=words, asked=asked, for_when=for_when)


def work(text: str, *clarifications: Clarification, project: str | None = None, of: str | None = None) -> Activity:
    """Give an activity with its clarifications, paid by a project or carried by one."""
    money = (Funding(kind="project", name=project, as_written=project or ""),) if project else ()
    people = (
        (Responsibility(actor="Prosjektleder", of=of, part="responsible", as_written="Prosjektleder"),) if of else ()
    )
    return Activity(text=text, place=HERE, clarifications=clarifications, funding=money, responsibilities=people)


def plan(*activities: Activity, language: Language = "nb") -> PlanDraft:
    """Give a plan of one area."""
    source = Source(file="plan.docx", sha256="", media_type="")
    return PlanDraft(source=source, language=language, areas=(Area(activities=activities),))


def asked_about(*activities: Activity, language: Language = "nb") -> list[tuple[str, tuple[int, ...]]]:
    """Give the questions of a plan as text and activities."""
    return [(question.text, question.activities) for question in questions_of(plan(*activities, language=language))]


def test_a_plan_without_open_points_has_no_questions() -> None:
    assert questions_of(plan(work("Bygge bru"))) == ()


def test_who_and_with_what_money_are_one_question_for_one_activity() -> None:
    found = asked_about(work("Merke turstier", opens("responsibility"), opens("funding")))
    assert found == [("Hvem skal ha ansvaret for «Merke turstier», og hvordan skal det finansieres?", (1,))]


def test_two_activities_that_say_only_that_something_is_open_are_two_questions() -> None:
    found = asked_about(work("Merke turstier", opens("funding")), work("Rydde strender", opens("funding")))
    assert [activities for _, activities in found] == [(1,), (2,)]


def test_what_happens_after_one_project_is_one_question_however_its_name_is_joined() -> None:
    found = asked_about(
        work("Lage kart", opens("continuation", "videre innsats må avklares"), project="Elv & Fjell"),
        work("Rydde strender"),
        work("Holde kurs", opens("continuation", "eventuell videreføring må avklares"), of="Elv og Fjell"),
    )
    assert found == [("Hva skjer etter at prosjektet Elv & Fjell er avsluttet?", (1, 3))]


def test_further_money_of_one_project_hangs_on_its_end_too() -> None:
    found = asked_about(
        work("Lage kart", opens("continuation", "videre innsats må avklares"), project="Elvelangs"),
        work("Holde kurs", opens("funding", "videre finansiering må avklares"), project="Elvelangs"),
    )
    assert [activities for _, activities in found] == [(1, 2)]


def test_projects_of_other_names_are_other_questions() -> None:
    found = asked_about(
        work("Lage kart", opens("continuation"), project="Elvelangs"),
        work("Holde kurs", opens("continuation"), project="Fjordvoks"),
    )
    assert [activities for _, activities in found] == [(1,), (2,)]


def test_activities_wait_together_for_a_plan_still_to_be_written() -> None:
    found = asked_about(
        work("Utarbeide en ferdsels- og stiplan med budsjett", opens("funding")),
        work("Gjennomføre tiltak fra ferdsels- og stiplanen", opens("responsibility", "Må avklares")),
        work("Informere hyttefolk", opens("responsibility", "Må avklares med bakgrunn i plan")),
        work("Rydde strender", opens("responsibility")),
    )
    assert [activities for _, activities in found] == [(1, 2, 3), (4,)]
    assert found[0][0] == "Hvem gjør hva, og hvordan blir det finansiert, når «ferdsels- og stiplan» er laget?"


def test_a_plan_that_nobody_is_to_write_gathers_nothing() -> None:
    found = asked_about(
        work("Følge opp kommuneplanen", opens("funding")),
        work("Informere hyttefolk", opens("responsibility", "Må avklares i kommuneplanen")),
    )
    assert [activities for _, activities in found] == [(1,), (2,)]


def test_the_same_words_to_the_same_body_are_one_question() -> None:
    words = "Må avklares av styret"
    found = asked_about(
        work("Lage kart", opens("responsibility", words, ("Styret",))),
        work("Holde kurs", opens("responsibility", words, ("Styret",))),
    )
    assert found == [("Hvem skal ha ansvaret for disse tiltakene?", (1, 2))]


def test_what_waits_for_one_budget_is_one_question() -> None:
    found = asked_about(
        work("Lage kart", opens("funding", "Avklares i budsjettet for 2026", for_when="2026")),
        work("Holde kurs", opens("funding", "avklares i budsjett 2026", for_when="2026")),
        work("Rydde strender", opens("funding", "avklares i budsjett 2027", for_when="2027")),
    )
    assert [activities for _, activities in found] == [(1, 2), (3,)]


def test_a_question_says_the_year_it_is_for() -> None:
    found = asked_about(work("Lage kart", opens("responsibility", "må avklares for 2026", for_when="2026")))
    assert found[0][0] == "Hvem skal ha ansvaret for «Lage kart» i 2026?"


def test_a_question_names_all_who_are_asked() -> None:
    draft = plan(work("Lage kart", opens("responsibility", asked=("AU",)), opens("funding", asked=("Styret", "AU"))))
    assert questions_of(draft)[0].asked == ("AU", "Styret")


def test_a_long_activity_is_shortened_at_a_word() -> None:
    ((text, _),) = asked_about(work("Kartlegge " + "svært " * 40 + "mye", opens("time")))
    assert text.endswith("svært …» gjennomføres?")
    assert len(text) < 140


def test_questions_are_put_in_the_language_of_the_plan() -> None:
    nn = asked_about(work("Merke stiar", opens("responsibility"), opens("funding")), language="nn")
    sv = asked_about(work("Märka stigar", opens("funding")), language="sv")
    en = asked_about(work("Mark trails", opens("continuation")), language="en")
    assert nn[0][0] == "Kven skal ha ansvaret for «Merke stiar», og korleis skal det finansierast?"
    assert sv[0][0] == "Hur ska «Märka stigar» finansieras?"
    assert en[0][0] == "What happens next with “Mark trails”?"


def test_every_clarification_belongs_to_exactly_one_question_also_in_a_large_plan() -> None:
    activities = [
        work(f"Tiltak {n}", opens("funding"), opens("continuation"), project=f"P{n % 50}") for n in range(2000)
    ]
    found = [number for question in questions_of(plan(*activities)) for number in question.activities]
    assert sorted(found) == list(range(1, 2001))


REVIEWED = [
    ((14,), "Hvem skal ha ansvaret for «Kommunikasjon, profilering, …», og hvordan skal det finansieres?"),
    ((15,), "Hvem skal ha ansvaret for «Markedsføre …», og hvordan skal det finansieres?"),
    ((16,), "Hvem skal ha ansvaret for «Arbeide for etablering av datasenter …» i 2018, og …?"),
    ((17, 19, 24, 25), "Hva skjer etter at prosjektet Tynset & Røros er avsluttet?"),
    ((18,), "Hva skjer videre med «Bidra til økt kunnskap og nettverksbygging …»?"),
    ((26,), "Hvordan skal «Eventuelt videre samarbeid gjennom Interreg …» finansieres?"),
    ((28,), "Hva skjer etter at prosjektet Grønne jobber er avsluttet?"),
    ((30,), "Hvem skal ha ansvaret for «Stimulere til opprettelse …», og hvordan skal det finansieres?"),
    ((37, 38, 39), "Hvem gjør hva, og hvordan blir det finansiert, når «kommunikasjons- …» er laget?"),
]


def test_the_open_places_of_a_real_plan_are_nine_questions(shared_plans: Path) -> None:
    truth = json.loads((shared_plans / "fjellregionen" / "truth.json").read_text(encoding="utf-8"))
    questions = questions_of(_draft_of(truth))
    assert [question.activities for question in questions] == [activities for activities, _ in REVIEWED]
    assert [_opening(question) for question in questions] == [text.split(" …")[0] for _, text in REVIEWED]


def _opening(question: Question) -> str:
    """Give as much of a question as the reviewed list has."""
    whole = next(text for activities, text in REVIEWED if activities == question.activities)
    return question.text[: len(whole.split(" …")[0])]


def _draft_of(truth: dict[str, Any]) -> PlanDraft:
    """Give a draft with what a truth file asserts; the words of clarifications are those of the plan."""
    areas = tuple(Area(activities=tuple(_activity(row) for row in area["activities"])) for area in truth["areas"])
    return PlanDraft(source=Source(file="plan.docx", sha256="", media_type=""), language="nb", areas=areas)


def _activity(row: dict[str, Any]) -> Activity:
    waits = row["begins"].startswith(("Iverksette tiltak fra kommunikasjons- og", "Systematisk utveksling"))
    return Activity(
        text=row["begins"] + (" … " + row["ends"] if "ends" in row else ""),
        place=HERE,
        responsibilities=tuple(
            Responsibility(actor=one["actor"], of=one.get("of"), part=one.get("part") or "responsible", as_written="")
            for one in row["responsibilities"]
        ),
        funding=tuple(
            Funding(kind=one["kind"], name=one.get("name"), ends_on=_day(one.get("to")), as_written="")
            for one in row.get("funding", ())
        ),
        clarifications=tuple(
            _clarification(one, waits=waits) for one in row["clarifications"] if not one.get("optional")
        ),
    )


def _clarification(row: dict[str, Any], *, waits: bool) -> Clarification:
    about = row.get("about", "other")
    words = "Må avklares med bakgrunn i plan" if waits and about == "responsibility" else "må avklares"
    asked = (row["asked_of"],) if row.get("asked_of") else ()
    for_when = row.get("for")
    return Clarification(
        about=about, as_written=f"{words} for {for_when}" if for_when else words, asked=asked, for_when=for_when
    )


def _day(written: str | None) -> date | None:
    return date.fromisoformat(written) if written else None


def test_a_long_activity_is_cut_between_words_and_its_own_marks_give_way() -> None:
    long = (
        "Utarbeide en felles plan for bruk av idrettshaller og svømmehaller i hele regionen, og følge den opp hvert år"
    )
    cut = "Utarbeide en felles plan for bruk av idrettshaller og svømmehaller i hele regionen, og …"
    assert asked_about(work(long, opens("funding"))) == [(f"Hvordan skal «{cut}» finansieres?", (1,))]
    assert asked_about(work("Lage «Stort kart».", opens("funding"))) == [
        ("Hvordan skal «Lage ‘Stort kart’» finansieres?", (1,))
    ]
    ninety = "Lage kart " * 8 + "og flere b"
    assert asked_about(work(ninety, opens("funding")))[0][0] == f"Hvordan skal «{ninety}» finansieres?"


def test_only_what_waits_for_the_budget_of_a_year_is_one_question() -> None:
    found = asked_about(
        work("Lage kart", opens("funding", "vurderes i budsjettet for 2027", for_when="2027")),
        work("Holde kurs", opens("funding", "avklares i budsjett 2027", for_when="2027")),
        work("Bygge bru", opens("funding", "må avklares for 2027", for_when="2027")),
        work("Male bru", opens("funding", "avklares i budsjett 2028", for_when="2028")),
    )
    assert [activities for _, activities in found] == [(1, 2), (3,), (4,)]


def test_the_same_words_to_others_are_another_question() -> None:
    found = asked_about(
        work("Lage kart", opens("responsibility", "AU avklarer", ("AU",))),
        work("Holde kurs", opens("responsibility", "AU avklarer.", ("AU",))),
        work("Bygge bru", opens("responsibility", "AU avklarer", ("RR",))),
    )
    assert [activities for _, activities in found] == [(1, 2), (3,)]
