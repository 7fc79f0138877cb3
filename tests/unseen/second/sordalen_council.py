"""A regional council's plan in Word: letterhead, chapters before the tables, five columns and a table for each area."""

from tests.unseen.layouts import saved, word, word_table
from tests.unseen.writing import OPERATIONS, UnseenPlan, area, row, src, truth_of

HEADER = ("Tiltak", "Ansvarlig", "Samarbeidspart", "Tidsramme", "Økonomi")

# Whether the words after "for" and "i" belong to the name is as one likes.
SHORT = {
    "Styringsgruppa": ["Styringsgruppa for studiesenteret"],
    "Personalsjefene": ["Personalsjefene i kommunene"],
}

PARTS = (
    area(
        "Samferdsel",
        row(
            "Jobbe for helårsveg over Kvannskardet (fv. 716) | AU og sekretariatet | Næringsforeninga, fylkeskommunen"
            " | Løpende | Innenfor driftsbudsjettet",
            who="AU; Sekretariatet; +Næringsforeninga; +Fylkeskommunen",
            money=[OPERATIONS],
            when="?continuous",
        ),
        row(
            "Kartlegge behov for hurtigladere langs stamvegnettet | Regionrådgiver | Kommunene, nettselskapene"
            " | Høst 2026 | Inntil kr 150.000,- fra Klimasats",
            who="Regionrådgiver; +Kommunene; +Nettselskapene",
            money=[src("grant", "Klimasats", 150000, qualifier="inntil")],
            when="2026-09-01..2026-11-30",
        ),
        row(
            "Høringsinnspill til ny rutestruktur for buss | Daglig leder / samferdselsgruppa | Ungdomsrådet"
            " | Innen 15.10.2026 | -",
            who="Daglig leder; Samferdselsgruppa; +Ungdomsrådet",
            money=[],
            when="..2026-10-15",
        ),
    ),
    area(
        "Kompetanse og rekruttering",
        row(
            'Videreføre traineeordninga "Kom heim" | Prosjektleder Kom heim | Bedriftene | 2026 - 2027'
            " | Prosjektmidler ut 2026, deretter må finansiering avklares",
            who="Prosjektleder@Kom heim; +Bedriftene",
            money=[src("project", None, to="2026-12-31")],
            when="2026-01-01..2027-12-31",
            open_="funding",
        ),
        row(
            "Felles stand på utdanningsmessa i Trondheim | Regionrådgiver | Personalsjefene i kommunene"
            " | Januar 2027 | Drift, ca 40 000",
            who="Regionrådgiver; +Personalsjefene@?",
            money=[src("operations", None, 40000, qualifier="ca")],
            when="2027-01-01..2027-01-31",
        ),
        row(
            "Utrede felles studiesenter | Styringsgruppa for studiesenteret | Nord universitet, fagskolen"
            " | 1. halvår 2027 | Søknad til fylkeskommunen, kr 300 000. Egenandel må avklares i AU",
            who="Styringsgruppa@?; +Nord universitet; +Fagskolen",
            money=None,
            when="2027-01-01..2027-06-30",
            open_="funding:AU",
        ),
    ),
    area(
        "Interkommunalt samarbeid",
        row(
            "Gjennomgang av avtalene for IKS-ene | Kommunedirektørene | Ikke avklart | 2026 | Ingen kostnad",
            who="Kommunedirektørene",
            money=[],
            when="2026-01-01..2026-12-31",
            open_="responsibility",
        ),
        row(
            "Felles ressurs på innkjøp, prøveordning | Avklares av kommunedirektørutvalget | | Fra 1.1.2027"
            " | Kommunene etter folketall",
            who="!Kommunedirektørutvalget",
            money=None,
            when="2027-01-01..",
            open_="responsibility:Kommunedirektørutvalget",
        ),
    ),
)


def _content() -> bytes:
    document = word()
    head = document.sections[0].header.paragraphs[0]
    head.text = "Sørdalen regionråd\tPostboks 14, 7990 Sørdal\tpost@sordalen.example"
    document.add_heading("Handlingsplan 2026–2027", 0)
    document.add_paragraph("Sørdalen regionråd", style="Subtitle")
    document.add_paragraph("Vedtatt av representantskapet 12. desember 2025, sak 31/25")
    document.add_heading("1. Innledning", 1)
    document.add_paragraph(
        "Regionrådet er et samarbeid mellom fem kommuner. Handlingsplanen bygger på strategisk plan 2024-2028 og"
        " rulleres hvert år. Tiltakene er prioritert innenfor de rammene som er gitt."
    )
    document.add_heading("2. Organisering", 1)
    for text in (
        "Representantskapet er øverste organ og møtes to ganger i året",
        "AU består av ordførerne",
        "Sekretariatet har 2,5 årsverk",
    ):
        document.add_paragraph(text, style="List Bullet")
    document.add_heading("3. Økonomi", 1)
    document.add_paragraph("Kommunene betaler kr 55 per innbygger. Budsjettet for 2026 er på 2,4 mill. kroner.")
    document.add_heading("4. Innsatsområder", 1)
    for number, part in enumerate(PARTS, start=1):
        document.add_heading(f"4.{number} {part.title}", 2)
        document.add_paragraph("Målet er at regionen skal framstå samlet og tydelig.")
        word_table(document, [HEADER, *[one.cells for one in part.rows]])
    document.add_heading("5. Oppfølging", 1)
    document.add_paragraph("Daglig leder rapporterer til AU hvert halvår.")
    return saved(document)


PLANS = [
    UnseenPlan(
        "sordalen",
        "handlingsplan-sordalen.docx",
        _content,
        truth_of(
            PARTS,
            title="Handlingsplan 2026–2027",
            owner="Sørdalen regionråd",
            language="nb",
            years=(2026, 2027),
            aliases=SHORT,
        ),
        held_out=True,
    )
]
