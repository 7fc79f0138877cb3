"""A council's settings, own words and participants: by administrators, with versions, and never lost."""

import pytest
from django.template import Context, Template
from django.test import Client
from django.urls import reverse
from django.utils import translation

from avklart.councils.models import AuditEntry, Council, Participant, User
from avklart.domain.terms import TERMS
from avklart.ui.sentences import LANGUAGES, sentence, use_own_words
from tests.plans.made import IMPORT, small_draft
from tests.web.people_of import council_with_people, person

pytestmark = pytest.mark.django_db
PAGE = "/arbeid/nord/innstillinger/"
LIST = f"{PAGE}deltakere/"


@pytest.fixture
def council():
    return council_with_people()


@pytest.fixture
def admin(client, council):
    client.force_login(person("administrator"))
    return client


def typed(**other):
    kept = {"version": "1", "name": "Nordrådet", "language": "nb", "days_not_mentioned": "90", "approves_updates": "1"}
    return {name: value for name, value in (kept | other).items() if value is not None}


def words(answer):
    return answer.content.decode()


@pytest.mark.parametrize("who", ["editor", "reader", "administrator@sor.example", None])
def test_only_administrators_of_the_council_get_to_the_settings(client, council, who):
    council_with_people("sor", "Sørrådet")
    one = Participant.every.create(council=council, name="Tolga")
    if who:
        client.force_login(User.objects.get(email=who if "@" in who else f"{who}@nord.example"))
    answers = {
        ask(address, typed(name="Stjålet")).status_code
        for ask, address in (
            (client.get, PAGE),
            (client.post, PAGE),
            (client.get, LIST),
            (client.post, LIST),
            (client.get, f"{LIST}{one.pk}/"),
            (client.post, f"{LIST}{one.pk}/"),
            (client.post, f"{LIST}{one.pk}/fjern/"),
        )
    }
    assert answers == ({404} if who else {302})
    assert (Council.every.get(slug="nord").name, Participant.every.get().name) == ("Nordrådet", "Tolga")


def test_nobody_reaches_the_participants_of_another_council_through_their_own(admin):
    other = council_with_people("sor", "Sørrådet")
    theirs = Participant.every.create(council=other, name="Oslo")
    assert admin.get(f"{LIST}{theirs.pk}/").status_code == 404
    assert admin.post(f"{LIST}{theirs.pk}/", typed(name="x")).status_code == 404
    assert admin.post(f"{LIST}{theirs.pk}/fjern/", {"version": "1"}).status_code == 404
    assert Participant.every.get(pk=theirs.pk).name == "Oslo"


def test_settings_are_stored_with_history_and_a_line_in_the_log(admin, council):
    answer = admin.post(
        PAGE,
        typed(
            name="  Regionrådet   Nord ",
            language="nn",
            shows_persons="1",
            contact="post@nord.example",
            statement_address="https://uustatus.no/nb/erklaringer/publisert/1",
            about="Ei linje\r\n\r\nOg ei til",
            about_sma="Daate lea soejkesje",
            days_not_mentioned="60",
            **{"nb-area": "satsingsområde", "nb-areas": "satsingsområder", "nn-committee": "AU"},
        ),
    )
    assert answer.url == PAGE
    stored = Council.every.get(pk=council.pk)
    assert (stored.name, stored.language, stored.days_not_mentioned) == ("Regionrådet Nord", "nn", 60)
    assert (stored.shows_persons, stored.shows_open_points) == (True, False)
    assert stored.about == "Ei linje\n\nOg ei til"
    assert stored.own_words == {
        "nb": {"area": "satsingsområde", "areas": "satsingsområder"},
        "nn": {"committee": "AU"},
    }
    assert stored.version == 2
    assert stored.history.first().history_user == person("administrator")
    assert "contact" in AuditEntry.every.get(what="settings-changed").facts["fields"]
    page = words(admin.get(PAGE))
    assert 'lang="sma"' in page
    assert sentence("settings", "stored", "nn") in page


def test_saving_what_stands_makes_no_version_and_no_line(admin, council):
    admin.post(PAGE, typed())
    admin.post(PAGE, typed(version="99"))
    assert Council.every.get(pk=council.pk).version == 1
    assert not AuditEntry.every.filter(what="settings-changed").exists()


