"""No address makes a database of ours fail: a sign that PostgreSQL cannot be asked for never comes to it."""

import pytest

from tests.web.working_plan import new_desk

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("page", ["activities", "clarifications"])
def test_a_page_asked_with_nul_answers_as_if_it_were_not_there(page):
    desk = new_desk()
    answer = desk.get(page, tekst="sels\0kapet")
    assert answer.status_code == 200
    assert "selskapet" in answer.content.decode()


@pytest.mark.parametrize(
    "address", ["/%00/", "/arbeid/%00/", "/arbeid/fjellregionen/plan/20%0017/tiltak/", "/lenke/%00/"]
)
def test_an_address_with_nul_in_it_is_not_found(client, address):
    answer = client.get(address)
    assert answer.status_code == 404
    assert "<h1" in answer.content.decode()
