"""What the index finds: all words, best first, of one's own council only, and as quickly with much as with little."""

import time

import pytest
from django.db import connection

from avklart.councils.models import Council
from avklart.search.actions import Findable, clear, index, remove
from avklart.search.models import SearchEntry
from avklart.search.queries import find

pytestmark = pytest.mark.django_db

# Four texts with the words of dependencies.md section 9 in inflected forms, and in how many of them each is found:
# read as they stand, a search for the base form finds next to none.
TEXTS = (
    "Kommunene samarbeider om tiltakene i handlingsplanen. Høyskolene deltar. Bedriftene får rådgivning.",
    "Kommunestyrevedtaket gjelder tiltaket langs fylkesveiene, der kommunen har 200 lærlingeplasser.",
    "Tiltak for bedrift og høyskolesentre: kommunens samarbeidspartnere møtes.",
    "Samarbeidspartnerne og kommunane ved høyskolen ser på tiltaka for bedriften.",
)
RECALL = {
    "kommune": 4,
    "tiltak": 4,
    "bedrift": 3,
    "fylkesvei": 1,
    "høyskole": 3,
    "samarbeidspartner": 2,
    "lærlingplasser": 0,
}


@pytest.fixture
def council():
    return Council.every.create(slug="nord", name="Nordrådet")


def fill(council, *texts, kind="activity"):
    index(council, [Findable(kind, number, text) for number, text in enumerate(texts, start=1)])


def rows(council, query, **narrowed):
    return [one.row for one in find(council, query, **narrowed).entries]


@pytest.mark.parametrize(("query", "hits"), RECALL.items())
def test_base_forms_find_inflected_words(council, query, hits):
    fill(council, *TEXTS)
    assert len(rows(council, query)) == hits


def test_all_words_must_stand_there_in_title_or_text(council):
    index(council, [Findable("activity", 1, "Vei", "langs elva"), Findable("activity", 2, "Veien til Tynset")])
    assert rows(council, "vei elv") == [1]
    assert rows(council, "veiene") == [1, 2]
    assert rows(council, "vei fjell") == []


def test_hits_in_the_title_come_first_then_the_most(council):
    index(
        council,
        [
            Findable("activity", 1, "Reiseliv", "bane bane bane"),
            Findable("activity", 2, "Banen", ""),
            Findable("activity", 3, "Buss", "bane"),
            Findable("activity", 4, "Banen og banene", ""),
        ],
    )
    assert rows(council, "bane") == [4, 2, 1, 3]


def test_what_ranks_alike_stands_in_one_order_on_every_database(council):
    index(council, [Findable(kind, row, "Bane") for kind in ("question", "activity") for row in (2, 10, 1)])
    found = [(one.kind, one.row) for one in find(council, "bane").entries]
    assert found == [(kind, row) for kind in ("activity", "question") for row in (1, 2, 10)]


def test_one_council_never_finds_what_is_anothers(council):
    other = Council.every.create(slug="sør", name="Sørrådet")
    fill(other, "Hemmelighet")
    fill(council, "Noe annet")
    assert rows(council, "hemmelighet") == []
    assert find(council, "hemmelighet").by_kind == {}


def test_indexing_again_replaces_and_removing_removes(council):
    fill(council, "Bane", "Vei")
    fill(council, "Buss")
    assert (rows(council, "bane"), rows(council, "buss"), rows(council, "vei")) == ([], [1], [2])
    remove(council, "activity", [2])
    assert rows(council, "vei") == []
    clear(council)
    assert not SearchEntry.every.filter(council=council).exists()


def test_the_same_row_twice_at_once_is_kept_once(council):
    index(council, [Findable("activity", 1, "Bane"), Findable("activity", 1, "Vei")])
    assert rows(council, "vei") == [1]
    assert SearchEntry.every.count() == 1


def test_kinds_are_counted_and_narrow_what_is_found(council):
    fill(council, "Bane", "Banen")
    fill(council, "Hvem betaler banen?", kind="question")
    found = find(council, "bane", kind="question")
    assert found.by_kind == {"activity": 2, "question": 1}
    assert (found.total, [one.kind for one in found.entries]) == (1, ["question"])
    assert find(council, "bane", kind="noe annet").total == 0


def test_pages_hold_all_hits_once_and_a_page_too_far_is_the_last(council):
    fill(council, *(f"Bane {number}" for number in range(1, 61)))
    seen = [row for page in (1, 2, 3) for row in rows(council, "bane", page=page)]
    assert sorted(seen) == list(range(1, 61))
    assert find(council, "bane", page=99).page == find(council, "bane", page=3).page == 3
    assert find(council, "bane", page=-5).page == 1


@pytest.mark.parametrize("query", ["%", "_", "b%", "' OR 1=1 --", "\\", "bane' --", "*", "\x00bane"])
def test_signs_of_databases_mean_nothing(council, query):
    fill(council, "Bane", "50% rabatt", "a_x")
    assert set(rows(council, query)) <= {1}


def test_ten_thousand_entries_are_searched_in_two_queries_and_quickly(council, django_assert_num_queries):
    words = "kommune bedrift vei bane skole reiseliv næring kultur helse fiber"
    texts = words.split()
    things = [
        Findable("activity", number, f"{texts[number % 10]} {number}", f"{texts[number % 7]} og noe mer å gjøre " * 5)
        for number in range(10_000)
    ]
    index(council, things)
    with django_assert_num_queries(2):
        found = find(council, "kommuner")
    assert found.total > 1000
    started = time.perf_counter()
    find(council, "kommuner vei")
    assert time.perf_counter() - started < 2, connection.vendor
