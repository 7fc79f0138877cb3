"""Who does what, who holds which role, and the plan check: what the pages say and store."""

from html import unescape

import pytest

from avklart.councils.models import Participant
from avklart.plans.models import AcceptedFinding, Activity, Actor, ActorAlias, Responsibility, RoleHolder
from tests.web.people import actor, made_stage

pytestmark = pytest.mark.django_db


@pytest.fixture
def stage(client):
    return made_stage(client)


def text_of(answer) -> str:
    return unescape(answer.content.decode()).replace("\xa0", " ")


def test_actors_stand_by_kind_with_how_many_activities_each_carries(stage):
    shown = stage.client.get(stage.address("actors")).context["shown"]
    mayor = next(one for one in shown.rows if one.name == "Ansvarlig ordfører")
    carried = Responsibility.every.filter(actor=mayor).values("activity").distinct().count()
    assert (mayor.carries, mayor.asked_open > 0) == (carried, True)
    kinds = [one.kind for one in shown.rows]
    assert sorted(set(kinds), key=kinds.index) == list(dict.fromkeys(kinds))


def test_actors_are_found_by_name_and_by_other_names(stage):
    ActorAlias.every.create(council=stage.plan.council, actor=actor("AU"), name="Utvalget")
    for words in ("utvalg", "au"):
        shown = stage.client.get(stage.address("actors"), {"navn": words}).context["shown"]
        assert "AU" in [one.name for one in shown.rows]
    assert stage.client.get(stage.address("actors"), {"navn": "finnes ikke"}).context["shown"].total == 0


def test_more_than_two_hundred_actors_are_paged(stage):
    Actor.every.bulk_create(Actor(council=stage.plan.council, name=f"Lag {at}") for at in range(250))
    shown = stage.client.get(stage.address("actors"), {"alle": 1, "side": 2}).context["shown"]
    assert (shown.page, len(shown.rows) < 200) == (2, True)
    assert "Lag 7" not in text_of(stage.client.get(stage.address("actors")))


def test_an_actor_page_tells_what_it_carries_and_what_it_is_asked(stage):
    page = text_of(stage.client.get(stage.address("actor", actor("AU").pk)))
    assert "Gjennomføre Skapende ungdomsmesse" in page
    assert "avgjøres av" in page
    assert "Hva skjer etter at prosjektet Grønne jobber er avsluttet?" in page


def test_an_actor_is_renamed_and_given_a_participant(stage):
    tolga, one = Participant.every.get(name="Tolga"), actor("Landbruksnettverket")
    sent = {"name": "Landbruksnettverket i fjellet", "kind": "network", "participant": tolga.pk, "version": one.version}
    page = stage.client.post(stage.address("actor-save", one.pk), sent, follow=True)
    one.refresh_from_db()
    assert (one.name, one.kind, one.participant) == ("Landbruksnettverket i fjellet", "network", tolga)
    asked = text_of(stage.client.get(stage.address("participant", tolga.pk)))
    assert "Pådriver og nettverksbygger" in asked
    done = page.context["done"]
    stage.client.post(done["undo"], {"at": done["at"]})
    one.refresh_from_db()
    assert (one.name, one.participant) == ("Landbruksnettverket", None)


def test_a_name_that_is_taken_is_refused_with_what_to_do(stage):
    au = actor("AU")
    answer = stage.client.post(
        stage.address("actor-save", au.pk), {"name": "Arbeidsutvalget", "kind": "body", "version": au.version}
    )
    assert answer.status_code == 422
    assert "Slå dem heller sammen" in text_of(answer)


def test_two_actors_are_merged_and_parted_again(stage):
    gone = actor("Arbeidsutvalget")
    page = stage.client.post(
        stage.address("actor-merge", gone.pk), {"into": " au ", "version": gone.version}, follow=True
    )
    gone.refresh_from_db()
    assert gone.merged_into == actor("AU")
    done = page.context["done"]
    stage.client.post(done["undo"], {"at": done["at"]})
    gone.refresh_from_db()
    assert gone.merged_into is None


def test_merging_with_nobody_is_refused(stage):
    gone = actor("Arbeidsutvalget")
    answer = stage.client.post(stage.address("actor-merge", gone.pk), {"into": "Ukjent", "version": gone.version})
    assert (answer.status_code, "Ingen heter «Ukjent»" in text_of(answer)) == (422, True)


def test_names_are_added_and_removed(stage):
    au = actor("AU")
    stage.client.post(stage.address("actor-alias", au.pk), {"alias": "Utvalget"})
    alias = ActorAlias.every.get(actor=au)
    stage.client.post(stage.address("actor-alias-remove", au.pk), {"alias": alias.pk})
    assert ActorAlias.every.count() == 0


def mayor(stage, **typed: str) -> None:
    sent = {"person": "Kari Nordmann", "participant": str(Participant.every.get(name="Tynset").pk), **typed}
    stage.client.post(stage.address("holder-add", actor("Ansvarlig ordfører").pk), sent)


def test_a_mayor_is_entered_for_an_area_and_a_municipality(stage):
    mayor(stage, area_title="Næringsutvikling", from_on="01.10.2015")
    page = text_of(stage.client.get(stage.address("holders", actor("Ansvarlig ordfører").pk)))
    assert "Kari Nordmann" in page
    assert "fra 01.10.2015" in page
    tynset = stage.client.get(stage.address("participant", Participant.every.get(name="Tynset").pk))
    assert "Kari Nordmann" in text_of(tynset)


