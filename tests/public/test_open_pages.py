"""Everyone reads what was adopted, at addresses that stay, and nothing that is internal."""

import itertools
import re
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from django.urls import reverse
from lxml import html

from avklart.councils.models import Membership, Participant, User
from avklart.domain.draft import Area, Responsibility
from avklart.editions.queries import text_of as frozen_text
from avklart.plans.models import Activity, Actor, Clarification, Plan, RoleHolder
from avklart.ui.sentences import sentence
from tests.editions.made import AT, TODAY, activity, adopted, small_plan, stored_plan

pytestmark = pytest.mark.django_db
PLAN = "/testfjell/2017-2018/"
HOSTILE = "<script>alert(1)</script> {{ 7|add:1 }} {% now %} </title> \u202eevil\u2066 &amp; \" onclick='x'"


def tree_of(answer) -> Any:
    """Give the page as a tree."""
    return html.fromstring(answer.content)


def text_of(answer) -> str:
    """Give the words of the page."""
    return " ".join(tree_of(answer).text_content().split())


def test_the_adopted_plan_is_read_by_everyone(client):
    adopted(stored_plan())
    answer = client.get(PLAN)
    assert answer.status_code == 200
    text = text_of(answer)
    for words in (
        "Handlingsplan 2017–2018",
        "Vedtatt 1. februar 2018 av Regionrådet. Sak 14/18.",
        "Ruste opp riksveien",
    ):
        assert words in text
    tree = tree_of(answer)
    assert [len(table.findall(".//tbody/tr")) for table in tree.iter("table")] == [2, 1]
    assert [th.text for th in tree.xpath("(//table)[1]/thead/tr/th")] == ["Tiltak", "Ansvar", "Finansiering"]
    assert "Prosjekt: Fjellnett, kr\u00a0350\u00a0000, til 31.05.2018" in tree_of(answer).text_content()


def every_page(number: str = "1.1") -> list[str]:
    pages = ["", "om/", "omrade/1/", f"tiltak/{number}/", "utgave/1/", "utgave/1/om/", "utgave/1/omrade/1/"]
    whole = [PLAN + page for page in (*pages, f"utgave/1/tiltak/{number}/", "utgaver/")]
    return ["/testfjell/", "/testfjell/tilgjengelighet/", *whole]


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_every_page_stands_in_each_language_with_one_heading_and_no_script(client, language):
    adopted(stored_plan(contact="post@testfjell.example", about="Om oss", about_sma="Mijjen bïjre", language=language))
    for address in every_page():
        answer = client.get(address)
        assert answer.status_code == 200, address
        tree = tree_of(answer)
        assert tree.get("lang") == language
        assert len(tree.xpath("//h1")) == 1, address
        assert tree.xpath("//script | //*[@style] | //form") == []
        assert tree.xpath("//meta[@name='description']/@content")[0].strip()
        levels = [int(heading.tag[1]) for heading in tree.xpath("//h1 | //h2 | //h3 | //h4")]
        assert all(after - before <= 1 for before, after in itertools.pairwise(levels)), (address, levels)
        assert tree.xpath("//main//table//th[not(@scope)]") == []


def test_no_stranger_gets_a_cookie_before_choosing_a_language(client):
    adopted(stored_plan())
    for address in ("/", *every_page(), "/nothing-here/"):
        assert not client.get(address, follow=True).cookies, address
    answer = client.get(f"{PLAN}?spraak=nn&side=2")
    assert (answer.status_code, answer.url) == (302, f"{PLAN}?side=2")
    assert list(answer.cookies) == ["avklart-language"]
    assert tree_of(client.get(PLAN)).get("lang") == "nn"


def test_choosing_a_language_never_leads_to_another_site(client):
    answer = client.get("//evil.example/?spraak=nn")
    assert not answer.url.startswith("//")
    assert not client.get("/?spraak=xx").cookies


def test_the_plan_keeps_its_own_language_whatever_the_page_is_in(client):
    adopted(stored_plan(draft=small_plan(language="nn"), about_sma="Mijjen bïjre"))
    client.cookies["avklart-language"] = "en"
    tree = tree_of(client.get(PLAN))
    assert tree.xpath("//h1/span/@lang") == ["nn"]
    assert {table.get("lang") for table in tree.iter("table")} == {"nn"}
    assert tree_of(client.get("/testfjell/")).xpath("//*[@lang='sma']//text()[normalize-space()]") == ["Mijjen bïjre"]


