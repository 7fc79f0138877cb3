"""Every page says itself in bokmål, nynorsk and English: no word is missing, and no other language is left in it."""

import re

import pytest
from django.conf import settings
from django.test import Client

from avklart.councils.models import User
from tests.pages.every_page import PAGES
from tests.pages.world import World, mail_of

HTML = [page for page in PAGES if page.kind == "page"]
# Signs that stand where a sentence was not filled, or an object was printed as itself.
UNFILLED = re.compile(r"\{\w+\}|\{%|\{\{|&lt;[A-Z]\w+[ :]|\bNone\b(?! of)|\bTrue\b|\bFalse\b|object at 0x")


@pytest.mark.parametrize("language", ["nb", "nn", "en"])
def test_every_page_is_whole_in(language: str, world: World) -> None:
    client = Client()
    client.force_login(User.objects.get(email=mail_of("administrator")))
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = language
    faults = []
    for page in HTML:
        reader = Client() if page.least == "nobody" else client
        reader.cookies[settings.LANGUAGE_COOKIE_NAME] = language
        answer = reader.get(page.address(world))
        text = answer.content.decode()
        if f'<html lang="{language}"' not in text or answer["Content-Language"] != language:
            faults.append(f"{page.label}: {answer.status_code}, not said in {language}")
        faults += [f"{page.label}: …{_around(text, found)}…" for found in UNFILLED.finditer(_seen(text))][:3]
    assert not faults, "\n".join(faults)


def _seen(text: str) -> str:
    return re.sub(r"<(script|style)\b.*?</\1>|<[^>]*>", lambda tag: " " * len(tag.group()), text, flags=re.S)


def _around(text: str, found: "re.Match[str]") -> str:
    return " ".join(text[max(0, found.start() - 60) : found.end() + 40].split())
