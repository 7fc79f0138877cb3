"""Rules of actors, each by itself: what runs together, what is one name, and what is doubted."""

import pytest

from avklart.intake.actors import names_of
from avklart.intake.found import Names
from tests.intake.test_actors import codes, read, who


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("Sjef Vann Vika Kommunene", "Sjef Vann Vika; Kommunene"),
        ("Rektor Lokale lag", "Rektor; Lokale lag"),
        ("Alle skoler Lokale lag", "Alle skoler; Lokale lag"),
    ],
)
def test_parties_with_only_a_space_between_are_parted_with_a_doubt(cell, expected):
    assert (who(read(cell)), codes(read(cell))) == (expected, {"actors-run-together"})


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("2 Lokale lag", "2 Lokale lag"),
        ("Kultur Vika", "Kultur Vika"),
        ("AU Vika", "AU Vika"),
        ("helse og omsorg", "Helse og omsorg"),
        ("Rektor eller FAU", "Rektor; FAU"),
        ("Rektor/ny leder", "Rektor; Ny leder"),
        ("Oppvekst og AU", "Oppvekst; AU"),
        ("NAV som koordinator", "*NAV"),
        ("NAV (koordinator)", "*NAV"),
        ("Koordinator", "Koordinator"),
        ("som koordinator", ""),
    ],
)
def test_what_is_plain_is_read_without_a_doubt(cell, expected):
    assert (who(read(cell)), codes(read(cell))) == (expected, set())


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("Dalen brann og redning IKS", "Dalen brann og redning IKS"),
        ("Vika kultur og fritid", "Vika kultur og fritid"),
        ("Plan og miljøutvalget", "Plan og miljøutvalget"),
        ("Helse, oppvekst og kultur", "Helse, oppvekst og kultur"),
        ("Helse og omsorg, kultur", "Helse og omsorg; Kultur"),
        ("Vika kommune og kultur", "Vika kommune; Kultur"),
    ],
)
def test_and_between_fields_of_work_belongs_to_a_name_which_is_doubted(cell, expected):
    assert (who(read(cell)), codes(read(cell))) == (expected, {"actor-name-with-and"})


@pytest.mark.parametrize(
    ("money", "projects"),
    [
        ("Prosjekt Grønn skole 2026", ("Grønn skole 2026",)),
        ("Prosjekt Grønn skole, avsluttes 2018", ("Grønn skole",)),
        ("Prosjekt Grønn 12 skole", ("Grønn",)),
        ("Prosjektet Dal og Fjell", ("Dal og Fjell",)),
        ("Prosjekt Grønn & blå", ("Grønn & blå",)),
        ("Prosjekt Rektor Hansen", ()),
        ("Prosjekt til AU", ()),
        ("Prosjekt 2030 Vika", ()),
    ],
)
def test_the_name_of_a_project_ends_where_it_is_no_name_any_more(money, projects):
    assert names_of([], [money], {}, Names(), "nb").projects == projects


def test_bodies_are_known_from_the_cells_that_hold_them_alone():
    assert names_of(["Ordfører/Rådmann"], [], {}, Names(), "nb").bodies == ("Ordfører", "Rådmann")


@pytest.mark.parametrize("form", ["A/L", "A/S", "B/L", "S/A", "B/A", "D/A", "K/S", "I/S", "a/l"])
def test_the_form_of_a_company_with_a_slash_belongs_to_its_name(form):
    assert who(read(f"Dal {form}/Vika kommune")) == f"Dal {form}; Vika kommune"
    assert who(read(f"Prosjektleder Dal {form}")) == f"Prosjektleder @ Dal {form}"