def test_what_is_not_adopted_or_of_another_council_is_not_there(client):
    stored_plan()
    adopted(stored_plan("annet"))
    user = User.objects.create_user("kari@example.org", "hemmelig-nok-1")
    client.force_login(user)
    for address in (*every_page(), "/testfjell/atom/", "/annet/2019/", "/annet/2017-2018/tiltak/9.9/"):
        assert client.get(address).status_code == 404, address
    for page in ("utgave/2/", "omrade/3/", "omrade/0/", "utgave/1/tiltak/9/", f"utgave/{10**30}/", "tiltak/%00/"):
        assert client.get(f"/annet/2017-2018/{page}").status_code == 404, page


def test_the_front_leads_to_the_only_council_and_lists_several(client):
    assert "Ingen vedtatte planer" in text_of(client.get("/"))
    adopted(stored_plan())
    assert client.get("/").url == "/testfjell/"
    adopted(stored_plan("annet"))
    stored_plan("uten")
    links = tree_of(client.get("/")).xpath("//main//a/@href")
    assert sorted(links) == ["/annet/", "/annet/2017-2018/", "/testfjell/", "/testfjell/2017-2018/"]


def test_the_front_tells_shortly_what_each_council_has_adopted(client, django_assert_num_queries):
    adopted(stored_plan())
    adopted(stored_plan("annet"))
    Plan.every.filter(council__slug="annet").update(title="Noe som ikke er vedtatt", to_on="2017-12-31")
    with django_assert_num_queries(3):
        page = tree_of(client.get("/"))
    for council in page.xpath("//main//li"):
        told = " ".join(council.text_content().split())
        assert "Handlingsplan 2017–2018" in told
        assert "Planperiode 2017–2018 · 3 tiltak" in told
        assert "Vedtatt 1. februar 2018 av Regionrådet" in told
    adopted(stored_plan("tredje"))
    with django_assert_num_queries(3):
        client.get("/")


def test_later_edits_are_not_public_before_they_are_adopted(client):
    plan = stored_plan()
    adopted(plan)
    Activity.every.filter(plan=plan, number="1.1").update(text="Helt ny tekst")
    assert "Helt ny tekst" not in text_of(client.get(PLAN))
    adopted(plan, on=TODAY)
    assert "Helt ny tekst" in text_of(client.get(PLAN))
    earlier = text_of(client.get(f"{PLAN}utgave/1/"))
    assert "Dette er en tidligere plan, slik den ble vedtatt 1. februar 2018." in earlier
    assert "Ruste opp riksveien" in earlier


def test_an_activity_that_was_dropped_says_where_it_stood(client):
    plan = stored_plan()
    adopted(plan)
    Activity.every.filter(plan=plan, number="1.1").update(deleted_at=AT)
    adopted(plan, on=TODAY)
    answer = client.get(f"{PLAN}tiltak/1.1/")
    assert answer.status_code == 200
    assert "Tiltak 1.1 står ikke i gjeldende plan." in text_of(answer)
    assert "slik den ble vedtatt 1. februar 2018" in text_of(answer)
    assert client.get(f"{PLAN}utgave/2/tiltak/1.1/").status_code == 404
    assert f"{PLAN}utgave/1/tiltak/1.2/" in client.get(f"{PLAN}tiltak/1.2/").content.decode()


def test_an_address_within_an_earlier_plan_stays_within_it(client):
    plan = stored_plan()
    adopted(plan)
    Activity.every.filter(plan=plan, number="1.1").update(text="Ny")
    adopted(plan, on=TODAY)
    links = tree_of(client.get(f"{PLAN}utgave/1/omrade/1/")).xpath("//main//table//a/@href")
    assert links == [f"{PLAN}utgave/1/tiltak/1.1/", f"{PLAN}utgave/1/tiltak/1.2/"]


@pytest.mark.parametrize("number", ["A/3", "1 b", "§ 2-1", "x?y#z", "3%"])
def test_a_number_of_the_documents_own_is_an_address_whatever_its_signs(client, number):
    draft = small_plan(areas=(Area(title="Vei", activities=(activity("Bru", number=number),)),), questions=())
    adopted(stored_plan(draft=draft))
    (link,) = tree_of(client.get(PLAN)).xpath("//table//a/@href")
    assert f"Tiltak {number}" in text_of(client.get(link))


