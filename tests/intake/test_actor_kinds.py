"""What an actor is, by its name."""

import pytest

from avklart.intake.actors.kinds import kind_of_actor


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Ansvarlig ordfører", "role"),
        ("Regional næringsssjef", "role"),
        ("AU", "body"),
        ("Referansegruppe", "body"),
        ("Høyskolemedarbeidergruppe", "body"),
        ("Landbruksnettverket", "network"),
        ("Innlandet fylkeskommune", "organisation"),
        ("Selskapet", "organisation"),
        ("Nordavind DC", "organisation"),
        ("RNH", "organisation"),
        ("Sintef AS", "organisation"),
        ("alle som vil", "role"),
        ("", "role"),
    ],
)
def test_the_name_tells_what_an_actor_is(name, kind):
    assert kind_of_actor(name, "nb") == kind


def test_other_languages_have_words_of_their_own():
    assert kind_of_actor("Länsstyrelsen", "sv") == "organisation"
    assert kind_of_actor("Farmers' Network", "en") == "network"
    assert kind_of_actor("Bergklyngje", "nn") == "network"
