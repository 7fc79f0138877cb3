"""The page of the search: for readers of the council, with hits marked and leading where they stand."""

import re

import pytest

from avklart.councils.models import User
from avklart.plans.actions import plan_from_draft
from avklart.plans.models import Activity
from avklart.search.actions import Findable, index
from avklart.ui.sentences import LANGUAGES, sentence
from tests.plans.made import IMPORT, small_draft
from tests.web.people_of import council_with_people, person

pytestmark = pytest.mark.django_db
PAGE = "/arbeid/nord/sok/"


@pytest.fixture
def council():
    return council_with_people()


@pytest.fixture
def plan(council):
    return plan_from_draft(council, small_draft(), IMPORT)


@pytest.fixture
def reader(client, council):
    client.force_login(person("reader"))
    return client


def words(answer):
    return answer.content.decode()


@pytest.mark.parametrize("who", ["reader@sor.example", "administrator@sor.example", None])
def test_strangers_do_not_search(client, council, who):
    council_with_people("sor", "Sørrådet")
    if who:
        client.force_login(User.objects.get(email=who))
    assert client.get(PAGE, {"q": "bane"}).status_code == (404 if who else 302)


def test_hits_are_marked_and_lead_where_they_stand(reader, plan):
    page = words(reader.get(PAGE, {"q": "rørosbaner elektrifisering"}))
    assert "Arbeide for <mark>elektrifisering</mark> av <mark>Rørosbanen</mark>" in page
    assert "/arbeid/nord/plan/2017-2018/tiltak/1.1/" in page


@pytest.mark.parametrize("query", ["bredbånd", "destinasjonsselskap", "AU", "fiber", "samferdsel", "region", "selskap"])
def test_every_hit_leads_to_a_page(reader, plan, query):
    hits = re.findall(r'<h2 class="hit-title"><a class="ds-link" href="([^"]+)"', words(reader.get(PAGE, {"q": query})))
    assert hits
    assert {reader.get(address).status_code for address in hits} == {200}


def test_the_field_in_the_header_leads_here_and_holds_what_was_asked(reader, plan):
    page = words(reader.get(PAGE, {"q": 'bane "><script>'}))
    assert f'action="{PAGE}"' in page
    assert page.count("bane &quot;&gt;&lt;script&gt;") >= 3
    assert "<script>" not in page


def test_hits_are_narrowed_to_one_kind(reader, plan):
    everything = words(reader.get(PAGE, {"q": "elektrifisering"}))
    assert "type=mal" in everything
    goals = words(reader.get(PAGE, {"q": "elektrifisering", "type": "mal"}))
    assert "/tiltak/1.1/" not in goals
    assert "Rørosbanen" in goals


def test_where_nothing_is_found_or_asked_the_page_says_what_to_do(reader, plan):
    assert sentence("search", "nothing", "nb", {"query": "romskip"}) in words(reader.get(PAGE, {"q": "romskip"}))
    assert "tiltak, avklaringer" in words(reader.get(PAGE))
    assert sentence("search", "nothing-why", "nb") in words(reader.get(PAGE, {"q": "og i på"}))


def test_nothing_of_another_council_is_found(reader, plan):
    other = council_with_people("sor", "Sørrådet")
    plan_from_draft(other, small_draft(), IMPORT)
    page = words(reader.get(PAGE, {"q": "bredbånd"}))
    assert page.count('class="hit-title"') == 1
    assert "/arbeid/sor/" not in page


def test_an_entry_whose_row_is_gone_is_left_out(reader, council, plan):
    index(council, [Findable("activity", 999_999, "Bredbånd som er borte")])
    page = words(reader.get(PAGE, {"q": "bredbånd"}))
    assert "borte" not in page


@pytest.mark.parametrize("query", ["\x00", "%", "a" * 5000, "' OR 1=1 --", "🙂", "\u202e", "(", "æ ø å"])
@pytest.mark.parametrize("side", ["1", "0", "-1", "x", "9" * 30])
def test_whatever_is_typed_is_answered(reader, plan, query, side):
    assert reader.get(PAGE, {"q": query, "side": side, "type": query}).status_code == 200


def test_a_thousand_activities_are_searched_in_as_many_queries_as_three(
    reader, council, plan, django_assert_max_num_queries
):
    area = Activity.every.filter(plan=plan)[0].area
    rows = [
        Activity(council=council, plan=plan, area=area, number=f"9.{n}", position=100 + n, text=f"Bredbånd i bygd {n}")
        for n in range(1000)
    ]
    Activity.every.bulk_create(rows)
    index(council, [Findable("activity", row.pk, row.text) for row in Activity.every.filter(plan=plan)])
    with django_assert_max_num_queries(11):
        page = words(reader.get(PAGE, {"q": "bredbånd"}))
    assert page.count('class="hit-title"') == 25
    assert sentence("activities", "page-of", "nb", {"page": 1, "pages": 41}) in page
    assert "q=bredb%C3%A5nd&amp;side=2" in page


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_speaks_the_readers_language(reader, plan, language):
    reader.cookies["avklart-language"] = language
    page = words(reader.get(PAGE, {"q": "elektrifisering"}))
    assert sentence("search", "words", language) in page
    assert page.count("<h1") == 1
