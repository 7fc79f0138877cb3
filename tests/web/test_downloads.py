"""Last ned: the plan, an edition and a selection as files, for those who may, and as the plan stands."""

import io
import json
from unittest.mock import patch

import pytest
from django.contrib.messages import get_messages
from django.urls import reverse

from avklart.councils.models import Council
from avklart.councils.writing import Change, save_next
from avklart.documents.document import document_texts
from avklart.documents.paper import Written
from avklart.documents.reading import read_document
from avklart.domain.long_work import KINDS
from avklart.editions.models import Edition
from avklart.intake.reading import read_plan
from avklart.jobs.actions import do_job
from avklart.jobs.models import Job, JobFile
from avklart.plans.models import Actor, Responsibility
from avklart.reports.files import file_kinds
from tests.editions.made import AT, adopted, stored_plan
from tests.web.reviews import person
from tests.web.working_plan import desk_for

pytestmark = pytest.mark.django_db
LATER = Change(by=None, at=AT.replace(day=2))


@pytest.fixture
def desk():
    return desk_for(stored_plan(), "reader")


def read(answer, kind):
    """Give the plan that a downloaded file reads back as."""
    return read_plan(read_document(answer.content, f"plan.{kind}"))


def texts(draft):
    return [one.text for one in draft.activities]


@pytest.mark.parametrize("kind", file_kinds())
def test_a_plan_is_downloaded_in_every_format_with_a_name_of_its_own(desk, kind):
    answer = desk.get("download", kind)
    assert answer.status_code == 200
    assert answer.headers["Content-Disposition"] == f'attachment; filename="handlingsplan-2017-2018.{kind}"'
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert "no-store" in answer.headers["Cache-Control"]
    if kind != "json":
        assert texts(read(answer, kind)) == [one.text for one in desk.plan.activities.order_by("pk")]


def test_the_plan_as_data_is_the_contract(desk):
    given = json.loads(desk.get("download", "json").content)
    assert given["format"] == "avklart-plan-draft/1"
    assert len([one for area in given["areas"] for one in area["activities"]]) == desk.plan.activities.count()


def test_a_file_nobody_makes_is_not_there(desk):
    assert desk.get("download", "exe").status_code == 404
    assert desk.get("download", "pdf", vedtak="7").status_code == 404
    assert desk.get("download", "pdf", vedtak="x").status_code == 404


def test_members_of_another_council_find_nothing(desk):
    other = Council.every.create(slug="annet", name="Annet råd")
    desk.client.force_login(person(other, "administrator"))
    for name, args in (("download", ["docx"]), ("download-choices", [])):
        assert desk.get(name, *args).status_code == 404


def test_a_selection_is_what_the_filter_lets_through(desk):
    one = desk.plan.activities.order_by("pk").first()
    answer = desk.get("download", "xlsx", tekst=one.text)
    assert "utvalg" in answer.headers["Content-Disposition"]
    assert texts(read(answer, "xlsx")) == [one.text]
    page = desk.get("activities", tekst=one.text).content.decode()
    assert "Last ned utvalget" in page
    assert reverse("web:download", args=(desk.plan.council.slug, desk.plan.slug, "docx")) + "?tekst=" in page


def test_what_somebody_has_rewritten_is_told_as_it_now_is_and_an_edition_as_it_was(desk):
    adopted(desk.plan)
    line = Responsibility.every.filter(activity__plan=desk.plan)[0]
    line.actor = Actor.every.create(council=desk.plan.council, name="Næringssjefen", kind="role")
    save_next(line, LATER)
    now, then = desk.get("download", "docx"), desk.get("download", "docx", vedtak="1")
    assert "Næringssjefen" in actors(read(now, "docx"))
    assert "Næringssjefen" not in actors(read(then, "docx"))
    assert "vedtatt" in then.headers["Content-Disposition"]


def actors(draft):
    return {line.actor for one in draft.activities for line in one.responsibilities}


def test_a_paper_of_an_edition_is_the_same_whenever_it_is_made(desk):
    adopted(desk.plan)
    first = desk.get("download", "pdf", vedtak="1").content
    assert desk.get("download", "pdf", vedtak="1").content == first


def test_the_choices_are_words_format_and_language(desk):
    page = desk.get("download-choices", tekst="vei").content.decode()
    assert "Slik Avklart forstår det" in page
    assert 'name="tekst" value="vei"' in page
    answer = desk.get("download-choices", format="csv", ord="avklart", filspraak="en")
    assert 'filename="action-plan-2017-2018.csv"' in answer.headers["Content-Disposition"]
    assert "Funding" in answer.content.decode()


def test_the_columns_are_those_the_council_has_chosen(desk):
    desk.plan.council.paper_columns = ["text", "responsibilities"]
    save_next(desk.plan.council, LATER)
    words = desk.get("download", "csv").content.decode()
    assert "Ansvar" in words
    assert "Finansiering" not in words


