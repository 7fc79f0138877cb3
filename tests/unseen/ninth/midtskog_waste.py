"""A waste company's plan in Word: deadlines, a budget in thousands of kroner, a status in every row."""

from tests.unseen.layouts import saved, word, word_table
from tests.unseen.ninth._layouts_i import numbered
from tests.unseen.writing import UnseenPlan, area, src, truth_of

HEADER = ("Nr", "Tiltak", "Ansvarlig", "Frist", "Kostnad (1000 kr)", "Dekkes av", "Status")

PARTS = (
    area(
        "Mindre avfall",
        numbered(
            "1|Ombruksbutikk på Moen gjenvinningsstasjon|Driftssjef|1. juni 2024|450|Investering|Pågår",
            "Driftssjef",
            [src("investment", None, 450000)],
            "..2024-06-01",
            status="Pågår",
        ),
        numbered(
            "2|Undervisningsopplegg for 5. trinn|Informasjonsrådgiver, skolene|Løpende|60|Drift|Pågår",
            "Informasjonsrådgiver; Skolene",
            [src("operations", None, 60000)],
            ".. continuous",
            status="Pågår",
        ),
        numbered(
            "3|Matsvinnkampanje i butikk|Informasjonsrådgiver i samarbeid med dagligvarekjedene|Høst 2024|80|Drift|"
            "Ikke startet",
            "Informasjonsrådgiver; +Dagligvarekjedene",
            [src("operations", None, 80000)],
            "..2024-11-30",
            status="Ikke startet",
        ),
        numbered(
            "4|Reparasjonskafé i hver kommune|Frivilligsentralene|Årlig|100|Tilskudd fra Sparebankstiftelsen|Pågår",
            "Frivilligsentralene",
            [src("grant", "Sparebankstiftelsen", 100000)],
            ".. yearly",
            status="Pågår",
        ),
        numbered(
            "5|Innføre gebyrmodell som lønner de som sorterer|Daglig leder, styret avgjør|31.12.2025||Drift|Utredes",
            "Daglig leder; !Styret",
            [src("operations")],
            "..2025-12-31",
            status="Utredes",
        ),
        numbered(
            "6|Leie ut fester og engangsfritt servise|Må avklares|2025|40|Må avklares|Ikke startet",
            "",
            None,
            "..2025-12-31",
            "responsibility; funding",
            status="Ikke startet",
        ),
    ),
    area(
        "Bedre sortering",
        numbered(
            "7|Egen dunk for glass og metall til alle|Prosjektleder Ny dunk|1. halvår 2025|9 500|Lån/investering|Pågår",
            "Prosjektleder@Ny dunk",
            None,
            "..2025-06-30",
            status="Pågår",
        ),
        numbered(
            "8|Informasjon til husstandene om ny ordning|Prosjektleder Ny dunk / informasjonsrådgiver|Mars 2025|350|"
            "Prosjekt Ny dunk, avsluttes 2025|Ikke startet",
            "Prosjektleder@Ny dunk; Informasjonsrådgiver",
            [src("project", "Ny dunk", 350000, "2025-12-31")],
            "..2025-03-31",
            status="Ikke startet",
        ),
        numbered(
            "9|Nedgravde løsninger i sentrum|Teknisk sjef i kommunene, driftssjef|2025–2027|2 400|Kommunene – "
            "fordeling må avklares|Ikke startet",
            "Teknisk sjef i kommunene@?; Driftssjef",
            [src(..., "Kommunene", 2400000)],
            "?..2027-12-31",
            "*:?",
            status="Ikke startet",
        ),
        numbered(
            "10|Hyttepunkt: nye containere ved Svarttjern og Åsen|Driftssjef|Innen 1. oktober 2024|600|"
            "Investering|Ferdig",
            "Driftssjef",
            [src("investment", None, 600000)],
            "..2024-10-01",
            status="Ferdig",
        ),
        numbered(
            "11|Plukkanalyse av restavfall|Driftssjef (utføres av innleid konsulent)|Annethvert år, neste 2025|150|"
            "Drift|Pågår",
            "Driftssjef; >Innleid konsulent",
            [src("operations", None, 150000)],
            None,
            status="Pågår",
        ),
        numbered(
            "12|Tekstilinnsamling|Daglig leder|Før 1. januar 2025|200|Drift, videre finansiering ikke avklart|Pågår",
            "Daglig leder",
            [src("operations", None, 200000)],
            "..2024-12-31",
            "funding",
            status="Pågår",
        ),
    ),
    area(
        "Drift og eiere",
        numbered(
            "13|Elektriske renovasjonsbiler, tre stk.|Driftssjef|3. kvartal 2025|7 200|Investering, Enova 1 500 000 kr"
            "|Ikke startet",
            "Driftssjef",
            None,
            "..2025-09-30",
            status="Ikke startet",
        ),
        numbered(
            "14|Sigevannsrensing på Svartmyra deponi|HMS- og miljøansvarlig|2. tertial 2026|3 000|Selvkostfond|Ikke "
            "startet",
            "HMS- og miljøansvarlig",
            None,
            "..2026-08-31",
            status="Ikke startet",
        ),
        numbered(
            "15|Ny selskapsavtale|Representantskapet, styreleder|Desember 2024|||Pågår",
            "Representantskapet; Styreleder",
            [],
            "..2024-12-31",
            status="Pågår",
        ),
        numbered(
            "16|Beredskapsplan for brann i avfall|HMS- og miljøansvarlig sammen med brannvesenet|Vår 2024|-|Drift|"
            "Ferdig",
            "HMS- og miljøansvarlig; +Brannvesenet",
            [src("operations")],
            "..2024-05-31",
            status="Ferdig",
        ),
        numbered(
            "17|Vurdere felles slambehandling med naboselskapet|Styret vurderer etter notat fra daglig leder|2026|50|"
            "Drift|Ikke startet",
            "!Styret; ~?Daglig leder",
            [src("operations", None, 50000)],
            "..2026-12-31",
            "~*:?",
            status="Ikke startet",
        ),
    ),
)


def _content() -> bytes:
    document = word(("Handlingsplan for avfall og gjenvinning 2024–2027", 0))
    document.add_paragraph("Midtskog Avfall IKS")
    document.add_paragraph(
        "Selskapet eies av kommunene Moen, Skogli og Øvre Tjern og henter avfall hos 14 200 husstander og 5 300 "
        "hytter. Målet er 65 prosent materialgjenvinning innen 2035. Handlingsplanen er behandlet i styret 8. "
        "februar 2024."
    )
    for part in PARTS:
        document.add_heading(part.title or "", 1)
        word_table(document, [HEADER, *(one.cells for one in part.rows)])
        document.add_paragraph("")
    document.add_heading("Rapportering", 1)
    document.add_paragraph("Daglig leder rapporterer på planen i hvert styremøte.")
    return saved(document)


PLANS = [
    UnseenPlan(
        "midtskog",
        "MA_handlingsplan_2024-2027.docx",
        _content,
        truth_of(
            PARTS,
            title="Handlingsplan for avfall og gjenvinning 2024–2027",
            owner="Midtskog Avfall IKS",
            language="nb",
            years=(2024, 2027),
            aliases={"Teknisk sjef i kommunene": ["Teknisk sjef"]},
        ),
    )
]
