"""Titles and introductions may be held in South Sámi: written by an editor, frozen when adopted, chosen by a reader."""

import json
from datetime import date
from typing import Any

import pytest
from lxml import html

from avklart.domain.draft import Area, Passage
from avklart.domain.errors import RuleError
from avklart.editions.queries import is_intact, text_of
from avklart.plans.models import Text, Translation
from tests.editions.made import HERE, activity, adopted, small_plan, stored_plan
from tests.web.working_plan import Desk, desk_for

pytestmark = pytest.mark.django_db
PLAN = "/testfjell/2017-2018/"


def plan_with_words():
    area = Area(
        title="Samferdsel",
        introduction=(Passage(text="Veg og bane.", place=HERE),),
        activities=(activity("Ruste opp riksveien"),),
    )
    return stored_plan(
        draft=small_plan(areas=(area, Area(title="Kultur", activities=(activity("Kurs"),))), questions=())
    )


def tree_of(answer) -> Any:
    """Give the page as a tree."""
    return html.fromstring(answer.content)


def write(desk: Desk, words: str, written: str, version: int = 0):
    page = tree_of(desk.get("translations"))
    (edit,) = [link for link in page.xpath("//td//a/@href") if _heading_of(page, link) == words]
    key = edit.partition("rediger=")[2].partition("#")[0]
    return desk.post("translation", key, text=written, version=version, follow=False)


def _heading_of(page, link: str) -> str:
    return str(page.xpath(f"//tr[td//a[@href='{link}']]/td[1]")[0].text_content().strip())


def in_sami(tree) -> list[str]:
    return [" ".join(one.text_content().split()) for one in tree.xpath("//main//*[@lang='sma']")]


def test_an_editor_writes_them_and_readers_of_the_adopted_plan_choose_them(client):
    desk = desk_for(plan_with_words())
    for words, written in (
        ("Handlingsplan 2017–2018", "Dahkoesoejkesje"),
        ("Samferdsel", "Johtelidh"),
        ("Veg og bane.", "Geajnoeh jïh ruevteraajroe."),
    ):
        assert write(desk, words, written).status_code == 302
    edition = adopted(desk.plan)
    plain = tree_of(client.get(PLAN))
    assert in_sami(plain) == []
    assert plain.xpath("//ul[@class='languages']//a[@lang='sma']/@href") == ["?spraak=sma"]
    assert client.get(f"{PLAN}?spraak=sma").cookies["avklart-language"].value == "sma"
    tree = tree_of(client.get(PLAN))
    assert tree.get("lang") == "nb"
    assert tree.xpath("//ul[@class='languages']//*[@aria-current]/text()") == ["Åarjelsaemien"]
    assert tree.xpath("//h1/span[@lang='sma']/text()") == ["Dahkoesoejkesje"]
    assert "Geajnoeh jïh ruevteraajroe." in in_sami(tree)
    assert tree.xpath("//h2/span/text()") == ["Johtelidh", "Kultur"]
    assert tree.xpath("//h2/span/@lang") == ["sma", "nb"]
    area = tree_of(client.get(f"{PLAN}omrade/1/"))
    assert area.xpath("//h1/span[@lang='sma']/text()") == ["Johtelidh"]
    assert is_intact(edition)
    assert json.loads(text_of(edition))["also_in"]["sma"] == {
        "title": "Dahkoesoejkesje",
        "introduction": [None],
        "areas": [
            {"title": "Johtelidh", "introduction": ["Geajnoeh jïh ruevteraajroe."]},
            {"title": None, "introduction": []},
        ],
    }


def test_a_plan_without_them_offers_no_such_choice_and_is_frozen_as_before(client):
    edition = adopted(plan_with_words())
    client.cookies["avklart-language"] = "sma"
    tree = tree_of(client.get(PLAN))
    assert tree.xpath("//ul[@class='languages']//*[@lang='sma']") == []
    assert tree.xpath("//ul[@class='languages']//*[@aria-current]/text()") == ["Bokmål"]
    assert "also_in" not in json.loads(text_of(edition))


