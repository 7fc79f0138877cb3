"""A kindergarten's plan: Hva, Hvordan, Hvem, Når."""

from tests.unseen.layouts import saved, word, word_table
from tests.unseen.writing import UnseenPlan, area, row, truth_of

HEADER = ("Hva", "Hvordan", "Hvem", "Når")

PARTS = (
    area(
        "Språkmiljø",
        row(
            "Lesegrupper hver dag|Faste smågrupper etter formiddagsmat. Bøkene bestemmes av barna.|Ped.leder"
            "|Hver uke fra oktober 2025",
            who="Ped.leder",
            when=None,
        ),
        row(
            "Språkpermen innføres|Kurs på planleggingsdag, prøves på Tyttebær først|Styrer og pedagogene|14.11.2025",
            who="Styrer; Pedagogene",
            when="2025-11-14..2025-11-14",
        ),
        row(
            "TRAS-kartlegging|Alle barn det knyttes bekymring til|Pedagogisk leder i samråd med foreldrene|Høst og vår",
            who="Pedagogisk leder; +Foreldrene",
            when=None,
        ),
    ),
    area(
        "Inkludering og vennskap",
        row(
            "Vennskapsuke|Felles samling, sanger og plakater|Alle ansatte|Uke 7 2026",
            who=None,
            when="2026-02-09..2026-02-15",
        ),
        row(
            "Foreldrekaffe|Kaffe og vafler i garderoben|Foreldrerådet (FAU)|Siste fredag i mnd.",
            who=None,
            when="?monthly",
        ),
        row(
            "Handlingsplan mot mobbing revideres|Gruppearbeid på personalmøte, sendes SU til uttalelse|Styrer, SU"
            "|Jan–mars 2026",
            who="Styrer; SU",
            when="2026-01-01..2026-03-31",
        ),
    ),
    area(
        "Overgang til skolen",
        row(
            "Besøksdager på skolen|Tre besøk, ett med SFO|Avdelingsleder 1. trinn + ped.leder Blåbær|April 2026"
            " - juni 2026",
            who="Avdelingsleder 1. trinn; Ped.leder Blåbær",
            when="2026-04-01..2026-06-30",
        ),
        row(
            "Overføringssamtaler|Skjema fylles ut i forkant|Avklares med rektor|Innen 1/6-26",
            who="",
            when="..2026-06-01",
            open_="responsibility:Rektor",
        ),
    ),
)


def _content() -> bytes:
    document = word(("Handlingsplan 2025/2026", 0), ("Blåbærtua barnehage SA", 1))
    document.add_paragraph("Planen gjelder fra 15. august 2025. Satsingsområdene er valgt av personalet i vår.")
    for part in PARTS:
        paragraph = document.add_paragraph()
        paragraph.add_run(f"Satsingsområde: {part.title}").bold = True
        word_table(document, [HEADER, *[one.cells for one in part.rows]])
        document.add_paragraph()
    return saved(document)


PLANS = [
    UnseenPlan(
        "blabaertua",
        "barnehage.docx",
        _content,
        truth_of(PARTS, language="nb", always={"funding": []}),
        held_out=True,
    )
]
