"""Time as plans write it, and what a careful reader takes from it: invented, written down before the code was run.

A line is `column: words = from..to recurs !doubt`; what is not said is left out. `column` is that of read_time.
"""

from datetime import date
from typing import NamedTuple, cast, get_args

from avklart.domain.draft import Recurrence
from avklart.intake.found import TimeColumn

BOKMAAL = """
when: Høsten 2018 = 2018-09-01..2018-11-30
when: høst 2025 = 2025-09-01..2025-11-30
when: Våren 2026 = 2026-03-01..2026-05-31
when: Vår 2025 = 2025-03-01..2025-05-31
when: Sommeren 2026 = 2026-06-01..2026-08-31
when: Vinter 2018 = 2017-12-01..2018-02-28 !winter-year
when: vinteren 2018/2019 = 2018-12-01..2019-02-28
when: Vinteren 2018-19 = 2018-12-01..2019-02-28
when: Januar 2026 = 2026-01-01..2026-01-31
when: Februar 2024 = 2024-02-01..2024-02-29
when: sept. 2025 = 2025-09-01..2025-09-30
when: Des 2025 = 2025-12-01..2025-12-31
when: mai–juni 2026 = 2026-05-01..2026-06-30
when: Januar/Februar 2026 = 2026-01-01..2026-02-28
when: August - oktober 2025 = 2025-08-01..2025-10-31
when: november–februar 2026 = 2025-11-01..2026-02-28
when: desember/januar 2025/2026 = 2025-12-01..2026-01-31
when: våren og høsten 2026 = 2026-03-01..2026-11-30
when: høsten 2025 – våren 2026 = 2025-09-01..2026-05-31
when: Høst 2025 og vår 2026 = 2025-09-01..2026-05-31
when: Høst 2025/vår 2026 = 2025-09-01..2026-05-31
when: høst/vår 2025/2026 = 2025-09-01..2026-05-31
when: 1. kvartal 2026 = 2026-01-01..2026-03-31
when: Q2 2026 = 2026-04-01..2026-06-30
when: 2026 Q2 = 2026-04-01..2026-06-30
when: Q3/2026 = 2026-07-01..2026-09-30
when: Andre kvartal 2026 = 2026-04-01..2026-06-30
when: fjerde kvartal 2025 = 2025-10-01..2025-12-31
when: 2. kv. 2026 = 2026-04-01..2026-06-30
when: kvartal 3 2026 = 2026-07-01..2026-09-30
when: 1. og 2. kvartal 2026 = 2026-01-01..2026-06-30
when: 4. kvartal 2025 – 2. kvartal 2026 = 2025-10-01..2026-06-30
when: 1. tertial 2025 = 2025-01-01..2025-04-30
when: tertial 2 2026 = 2026-05-01..2026-08-31
when: 3. tertial 2025 - 1. tertial 2026 = 2025-09-01..2026-04-30
when: 1. halvår 2026 = 2026-01-01..2026-06-30
when: første halvår 2026 = 2026-01-01..2026-06-30
when: Andre halvdel av 2026 = 2026-07-01..2026-12-31
when: uke 34 2026 = 2026-08-17..2026-08-23
when: Uke 34-36 2026 = 2026-08-17..2026-09-06
when: uke 34, 2026 = 2026-08-17..2026-08-23
when: uke 7 og 8 2026 = 2026-02-09..2026-02-22
when: uke 34/2026 = 2026-08-17..2026-08-23
when: 15.09.2025 = 2025-09-15..2025-09-15
when: 15/9-2025 = 2025-09-15..2025-09-15
when: 15/9-25 = 2025-09-15..2025-09-15
when: 15.9.25 = 2025-09-15..2025-09-15
when: 2025-09-15 = 2025-09-15..2025-09-15
when: 1. mars 2026 = 2026-03-01..2026-03-01
when: fredag 2. februar 2024 = 2024-02-02..2024-02-02
when: Tirsdag 3. mars 2026 kl. 18.00 = 2026-03-03..2026-03-03
when: 14.-15. mars 2026 = 2026-03-14..2026-03-15
when: 14.–15.3.2026 = 2026-03-14..2026-03-15
when: 25. og 26. november 2025 = 2025-11-25..2025-11-26
when: 30. mai – 2. juni 2026 = 2026-05-30..2026-06-02
when: 1.8.2025–31.7.2026 = 2025-08-01..2026-07-31
when: 1. august 2025 til 31. juli 2026 = 2025-08-01..2026-07-31
when: 15. mars – 1. april 2026 = 2026-03-15..2026-04-01
when: 09/2025 = 2025-09-01..2025-09-30
when: 2026 = 2026-01-01..2026-12-31
when: 2025-2027 = 2025-01-01..2027-12-31
when: 2025–27 = 2025-01-01..2027-12-31
when: 2025 til 2027 = 2025-01-01..2027-12-31
when: 2025 og 2026 = 2025-01-01..2026-12-31
when: 2025, 2026 og 2027 = 2025-01-01..2027-12-31
when: 2025, 2027 = 2025-01-01..2027-12-31 !years-with-gaps
when: 2025/26 = 2025-01-01..2026-12-31 !split-year
when: 2025/2026 = 2025-01-01..2026-12-31 !split-year
when: Fra 2025 til og med 2028 = 2025-01-01..2028-12-31
when: i perioden 2025-2026 = 2025-01-01..2026-12-31
when: I løpet av 2026 = 2026-01-01..2026-12-31
when: Skoleåret 2025/2026 = 2025-08-01..2026-07-31
when: skoleåret 2025-26 = 2025-08-01..2026-07-31
when: Barnehageåret 2025/26 = 2025-08-01..2026-07-31
when: Fra høsten 2025 = 2025-09-01..
when: fra og med 1. august 2025 = 2025-08-01..
when: f.o.m. 01.01.2026 = 2026-01-01..
when: Oppstart 2026 = 2026-01-01..
when: Oppstart: august 2026 = 2026-08-01..
when: Oppstart 2025, avsluttes 2027 = 2025-01-01..2027-12-31
when: Start høsten 2025, ferdig våren 2027 = 2025-09-01..2027-05-31
when: 2026 og utover = 2026-01-01..
when: 2026– = 2026-01-01..
when: til mai 2018 = ..2018-05-31
when: ut 2017 = ..2017-12-31
when: Ut mai 2018 = ..2018-05-31
when: 2017 ut = ..2017-12-31
when: til våren 2018 = ..2018-05-31 !until-season
when: Til 2018 = ..2018-12-31 !until-year
when: frem til 2026 = ..2026-12-31 !until-year
when: t.o.m. 2026 = ..2026-12-31
when: til og med juni 2026 = ..2026-06-30
when: avsluttes våren 2018 = ..2018-05-31
when: innen 1. mars 2026 = ..2026-03-01
when: Innen utgangen av 2025 = ..2025-12-31
when: før utgangen av 2025 = ..2025-12-31
when: innen utgangen av mai 2026 = ..2026-05-31
when: før sommeren 2026 = ..2026-05-31
when: Før 1. juli 2026 = ..2026-06-30
when: senest 31.12.2026 = ..2026-12-31
when: etter mai 2018 = 2018-06-01..
when: etter sommeren 2026 = 2026-09-01..
when: primo 2026 = 2026-01-01..2026-04-30 !vague-time
when: medio mai 2026 = 2026-05-11..2026-05-20 !vague-time
when: ultimo 2026 = 2026-09-01..2026-12-31 !vague-time
when: begynnelsen av 2026 = 2026-01-01..2026-04-30 !vague-time
when: i slutten av mai 2026 = 2026-05-21..2026-05-31 !vague-time
when: midten av juni 2026 = 2026-06-11..2026-06-20 !vague-time
when: Tidlig høst 2026 = 2026-09-01..2026-09-30 !vague-time
when: månedsskiftet jan./feb. 2026 = 2026-01-31..2026-01-31 !vague-time
when: årsskiftet 2025/2026 = 2025-12-31..2025-12-31
when: 31.02.2018 =  !no-such-time
when: 29. februar 2025 =  !no-such-time
when: uke 53 2025 =  !no-such-time
when: 5. kvartal 2026 =  !no-such-time
when: Mai =  !time-without-year
when: Høsten =  !time-without-year
when: Januar/Februar =  !time-without-year
when: 15. mars =  !time-without-year
when: 15.09 =  !time-without-year
when: Uke 39 =  !time-without-year
when: 1. tertial =  !time-without-year
when: innen 1. juni =  !time-without-year
when: fram til jul 2025 = ..2025-12-24 !vague-time
when: 2024/25 skoleåret = 2024-08-01..2025-07-31
when: 3-4-2026 = 2026-04-03..2026-04-03
when: 1900/1901 = 1900-01-01..1901-12-31 !split-year
when: 2025 000 kr =  !time-not-read
when: mai 2026-27. juni 2026 = 2026-05-01..2026-06-27
when: påske 2026 = 2026-04-02..2026-04-06 !vague-time
deadline: før jul 2025 = ..2025-12-23 !vague-time
deadline: før valget 2027 = ..2027-09-12 !vague-time
deadline: kommunevalget 2026 =  !no-such-time !vague-time
when: Snarest =
when: Ved behov =
when: Straks =
when: Så snart som mulig =
when: Etter avtale med kommunene =
when: Følger møteplanen =
when: Løpende =  continuous
when: kontinuerlig =  continuous
when: Fortløpende =  continuous
when: Hele perioden =  continuous
when: Hele året =  continuous
when: Løpende fra 2025 = 2025-01-01.. continuous
when: Kontinuerlig 2025-2028 = 2025-01-01..2028-12-31 continuous
when: Årlig =  yearly
when: Hvert år =  yearly
when: hver høst =  yearly
when: Årvisst =  yearly
when: Rulleres årlig =  yearly
when: en gang i året =  yearly
when: 1 gang pr. år =  yearly
when: Hver mai =  yearly
when: Hvert annet år =  other
when: annethvert år =  other
when: hvert fjerde år =  other
when: Halvårlig =  half-yearly
when: to ganger i året =  half-yearly
when: 2 ganger årlig =  half-yearly
when: Hvert halvår =  half-yearly
when: Kvartalsvis =  quarterly
when: hvert kvartal =  quarterly
when: 4 møter i året =  quarterly
when: Hver tredje måned =  quarterly
when: Månedlig =  monthly
when: ca. 1 g. pr. mnd. =  monthly
when: en gang i måneden =  monthly
when: Ukentlig =  other
when: hver 6 uke =  other
when: 5 møter i året =  other
when: Annenhver uke =  other
when: Årlig 2025-2028 = 2025-01-01..2028-12-31 yearly
when: Årlig, februar =  yearly
when: Årlig/ved behov =  yearly
when: hvert år i uke 39 =  yearly
deadline: Årlig, innen 1. mars =  yearly
deadline: Høst 2025 = ..2025-11-30
deadline: 1. tertial 2025 = ..2025-04-30
deadline: 2026 = ..2026-12-31
deadline: 31.12.2025 = ..2025-12-31
deadline: Innen 2027 = ..2027-12-31
deadline: Frist 1. september 2024 = ..2024-09-01
deadline: Skoleåret 2024/2025 = ..2025-07-31
deadline: 2025–2026 = 2025-01-01..2026-12-31
deadline: August 2025 - juni 2026 = 2025-08-01..2026-06-30
deadline: Våren og høsten 2026 = ..2026-11-30
deadline: 1. mars og 1. oktober 2026 = ..2026-10-01
deadline: Fra 1. august 2026 = 2026-08-01..
deadline: Løpende =  continuous
deadline: Før jul = !time-without-year
deadline: Uke 34 2026 = ..2026-08-23
deadline: slutten av 2026 = ..2026-12-31
deadline: Primo mars 2026 = ..2026-03-10 !vague-time
deadline: Vinter 2026 = ..2026-02-28 !winter-year
start: 1. tertial 2025 = 2025-01-01..
start: 1.1.2026 = 2026-01-01..
start: Vår 2025 = 2025-03-01..
start: Oppstart august 2025 = 2025-08-01..
start: etter sommeren 2026 = 2026-09-01..
start: 2025–2027 = 2025-01-01..2027-12-31
start: Løpende =  continuous
when: Vår 25 = 2025-03-01..2025-05-31
when: Høst-25 = 2025-09-01..2025-11-30
when: vår '26 = 2026-03-01..2026-05-31
when: 1.kv. 2026 = 2026-01-01..2026-03-31
when: Q1-Q3 2026 = 2026-01-01..2026-09-30
when: kv. 1-2 2026 = 2026-01-01..2026-06-30
when: 2Q 2026 = 2026-04-01..2026-06-30
when: 2026/Q2 = 2026-04-01..2026-06-30
when: 2026: vår og høst = 2026-03-01..2026-11-30
when: 2025 høst, 2026 vår = 2025-09-01..2026-05-31
when: Høst/vinter 2025 = 2025-09-01..2026-02-28
when: Vinter/vår 2026 = 2025-12-01..2026-05-31
when: høst og vår 2026 = 2025-09-01..2026-05-31 !season-order
when: uke 10–12/2026 = 2026-03-02..2026-03-22
when: Uke 50 2025 - uke 3 2026 = 2025-12-08..2026-01-18
when: Ved årsslutt 2026 = 2026-12-31..2026-12-31
when: 2025/2026/2027 = 2025-01-01..2027-12-31
when: 2025-2028 (2030) = 2025-01-01..2028-12-31
when: 2025–2026, deretter løpende = 2025-01-01.. continuous
when: Høst 2025, deretter årlig = 2025-09-01.. yearly
when: Årlig – oktober 2025 = 2025-10-01..2025-10-31 yearly !recurring-with-date
when: Løpende/årlig =  continuous !several-recurrences
when: 2027 eller senere = 2027-01-01..
when: uke 39 hvert år =  yearly
when: 31.12. hvert år =  yearly
when: 2 år =  !time-not-read
when: Skoleåret 25/26 = 2025-08-01..2026-07-31
when: skoleåret 2025 = 2025-08-01..2026-07-31 !split-year
when: Jan 26 = 2026-01-01..2026-01-31 !two-digit-year
when: 1/1-25 - 31/12-28 = 2025-01-01..2028-12-31
when: 1.3.2026–1.2.2026 = 2026-02-01..2026-03-01 !time-ends-before-start
deadline: Mai 2025, 2026 og 2027 = ..2027-05-31
deadline: Innen skolestart høsten 2026 = ..2026-08-01 !vague-time
deadline: Økonomiplan 2027 = ..2027-12-31 !year-in-text
start: innen 1. mars 2026 = 2026-03-01.. !start-with-limit
end: 2. tertial 2026 = ..2026-08-31
end: Juni 2026 = ..2026-06-30
end: 2028 = ..2028-12-31
end: ut 2028 = ..2028-12-31
end: Løpende =  continuous
end: før sommeren 2027 = ..2027-05-31
"""

