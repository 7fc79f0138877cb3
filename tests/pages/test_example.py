"""An example says EKSEMPEL wherever it is seen: every page of the council, every paper in every format, every mail."""

import csv
import io
import re
from datetime import UTC, datetime
from itertools import product

from django.conf import settings
from django.test import Client
from django.urls import reverse
from openpyxl import load_workbook

from avklart.councils.models import Council, Participant, User
from avklart.documents.document import Paragraph, document_texts
from avklart.documents.letterhead import letterhead_of
from avklart.documents.reading import read_document
from avklart.plans.models import Plan
from avklart.post.models import OutgoingMail
from avklart.reports import REPORTS, make_paper
from avklart.reports.files import make_file, paper_kinds
from avklart.reports.note_kept import KINDS
from avklart.reports.wanted import Wanted
from avklart.ui.sentences import Language
from avklart.web import mails
from tests.documents.writers.letterheads import letterhead
from tests.pages.every_page import PAGES
from tests.pages.world import TODAY, World, mail_of

AT = datetime(2018, 3, 1, 12, tzinfo=UTC)
WORDS: dict[Language, str] = {"nb": "EKSEMPEL", "nn": "EKSEMPEL", "en": "EXAMPLE"}
OF_COUNCIL = [
    page for page in PAGES if page.kind == "page" and page.name.partition(":")[0] in ("web", "public", "guest")
]
# These are about no one council, or about another.
OF_NO_COUNCIL = ("public:front",)


def test_every_page_of_an_example_says_so_on_top_and_in_its_title(world: World) -> None:
    client = Client()
    client.force_login(User.objects.get(email=mail_of("administrator")))
    faults = []
    for page, language in product(OF_COUNCIL, WORDS):
        client.cookies[settings.LANGUAGE_COOKIE_NAME] = language
        answer = client.get(page.address(world))
        if answer.status_code >= 400 or page.name in OF_NO_COUNCIL:
            continue
        text = answer.content.decode()
        shown = re.search(r'<aside class="banner example" aria-label="[^"]+"><strong>(\w+)</strong>', text)
        titled = re.search(r"<title>(\w+) – ", text)
        if not (shown and titled and shown[1] == titled[1] == WORDS[language]):
            faults.append(f"{page.label} in {language}")
    assert not faults, faults


def test_lists_of_councils_mark_those_that_are_examples(world: World) -> None:
    del world
    text = Client().get("/").content.decode()
    assert re.search(r"Fjellregionen</a> <span class=\"mark nobody\">EKSEMPEL</span>", text)
    assert text.count("EKSEMPEL") == 1


def test_other_councils_are_not_marked(world: World) -> None:
    text = Client().get(f"/{world.neighbour_council}/").content.decode()
    assert "EKSEMPEL" not in text
    assert "example.css" not in text


def test_every_paper_of_an_example_says_so_around_its_pages(world: World) -> None:
    for name, kind, (language, word) in product(REPORTS, paper_kinds(), WORDS.items()):
        read = read_document(make_file(name, _wanted(world, language), kind).raw, f"paper.{kind}")
        assert word in " ".join(document_texts(read)), (name, kind, language)
        if kind in ("docx", "odt", "html"):
            around = [block.text for block in read.furniture if isinstance(block, Paragraph)]
            assert any(text.startswith(f"{word} · ") for text in around), (name, kind, language)


def test_every_status_note_of_an_example_and_every_comparison_says_so_around_its_pages(world: World) -> None:
    client = Client()
    client.force_login(User.objects.get(email=mail_of("reader")))
    notes = f"/arbeid/{world.council}/plan/{world.plan}/statusnotat"
    faults = []
    for address, kind in product(("1/fil", "3/fil", "1/mot/2"), KINDS):
        answer = client.get(f"{notes}/{address}/{kind}/")
        assert answer.status_code == 200
        read = read_document(answer.content, f"note.{kind}")
        around = [block.text for block in read.furniture if isinstance(block, Paragraph)]
        # A PDF tells of no furniture: there the words stand in the text of each page.
        told = around if kind != "pdf" else list(document_texts(read))
        if not any(text.startswith("EKSEMPEL · ") for text in told):
            faults.append((address, kind))
    assert not faults, faults


def test_a_paper_on_a_councils_own_paper_is_marked_on_its_first_page_too(world: World) -> None:
    own = letterhead_of(letterhead())
    raw = make_file("plan", _wanted(world, "nb"), "docx", own).raw
    assert any(one.startswith("EKSEMPEL") for one in document_texts(read_document(raw, "plan.docx")))


def test_a_sheet_is_marked_in_its_first_line_and_in_the_names_of_its_sheets(world: World) -> None:
    book = load_workbook(io.BytesIO(make_file("plan", _wanted(world, "nb"), "xlsx").raw))
    assert all(name.endswith("(EKSEMPEL)") and len(name) <= 31 for name in book.sheetnames)
    assert book.worksheets[0]["A1"].value == "EKSEMPEL"
    assert all(str(sheet.oddHeader).startswith("&LEKSEMPEL · ") for sheet in book.worksheets)
    text = make_file("plan", _wanted(world, "nb"), "csv").raw.decode("utf-8-sig")
    assert next(csv.reader(io.StringIO(text), delimiter=";")) == ["EKSEMPEL"]


def test_papers_of_other_councils_are_not_marked(world: World) -> None:
    plan = Plan.every.get(council__slug=world.neighbour_council)
    wanted = Wanted(plan=plan, language="nb", today=TODAY, at=AT)
    assert make_paper("plan", wanted).furniture.mark == ""


def test_a_picture_and_a_feed_that_leave_the_pages_say_so(world: World) -> None:
    client = Client()
    client.force_login(User.objects.get(email=mail_of("reader")))
    page = client.get(f"/arbeid/{world.council}/plan/{world.plan}/bilder/").content.decode()
    addresses = re.findall(r'href="([^"]+/bilder/[^"]+\.svg)"', page)
    assert addresses
    assert all(b"EKSEMPEL \xc2\xb7 " in client.get(address).content for address in addresses)
    assert "<title>EKSEMPEL · " in Client().get(f"/{world.council}/atom/").content.decode()


def test_an_invitation_that_an_administrator_of_an_example_sends_says_so(world: World) -> None:
    client = Client()
    client.force_login(User.objects.get(email=mail_of("administrator")))
    answer = client.post(reverse("web:people", args=(world.council,)), {"email": "ny@example.no", "role": "reader"})
    assert answer.status_code < 400
    sent = OutgoingMail.every.get(to="ny@example.no")
    assert sent.subject.startswith("EKSEMPEL · ")
    assert sent.text.startswith("EKSEMPEL. ")


def test_a_mail_from_an_example_says_so(world: World) -> None:
    council = Council.every.get(slug=world.council)
    facts = {"who": "Kari", "council": council.name, "role": "leser", "link": "x", "day": "i dag", "site": "x"}
    mails.send("ola@example.no", ("invitation-subject", "invitation"), "nb", facts, council)
    sent = OutgoingMail.every.latest("pk")
    assert sent.subject.startswith("EKSEMPEL · ")
    assert sent.text.startswith("EKSEMPEL. ")


def _wanted(world: World, language: Language) -> Wanted:
    plan = Plan.every.select_related("council").get(slug=world.plan, council__slug=world.council)
    participant = Participant.every.filter(council=plan.council).first()
    return Wanted(plan=plan, language=language, today=TODAY, at=AT, participant=participant)