def test_what_another_has_changed_meanwhile_is_shown_beside_what_was_typed(admin, council):
    admin.post(PAGE, typed(contact="Den enes"))
    answer = admin.post(PAGE, typed(contact="Den andres <b>"))
    page = words(answer)
    assert answer.status_code == 422
    assert sentence("refused", "changed-meanwhile", "nb") in page
    assert "Den enes" in page
    assert "Den andres &lt;b&gt;" in page
    assert "<b>" not in page.partition("<main")[2].replace("<br>", "")
    assert Council.every.get(pk=council.pk).contact == "Den enes"
    assert 'name="version" value="2"' in page
    admin.post(PAGE, typed(contact="Den andres", version="2"))
    assert Council.every.get(pk=council.pk).contact == "Den andres"


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("name", "  ", "text-missing"),
        ("name", "x" * 201, "text-too-long"),
        ("language", "sv", "choice-unknown"),
        ("language", None, "choice-unknown"),
        ("days_not_mentioned", "0", "days-out-of-sense"),
        ("days_not_mentioned", "-1", "days-out-of-sense"),
        ("days_not_mentioned", "²", "days-out-of-sense"),
        ("days_not_mentioned", "99999999999", "days-out-of-sense"),
        ("statement_address", "javascript:alert(1)", "address-not-understood"),
        ("statement_address", "https://x", "address-not-understood"),
        ("statement_address", "https://a.no@ond.example/", "address-not-understood"),
        ("statement_address", "data:text/html,x", "address-not-understood"),
        ("about", "x" * 20_001, "text-too-long"),
        ("nb-area", "satsingsområde", "term-in-one-form"),
        ("nn-council", "x" * 61, "text-too-long"),
    ],
)
def test_what_cannot_be_is_refused_and_what_was_typed_stays(admin, council, field, value, code):
    answer = admin.post(PAGE, typed(contact="Blir stående", **{field: value}))
    facts = {"limit": {"name": 200, "about": 20_000, "nn-council": 60}.get(field, 0), "most": 3650}
    assert answer.status_code == 422
    assert sentence("refused", code, "nb", facts) in words(answer)
    assert "Blir stående" in words(answer)
    assert Council.every.get(pk=council.pk).version == 1


def test_signs_that_turn_text_and_signs_of_databases_are_not_stored(admin, council):
    admin.post(PAGE, typed(contact="Kari\u202e\x00 Nord"))
    assert Council.every.get(pk=council.pk).contact == "Kari Nord"


def shown(own_words, template, language="nb"):
    use_own_words(own_words)
    try:
        with translation.override(language):
            return Template(template).render(Context())
    finally:
        use_own_words({})


def test_own_words_stand_in_sentences_counts_and_nowhere_else():
    own = {"nb": {"area": "satsing <b>", "areas": "satsinger", "activity": "grep", "activities": "grep"}}
    assert shown(own, '{% say "search.areas" %}') == "Satsinger"
    assert shown(own, '{% say "search.area" %}') == "Satsing &lt;b&gt;"
    assert shown(own, '{% counted "activity" 39 %}') == "39 grep"
    assert shown(own, '{% counted "activity" 1 %}') == "1 grep"
    assert shown(own, '{% counted "activity" 2 %}', "en") == "2 actions"
    assert shown({}, '{% counted "activity" 2 %}') == "2 tiltak"
    assert shown({}, '{% say "search.areas" %}') == "Innsatsområder"


def test_own_words_with_braces_are_only_words():
    own = {"nb": {"area": "{term_council}", "areas": "{0.__class__}"}}
    assert shown(own, '{% say "search.areas" %}') == "{0.__class__}"


def test_own_words_stand_on_the_pages_of_the_council(admin, council):
    from avklart.plans.actions import plan_from_draft

    plan_from_draft(council, small_draft(), IMPORT)
    own = {"nb-area": "satsing", "nb-areas": "satsinger", "nb-activity": "grep", "nb-activities": "grep"}
    admin.post(PAGE, typed(**own))
    page = words(admin.get(reverse("web:search", args=["nord"]), {"q": "samferdsel"}))
    assert "Satsing" in page
    assert "Innsatsområde" not in page


def test_every_term_has_its_word_and_its_name_in_every_language():
    for language in LANGUAGES:
        for term in TERMS:
            assert sentence("terms", term, language)
            assert sentence("term-names", term, language)


def participant(**other):
    return {"name": "Tolga", "kind": "municipality", "code": "0436", **other}


