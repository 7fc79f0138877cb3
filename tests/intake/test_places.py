"""Places of the document in the draft."""

from avklart.documents.document import Place
from avklart.domain import draft
from avklart.intake.places import draft_place


def test_a_place_is_kept_whole():
    place = Place(page=1, sheet="Ark1", part="comment", table=2, row=3, cell=4, paragraph=5)
    assert draft_place(place) == draft.Place(page=1, sheet="Ark1", part="comment", table=2, row=3, cell=4, paragraph=5)


def test_an_endnote_is_a_footnote_since_the_contract_names_no_other():
    assert draft_place(Place(part="endnote", paragraph=1)) == draft.Place(part="footnote", paragraph=1)
