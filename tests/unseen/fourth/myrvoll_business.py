"""The action part of a municipality's business plan of 2018: amounts in year columns, a sum, partners inside cells."""

from tests.unseen.fourth._layouts_d import line, shaped, wide
from tests.unseen.layouts import saved, word
from tests.unseen.writing import UnseenPlan, area, src, truth_of

HEADER = ("Strategi", "Tiltak", "Ansvar", "2018", "2019", "2020", "2021", "Dekning")

PARTS = (
    area(
        "Førstelinje og gründere",
        line(
            """Lett å starte | Næringskontoret skal svare alle henvendelser innen tre dager, og ha fast kontordag på
            biblioteket annenhver torsdag for folk som går med en idé i magen | Næringssjef | 50 | 50 | 50 | 50 |
            Drift""",
            "Næringssjef",
            [src("operations", amount=200000, by_year=dict.fromkeys(("2018", "2019", "2020", "2021"), 50000))],
            None,
            at=1,
            under=["Lett å starte"],
        ),
        line(
            """| Etablererkurs vår og høst i lag med nabokommunene. Vi tar ikke betalt av de som er under 25 år |
            Etablerertjenesten i samarbeid med NAV | 80 | | 80 | | Næringsfondet""",
            "Etablerertjenesten; +NAV",
            [src("grant", ..., 160000, by_year={"2018": 80000, "2020": 80000})],
            None,
            at=1,
            under=["Lett å starte"],
        ),
        line(
            """| Opprette kommunalt såkornfond etter modell fra Dalane, forutsatt at kraftutbyttet blir like stort som
            forutsatt i økonomiplanen | Formannskapet avgjør, næringssjef forbereder | | 1000 | 1000 | | Kraftfondet""",
            "!Formannskapet; ?Næringssjef",
            [src(..., ..., 2000000, by_year={"2019": 1000000, "2020": 1000000})],
            None,
            at=1,
            under=["Lett å starte"],
        ),
        line(
            """| Eierskifte: kartlegge bedrifter der eieren er over 60 og ingen arvtaker er på plass, og sette dem i
            kontakt med folk som vil kjøpe. Diskresjon! | Næringssjef har hovedansvar, regnskapsførerne og banken
            bidrar | | 120 | | | Tilskudd fra fylkeskommunen (søknad sendes i januar)""",
            "*Næringssjef; +Regnskapsførerne; +Banken",
            [src("grant", "Fylkeskommunen", 120000, ..., by_year={"2019": 120000})],
            None,
            at=1,
            under=["Lett å starte"],
        ),
    ),
    area(
        "Areal og infrastruktur",
        line(
            """Klare tomter | Opparbeide trinn 2 på Myrvollmoen næringspark med vei, vann, avløp og trekkerør for
            fiber. Grunnerverv er i boks | Teknisk sjef/ prosjektleder | 500 | 4200 | 3800 | | Investering (lån)""",
            "Teknisk sjef; Prosjektleder",
            [src("investment", amount=8500000, by_year={"2018": 500000, "2019": 4200000, "2020": 3800000})],
            None,
            at=1,
            under=["Klare tomter"],
        ),
        line(
            """| Mobildekning: melde inn hull i dekninga til Telenor og Telia, og søke Nkom om tilskudd for de grendene
            som ikke er kommersielt interessante | IKT-rådgiver, grendelagene | | 150 | 150 | | Tilskud fra Nkom""",
            "IKT-rådgiver; Grendelagene",
            [src("grant", "Nkom", 300000, by_year={"2019": 150000, "2020": 150000})],
            None,
            at=1,
            under=["Klare tomter"],
        ),
        line(
            """| Ny avkjøring fra riksvegen ved Kvernbekken (reguleringsplan først, bygging seinere - kommunen kan ikke
            forskuttere) | Må avklares med Statens vegvesen | 200 | | | | Må avklares""",
            "~?Statens vegvesen",
            None,
            None,
            "responsibility:Statens vegvesen; funding",
            at=1,
            under=["Klare tomter"],
        ),
    ),
    area(
        "Reiseliv, handel og kultur",
        line(
            """Fyll senga | Felles bookingside og profilfilm sammen med destinasjonsselskapet. Småskala reiseliv på
            gardene skal være godt synlig, ikke bare de tre store | Destinasjon Myrvoll, næringssjef | 300 | 100 |
            100 | 100 | 50/50 næringsfond og reiselivsbedriftene""",
            "Destinasjon Myrvoll; Næringssjef",
            None,
            None,
            None,
            at=1,
            under=["Fyll senga"],
        ),
        line(
            """| Utvide sykkelruta rundt vannet med skilter, to rasteplasser og toalett med universell utforming.
            Dugnad på ryddinga | Kulturkonsulent, idrettslaget | | 650 | | | Spillemidler""",
            "Kulturkonsulent; Idrettslaget",
            [src("grant", ..., 650000, by_year={"2019": 650000})],
            None,
            at=1,
            under=["Fyll senga"],
        ),
        line(
            """| Julegata – belysning, trær og åpningstider. Handelsstanden har sagt at de tar jobben hvis kommunen
            betaler strømmen | Handelsstandsforeninga | 25 | 25 | 25 | 25 | Drift, resten sponsorer""",
            "Handelsstandsforeninga",
            None,
            None,
            at=1,
            under=["Fyll senga"],
        ),
        line(
            """| Bygdekino på Samfunnshuset en gang i måneden så lenge det kommer folk | Kulturkonsulent | 40 | 40 | 40
            | 40 | Innenfor rammen""",
            "Kulturkonsulent",
            [src("operations", amount=160000, by_year=dict.fromkeys(("2018", "2019", "2020", "2021"), 40000))],
            None,
            at=1,
            under=["Fyll senga"],
        ),
    ),
)
SUMS = (("130", "1170", "1130", "50"), ("700", "4350", "3950", ""), ("365", "815", "165", "165"))


def _content() -> bytes:
    document = wide(word(("Myrvoll kommune", 1), ("Strategisk næringsplan – handlingsdel 2018–2021", 0)))
    document.add_paragraph(
        "Handlingsdelen ble vedtatt av kommunestyret 14.12.17 og revideres årlig sammen med økonomiplanen. "
        "Beløp i 1000 kroner. Tiltak uten beløp løses med egen arbeidsinnsats."
    )
    for part, sums in zip(PARTS, SUMS, strict=True):
        document.add_heading(part.title or "", 2)
        rows = [one.cells for one in part.rows]
        shaped(document, [HEADER, *rows, ("", "Sum", "", *sums, "")])
        document.add_paragraph()
    return saved(document)


PLANS = [
    UnseenPlan(
        "myrvoll",
        "naeringsplan_handlingsdel.docx",
        _content,
        truth_of(
            PARTS,
            title="Strategisk næringsplan – handlingsdel 2018–2021",
            owner="Myrvoll kommune",
            language="nb",
            years=(2018, 2021),
        ),
        held_out=True,
    )
]