def test_what_is_written_after_an_adoption_is_public_with_the_next_one_and_told_as_a_change(client):
    desk = desk_for(plan_with_words())
    adopted(desk.plan)
    write(desk, "Samferdsel", "Johtelidh")
    client.cookies["avklart-language"] = "sma"
    assert in_sami(tree_of(client.get(PLAN))) == []
    changes = tree_of(desk.get("adoption")).text_content()
    assert "sørsamisk tekst" in changes
    assert "Johtelidh" in changes
    assert adopted(desk.plan, on=date(2018, 2, 2)).number == 2
    assert "Johtelidh" in in_sami(tree_of(client.get(PLAN)))


def test_words_that_are_changed_have_no_translation_but_the_old_one_is_kept_at_hand(client):
    desk = desk_for(plan_with_words())
    write(desk, "Veg og bane.", "Geajnoeh.")
    text = Text.every.get(text="Veg og bane.")
    desk.post("area-words", 1, "innledning", text.pk, text="Bare bane.", version=text.version)
    page = tree_of(desk.get("translations"))
    assert page.xpath("//section[@aria-labelledby='left']//td[@lang='sma']/text()") == ["Geajnoeh."]
    assert "also_in" not in json.loads(text_of(adopted(desk.plan)))


def test_what_another_has_written_meanwhile_is_shown_beside_and_not_overwritten():
    desk = desk_for(plan_with_words())
    write(desk, "Kultur", "Kultuvre")
    answer = write(desk, "Kultur", "Kulture", version=0)
    assert answer.status_code == 409
    assert "Kultuvre" in answer.content.decode()
    assert Translation.every.get().text == "Kultuvre"
    assert write(desk, "Kultur", "Kulture", version=1).status_code == 302
    assert [one.text for one in Translation.history.order_by("history_id")] == ["Kultuvre", "Kulture"]


def undo_button(tree) -> dict[str, str]:
    """Give where the button that takes back leads, and the moment it names."""
    (form,) = tree.xpath("//form[button[normalize-space()='Angre']]")
    return {"to": str(form.get("action")), "at": str(form.xpath(".//input[@name='at']/@value")[0])}


def test_what_was_written_is_taken_back_until_somebody_writes_it_anew():
    desk = desk_for(plan_with_words())
    write(desk, "Kultur", "Kultuvre")
    first = undo_button(tree_of(desk.get("translations")))
    desk.client.post(first["to"], {"at": first["at"]})
    assert "Angret." in desk.get("translations").content.decode()
    assert not Translation.every.exists()
    write(desk, "Kultur", "Kultuvre")
    write(desk, "Kultur", "Kulture", version=1)
    second = undo_button(tree_of(desk.get("translations")))
    write(desk, "Kultur", "Kultuuvre", version=2)
    desk.client.post(second["to"], {"at": second["at"]})
    assert "kan ikke angres" in tree_of(desk.get("translations")).xpath("string(//*[@role='alert'])")
    assert Translation.every.get().text == "Kultuuvre"


def test_readers_see_and_do_not_write_and_strangers_do_neither(client):
    plan = plan_with_words()
    reader = desk_for(plan, "reader", "Lars")
    assert not tree_of(reader.get("translations")).xpath("//td//a")
    one = "0" * 64
    assert reader.post("translation", one, text="x", version=0).status_code == 404
    stranger = desk_for(stored_plan("annet"), "editor", "Per")
    assert stranger.client.get(reader.address("translations")).status_code == 404
    assert desk_for(plan, "editor", "Eva").post("translation", one, text="x", version=0).status_code == 404


def test_a_national_identity_number_in_them_stops_adoption():
    desk = desk_for(plan_with_words())
    write(desk, "Kultur", "Kultuvre 01017012343")
    with pytest.raises(RuleError) as refused:
        adopted(desk.plan)
    assert refused.value.code == "identity-number-in-plan"
