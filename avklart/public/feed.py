"""The adoptions of a council as an Atom feed (RFC 4287). Text is put in as text by the XML writer, never as markup."""

from urllib.parse import urljoin
from xml.etree.ElementTree import Element, SubElement, tostring

from django.urls import reverse

from avklart.councils.models import Council
from avklart.editions.models import Edition
from avklart.editions.queries.open_view import plans_told, seen_text
from avklart.reports.front import marked_line
from avklart.ui.dates import day_in_words
from avklart.ui.language import current_language
from avklart.ui.sentences import sentence

ATOM = "application/atom+xml; charset=utf-8"
_NAMESPACE = "http://www.w3.org/2005/Atom"


def feed_of(council: Council, adoptions: list[Edition], host: str, site: str) -> bytes:
    """Give the feed. `host` names what the identities are given under, `site` is where the addresses begin."""
    feed = Element("feed", {"xmlns": _NAMESPACE, "xml:lang": current_language()})
    _text(feed, "id", f"tag:{host},{council.made_at:%Y-%m-%d}:{council.slug}")
    _text(feed, "title", marked_line(council, current_language(), _said("feed-title", council=council.name)))
    _text(feed, "updated", adoptions[0].frozen_at.isoformat(timespec="seconds"))
    _link(feed, "self", urljoin(site, reverse("public:atom", args=(council.slug,))), ATOM)
    _link(feed, "alternate", urljoin(site, reverse("public:council", args=(council.slug,))), "text/html")
    _text(SubElement(feed, "author"), "name", council.name)
    told = plans_told(adoptions)
    for edition in adoptions:
        title = told[edition.pk].title or _said("a-plan")
        _entry(SubElement(feed, "entry"), edition, title, host, site)
    whole: bytes = tostring(feed, encoding="utf-8", xml_declaration=True)
    return whole


def _entry(entry: Element, edition: Edition, title: str, host: str, site: str) -> None:
    slugs = (edition.council.slug, edition.plan.slug)
    day = day_in_words(edition.adopted_on, current_language())
    _text(entry, "id", f"tag:{host},{edition.frozen_at:%Y-%m-%d}:{'/'.join(slugs)}/{edition.number}")
    _text(entry, "title", title)
    _text(entry, "updated", edition.frozen_at.isoformat(timespec="seconds"))
    _text(entry, "published", edition.frozen_at.isoformat(timespec="seconds"))
    _link(entry, "alternate", urljoin(site, reverse("public:edition-plan", args=(*slugs, edition.number))), "text/html")
    said = _said("adopted-line", day=day, body=edition.body)
    _text(entry, "summary", f"{said} {_said('case', case=edition.case_number)}" if edition.case_number else said)


def _said(code: str, **facts: str) -> str:
    return sentence("public", code, current_language(), facts)


def _text(parent: Element, name: str, text: str) -> None:
    SubElement(parent, name).text = seen_text(text)


def _link(parent: Element, rel: str, href: str, media_type: str) -> None:
    SubElement(parent, "link", {"rel": rel, "href": href, "type": media_type.partition(";")[0]})