NYNORSK = """
when: Hausten 2025 = 2025-09-01..2025-11-30
when: haust 2027 = 2027-09-01..2027-11-30
when: Sommaren 2028 = 2028-06-01..2028-08-31
when: Vinteren 2026/2027 = 2026-12-01..2027-02-28
when: Våren og hausten 2026 = 2026-03-01..2026-11-30
when: Frå hausten 2025 = 2025-09-01..
when: frå og med 1. august 2026 = 2026-08-01..
when: Innan utgangen av 2025 = ..2025-12-31
when: Innan 1.3.2026 = ..2026-03-01
when: fyrste halvår 2026 = 2026-01-01..2026-06-30
when: tredje kvartal 2026 = 2026-07-01..2026-09-30
when: veke 12 2026 = 2026-03-16..2026-03-22
when: vekene 12-13 2026 = 2026-03-16..2026-03-29
when: skuleåret 2025/2026 = 2025-08-01..2026-07-31
when: Barnehageåret 2026/27 = 2026-08-01..2027-07-31
when: blir avslutta våren 2026 = ..2026-05-31
when: avslutta hausten 2026 = ..2026-11-30
when: seinast 1. juni 2026 = ..2026-06-01
when: fram til sommaren 2026 = ..2026-08-31 !until-season
when: I byrjinga av 2026 = 2026-01-01..2026-04-30 !vague-time
when: byrjinga av mars 2026 = 2026-03-01..2026-03-10 !vague-time
when: årsskiftet 2026/27 = 2026-12-31..2026-12-31
when: laurdag 14. mars 2026 = 2026-03-14..2026-03-14
when: Løpande =  continuous
when: Kontinuerleg =  continuous
when: Heile perioden =  continuous
when: heile året =  continuous
when: Årleg =  yearly
when: Kvart år =  yearly
when: kvar haust =  yearly
when: Kvart halvår =  half-yearly
when: to gonger i året =  half-yearly
when: halvårleg =  half-yearly
when: Månadleg =  monthly
when: Kvar månad =  monthly
when: Ein gong i kvartalet =  quarterly
when: annakvart år =  other
when: Kvart fjerde år =  other
when: kvar veke =  other
when: Vår og haust =  !time-without-year
when: Så snart råd er =
when: Etter behov =
deadline: Årleg innan 1. juni =  yearly
deadline: April og oktober kvart år =  yearly
deadline: Haust 2027 = ..2027-11-30
deadline: Vinteren 2026/2027 = ..2027-02-28
deadline: 2026–2029 = 2026-01-01..2029-12-31
deadline: Innan utløpet av 2026 = ..2026-12-31
"""

