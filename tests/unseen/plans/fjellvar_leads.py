"""An ODF text of tables with Hovedansvar and Medvirkende columns, priorities and an indicator; made by LibreOffice."""

from tests.unseen.layouts import converted, saved, word, word_table
from tests.unseen.writing import UnseenPlan, area, row, truth_of

HEADER = ("Nr.", "Tiltak", "Hovedansvar", "Medvirkende", "Pri", "Tidsfrist", "Indikator")

PARTS = (
    area(
        "Rent vann i alle vassdrag",
        row(
            "V1|Pålegge tilkobling til kommunalt avløp i Hyttedalen|Miljøvernleder|Plan- og byggesak|1|31.12.2026"
            "|Antall tilkoblede",
            text="Pålegge tilkobling til kommunalt avløp i Hyttedalen",
            number="V1",
            who="*Miljøvernleder; +Plan- og byggesak",
            when="..2026-12-31",
            priority="1",
            indicator="Antall tilkoblede",
        ),
        row(
            "V2|Ta vannprøver i badeplassene|Vannområdekoordinator|Skoleklasser, sportsfiskerne|2|Hver sommer"
            "|Prøver per år",
            text="Ta vannprøver i badeplassene",
            number="V2",
            who="*Vannområdekoordinator; +Skoleklasser; +Sportsfiskerne",
            when="?yearly",
            priority="2",
            indicator="Prøver per år",
        ),
        row(
            "V3|Fjerne vandringshindre for ørret|Ikke bestemt|Fjellstyret|1|2027|Åpne kilometer",
            text="Fjerne vandringshindre for ørret",
            number="V3",
            who="+Fjellstyret",
            when="..2027-12-31",
            priority="1",
            indicator="Åpne kilometer",
            open_="responsibility",
        ),
    ),
    area(
        "Kantsoner og landbruk",
        row(
            "L1|Tilby gjødselplanlegging gruppevis|Landbrukskontoret|Rådgivningstjenesten\nBondelaget|2|1. mai 2026|",
            text="Tilby gjødselplanlegging gruppevis",
            number="L1",
            who="*Landbrukskontoret; +Rådgivningstjenesten; +Bondelaget",
            when="..2026-05-01",
            priority="2",
        ),
        row(
            "L2|Gjerde av bekkekanter i beiteområdene|Grunneierlaget||3|Etter behov|Meter gjerde",
            text="Gjerde av bekkekanter i beiteområdene",
            number="L2",
            who="*Grunneierlaget",
            when=None,
            priority="3",
            indicator="Meter gjerde",
        ),
    ),
)


def _content() -> bytes:
    document = word(("Tiltaksprogram 2025–2027", 0))
    document.add_paragraph("Fjellvar vannområde")
    document.add_paragraph("Programmet er en del av den regionale vannforvaltningsplanen.")
    for part in PARTS:
        document.add_heading(part.title or "", 1)
        word_table(document, [HEADER, *[one.cells for one in part.rows]])
    return converted(saved(document), "docx", "odt")


PLANS = [
    UnseenPlan(
        "fjellvar",
        "tiltaksprogram.odt",
        _content,
        truth_of(
            PARTS,
            title="Tiltaksprogram 2025–2027",
            owner="Fjellvar vannområde",
            language="nb",
            years=(2025, 2027),
            always={"funding": []},
        ),
        needs=("soffice",),
    )
]
