"""Time expressions inside the text of a cell: where they stand, how they bound, and what is none."""

from datetime import date

import pytest

from avklart.domain.draft import Language
from avklart.intake.time import dated_spans

# What stands in [brackets] is the span; then come its limit and the bounds that follow from it.
SPANS = """
Prosjekt Nye stier [til mai 2018] - eventuell videreføring må avklares = to ..2018-05-31
Prosjekt Nye stier [ut mai 2018] – må avklares for senere innsats = to ..2018-05-31
Daglig leder i selskapet [ut 2017] – må avklares = to ..2017-12-31
Nettverket som pådriver [til våren 2018], videre arbeid må avklares = to ..2018-05-31
Grønn by, [avsluttes 2018] = ends ..2018-12-31
Grønn by, [som avsluttes våren 2018] = ends ..2018-05-31
Prosjekt Grønn by, [avsluttes i 2025] = ends ..2025-12-31
Drift/Prosjekt [til 2018] = to ..2018-12-31
Drift/prosjekt [med oppstart 2017] = starts 2017-01-01..
Prosjektet Grøn bygd, [blir avslutta våren 2026] = ends ..2026-05-31
Prosjektet Grøn bygd ([avslutta hausten 2026]) = ends ..2026-11-30
vurderer eventuell videre aktivitet [etter prosjektslutt 2018] = after 2019-01-01..
Eventuelt videre samarbeid vurderes etter rapport [høsten 2017] = in 2017-09-01..2017-11-30
Tilskudd fra fylket [fra og med 1. august 2025] = from 2025-08-01..
Tilskot frå fylket [frå og med 1. august 2025] = from 2025-08-01..
Prosjektmidler [t.o.m. 30.06.2026], deretter drift = to ..2026-06-30
Prosjektmidlar [fram til 31.12.2026] = to ..2026-12-31
Prosjekt [2025-2027] = in 2025-01-01..2027-12-31
Prosjekt ([2025–27]) = in 2025-01-01..2027-12-31
Midler [i perioden 2025–2027] fra fylkeskommunen = in 2025-01-01..2027-12-31
Ramme [fra 1.1.2025 til 31.12.2026] = in 2025-01-01..2026-12-31
Finansiert [ut skoleåret 2025/2026] = to ..2026-07-31
Finansieres av fylket [i 2025 og 2026] = in 2025-01-01..2026-12-31
Søknad sendes [før 1. mars 2026] = before ..2026-02-28
Prosjektleder [innen utgangen av 2025], så kommunene = to ..2025-12-31
Statstilskudd [f.o.m. 2026] = from 2026-01-01..
Drift [fra 2026 og utover] = from 2026-01-01..
Prosjekt [starter høsten 2025] = starts 2025-09-01..
Prosjekt [starter høsten 2025] og [avsluttes i 2027] = starts 2025-09-01.. ends ..2027-12-31
Prosjekt, [ferdig innen 1. juni 2026] = to ..2026-06-01
Prosjektet [slutter før sommeren 2026] = before ..2026-05-31
Prosjektet [løper ut 2026] = to ..2026-12-31
Prosjektet [utløper 31.12.2026] = ends ..2026-12-31
100 000 kr [i 2026], resten [i 2027] = in 2026-01-01..2026-12-31 in 2027-01-01..2027-12-31
Regionrådgiver/ prosjektleder [til 1. mai 2026]/ AU = to ..2026-05-01
Møte [14.-15. mars 2026] på rådhuset = in 2026-03-14..2026-03-15
[Frist uke 34 2026] for svar = to ..2026-08-23
Prosjektleder ([uke 34-36 2026]) = in 2026-08-17..2026-09-06
Interreg [1. halvår 2026] = in 2026-01-01..2026-06-30
Interreg ([Q2 2026]) = in 2026-04-01..2026-06-30
Nettverksmøte [våren og høsten 2026], egenandel = in 2026-03-01..2026-11-30
Skjønnsmidler [senest 1. oktober 2025] = to ..2025-10-01
Næringsfond [ut året 2026] = to ..2026-12-31
[Varighet 01.01.2025 - 31.12.2026] = in 2025-01-01..2026-12-31
Prosjektmedarbeider 50 % [fra august 2025 til juni 2026] = in 2025-08-01..2026-06-30
Samarbeid [gjennom hele 2026] = in 2026-01-01..2026-12-31
Tilskudd [2025] kr 100 000 = in 2025-01-01..2025-12-31
0,5 mill. pr år [2025-2027] = in 2025-01-01..2027-12-31
Prosjekt Visjon [2030] [til 2026] = in 2030-01-01..2030-12-31 to ..2026-12-31
NAV ([til 2026]) / kommunen ([fra 2027]) = to ..2026-12-31 from 2027-01-01..
Interreg ([2021-2027]), [avsluttes medio 2027] = in 2021-01-01..2027-12-31 ends ..2027-08-31
Toårig prosjekt [med oppstart i 2025] og [avslutning i 2027] = starts 2025-01-01.. ends ..2027-12-31
Prosjekt [i perioden mars 2025 til februar 2027] = in 2025-03-01..2027-02-28
Prosjekt ([opphører 1/7-26]) = ends ..2026-07-01
Prosjekt [ut første halvår 2026] = to ..2026-06-30
Ungdata 2025 gir grunnlag = in 2025-01-01..2025-12-31
Prosjekt [31.02.2018] = in ..
Fond [fram til jul 2025] = to ..2025-12-24
Ordfører [til våren] = to ..
sv: Projekt, [avslutas våren 2026] = ends ..2026-05-31
sv: Projektmedel [till och med 2026] = to ..2026-12-31
sv: Bidrag [från och med 1 januari 2026] = from 2026-01-01..
en: Project grant [until May 2026] = to ..2026-05-31
en: Funded [from 2025 to 2027] = in 2025-01-01..2027-12-31
en: Grant, [ends spring 2026] = ends ..2026-05-31
"""

