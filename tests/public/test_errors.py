"""What cannot be shown is told in the reader's language, in our look, without anything of the inside."""

import pytest
from django.core.exceptions import PermissionDenied, SuspiciousOperation
from django.http import HttpRequest, HttpResponse
from django.test import Client, override_settings
from django.urls import include, path
from lxml import html

from avklart.config import urls

pytestmark = pytest.mark.django_db


def fails(request: HttpRequest, how: str) -> HttpResponse:
    raise {"400": SuspiciousOperation, "403": PermissionDenied, "500": RuntimeError}[how]("HEMMELIG")


def takes_forms(request: HttpRequest) -> HttpResponse:
    return HttpResponse("taken")


handler400, handler403, handler404, handler500 = urls.handler400, urls.handler403, urls.handler404, urls.handler500
urlpatterns = [path("fails/<str:how>/", fails), path("form/", takes_forms), path("", include(urls.urlpatterns))]
SAID = {
    "400": ("Forespørselen ble ikke forstått", "The request was not understood"),
    "403": ("Du har ikke tilgang til dette", "You do not have access to this"),
    "500": ("Siden kan ikke vises akkurat nå", "The page cannot be shown right now"),
}


@pytest.mark.parametrize("status", ["400", "403", "500"])
@override_settings(ROOT_URLCONF=__name__)
def test_a_fault_is_told_in_the_readers_language(status):
    client = Client(raise_request_exception=False)
    for language, words in zip(("nb", "en"), SAID[status], strict=True):
        client.cookies["avklart-language"] = language
        answer = client.get(f"/fails/{status}/")
        assert answer.status_code == int(status)
        tree = html.fromstring(answer.content)
        assert (tree.get("lang"), tree.findtext(".//h1")) == (language, words)
        assert "HEMMELIG" not in answer.content.decode()
        assert not answer.cookies["csrftoken"].value if "csrftoken" in answer.cookies else True


def test_what_is_not_there_is_told_in_the_readers_language(client):
    client.cookies["avklart-language"] = "nn"
    answer = client.get("/finst/ikkje/")
    assert (answer.status_code, html.fromstring(answer.content).findtext(".//h1")) == (404, "Sida finst ikkje")


@override_settings(ROOT_URLCONF=__name__)
def test_a_form_sent_without_its_token_is_told_of():
    answer = Client(enforce_csrf_checks=True).post("/form/", {})
    assert answer.status_code == 403
    assert "Skjemaet kunne ikke sendes" in answer.content.decode()


def test_a_host_we_do_not_answer_to_gets_our_page(client):
    answer = client.get("/", headers={"host": "evil.example"})
    assert answer.status_code == 400
    assert "Forespørselen ble ikke forstått" in answer.content.decode()


@override_settings(ROOT_URLCONF=__name__)
def test_a_fault_while_telling_of_a_fault_is_still_a_page(monkeypatch):
    def broken(*args: object) -> str:
        raise RuntimeError("HEMMELIG")

    monkeypatch.setattr("avklart.public.errors.render_to_string", broken)
    answer = Client(raise_request_exception=False).get("/fails/500/")
    assert answer.status_code == 500
    assert "HEMMELIG" not in answer.content.decode()
    assert "<h1>" in answer.content.decode()
