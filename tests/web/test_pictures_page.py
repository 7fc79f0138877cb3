"""Planen i bilder: on the page and as files, for those who may read the plan."""

import pytest

from avklart.plans.models import Activity, Actor, Clarification
from tests.web.people import made_stage
from tests.web.test_followed_money import add

pytestmark = pytest.mark.django_db
NAMES = ("status", "avklaringer", "ansvar", "deltakelse", "prosjektmidler", "tilsagn")


@pytest.fixture
def stage(client):
    found = made_stage(client)
    add(found)
    return found


def test_the_page_has_every_picture_with_its_table_and_files(stage):
    page = stage.client.get(stage.address("pictures")).content.decode()
    assert page.count('<svg class="picture"') == 2 * len(NAMES)
    assert page.count("<caption>") == len(NAMES)
    for name in NAMES:
        assert stage.address("picture", name, "svg") in page
        assert stage.address("picture", name, "png") in page


def test_ids_of_pictures_are_told_apart(stage):
    page = stage.client.get(stage.address("pictures")).content.decode()
    found = [part.partition('"')[0] for part in page.split(' id="')[1:]]
    assert len(found) == len(set(found))


def test_nothing_in_the_pictures_needs_a_style_or_a_script(stage):
    page = stage.client.get(stage.address("pictures")).content.decode()
    for svg in page.split("<svg")[1:]:
        assert "style" not in svg.partition("</svg>")[0]


@pytest.mark.parametrize("name", NAMES)
def test_each_picture_is_a_file_in_both_formats(stage, name):
    svg = stage.client.get(stage.address("picture", name, "svg"))
    assert svg["Content-Type"] == "image/svg+xml"
    assert svg["Content-Disposition"] == f'attachment; filename="{name}-{stage.plan.slug}.svg"'
    assert b"per 1. mars 2018" in svg.content
    png = stage.client.get(stage.address("picture", name, "png"))
    assert png.content.startswith(b"\x89PNG")


@pytest.mark.parametrize(("name", "kind"), [("annet", "svg"), ("status", "pdf"), ("status", "PNG")])
def test_what_is_no_picture_is_not_found(stage, name, kind):
    assert stage.client.get(stage.address("picture", name, kind)).status_code == 404


def test_strangers_find_no_picture(stage):
    addresses = [stage.address("pictures"), stage.address("picture", "status", "svg")]
    stage.sign_in_a_stranger()
    assert [stage.client.get(address).status_code for address in addresses] == [404, 404]
    stage.client.logout()
    assert [stage.client.get(address).status_code for address in addresses] == [302, 302]


def test_a_plan_without_activities_has_no_pictures_and_says_so(stage):
    for model in (Activity, Clarification):
        model.every.update(deleted_at="2018-02-01T12:00:00Z")
    page = stage.client.get(stage.address("pictures")).content.decode()
    assert "Planen har ingen tiltak å vise ennå." in page
    assert "<svg" not in page
    assert stage.client.get(stage.address("picture", "status", "svg")).status_code == 404


def test_the_pictures_stand_where_their_question_is_asked(stage):
    week = stage.client.get(f"/arbeid/{stage.plan.council.slug}/").content.decode()
    assert "Slik står tiltakene, område for område" in week
    actors = stage.client.get(stage.address("actors")).content.decode()
    assert "Hvem som har ansvar for flest tiltak" in actors
    assert (
        "Hvem som har ansvar for flest" not in stage.client.get(f"{stage.address('actors')}?navn=au").content.decode()
    )


def test_markup_in_a_name_is_shown_as_it_is_written(stage):
    Actor.every.filter(name="Referansegruppe").update(name="<img src=x onerror=y>")
    page = stage.client.get(stage.address("pictures")).content.decode()
    assert "<img src=x" not in page
    assert "&lt;img src=x" in page