NO_TIMES = """
kr 2025
kr. 2025,-
2025 kr
2 025 kroner
1 950 000 kr
NOK 2025
2400
2 400
50 %
0,2 mill.
sak 31/24
sak 12/2024
PS 38/2024
jf. sak 2024/1234
fv. 2187
fv. 2024
RV3 og FV30
§ 5-2
1.2.3
punkt 7
punkt 1.2.24
nr. 5/2025
tlf. 2025 1234
Storgata 5, 2040 Kløfta
1/2 stilling
50/50
vår kommune og våre samarbeidspartnere
Rektor mars-mai
LOV-2005-06-17-62
3-5 deltakere fra 6 til 18 år
ca. 2000 innbyggere
2000 nye boliger
inntil 2025 m2
4H og 1a
Side 2 av 28
en 5. klasse
Bidra til 3000 i folketall
12.5 m
10.1.25.1
K2-skolen
FSK 12/2025
K-sak 45/2025
org.nr. 2025 123 456
rundt 2010 besøkende
17. mai-komiteen
Mai-komiteen og Sommerkomiteen
Disposisjonsfond – 2025-budsjettet
kl. 18.05
Vedtatt 12. desember 2024
"""


def spans_of(line: str) -> tuple[Language, str, list[str], list[str]]:
    marked, _, said = line.rpartition(" = ")
    language: Language = "nb"
    if marked[2:4] == ": ":
        language = "sv" if marked.startswith("sv") else "en"
        marked = marked[4:]
    words = [piece.partition("]")[0] for piece in marked.split("[")[1:]]
    return language, marked.replace("[", "").replace("]", ""), words, said.split()


@pytest.mark.parametrize("line", SPANS.strip().splitlines())
def test_time_is_found_with_its_limit(line: str) -> None:
    language, text, words, said = spans_of(line)
    found = dated_spans(text, language)
    if words:
        assert [span.as_written for span in found] == words
    bounds = [f"{span.limit} {span.from_on or ''}..{span.to_on or ''}" for span in found]
    assert " ".join(bounds).split() == said
    assert [text[span.begins : span.ends] for span in found] == [span.as_written for span in found]


@pytest.mark.parametrize("text", NO_TIMES.strip().splitlines())
def test_numbers_and_words_that_are_no_times_are_left_alone(text: str) -> None:
    assert dated_spans(text, "nb") == ()


def test_what_is_named_is_given_beside_what_follows_from_it() -> None:
    (span,) = dated_spans("Prosjekt, avsluttes før sommeren 2026", "nb")
    assert (span.limit, span.starts_on, span.ends_on) == ("before", date(2026, 6, 1), date(2026, 8, 31))
    assert (span.from_on, span.to_on) == (None, date(2026, 5, 31))


def test_a_day_the_calendar_lacks_keeps_its_words_and_a_doubt() -> None:
    (span,) = dated_spans("Prosjekt til 31.02.2018", "nb")
    assert (span.as_written, span.starts_on, span.to_on) == ("til 31.02.2018", None, None)
    assert [note.code for note in span.notes] == ["no-such-time"]
    assert span.notes[0].facts["words"] == "til 31.02.2018"


def test_white_space_in_a_span_is_folded_in_its_words() -> None:
    (span,) = dated_spans("Prosjekt til\nmai  2018.", "nb")
    assert span.as_written == "til mai 2018"
    assert (span.begins, span.ends) == (9, 22)


def test_bokmaal_and_nynorsk_are_read_in_one_cell() -> None:
    spans = dated_spans("Frå hausten 2025, avsluttes våren 2026", "nn")
    assert [(span.limit, span.from_on, span.to_on) for span in spans] == [
        ("from", date(2025, 9, 1), None),
        ("ends", None, date(2026, 5, 31)),
    ]
