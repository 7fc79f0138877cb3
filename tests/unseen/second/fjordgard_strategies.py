"""A plan of business in nynorsk: strategies as headings, measures as bullets with who and when in brackets."""

from tests.unseen.layouts import saved, word
from tests.unseen.writing import UnseenPlan, area, row, truth_of

S1, S2, S3, S4 = (
    "Strategi 1: Leggje til rette for gründerar",
    "Strategi 2: Ta vare på det næringslivet vi har",
    "Strategi 3: Heilårs reiseliv",
    "Strategi 4: Meir lokalmat",
)

PARTS = (
    area(
        "Nyskaping",
        row(
            "Opne næringshage i gamlebanken | næringssjefen, innan 1.5.2026",
            who="Næringssjefen",
            money=[],
            when="..2026-05-01",
            under=(S1,),
        ),
        row(
            "Gründerkafé ein gong i månaden | Fjordgard Vekst",
            who="Fjordgard Vekst",
            money=[],
            when=None,
            under=(S1,),
        ),
        row(
            "Bedriftsbesøk av ordførar og rådmann | ordførar/rådmann, kvart kvartal",
            who="Ordførar; Rådmann",
            money=[],
            when="?quarterly",
            under=(S2,),
        ),
    ),
    area(
        "Reiseliv og mat",
        row(
            "Pakke vinterprodukt saman med hotella | reiselivslaget i samarbeid med hotella, vinteren 2026/2027",
            who="Reiselivslaget; +Hotella",
            money=[],
            when="?2026-12-01..2027-02-28",
            under=(S3,),
        ),
        row(
            "Betre skilting frå E39 | Statens vegvesen, må avklarast",
            who=None,
            money=[],
            when="-",
            open_=None,
            under=(S3,),
        ),
        row(
            "Felles lager og distribusjon | bondelaget, 2027",
            who="Bondelaget",
            money=[],
            when=None,
            under=(S4,),
        ),
    ),
)


def _content() -> bytes:
    document = word(("Strategisk næringsplan for Fjordgard 2026-2030", 0))
    document.add_paragraph("Fjordgard kommune")
    document.add_heading("Bakgrunn", 1)
    document.add_paragraph("Næringsplanen skal gje retning. Vi har høyrt 64 bedrifter.")
    document.add_paragraph("Sterke sider: sjø, straum, folk", style="List Bullet")
    document.add_paragraph("Svake sider: bustader, veg", style="List Bullet")
    for part in PARTS:
        document.add_heading(part.title or "", 1)
        last = None
        for one in part.rows:
            under = one.truth["under"][0]
            if under != last:
                document.add_heading(under, 2)
                document.add_paragraph("Tiltak:")
                last = under
            document.add_paragraph(f"{one.cells[0]} (ansvar: {one.cells[1]})", style="List Bullet")
    return saved(document)


def _with_brackets(parts):
    made = truth_of(parts, owner="Fjordgard kommune", language="nn", years=(2026, 2030))
    for found, part in zip(made["areas"], parts, strict=True):
        for activity, one in zip(found["activities"], part.rows, strict=True):
            activity["begins"] = [one.cells[0], f"{one.cells[0]} (ansvar: {one.cells[1]})"]
    return made


PLANS = [UnseenPlan("fjordgard", "naeringsplan.docx", _content, _with_brackets(PARTS), held_out=True)]
