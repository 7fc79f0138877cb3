"""An intermunicipal outdoor board's plan in Nynorsk as ODT: deadlines, money, and status in the last column."""

from tests.unseen.layouts import converted, saved, word
from tests.unseen.tenth._layouts_j import tabled
from tests.unseen.writing import OPERATIONS, Row, Truth, UnseenPlan, area, src, truth_of
from tests.unseen.writing import row as plain

HEADER = ("Tiltak", "Ansvarleg", "Frist", "Økonomi", "Status")


def row(cells: str, who: str | None, money: list[Truth] | None, when: str | None, open_: str | None = "") -> Row:
    """Give a row whose last cell is the status."""
    status = cells.rpartition("|")[2].strip() or None
    return plain(cells, who, money, when, open_, status=status)


PARTS = (
    area(
        "Sikra friluftsområde",
        row(
            "Skifte ut toalett og bord i dei seks statleg sikra områda|Dagleg leiar/ driftsleiar|1. juni 2024|Tilskot "
            "frå Miljødirektoratet, 450 000 kr|I gang",
            "Dagleg leiar; Driftsleiar",
            [src("grant", "Miljødirektoratet", 450000)],
            "..2024-06-01",
        ),
        row(
            "Universell utforming av badeplassen i Storevika|Driftsleiar i samarbeid med kommunen og "
            "funksjonshemma-rådet|Innan utgangen av 2025|Spelemidlar og eigne midlar|Ikkje starta",
            None,
            None,
            "..2025-12-31",
        ),
        row(
            "Fornye avtalane med grunneigarane|Dagleg leiar|Hausten 2024|Drift|I gang",
            "Dagleg leiar",
            [OPERATIONS],
            "..2024-11-30",
        ),
        row(
            "Avklare kven som skal ha tilsyn med båtplassane|Styret|Snarast|Drift|Ikkje starta",
            "Styret",
            [OPERATIONS],
            "..",
        ),
        row(
            "Overta drifta av området på Holmane|Må avklarast med grunneigar og kommune|2025|Må avklarast|",
            None,
            [],
            "..2025-12-31",
            "responsibility:?; funding",
        ),
    ),
    area(
        "Turvegar og informasjon",
        row(
            "Merkje og gradere 40 turruter etter nasjonal standard|Prosjektleiar Ut i Fjordane og turlaga|2. halvår "
            "2025|Prosjekt Ut i Fjordane, vert avslutta 31.12.2025|I gang",
            "Prosjektleiar@Ut i Fjordane; Turlaga",
            [src("project", "Ut i Fjordane", to="2025-12-31")],
            "..2025-12-31",
        ),
        row(
            "Leggje turane inn på ut.no|Prosjektleiar Ut i Fjordane|Løpande|Prosjekt Ut i Fjordane – vidareføring må "
            "avklarast av styret|I gang",
            "Prosjektleiar@Ut i Fjordane; ~!Styret",
            [src("project", "Ut i Fjordane")],
            "continuous",
            "continuation:Styret",
        ),
        row(
            "Reparere klopper og trapper etter flaumen|Driftsleiar (vert utført av Fjell og Stein AS)|15. mai 2024|"
            "Skjønsmidlar frå Statsforvaltaren|Ferdig",
            "Driftsleiar; >Fjell og Stein AS",
            [src("grant", "Statsforvaltaren")],
            "..2024-05-15",
        ),
        row(
            "Lage turkart på tre språk|Kommunikasjonsrådgjevar, reiselivslaget|1. kvartal 2025|Inntil kr 60 000 over "
            "drift|Ikkje starta",
            "Kommunikasjonsrådgjevar; Reiselivslaget",
            [src("operations", None, 60000, qualifier="inntil")],
            "..2025-03-31",
        ),
    ),
    area(
        "Barn, unge og folkehelse",
        row(
            "Friluftsskule i sommarferien|Dagleg leiar saman med frivilligsentralane|Årleg|Eigendel frå "
            "deltakarane|I gang",
            "Dagleg leiar; +Frivilligsentralane",
            [src("participants", ...)],
            "yearly",
        ),
        row(
            "Kurse lærarar i Læring i friluft|Friluftsrettleiar|Kvart år|Drift|I gang",
            "Friluftsrettleiar",
            [OPERATIONS],
            "yearly",
        ),
        row(
            "Utlån av utstyr gjennom BUA i alle kommunane|Kommunane og BUA|Løpande|Kommunane dekkjer eigne "
            "kostnader|I gang",
            "Kommunane; BUA",
            [src("participants", ..., to=...)],
            "continuous",
        ),
        row(
            "Stolpejakt i alle kommunane|Idrettslaga/ friluftsrettleiar|April 2025|Drift, ev. folkehelsemidlar|",
            "Idrettslaga; Friluftsrettleiar",
            None,
            "..2025-04-30",
        ),
    ),
)


def _content() -> bytes:
    document = word(("Tiltaksplan 2024–2025 for Fjordane friluftsråd", 0))
    document.add_paragraph(
        "Fjordane friluftsråd er eit interkommunalt samarbeid mellom sju kommunar. Tiltaka under er prioriterte av "
        "årsmøtet. Frist tyder når arbeidet skal vere ferdig."
    )
    tabled(document, HEADER, PARTS)
    document.add_paragraph("Planen vert rullert på årsmøtet i april.")
    return converted(saved(document), "docx", "odt")


PLANS = [
    UnseenPlan(
        "fjordane-outdoor",
        "tiltaksplan_friluftsrad.odt",
        _content,
        truth_of(
            PARTS,
            title="Tiltaksplan 2024–2025 for Fjordane friluftsråd",
            owner="Fjordane friluftsråd",
            language="nn",
            years=(2024, 2025),
        ),
        needs=("soffice",),
    )
]
