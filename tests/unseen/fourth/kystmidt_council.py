"""A regional council of 2014 printed as PDF: numbered rows, partners apart, every sort of time in a column."""

from tests.unseen.fourth._layouts_d import line, table_for_each, wide
from tests.unseen.layouts import converted, saved, word
from tests.unseen.writing import UnseenPlan, area, truth_of

HEADER = ("Nr", "Aktivitet", "Ansvarlig", "Samarbeidspartnere", "Tidspunkt")

PARTS = (
    area(
        "Sterke kystsamfunn",
        line(
            """1.1 | Utarbeide felles høringsinnspill til ny kystsoneplan, der oppdrett, fiskeplasser og reiseliv
            vurderes under ett og ikke kommune for kommune som i dag | Plansjefene | Kystverket, Fiskarlaget |
            Høsten 2014""",
            "Plansjefene; +Kystverket; +Fiskarlaget",
            None,
            "2014-09-01..2014-11-30",
            at=1,
            number="1.1",
        ),
        line(
            """1.2 | Arrangere kystkonferanse med tema havbruk og lokal verdiskaping. Målet er 120 deltakere, og minst
            en tredjedel skal komme fra næringslivet | Sekretariatet | Næringsforeningen og Innovasjon Norge |
            15.-16. oktober 2014""",
            "Sekretariatet; +Næringsforeningen; +Innovasjon Norge",
            None,
            "2014-10-15..2014-10-16",
            at=1,
            number="1.2",
        ),
        line(
            """1.3 | Følge opp samhandlingsreformen gjennom et fast møtepunkt mellom kommunene og helseforetaket;
            saklista settes opp av den kommunen som har vertskapet | Helsesjefene | Helseforetaket | Hvert kvartal""",
            "Helsesjefene; +Helseforetaket",
            None,
            "quarterly",
            at=1,
            number="1.3",
        ),
        line(
            """1.4 | Lage felles oversikt over ledige lokaler, kaier og næringstomter og legge den ut på nett |
            Næringssjefene | | Innen 1. juni 2014""",
            "Næringssjefene",
            None,
            "..2014-06-01",
            at=1,
            number="1.4",
        ),
        line(
            """1.5 | Ta vare på de små fiskemottakene ved å samordne kommunenes svar til departementet og sørge for at
            mottaksplikt og føringstilskudd blir tema når politikerne kommer på besøk | AU har det politiske
            ansvaret, sekretariatet følger opp overfor kommunene i det daglige | Fiskarlaget og mottakene selv; ev.
            også fylkeskommunen | Våren 2014, deretter løpende""",
            "AU; ?Sekretariatet; +Fiskarlaget; +Mottakene; ~+Fylkeskommunen",
            None,
            None,
            at=1,
            number="1.5",
        ),
    ),
    area(
        "Hurtigbåt, ferge og veg",
        line(
            """2.1 | Arbeide for at anløpet på Ytterøya ikke faller ut av ny ruteplan, både gjennom brev, møter med
            samferselskomiteen og synliggjøring i media når det trengs | Ordførerne | Pendlerforeningen |
            Fortløpende""",
            "Ordførerne; +Pendlerforeningen",
            None,
            "continuous",
            at=1,
            number="2.1",
        ),
        line(
            """2.2 | Møte med fylkesråden for samferdsel om opprusting av fylkesveg 714 og ferjefri kryssing, gjerne på
            befaring langs vegen slik at de får se forholdene | Rådsleder | Transportbedriftene, NHO | Mars 2014""",
            "Rådsleder; +Transportbedriftene; +NHO",
            None,
            "2014-03-01..2014-03-31",
            at=1,
            number="2.2",
        ),
        line(
            """2.3 | Bestille trafikkanalyse av tungtrafikken med fisk fra slakteriene, resultata skal brukes i
            innspill til NTP | Sekretariatet | Statens vegvesen | 2. halvår 2014""",
            "Sekretariatet; +Statens vegvesen",
            None,
            "2014-07-01..2014-12-31",
            at=1,
            number="2.3",
        ),
    ),
    area(
        "Kommunereform og organisering",
        line(
            """3.1 | Drøfte hvordan regionrådet skal møte kommunereformen: felles utredning eller hver for seg? Notat
            legges fram for rådet | Rådmannsgruppa | | Etter sommeren""",
            "Rådmannsgruppa",
            None,
            None,
            at=1,
            number="3.1",
        ),
        line(
            """3.2 | Evaluere de interkommunale ordningene (legevakt, PPT, brann, skatteoppkrever) og komme med forslag
            til hvem som bør være vertskommune i neste avtaleperiode | Ekstern konsulent | Tillitsvalgte | Fra april
            til oktober 2014""",
            "Ekstern konsulent; +Tillitsvalgte",
            None,
            "2014-04-01..2014-10-31",
            at=1,
            number="3.2",
        ),
        line(
            """3.3 | Rullere vedtektene; bl.a. stemmeregler, varaordning og hvem som har møterett i rådet | Må avklares
            av årsmøtet | | Må avklares""",
            "~!Årsmøtet",
            None,
            None,
            "responsibility:Årsmøtet; time",
            at=1,
            number="3.3",
        ),
        line(
            """3.4 | Ungdomsråd for hele regionen, oppnevnes for to år. Ungdomsrådet skal ha møte- og talerett og eget
            budsjett til ungdomsting | Sekretariatet | Elevrådene ved de videregående skolene | Skoleåret 2014/2015""",
            "Sekretariatet; ?Elevrådene@?",
            None,
            "2014-08-01..2015-07-31",
            at=1,
            number="3.4",
        ),
    ),
)


def _content() -> bytes:
    document = wide(word(("Årsplan 2014", 0), ("Regionrådet Kystmidt", 1)))
    document.sections[0].footer.paragraphs[0].text = "Årsplan 2014 – vedtatt i regionrådet 13.12.2013"
    document.add_paragraph(
        "Årsplanen er delt i tre innsatsområder. Sekretariatet rapporterer på planen i hvert rådsmøte, og avvik skal "
        "forklares. Økonomien framgår av budsjettet og er ikke tatt inn her."
    )
    table_for_each(document, HEADER, PARTS, numbered=True)
    return converted(saved(document), "docx", "pdf")


PLANS = [
    UnseenPlan(
        "kystmidt",
        "aarsplan-2014.pdf",
        _content,
        truth_of(
            PARTS,
            title="Årsplan 2014",
            owner="Regionrådet Kystmidt",
            language="nb",
            years=(2014, 2014),
            always={"under": []},
            aliases={"Elevrådene": ["Elevrådene ved de videregående skolene"], "Mottakene": ["Mottakene selv"]},
        ),
        needs=("soffice",),
        held_out=True,
    )
]