SWEDISH = """
when: Hösten 2025 = 2025-09-01..2025-11-30
when: våren 2026 = 2026-03-01..2026-05-31
when: sommaren 2026 = 2026-06-01..2026-08-31
when: Vintern 2025/2026 = 2025-12-01..2026-02-28
when: augusti 2025 = 2025-08-01..2025-08-31
when: maj–juni 2026 = 2026-05-01..2026-06-30
when: 1 mars 2026 = 2026-03-01..2026-03-01
when: Kvartal 2 2026 = 2026-04-01..2026-06-30
when: första halvåret 2026 = 2026-01-01..2026-06-30
when: Läsåret 2025/26 = 2025-08-01..2026-07-31
when: v. 12 2026 = 2026-03-16..2026-03-22
when: under 2026 = 2026-01-01..2026-12-31
when: från och med hösten 2025 = 2025-09-01..
when: senast 31 december 2026 = ..2026-12-31
when: till och med 2027 = ..2027-12-31
when: före sommaren 2026 = ..2026-05-31
when: i slutet av 2026 = 2026-09-01..2026-12-31 !vague-time
when: HT 2025 = 2025-08-01..2025-12-31 !vague-time
when: Löpande =  continuous
when: Årligen =  yearly
when: Varje år =  yearly
when: två gånger per år =  half-yearly
when: Vartannat år =  other
deadline: Hösten 2026 = ..2026-11-30
"""