def test_nothing_internal_is_on_any_open_page(client):
    secret = activity(
        "Bru", comment="HEMMELIG1", status="HEMMELIG2", cells={"a": "HEMMELIG3"}, extra={"b": "HEMMELIG4"}
    )
    line = replace(secret.funding[0], as_written="HEMMELIG5")
    who = Responsibility(actor="AU", part="responsible", as_written="HEMMELIG6")
    secret = replace(secret, funding=(line,), responsibilities=(who,))
    plan = stored_plan(draft=small_plan(areas=(Area(title="Vei", activities=(secret,)),), questions=()))
    edition = adopted(plan)
    assert all(f"HEMMELIG{n}" in frozen_text(edition) for n in range(1, 7))
    for address in every_page("1"):
        assert "HEMMELIG" not in client.get(address).content.decode(), address


def test_open_points_are_public_only_when_released_and_wanted_by_the_council(client):
    plan = stored_plan()
    asked = "Hvem betaler veien?"

    def is_shown() -> bool:
        return any(asked in text_of(client.get(f"{PLAN}{page}")) for page in ("", "omrade/1/", "tiltak/1.1/"))

    Clarification.every.update(is_released=True)
    adopted(plan)
    assert not is_shown()
    type(plan.council).every.update(shows_open_points=True)
    assert is_shown()
    assert "må avklares" not in text_of(client.get(f"{PLAN}tiltak/1.2/")).lower()
    Clarification.every.update(is_released=False)
    assert not is_shown()
    Clarification.every.update(is_released=True, settled_on=date(2018, 2, 20), answer="HEMMELIG")
    assert "Avklart 20. februar 2018" in text_of(client.get(f"{PLAN}tiltak/1.1/"))
    assert "HEMMELIG" not in text_of(client.get(f"{PLAN}tiltak/1.1/"))


def test_words_that_were_never_released_are_not_shown(client):
    plan = stored_plan(shows_open_points=True)
    adopted(plan)
    Clarification.every.update(is_released=True, question="Mildere ord?")
    assert "Hvem betaler veien?" not in text_of(client.get(PLAN))
    Clarification.every.update(question="Hvem betaler veien?")
    assert "Hvem betaler veien?" in text_of(client.get(PLAN))


def test_persons_are_named_only_where_the_council_says_so(client):
    who = Responsibility(actor="Ola Nordmann", of="Os", part="responsible", as_written="Ola")
    role = Responsibility(actor="Ansvarlig ordfører", part="responsible", as_written="o")
    area = Area(title="Vei", activities=(activity("Bru", responsibilities=(who, role)),))
    plan = stored_plan(draft=small_plan(areas=(area,), questions=()))
    Actor.every.filter(name="Ola Nordmann").update(kind="person")
    ordforer = Actor.every.get(name="Ansvarlig ordfører")
    RoleHolder.every.create(council=plan.council, role=ordforer, person="Kari Holder", area_title="Vei")
    adopted(plan)
    for address in every_page("1"):
        assert not re.search("Nordmann|Holder", text_of(client.get(address))), address
    assert "En person (Os)" in text_of(client.get(f"{PLAN}tiltak/1/"))
    type(plan.council).every.update(shows_persons=True)
    shown = text_of(client.get(f"{PLAN}tiltak/1/"))
    assert "Ola Nordmann (Os)" in shown
    assert "Ansvarlig ordfører: Kari Holder" in shown


def test_one_who_became_a_person_after_the_adoption_is_not_named_either(client):
    who = Responsibility(actor="Ola Nordmann", part="responsible", as_written="Ola")
    area = Area(title="Vei", activities=(activity("Bru", responsibilities=(who,)),))
    adopted(stored_plan(draft=small_plan(areas=(area,), questions=())))
    Actor.every.filter(name="Ola Nordmann").update(kind="person")
    assert "Nordmann" not in text_of(client.get(PLAN))


def test_hostile_text_is_shown_as_text_on_every_page(client):
    area = Area(title=HOSTILE, activities=(activity(HOSTILE, priority=HOSTILE, under=(HOSTILE,)),))
    plan = stored_plan(draft=small_plan(title=HOSTILE, areas=(area,), questions=()), about=HOSTILE, contact=HOSTILE)
    type(plan.council).every.update(name=HOSTILE)
    adopted(plan, body=HOSTILE, case=HOSTILE[:50])
    for address in (*every_page("1"), "/testfjell/atom/"):
        page = client.get(address).content.decode()
        assert "<script>alert" not in page, address
        assert "\u202e" not in page
        assert "{{ 7|add:1 }}" in page
    tree = tree_of(client.get(f"{PLAN}tiltak/1/"))
    assert tree.xpath("//script | //*[@onclick]") == []


