"""The log: of one's own council, newest first, in words, and quick however long."""

import ast
from datetime import timedelta
from pathlib import Path

import pytest
from django.utils import timezone

from avklart.councils.models import AuditEntry, User
from avklart.ui.audit import told
from avklart.ui.sentences import LANGUAGES, sentence
from avklart.web.log import ADDRESSES, KINDS
from tests.web.people_of import council_with_people, person

pytestmark = pytest.mark.django_db
PAGE = "/arbeid/nord/innstillinger/logg/"
NOW = timezone.now()


@pytest.fixture
def council():
    return council_with_people()


@pytest.fixture
def admin(client, council):
    client.force_login(person("administrator"))
    return client


def line(council, what="signed-in", minutes=0, by=None, **facts):
    return AuditEntry.every.create(
        council=council, at=NOW + timedelta(minutes=minutes), by=by, what=what, facts=facts or {"email": "a@b.no"}
    )


def words(answer):
    return answer.content.decode()


@pytest.mark.parametrize("who", ["editor", "reader", "administrator@sor.example", None])
def test_only_administrators_of_the_council_read_its_log(client, council, who):
    council_with_people("sor", "Sørrådet")
    if who:
        client.force_login(User.objects.get(email=who if "@" in who else f"{who}@nord.example"))
    assert client.get(PAGE).status_code == (404 if who else 302)


def test_one_reads_the_lines_of_ones_own_council_newest_first(admin, council):
    other = council_with_people("sor", "Sørrådet")
    line(council, email="gammel@b.no")
    line(council, minutes=1, email="ny@b.no", by=person("editor"))
    line(other, email="fremmed@b.no")
    line(None, email="ukjent@b.no")
    page = words(admin.get(PAGE))
    assert page.index("ny@b.no") < page.index("gammel@b.no")
    assert "Editor" in page
    assert "fremmed" not in page
    assert "ukjent@" not in page


def test_the_log_is_narrowed_to_one_kind(admin, council):
    line(council, email="innlogget@b.no")
    line(council, what="file-received", file="plan.docx", sha256="x")
    page = words(admin.get(PAGE, {"type": "dokumenter"}))
    assert "plan.docx" in page
    assert "innlogget@" not in page
    assert "innlogget@" in words(admin.get(PAGE, {"type": "noe annet"}))


def test_ten_thousand_lines_come_in_pages_with_the_same_queries(admin, council, django_assert_max_num_queries):
    AuditEntry.every.bulk_create(
        AuditEntry(council=council, at=NOW + timedelta(seconds=n), what="signed-in", facts={"email": f"n{n}@b.no"})
        for n in range(10_000)
    )
    with django_assert_max_num_queries(8):
        page = words(admin.get(PAGE))
    assert page.count("<tr>") == 51
    assert "n9999@b.no" in page
    last = words(admin.get(PAGE, {"side": "200"}))
    assert "n0@b.no" in last
    assert words(admin.get(PAGE, {"side": "9999999"})).count("n0@b.no") == 1


@pytest.mark.parametrize("side", ["", "x", "-1", "²", "9" * 50, "1 OR 1"])
def test_a_page_there_is_not_is_another_page(admin, council, side):
    line(council)
    assert admin.get(PAGE, {"side": side}).status_code == 200


def test_strangers_words_are_only_words(admin, council):
    line(council, what="file-received", file="<script>{email}</script>", sha256="x")
    page = words(admin.get(PAGE))
    assert "&lt;script&gt;{email}" in page


FACTS = {
    "email": "a@b.no",
    "role": "editor",
    "before": "reader",
    "slug": "nord",
    "name": "Tolga",
    "fields": ["name", "own_words", "shows_persons", "about_sma", "statement_address"],
    "file": "plan.docx",
    "body": "Regionrådet",
    "adopted_on": "2018-10-24",
    "why": "Feil fil",
    "number": 3,
    "plan": "Handlingsplan 2017–2018",
    "to": "a@b.no",
    "subject": "Det du har ansvar for",
    "as_of_on": "2018-03-01",
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_of_line_has_its_sentence(language):
    for what in (what for codes in KINDS.values() for what in codes):
        said = told(what, FACTS, language)
        assert said != what
        assert "{" not in said
    assert told("role-changed", FACTS, language).count(sentence("roles", "editor", language)) == 1


def _logged() -> set[str]:
    """Give the codes that actions write in the log: the first word given to `log` or `log_for`, in all our code."""
    found = set()
    for path in (Path(__file__).parents[2] / "avklart").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("log", "log_for", "set_password"):
                found |= {
                    word.value
                    for given in node.args
                    for word in ast.walk(given)
                    if isinstance(word, ast.Constant) and isinstance(word.value, str)
                }
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_action_that_is_logged_has_its_words_and_each_of_a_council_its_kind(language):
    logged = _logged()
    assert {"plan-adopted", "draft-accepted", "signed-in", "password-reset", "changes-taken-over"} <= logged
    assert [what for what in sorted(logged) if told(what, FACTS, language) == what] == []
    # An account that is made on the server belongs to no council.
    assert {what for codes in KINDS.values() for what in codes} == logged - {"user-created"}


def test_a_line_whose_facts_are_not_known_is_told_by_its_code():
    assert told("role-given", {}, "nb") == "role-given"
    assert told("noe-nytt", {}, "nb") == "noe-nytt"
    assert told("role-given", {"email": "a@b.no", "role": "king"}, "nb") == "role-given"


def test_every_kind_has_an_address():
    assert set(ADDRESSES.values()) == set(KINDS)


@pytest.mark.parametrize(
    ("language", "said"),
    [("nb", "Regionrådet vedtok planen 24. oktober 2018."), ("en", "24 October 2018")],
)
def test_the_day_of_an_adoption_is_told_in_words(language, said):
    assert said in told("plan-adopted", {"body": "Regionrådet", "adopted_on": "2018-10-24"}, language)