ENGLISH = """
when: Autumn 2025 = 2025-09-01..2025-11-30
when: Spring 2026 = 2026-03-01..2026-05-31
when: Fall 2026 = 2026-09-01..2026-11-30
when: March 2026 = 2026-03-01..2026-03-31
when: May–June 2026 = 2026-05-01..2026-06-30
when: 15 March 2026 = 2026-03-15..2026-03-15
when: 1st March 2026 = 2026-03-01..2026-03-01
when: March 15, 2026 = 2026-03-15..2026-03-15
when: Q1 2026 = 2026-01-01..2026-03-31
when: second quarter of 2026 = 2026-04-01..2026-06-30
when: H1 2026 = 2026-01-01..2026-06-30
when: first half of 2026 = 2026-01-01..2026-06-30
when: school year 2025/26 = 2025-08-01..2026-07-31
when: from January 2026 = 2026-01-01..
when: by the end of 2025 = ..2025-12-31
when: By June 2026 = ..2026-06-30
when: before summer 2026 = ..2026-05-31
when: from 2025 to 2027 = 2025-01-01..2027-12-31
when: week 34, 2026 = 2026-08-17..2026-08-23
when: early 2026 = 2026-01-01..2026-04-30 !vague-time
when: Ongoing =  continuous
when: Annually =  yearly
when: twice a year =  half-yearly
when: Quarterly =  quarterly
when: every two years =  other
when: As soon as possible =
deadline: end of 2026 = ..2026-12-31
"""


class Expression(NamedTuple):
    """A time as written in a column, and the reading of it."""

    column: TimeColumn
    words: str
    starts_on: date | None
    ends_on: date | None
    recurs: Recurrence | None
    doubts: frozenset[str]


def expressions(block: str) -> list[Expression]:
    """Give the expressions of a block of lines."""
    return [_expression(line) for line in block.strip().splitlines()]


def _expression(line: str) -> Expression:
    column, _, rest = line.partition(": ")
    words, _, said = rest.rpartition(" =")
    starts_on = ends_on = None
    recurs: Recurrence | None = None
    doubts = set()
    for token in said.split():
        if ".." in token:
            first, _, last = token.partition("..")
            starts_on = date.fromisoformat(first) if first else None
            ends_on = date.fromisoformat(last) if last else None
        elif token.startswith("!"):
            doubts.add(token[1:])
        else:
            assert token in get_args(Recurrence), line
            recurs = cast("Recurrence", token)
    assert column in get_args(TimeColumn), line
    return Expression(cast("TimeColumn", column), words, starts_on, ends_on, recurs, frozenset(doubts))
