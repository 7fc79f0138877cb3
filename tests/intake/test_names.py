"""The names a document knows: projects and bodies gathered from its cells."""

import pytest

from avklart.domain.draft import Language
from avklart.intake.actors import names_of, read_actors
from avklart.intake.found import ActorCell, Names
from tests.reads import grows_in_line, steps_of


def gather(
    actors: list[str], money: list[str] | None = None, own: Names | None = None, language: Language = "nb"
) -> Names:
    return names_of(actors, money or [], {}, own or Names(), language)


def who(cell: str, names: Names) -> list[tuple[str, str | None]]:
    return [(one.actor, one.of) for one in read_actors([ActorCell(text=cell)], names).responsibilities]


def test_a_project_is_named_after_its_leader():
    assert gather(["Prosjektleder Grønn Fjord"]).projects == ("Grønn Fjord",)


def test_a_project_is_named_after_the_word_project_in_a_money_cell():
    names = gather([], ["Prosjekt Ny giv i fjellet, avsluttes 2027", "Drift/prosjekt Sterke bygder ut mai 2026"])
    assert set(names.projects) == {"Ny giv i fjellet", "Sterke bygder"}


def test_a_name_before_a_word_for_ending_is_a_project():
    assert gather([], ["Fjordheim Vekst, avsluttes 2018", "Smak av Vika, som avsluttes våren 2018"]).projects == (
        "Fjordheim Vekst",
        "Smak av Vika",
    )


def test_a_name_in_quotation_marks_in_a_money_cell_is_a_project():
    assert gather([], ["Prosjektet «Heim til oss»"]).projects == ("Heim til oss",)


def test_two_spellings_of_a_project_are_one():
    assert gather(["Prosjektleder Vik og Dal"], ["Prosjekt Vik & Dal, avsluttes 2018"]).projects == ("Vik og Dal",)


def test_kinds_of_money_are_no_projects():
    assert gather([], ["Drift", "Drift/prosjekt", "Må avklares", "Prosjekt til mai 2018", "Investering"]).projects == ()


def test_a_person_is_no_project():
    assert gather(["Prosjektleder Kari Nordmann"]).projects == ()


def test_a_project_seen_elsewhere_is_not_split():
    names = gather(["Vik og Dal som pådrivere"], ["Prosjekt Vik & Dal, avsluttes 2018"])
    assert who("Vik og Dal/AU", names) == [("Vik og Dal", None), ("AU", None)]


def test_a_department_always_written_with_og_is_one():
    names = gather(["Arkiv og lokalhistorie", "Arkiv og lokalhistorie / NAV", "Rektor"])
    assert who("Arkiv og lokalhistorie, FAU", names) == [("Arkiv og lokalhistorie", None), ("FAU", None)]


def test_two_roles_always_written_together_are_two():
    names = gather(["Ordfører og rådmann", "Ordfører og rådmann", "Skolene og FAU", "Skolene og FAU"])
    assert who("Ordfører og rådmann", names) == [("Ordfører", None), ("Rådmann", None)]
    assert who("Skolene og FAU", names) == [("Skolene", None), ("FAU", None)]


def test_a_department_that_also_stands_alone_is_split():
    names = gather(["Kultur", "NAV / Kultur", "Kultur og fritid"])
    assert who("Kultur og fritid", names) == [("Kultur", None), ("Fritid", None)]


def test_a_word_written_whole_somewhere_is_known():
    names = gather(["Rektor/høyskolemedarbeider/FAU", "Rektor, høyskole-medarbeider"])
    assert who("Rektor/høyskole-medarbeider", names)[1] == ("Høyskolemedarbeider", None)


@pytest.mark.parametrize(
    "after",
    ["NAV", "Kari Nordmann", "HR-avdelingen", "Ytre Vik kommune", "Vika Kraft AS", "Møre og Romsdal fylkeskommune"],
)
def test_a_project_ends_before_the_party_after_it(after):
    cell = f"Prosjektleder Grønn Fjord og {after}"
    names = gather([cell])
    assert names.projects == ("Grønn Fjord",)
    assert who(cell, names) == [("Prosjektleder", "Grønn Fjord"), (after, None)]


def test_a_project_goes_on_where_a_party_comes_only_in_the_next_sentence():
    assert gather(["Prosjektleder Vik og Dal. Arbeidsutvalget må avklare videre innsats"]).projects == ("Vik og Dal",)


def test_a_project_that_stands_alone_elsewhere_does_not_go_on():
    cells = ["Prosjektleder Grønn Fjord og Vika", "Prosjektleder Grønn Fjord"]
    assert gather(cells).projects == ("Grønn Fjord",)


def test_own_names_and_abbreviations_win():
    own = Names(projects=("Bygg og bo",), bodies=("Sol og vind",), abbreviations={"AU": "arbeidsutvalget"})
    names = names_of([], [], {"AU": "annet utvalg", "RS": "sekretariatet"}, own, "nb")
    assert names.projects == ("Bygg og bo",)
    assert names.bodies[0] == "Sol og vind"
    assert names.abbreviations == {"AU": "arbeidsutvalget", "RS": "sekretariatet"}
    assert who("Sol og vind og prosjektleder Bygg og bo", names) == [
        ("Sol og vind", None),
        ("Prosjektleder", "Bygg og bo"),
    ]


def test_the_long_form_of_an_abbreviation_is_not_split():
    names = names_of([], [], {"LHV": "luft, hav og vann"}, Names(), "nb")
    assert who("Luft, hav og vann / NAV", names) == [("Luft, hav og vann", None), ("NAV", None)]


def test_the_language_is_kept():
    assert gather(["Prosjektleiar Levande Bygd"], language="nn").language == "nn"
    assert gather(["Prosjektleiar Levande Bygd"], language="nn").projects == ("Levande Bygd",)


@pytest.mark.parametrize("piece", ["a/", "a og b, ", "Prosjektleder ", "prosjekt av ", "Ord ", " ", "(a) ", "«a» "])
def test_names_of_a_long_cell_take_steps_in_line_with_its_length(piece):
    assert grows_in_line(lambda size: names_of([piece * size], [piece * size], {}, Names(), "nb"), 250)


def test_many_names_with_and_take_steps_in_line_with_their_number():
    def pairs(size: int) -> str:
        return ", ".join(f"{kind}{letters(at)} og {kind}{letters(at)}r" for at in range(size) for kind in ("a", "a"))

    assert grows_in_line(lambda size: names_of([pairs(size)], [], {}, Names(), "nb"), 100)


def test_a_cell_of_half_a_million_signs_costs_no_more_than_what_stands_first_in_it():
    def steps(size: int) -> int:
        return steps_of(lambda: names_of(["a/" * size], ["a/" * size], {}, Names(), "nb"))

    steps(10_000)
    assert steps(250_000) < 1.1 * steps(10_000)


def letters(number: int) -> str:
    """Give a number in letters, so that it is a word."""
    return "".join(chr(ord("a") + int(digit)) for digit in str(number))
