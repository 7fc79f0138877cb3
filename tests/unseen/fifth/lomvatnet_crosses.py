"""Capital area lines with letters, crosses in year columns, notes between the tables and a table that only counts."""

from tests.unseen.fifth._layouts_e import bold_line, headed_table, landscape
from tests.unseen.layouts import saved, word, word_table
from tests.unseen.writing import UnseenPlan, area, row, src, truth_of

HEADER = ("Pri", "Tiltak", "Etat", "Bistår", "2026", "2027", "2028", "2029", "Kostnad i 1000 kr", "Midler")


def _text(cells: str) -> str:
    return cells.split("|")[1].strip()


FLOOD = (
    "1|Kartlegge kvikkleire i Nedre Lomvatn|Plan og bygg|NVE|x||||600|NVE-tilskudd",
    "1|Renske og sikre Storbekken fra brua til utløpet|Teknisk|Grunneierne|x|x|||1 250|Investering",
    "2|Ha oppdatert flomberedskapsplan|Beredskapsleder|Brannvesenet|x|x|x|x||Drift",
    "3|Vurdere flytting av pumpehuset|Teknisk||||x||?|Ikke avklart",
    "2|Lage skjøtselsplan for flommarka ved Osen, inkl. avtale m/ grunneierne om beite og vern|Miljørådgiver + teknisk"
    "|Statsforvalteren; beitelaget|x|x|||140|Tilskudd fra Miljødirektoratet, søknadsfrist i januar",
)
HEAT = (
    "1|Bytte oljekjel i omsorgssenteret|Eiendom|Enova|x||||900|Investering",
    "2|Solceller på tre skoletak|Eiendom / prosjektleder Lomsol|||x|x||2 400|Prosjekt Lomsol",
    "2|Sette ned innetemperaturen i kontorbygg|Eiendom|Verneombudene|x|x|x|x|0|Drift",
)
PEOPLE = (
    "1|Klimauka for alle 5. trinn|Skolene og kulturkontoret|Naturvernforbundet|x|x|x|x|80|Drift",
    "2|Reparasjonskafé på biblioteket|Biblioteket|Frivilligsentralen||x|x||40|Tilskudd fra Klimasats",
    "2|Spørreundersøkelse om reisevaner blant ansatte, elever og foresatte|Klimarådgiver, HR|||x||x|35|Innenfor rammen",
    "3|Ansatte får prøve el-sykkel|Må avklares|Sykkelbua||x|||60|Må avklares",
)

PARTS = (
    area(
        "FLOM OG SKRED",
        row(
            FLOOD[0],
            "Plan og bygg; +NVE",
            [src("grant", "NVE", 600000)],
            "2026-01-01..2026-12-31",
            text=_text(FLOOD[0]),
            priority="1",
        ),
        row(
            FLOOD[1],
            "Teknisk; +Grunneierne",
            [src("investment", None, 1250000)],
            "2026-01-01..2027-12-31",
            text=_text(FLOOD[1]),
            priority="1",
        ),
        row(
            FLOOD[2],
            "Beredskapsleder; +Brannvesenet",
            [src("operations")],
            "2026-01-01..2029-12-31",
            text=_text(FLOOD[2]),
            priority="2",
        ),
        row(
            FLOOD[3],
            "Teknisk",
            [],
            "2028-01-01..2028-12-31",
            None,
            text=_text(FLOOD[3]),
            priority="3",
        ),
        row(
            FLOOD[4],
            "Miljørådgiver; Teknisk; +Statsforvalteren; +Beitelaget",
            [src("grant", "Miljødirektoratet", 140000)],
            "2026-01-01..2027-12-31",
            text=_text(FLOOD[4]),
            priority="2",
        ),
    ),
    area(
        "ENERGI I EGNE BYGG",
        row(
            HEAT[0],
            "Eiendom; +Enova",
            [src("investment", None, 900000)],
            "2026-01-01..2026-12-31",
            text=_text(HEAT[0]),
            priority="1",
        ),
        row(
            HEAT[1],
            "Eiendom; Prosjektleder@Lomsol",
            [src("project", "Lomsol", 2400000)],
            "2027-01-01..2028-12-31",
            text=_text(HEAT[1]),
            priority="2",
        ),
        row(
            HEAT[2],
            "Eiendom; +Verneombudene",
            None,
            "2026-01-01..2029-12-31",
            text=_text(HEAT[2]),
            priority="2",
        ),
    ),
    area(
        "FOLK OG HOLDNINGER",
        row(
            PEOPLE[0],
            "Skolene; Kulturkontoret; +Naturvernforbundet",
            [src("operations", None, 80000)],
            "2026-01-01..2029-12-31",
            text=_text(PEOPLE[0]),
            priority="1",
        ),
        row(
            PEOPLE[1],
            "Biblioteket; +Frivilligsentralen",
            [src("grant", "Klimasats", 40000)],
            "2027-01-01..2028-12-31",
            text=_text(PEOPLE[1]),
            priority="2",
        ),
        row(
            PEOPLE[2],
            "Klimarådgiver; HR",
            [src("operations", None, 35000)],
            None,
            text=_text(PEOPLE[2]),
            priority="2",
        ),
        row(
            PEOPLE[3],
            "+Sykkelbua",
            None,
            "2027-01-01..2027-12-31",
            "responsibility; funding",
            text=_text(PEOPLE[3]),
            priority="3",
        ),
    ),
)
NOTES = (
    "Merknad: NVE dekker inntil 80 % av kartleggingen, resten går av kommunens egne midler.",
    "Merknad: Innetemperaturen settes til 20 grader i arbeidstida.",
)


def _content() -> bytes:
    document = word(("Klimahandlingsplan 2026–2029", 0))
    landscape(document)
    document.add_paragraph("Lomvatnet kommune")
    document.add_paragraph("Et kryss betyr at tiltaket gjennomføres det året. Prioritet 1 er viktigst.")
    for letter, part, note in zip("ABC", PARTS, (*NOTES, ""), strict=True):
        bold_line(document, f"INNSATSOMRÅDE {letter}: {part.title}")
        headed_table(document, HEADER, [one.cells for one in part.rows])
        document.add_paragraph(note)
    document.add_heading("Oppsummering", 1)
    document.add_paragraph("Tabellen viser hvor mange tiltak hver etat har.")
    word_table(
        document,
        [
            ("Etat", "A", "B", "C", "I alt"),
            ("Teknisk", "2", "0", "0", "2"),
            ("Eiendom", "0", "3", "0", "3"),
            ("Andre", "3", "0", "4", "7"),
            ("Sum", "5", "3", "4", "12"),
        ],
    )
    document.add_heading("Vedlegg: Høringsinnspill", 1)
    word_table(
        document,
        [
            ("Avsender", "Innspill", "Administrasjonens vurdering"),
            ("Lomvatnet bondelag", "Ønsker mer om jordvern", "Tas inn i neste rullering"),
            ("Ungdomsrådet", "Savner busstilbud på kveldstid", "Sendt videre til fylkeskommunen"),
        ],
    )
    return saved(document)


PLANS = [
    UnseenPlan(
        "lomvatnet",
        "klima.docx",
        _content,
        truth_of(
            PARTS,
            title="Klimahandlingsplan 2026–2029",
            owner="Lomvatnet kommune",
            language="nb",
            years=(2026, 2029),
            aliases={"NVE": ["NVE-tilskudd"]},
        ),
        held_out=True,
    )
]