def test_a_term_is_changed_in_its_form_and_removed(stage):
    mayor(stage)
    role, term = actor("Ansvarlig ordfører"), RoleHolder.every.get()
    opened = stage.client.get(stage.address("holders", role.pk), {"rediger": term.pk})
    assert 'value="Kari Nordmann"' in text_of(opened)
    address = stage.address("holder-change", role.pk, term.pk)
    stage.client.post(address, {"person": "Ola Nordmann", "version": 1, "to_on": "01.01.2018"})
    term.refresh_from_db()
    assert (term.person, term.version) == ("Ola Nordmann", 2)
    assert stage.client.post(address, {"person": "Per Nordmann", "version": 1}).status_code == 409
    stage.client.post(address, {"slett": "1"})
    assert RoleHolder.every.count() == 0


def test_all_terms_change_with_one_date_and_one_form(stage):
    mayor(stage)
    term = RoleHolder.every.get()
    page = stage.client.post(
        stage.address("terms"), {"starts_on": "01.10.2019", f"person-{term.pk}": "Ola Nordmann"}, follow=True
    )
    assert [one.person for one in RoleHolder.every.order_by("pk")] == ["Kari Nordmann", "Ola Nordmann"]
    done = page.context["done"]
    stage.client.post(done["undo"], {"at": done["at"]})
    assert [(one.person, one.to_on) for one in RoleHolder.every.all()] == [("Kari Nordmann", None)]


def test_terms_without_a_date_are_refused(stage):
    mayor(stage)
    answer = stage.client.post(stage.address("terms"), {"starts_on": ""})
    assert (answer.status_code, "Skriv en dato." in text_of(answer)) == (422, True)


def test_names_of_mayors_are_not_for_the_public(stage):
    mayor(stage)
    stage.client.logout()
    assert stage.client.get(stage.address("holders", actor("Ansvarlig ordfører").pk)).status_code == 302


def first_finding(stage, code: str):
    found = stage.client.get(stage.address("check")).context
    return next((one for one in [*found["findings"], *found["accepted"]] if one.judged.finding.code == code), None)


def test_the_check_says_what_the_command_line_says_and_links_to_activities(stage):
    page = text_of(stage.client.get(stage.address("check")))
    assert "Prosjektet «Tynset & Røros» har ulike sluttdatoer i planen." in page
    assert "Mellom 4 og 10 tiltak mister finansieringen 31.05.2018" in page
    assert stage.address("activity", "2.5") in page


def test_a_remark_is_accepted_with_a_reason_and_taken_up_again(stage):
    keys = first_finding(stage, "no-verb").judged.keys
    form = {"key": keys[0], "seen": str(len(keys))}
    answer = stage.client.post(stage.address("check-accept"), {**form, "reason": " "})
    assert (answer.status_code, "Skriv hvorfor merknaden kan stå." in text_of(answer)) == (422, True)
    stage.client.post(stage.address("check-accept"), {**form, "reason": "Avtalt i AU."})
    assert first_finding(stage, "no-verb").accepted.reason == "Avtalt i AU."
    assert AcceptedFinding.every.filter(by=stage.editor).count() == 3
    stage.client.post(stage.address("check-take-back"), form)
    assert not AcceptedFinding.every.exists()


def test_what_was_accepted_stays_so_when_activities_move_and_comes_back_for_one_more(stage):
    keys = first_finding(stage, "no-verb").judged.keys
    stage.client.post(
        stage.address("check-accept"), {"key": keys[0], "seen": len(keys), "reason": "Slik skal det være."}
    )
    for activity in Activity.every.filter(number__startswith="1."):
        Activity.every.filter(pk=activity.pk).update(position=500 - activity.position)
    assert first_finding(stage, "no-verb").judged.is_accepted
    Activity.every.filter(number="3.4").update(text="Flere lærlingeplasser i regionen")
    again = first_finding(stage, "no-verb")
    assert (again.judged.is_accepted, again.some) == (False, 3)


def test_a_remark_that_says_something_else_by_now_is_not_accepted_unseen(stage):
    keys = first_finding(stage, "no-verb").judged.keys
    answer = stage.client.post(stage.address("check-accept"), {"key": keys[0], "seen": "99", "reason": "Greit."})
    assert (answer.status_code, AcceptedFinding.every.exists()) == (422, False)


def test_readers_accept_nothing(stage):
    stage.sign_in("reader")
    assert stage.client.post(stage.address("check-accept"), {"key": "no-verb|", "reason": "x"}).status_code == 404
    assert "Godta med begrunnelse" not in text_of(stage.client.get(stage.address("check")))


def test_an_activity_that_an_actor_carries_both_itself_and_by_its_role_is_counted_once(stage):
    au = actor("AU")
    line = Responsibility.every.filter(actor=au, activity__plan=stage.plan).select_related("activity")[0]
    before = next(one for one in stage.client.get(stage.address("actors")).context["shown"].rows if one.pk == au.pk)
    leader = Actor.every.create(council=stage.plan.council, name="AU-leder")
    Responsibility.every.create(
        council=stage.plan.council, activity=line.activity, actor=leader, of=au, position=9, part="leads"
    )
    shown = stage.client.get(stage.address("actors")).context["shown"]
    assert next(one.carries for one in shown.rows if one.pk == au.pk) == before.carries
    page = stage.client.get(stage.address("actor", au.pk))
    assert page.context["carried"] == before.carries
    assert len(page.context["carries"]) > before.carries
