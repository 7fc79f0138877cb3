"""Each page answers those who may see it, and nobody else; what one may not see does not exist."""

from collections.abc import Callable, Iterable

from django.apps import apps
from django.db.models import Model
from django.test import Client
from django.urls import resolve

from avklart.councils.models import AuditEntry, User
from tests.pages.every_page import PAGES, Page, named_addresses, patterns_by_name
from tests.pages.world import World, mail_of

ORDER = ("everyone", "signed-in", "reader", "editor", "administrator")
# How far each person gets in ORDER. The neighbour administers another council.
REACHES = {None: 0, "neighbour": 1, "reader": 2, "editor": 3, "administrator": 4}
PEOPLE = tuple(REACHES)
IN_COUNCIL = ORDER[2:]


def test_every_address_has_an_example() -> None:
    listed = [page.name for page in PAGES]
    assert named_addresses() - set(listed) == set()
    assert set(listed) - named_addresses() == set()


def test_nothing_of_a_council_is_open_to_all() -> None:
    patterns = patterns_by_name()
    open_ones = {page.name for page in PAGES if page.least == "everyone"}
    assert [name for name in open_ones if patterns[name].startswith("arbeid/<")] == []
    signed_in = {page.name for page in PAGES if page.least == "signed-in"}
    assert {name for name in signed_in if not name.startswith("account_")} == {"web:councils"}


def test_every_address_leads_to_its_own_page(world: World) -> None:
    led = {page: resolve(page.address(world).partition("?")[0]).view_name for page in PAGES}
    assert {page.label: name for page, name in led.items() if name != page.name} == {}


def test_a_page_answers_those_who_may_see_it_and_nobody_else(world: World) -> None:
    pages = [page for page in PAGES if page.kind != "done"]
    faults = [fault for person in PEOPLE for fault in _differences(person, pages, _got, world)]
    assert not faults, "\n".join(faults)


def test_a_change_is_taken_from_those_who_may_make_it_and_nobody_else(world: World) -> None:
    pages = [page for page in PAGES if _changes(page)]
    rows = _rows_of_history()
    faults = [fault for person in PEOPLE for fault in _differences(person, pages, _posted, world)]
    assert not faults, "\n".join(faults)
    assert _rows_of_history() == rows


def test_what_changes_something_is_never_done_by_following_a_link(world: World) -> None:
    client = _client("administrator")
    done = [page for page in PAGES if page.kind == "done"]
    answers = {page.label: client.get(page.address(world)).status_code for page in done}
    assert {label: status for label, status in answers.items() if status != 405} == {}


def _changes(page: Page) -> bool:
    return page.least in IN_COUNCIL and (page.kind == "done" or page.changed_by is not None)


def _differences(
    person: str | None, pages: Iterable[Page], ask: Callable[[Client, Page, World], int], world: World
) -> list[str]:
    client = _client(person)
    found = []
    for page in pages:
        least = (page.changed_by or page.least) if ask is _posted else page.least
        if ask is _posted and REACHES[person] >= ORDER.index(least):
            continue  # what it does with a form is for the page's own tests
        wanted, status = _wanted(person, least, page), ask(client, page, world)
        if status not in wanted:
            found.append(f"{person}: {page.label} ({least}): {status}, not {wanted}")
    return found


def _rows_of_history() -> dict[str, int]:
    return {model.__name__: model._default_manager.count() for model in apps.get_models() if _is_history(model)}


def _is_history(model: type[Model]) -> bool:
    return model.__name__.startswith("Historical") or model is AuditEntry


def _wanted(person: str | None, least: str, page: Page) -> tuple[int, ...]:
    if least == "nobody":
        return (200,) if person is None else (302,)
    if REACHES[person] >= ORDER.index(least):
        return (302,) if page.kind == "moves" else (page.status,)
    return (302,) if person is None else (404,)


def _got(client: Client, page: Page, world: World) -> int:
    return client.get(page.address(world)).status_code


def _posted(client: Client, page: Page, world: World) -> int:
    return client.post(page.address(world)).status_code


def _client(person: str | None) -> Client:
    client = Client(raise_request_exception=True)
    if person:
        client.force_login(User.objects.get(email=mail_of(person)))
    return client