def test_a_browser_asks_each_time_and_is_told_when_nothing_has_changed(client, django_assert_num_queries):
    plan = stored_plan()
    adopted(plan)
    first = client.get(PLAN)
    assert first.headers["Cache-Control"] == "private, no-cache"
    assert "Cookie" in first.headers["Vary"]
    etag = first.headers["ETag"]
    with django_assert_num_queries(2):
        assert client.get(PLAN, headers={"if-none-match": etag}).status_code == 304
    client.cookies["avklart-language"] = "nn"
    assert client.get(PLAN, headers={"if-none-match": etag}).status_code == 200
    client.cookies.clear()
    type(plan.council).every.update(contact="ny@testfjell.example")
    assert client.get(PLAN, headers={"if-none-match": etag}).status_code == 200


def test_the_number_of_queries_does_not_grow_with_the_plan(client, django_assert_num_queries):
    adopted(stored_plan())
    many = tuple(activity(f"Tiltak {n}") for n in range(230))
    areas = (Area(title="Vei", activities=many), Area(title="Skole", activities=many[:5]))
    adopted(stored_plan("stor", draft=small_plan(areas=areas, questions=())))
    for start in (PLAN, "/stor/2017-2018/"):
        for page, queries in (("", 4), ("omrade/2/", 5), ("tiltak/1.2/", 5), ("om/", 4), ("utgaver/", 4)):
            most = queries if page or start == PLAN else 3
            with django_assert_num_queries(most):
                assert client.get(f"{start}{page}").status_code == 200


def test_a_long_plan_is_read_area_by_area_and_a_long_area_page_by_page(client):
    many = tuple(activity(f"Tiltak {n}") for n in range(230))
    areas = (Area(title="Vei", activities=many),)
    adopted(stored_plan(draft=small_plan(areas=areas, questions=())))
    assert not tree_of(client.get(PLAN)).xpath("//table")
    for side, rows in (("", 200), ("?side=2", 30), ("?side=tull", 200), ("?side=99", 30)):
        assert len(tree_of(client.get(f"{PLAN}omrade/1/{side}")).xpath("//tbody/tr")) == rows


def test_participants_of_the_day_of_adoption_stay_with_the_plan(client):
    plan = stored_plan()
    Participant.every.create(council=plan.council, name="Gammelkommune", to_on=date(2018, 2, 15))
    adopted(plan)
    assert "Gammelkommune" in text_of(client.get(f"{PLAN}om/"))
    assert "Gammelkommune" not in text_of(client.get("/testfjell/"))


def test_a_councils_own_words_stand_on_its_pages(client):
    adopted(stored_plan(own_words={"nb": {"activity": "hovedaktivitet", "activities": "hovedaktiviteter"}}))
    assert "Hovedaktivitet 1.1" in text_of(client.get(f"{PLAN}tiltak/1.1/"))


def test_the_statement_links_to_the_formal_one_when_the_council_has_told_it(client):
    plan = stored_plan(contact="post@testfjell.example")
    adopted(plan)
    address = reverse("public:statement", args=("testfjell",))
    assert "har ikke lagt inn adressen" in text_of(client.get(address))
    assert "post@testfjell.example" in text_of(client.get(address))
    type(plan.council).every.update(statement_address="https://uustatus.no/nb/erklaringer/publisert/1")
    assert "https://uustatus.no/nb/erklaringer/publisert/1" in client.get(address).content.decode()


def test_search_engines_are_told_what_is_open(client):
    text = client.get("/robots.txt").content.decode()
    assert "Disallow: /arbeid/" in text
    assert "Disallow: /\n" not in text


def test_only_reading_is_answered(client):
    adopted(stored_plan())
    assert client.post(PLAN).status_code == 405
    assert client.head(PLAN).status_code == 200


def test_members_see_the_same_open_page_as_everyone(client):
    plan = stored_plan()
    adopted(plan)
    stranger = client.get(PLAN).content
    user = User.objects.create_user("kari@example.org", "hemmelig-nok-1")
    Membership.every.create(council=plan.council, user=user, role="editor")
    client.force_login(user)
    assert client.get(PLAN).content == stranger


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_where_nothing_is_adopted_the_front_page_tells_the_one_next_step(client, language):
    client.cookies["avklart-language"] = language
    page = client.get("/").content.decode()
    assert sentence("public", "nothing-adopted-next", language) in page
    assert 'class="ds-button" href="/konto/logg-inn/"' in page


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_a_councils_own_word_for_an_adopted_plan_stands_where_it_is_named(client, language):
    adopted(stored_plan(own_words={language: {"adopted_plan": "gjeldende avtale"}}))
    client.cookies["avklart-language"] = language
    for page in ("om/", "tiltak/1.1/"):
        assert "<dt>Gjeldende avtale</dt>" in client.get(f"/testfjell/2017-2018/{page}").content.decode()
