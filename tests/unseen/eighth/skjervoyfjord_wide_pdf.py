"""A PDF on its side: nine narrow columns hyphenated in Word, a goal in a column, the header again on each page."""

from docx.oxml import OxmlElement

from tests.unseen.eighth._layouts_h import on_its_side, softened, widths
from tests.unseen.layouts import converted, saved, word, word_table
from tests.unseen.writing import OPERATIONS, Row, UnseenPlan, area, row, src, truth_of

HEADER = (
    "Nr.",
    "Delmål",
    "Tiltak",
    "Ansvarlig",
    "Medvirkende",
    "Oppstart",
    "Ferdig",
    "Kostnad og finansiering",
    "Status",
)
BREAKS = (
    "nærings-forening-en",
    "kompetanse-heving",
    "arbeids-gruppe",
    "reise-livs-bedriftene",
    "fylkes-kommune",
    "kommune-direktørene",
    "prosjekt-leder",
    "sjømat-klyngen",
    "sam-arbeids-avtale",
    "Innovasjons-partner",
    "ungdoms-bedrifter",
    "karriere-senteret",
    "havne-sjefene",
    "land-strøm",
    "arbeids-utvalget",
    "region-rådgiver-en",
    "entreprenør-skap",
    "rekrutterings-turer",
    "ut-kikks-punkt",
)


def line(cells: str, *more: object, **truth: object) -> Row:
    """Give a row of number, goal, activity and the rest."""
    number, goal, text, *_, status = (cell.strip() for cell in cells.split("|"))
    told = {"number": number, "under": [goal], "status": status or None, **truth}
    return row(cells, *more, text=text, **told)  # type: ignore[arg-type]


SEA = "Mer av fisken foredles her"
GUEST = "Gjestene blir lenger"
PEOPLE = "Bedriftene får tak i folk"
GREEN = "Havnene er klare for utslippsfrie skip"

PARTS = (
    area(
        "Hav og sjømat",
        line(
            f"1.1|{SEA}|Utrede felles fryselager i Storvika|Regionrådgiveren|Sjømatklyngen|Januar 2026|Juni 2026|"
            "250 000 kr, tilskudd fra Troms fylkeskommune|Startet",
            "Regionrådgiveren; +Sjømatklyngen",
            [src("grant", "Troms fylkeskommune", 250000)],
            "2026-01-01..2026-06-30",
        ),
        line(
            f"1.2|{SEA}|Kompetanseheving for ansatte i mottakene|Karrieresenteret|Fagforbundet, NHO Arktis|Høst 2026||"
            "Egenandel|Ikke startet",
            "Karrieresenteret; +Fagforbundet; +NHO Arktis",
            [src("participants")],
            "2026-09-01..",
        ),
        line(
            f"1.3|{SEA}|Lage oversikt over restråstoff som går til spille|Prosjektleder Blå ring|Nofima|01.02.2026|"
            "31.12.2027|Prosjekt Blå ring|Startet",
            "Prosjektleder@Blå ring; +Nofima",
            [src("project", "Blå ring")],
            "2026-02-01..2027-12-31",
        ),
    ),
    area(
        "Reiseliv",
        line(
            f"2.1|{GUEST}|Felles sesongkalender for reiselivsbedriftene|Næringsforeningen||2026|2026|Drift|",
            "Næringsforeningen",
            [OPERATIONS],
            "2026-01-01..2026-12-31",
        ),
        line(
            f"2.2|{GUEST}|Samarbeidsavtale med Hurtigruten om lokal mat|Ordførerne|Sjømatklyngen|Mars 2026|Mai 2026|"
            "Ingen|Utsatt",
            "Ordførerne; +Sjømatklyngen",
            None,
            "2026-03-01..2026-05-31",
        ),
        line(
            f"2.3|{GUEST}|Toaletter og søppelkasser ved fem utkikkspunkt|Må avklares|Statens vegvesen|||"
            "1,5 mill., hvorav halvparten søkes fra Kystverket|Ikke startet",
            "+Statens vegvesen",
            None,
            "-",
            "responsibility",
        ),
    ),
    area(
        "Folk og kompetanse",
        line(
            f"3.1|{PEOPLE}|Rekrutteringsturer til to universiteter|HR-nettverket|Ungt Entreprenørskap|Uke 10 2026||"
            "40 000 kr av driften|",
            "HR-nettverket; +Ungt Entreprenørskap",
            [src("operations", None, 40000)],
            None,
        ),
        line(
            f"3.2|{PEOPLE}|Sommerjobb-bank for ungdomsbedrifter|Karrieresenteret|RU|April 2026|August 2026|"
            "Sparebanken Nord-Norge, kr 75 000|",
            "Karrieresenteret; +RU",
            [src(..., "Sparebanken Nord-Norge", 75000)],
            "2026-04-01..2026-08-31",
        ),
        line(
            f"3.3|{PEOPLE}|Bygge om internatet til hybler|Kommunedirektørene|Boliggruppa|2027|2028|"
            "Investering, beløp ikke landet|Ikke startet",
            "Kommunedirektørene; +Boliggruppa",
            None,
            "2027-01-01..2028-12-31",
            None,
        ),
    ),
    area(
        "Grønn omstilling",
        line(
            f"4.1|{GREEN}|Landstrøm på kai 2 og 3|Havnesjefene|Enova|Q2 2026|Q4 2027|Investering 6,2 mill. kr|Startet",
            "Havnesjefene; +Enova",
            [src("investment", None, 6200000)],
            "2026-04-01..2027-12-31",
        ),
        line(
            f"4.2|{GREEN}|Vurdere hydrogenfylling|Arbeidsutvalget|Innovasjonspartner|Etter 1. juli 2027||Må avklares|",
            "Arbeidsutvalget; +Innovasjonspartner",
            [],
            "2027-07-02..",
            "funding",
        ),
    ),
)


def _content() -> bytes:
    document = word(("Strategisk næringsplan – handlingsdel 2026–2028", 0))
    on_its_side(document)
    document.add_paragraph("Skjervøyfjord regionråd")
    document.add_paragraph("Handlingsdelen vedtas av regionrådet hvert annet år. AU følger opp tiltakene.")
    for number, part in enumerate(PARTS, start=1):
        document.add_heading(f"{number}. {part.title}", 2)
        cells = [HEADER, *(tuple(softened(cell, BREAKS) for cell in one.cells) for one in part.rows)]
        table = word_table(document, cells)
        widths(table, 1.1, 2.8, 4.4, 3, 3, 2.1, 2.1, 4.2, 2)
        mark = OxmlElement("w:tblHeader")
        table.rows[0]._tr.get_or_add_trPr().append(mark)
    document.sections[0].footer.paragraphs[0].text = "Skjervøyfjord regionråd – strategisk næringsplan"
    return converted(saved(document), "docx", "pdf")


PLANS = [
    UnseenPlan(
        "skjervoyfjord",
        "handlingsdel.pdf",
        _content,
        truth_of(
            PARTS,
            title="Strategisk næringsplan – handlingsdel 2026–2028",
            owner="Skjervøyfjord regionråd",
            language="nb",
            years=(2026, 2028),
        ),
        needs=("soffice",),
    )
]