def test_letters_that_no_font_has_are_told(desk):
    with patch("avklart.reports.files.write_paper", return_value=Written(raw=b"%PDF", replaced=("\u1234",))):
        answer = desk.get("download", "pdf")
    told = [str(one) for one in get_messages(answer.wsgi_request)]
    assert told == ["Tegn som ingen skrift har, står som kode i handlingsplan-2017-2018.pdf: U+1234"]


@pytest.fixture
def all_is_long():
    with patch.dict("avklart.domain.long_work._AT_ONCE", dict.fromkeys(KINDS, 0)):
        yield


def test_a_file_of_a_large_plan_is_made_outside_the_request_and_fetched_afterwards(desk, all_is_long):
    follow = desk.get("download", "docx")
    assert follow.status_code == 302
    assert desk.get("download", "docx").url == follow.url
    assert desk.get("download", "xlsx").url != follow.url
    assert "Dokumentet lages" in desk.client.get(follow.url).content.decode()
    for job in Job.every.filter(state="waiting"):
        do_job(job.pk, lambda: AT)
    page = desk.client.get(follow.url).content.decode()
    file = reverse("web:job-file", args=(desk.plan.council.slug, JobFile.every.get(name__endswith="docx").job_id))
    assert file in page
    answer = desk.client.get(file)
    assert 'filename="handlingsplan-2017-2018.docx"' in answer.headers["Content-Disposition"]
    assert texts(read(answer, "docx")) == [one.text for one in desk.plan.activities.order_by("pk")]
    other = Council.every.create(slug="annet", name="Annet råd")
    desk.client.force_login(person(other, "administrator"))
    assert desk.client.get(file).status_code == 404
    assert desk.client.get(follow.url).status_code == 404


def test_the_newest_file_of_what_was_asked_is_kept_alone(desk, all_is_long):
    for _ in range(2):
        desk.get("download", "csv")
        do_job(Job.every.get(state="waiting").pk, lambda: AT)
    assert JobFile.every.count() == 1


def test_a_download_asks_as_little_of_the_database_whatever_the_format(desk, django_assert_max_num_queries):
    adopted(desk.plan)
    with django_assert_max_num_queries(40):
        desk.get("download", "csv")
    with django_assert_max_num_queries(30):
        answer = desk.get("download", "csv", vedtak=str(Edition.every.get().number))
    assert answer.status_code == 200


def test_everyone_downloads_what_was_adopted_and_nothing_internal(desk, client):
    one = desk.plan.activities.order_by("pk").first()
    one.comment, one.status_as_written = "HEMMELIG MERKNAD", "HEMMELIG STATUS"
    one.cells, one.extra = {"Ansvar": "HEMMELIG CELLE"}, {"Internt": "HEMMELIG KOLONNE"}
    save_next(one, LATER)
    adopted(desk.plan)
    for kind in file_kinds():
        answer = client.get(reverse("public:download", args=(desk.plan.council.slug, desk.plan.slug, kind)))
        assert answer.status_code == 200
        assert "attachment" in answer.headers["Content-Disposition"]
        assert answer.headers["Cache-Control"] == "private, no-cache"
        words = plain(answer.content, kind)
        assert "HEMMELIG" not in words
        # What is to be clarified has not been released.
        assert "må avklares" not in words
        assert one.text.split()[0] in words


def plain(raw: bytes, kind: str) -> str:
    if kind == "json":
        return json.dumps(json.load(io.BytesIO(raw)), ensure_ascii=False)
    document = read_document(raw, f"plan.{kind}")
    return json.dumps(document_words(document), ensure_ascii=False)


def document_words(document):
    return list(document_texts(document))


def test_an_open_file_is_asked_for_again_only_when_it_is_another(desk, client):
    adopted(desk.plan)
    address = reverse("public:edition-download", args=(desk.plan.council.slug, desk.plan.slug, 1, "html"))
    tag = client.get(address).headers["ETag"]
    assert client.get(address, headers={"If-None-Match": tag}).status_code == 304
    desk.plan.council.paper_columns = ["text"]
    save_next(desk.plan.council, LATER)
    assert client.get(address, headers={"If-None-Match": tag}).status_code == 200
    assert client.get(address.replace("html", "exe")).status_code == 404


def test_nobody_downloads_what_is_not_adopted(desk, client):
    assert (
        client.get(reverse("public:download", args=(desk.plan.council.slug, desk.plan.slug, "pdf"))).status_code == 404
    )


def test_a_large_open_plan_waits_for_its_file_and_gets_it(desk, client, all_is_long):
    adopted(desk.plan)
    address = reverse("public:download", args=(desk.plan.council.slug, desk.plan.slug, "odt"))
    waiting = client.get(address)
    assert (waiting.status_code, waiting.headers["Retry-After"]) == (202, "3")
    assert 'http-equiv="refresh"' in waiting.content.decode()
    client.get(address)
    do_job(Job.every.get(state="waiting").pk, lambda: AT)
    assert client.get(address).headers["Content-Disposition"].startswith("attachment")
