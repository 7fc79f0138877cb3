"""An older version of a document, sent after a newer one, is told as such, and nothing of it is chosen beforehand."""

import io
import zipfile
from dataclasses import replace

import pytest

from avklart.councils.models import Council
from avklart.plans.models import Activity
from avklart.received.actions import accept_draft
from avklart.received.models import ReceivedFile
from tests.plans.made import small_draft
from tests.web.reviews import AT, address, person, read_reading

pytestmark = pytest.mark.django_db
CORE = (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dcterms="http://purl.org/dc/terms/"><dcterms:modified>{day}T10:00:00Z</dcterms:modified></cp:coreProperties>'
)


def saved(reading, day: str):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as package:
        package.writestr("docProps/core.xml", CORE.format(day=day))
    ReceivedFile.every.filter(pk=reading.file_id).update(content=packed.getvalue())
    return type(reading).every.get(pk=reading.pk)


@pytest.mark.parametrize(("day", "is_older"), [("2018-01-05", True), ("2018-02-20", False)])
def test_an_older_version_after_a_newer_is_told_and_takes_nothing_by_itself(client, day, is_older):
    council = Council.every.create(slug="fjell", name="Fjell")
    draft = small_draft()
    plan = accept_draft(saved(read_reading(council, draft, "ny.docx"), "2018-02-01"), by=None, at=AT)
    area = draft.areas[0]
    other = replace(area, activities=(replace(area.activities[0], priority="Høy"), *area.activities[1:]))
    changed = replace(draft, areas=(other, *draft.areas[1:]))
    reading = saved(read_reading(council, changed, "annen.docx", plan=plan), day)
    client.force_login(person(council, "editor"))
    html = client.get(address("review-difference", reading)).content.decode()
    assert 'name="change"' in html
    assert ('id="older"' in html) is is_older
    assert ("05.01.2018" in html and "ny.docx" in html) is is_older
    assert (" checked" in html) is not is_older
    if is_older:
        client.post(address("review-difference", reading), {"shown": []})
        assert not Activity.every.filter(plan=plan, priority="Høy").exists()