def test_a_participant_is_added_once_however_often_the_form_is_sent(admin, council):
    for _ in range(2):
        assert admin.post(LIST, participant(from_on="1.1.2017", is_host="1")).status_code == 302
    one = Participant.every.get()
    assert (one.code, str(one.from_on), one.is_host, one.is_observer) == ("0436", "2017-01-01", True, False)
    assert one.history.count() == 1
    assert ">0436<" in words(admin.get(LIST))


def test_one_that_has_left_and_come_back_stands_twice(admin):
    admin.post(LIST, participant(from_on="1.1.2010", to_on="31.12.2014"))
    admin.post(LIST, participant(from_on="1.1.2017"))
    assert Participant.every.count() == 2
    said = sentence("refused", "participant-taken", "nb", {"name": "Tolga"})
    assert said in words(admin.post(LIST, participant(from_on="1.1.2017", code="0437")))
    assert sentence("settings-participant", "earlier", "nb") in words(admin.get(LIST))


def test_only_one_municipality_houses_the_secretariat(admin):
    admin.post(LIST, participant(is_host="1"))
    admin.post(LIST, participant(name="Tynset", code="0437", is_host="1"))
    assert {one.name: (one.is_host, one.version) for one in Participant.every.all()} == {
        "Tolga": (False, 2),
        "Tynset": (True, 1),
    }


@pytest.mark.parametrize(
    ("other", "code"),
    [
        ({"name": ""}, "text-missing"),
        ({"name": "x" * 121}, "text-too-long"),
        ({"code": "436"}, "municipal-code"),
        ({"code": "٠٤٣٦"}, "municipal-code"),
        ({"kind": "county"}, "county-code"),
        ({"kind": "county", "code": "04", "is_host": "1"}, "host-is-municipality"),
        ({"kind": "king"}, "choice-unknown"),
        ({"from_on": "i fjor"}, "day-not-understood"),
        ({"from_on": "31.02.2018"}, "day-not-understood"),
        ({"from_on": "2.1.2018", "to_on": "1.1.2018"}, "ends-before-start"),
    ],
)
def test_a_participant_that_cannot_be_is_refused(admin, other, code):
    answer = admin.post(LIST, participant(**other))
    assert answer.status_code == 422
    assert sentence("refused", code, "nb", {"limit": 120}) in words(answer)
    assert not Participant.every.exists()


def test_a_participant_is_changed_from_the_version_one_saw(admin):
    admin.post(LIST, participant())
    one = Participant.every.get()
    page = f"{LIST}{one.pk}/"
    assert 'value="0436"' in words(admin.get(page))
    assert admin.post(page, participant(to_on="31.12.2019", version="1")).status_code == 302
    refused = admin.post(page, participant(name="Tolga kommune", version="1"))
    assert refused.status_code == 422
    assert "31.12.2019" in words(refused)
    assert Participant.every.get().name == "Tolga"
    assert Participant.every.get().history.count() == 2


def test_one_entered_by_mistake_is_taken_out_and_its_history_stays(admin):
    admin.post(LIST, participant())
    one = Participant.every.get()
    page = words(admin.post(f"{LIST}{one.pk}/fjern/", {"version": "9"}, follow=True))
    assert sentence("refused", "changed-meanwhile", "nb") in page
    admin.post(f"{LIST}{one.pk}/fjern/", {"version": "1"})
    assert not Participant.every.exists()
    assert Participant.history.filter(id=one.pk, history_type="-").count() == 1


def test_the_language_of_the_council_is_that_of_readers_who_have_chosen_none(admin, council):
    admin.post(PAGE, typed(language="nn"))
    reader = Client()
    reader.force_login(person("reader"))
    assert '<html lang="nn"' in words(reader.get("/arbeid/nord/sok/"))
    reader.post(reverse("language"), {"language": "en", "next": "/"})
    assert '<html lang="en"' in words(reader.get("/arbeid/nord/sok/"))
    assert person("reader").language == "en"


@pytest.mark.parametrize("language", LANGUAGES)
def test_own_words_for_council_assembly_and_committee_stand_where_pages_name_them(language):
    own = {language: {"council": "kommunelag", "assembly": "fjellting", "committee": "styringsråd"}}
    own[language]["recommendation"] = "tilråding"
    use_own_words(own)
    try:
        assert sentence("settings", "council", language) == "Kommunelag"
        for section, code in (("adoption", "body-hint"), ("refused", "adoption-body-missing")):
            said = sentence(section, code, language)
            assert "fjellting" in said
            assert "styringsråd" in said
        assert "tilråding" in sentence("adoption", "body-hint", language)
    finally:
        use_own_words({})
