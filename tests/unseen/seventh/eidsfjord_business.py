"""A business plan in nynorsk: priorities first and the measure third, strategies as rows over all columns."""

from tests.unseen.layouts import saved, word
from tests.unseen.seventh._layouts_g import on_its_side, placed, small, table_of, wide
from tests.unseen.writing import OPERATIONS, UnseenPlan, area, src, truth_of

HEADER = ("Pri", "Nr", "Tiltak", "Kven", "I lag med", "Når", "Kostnad og finansiering")
S11 = ["Strategi 1.1 Gjere det lettare å starte og drive bedrift"]
S12 = ["Strategi 1.2 Ha næringsareal klare når bedriftene treng dei"]
S21 = ["Strategi 2.1 Selje Eidsfjord som heilårs reisemål"]
S22 = ["Strategi 2.2 Ta vare på naturen vi lever av"]
S31 = ["Strategi 3.1 Få fleire unge til å velje fagutdanning"]
S32 = ["Strategi 3.2 Hjelpe tilflyttarane inn i arbeidslivet"]

PARTS = (
    area(
        "Gründerar og etablert næringsliv",
        placed(
            2,
            1,
            "1|1.1.1|Opprette førstelinje for gründerar med fast kontordag kvar veke|Næringsrådgjevar|Næringshagen|"
            "Frå januar 2026|Drift",
            "Næringsrådgjevar; +Næringshagen",
            [OPERATIONS],
            "2026-01-01..",
            priority="1",
            under=S11,
        ),
        placed(
            2,
            1,
            "1|1.1.2|Dele ut etablerartilskot frå kommunalt næringsfond|Formannskapet|Næringsrådgjevar|Årleg|"
            "kr 600.000,- frå næringsfondet",
            "Formannskapet; +Næringsrådgjevar",
            [src("grant", ..., 600000)],
            "yearly",
            priority="1",
            under=S11,
        ),
        placed(
            2,
            1,
            "3|1.1.3|Gå på bedriftsbesøk, minst 20 i året|Ordførar og næringsrådgjevar||Løpande|Drift",
            "Ordførar; Næringsrådgjevar",
            [OPERATIONS],
            ".. continuous",
            priority="3",
            under=S11,
        ),
        placed(
            2,
            1,
            "2|1.2.1|Regulere utvidinga av Nesmoen industriområde|Plan og utvikling|Grunneigarane|2026-2027|"
            "1,1 mill. kr, investering",
            "Plan og utvikling; +Grunneigarane",
            [src("investment", None, 1100000)],
            "2026-01-01..2027-12-31",
            priority="2",
            under=S12,
        ),
        placed(
            2,
            1,
            "2|1.2.2|Kartleggje ledige lokale i Eidsfjordsentrum|Næringsrådgjevar|Eidsfjord handelslag|Våren 2026|"
            "Drift",
            "Næringsrådgjevar; +Eidsfjord handelslag",
            [OPERATIONS],
            "2026-03-01..2026-05-31",
            priority="2",
            under=S12,
        ),
        placed(
            2,
            1,
            "3|1.2.3|Finne ei løysing for straum til kaia på Ytre Nes|Må avklarast|Eidsfjord Kraft, hamnevesenet|2028|"
            "Må avklarast",
            "+Eidsfjord Kraft; +Hamnevesenet",
            [],
            "2028-01-01..2028-12-31",
            "responsibility; funding",
            priority="3",
            under=S12,
        ),
    ),
    area(
        "Reiseliv og opplevingar",
        placed(
            2,
            1,
            "1|2.1.1|Lage felles vintersatsing for overnattingsbedriftene|Visit Eidsfjord|Bedriftene|Vinteren "
            "2026/2027|"
            "Prosjekt Vinterfjorden, 450 000 kr",
            "Visit Eidsfjord; +Bedriftene",
            [src("project", "Vinterfjorden", 450000)],
            "2026-12-01..2027-02-28",
            priority="1",
            under=S21,
        ),
        placed(
            2,
            1,
            "2|2.1.2|Fornye skiltinga langs fylkesvegen|Teknisk drift|Fylkeskommunen|2. halvår 2026|"
            "90 000 kr over drift",
            "Teknisk drift; +Fylkeskommunen",
            [src("operations", None, 90000)],
            "2026-07-01..2026-12-31",
            priority="2",
            under=S21,
        ),
        placed(
            2,
            1,
            "2|2.2.1|Innføre besøksforvaltning ved Skorafossen med parkering, toalett og sti|Teknisk drift saman med "
            "Eidsfjord turlag|Grunneigarlaget|2027|Tilskot frå Miljødirektoratet, kr 750 000",
            "Teknisk drift; +Eidsfjord turlag; +Grunneigarlaget",
            [src("grant", "Miljødirektoratet", 750000)],
            "2027-01-01..2027-12-31",
            priority="2",
            under=S22,
        ),
        placed(
            2,
            1,
            "1|2.2.2|Lage retningslinjer for cruisetrafikken|Hamnestyret|Visit Eidsfjord og velforeiningane|"
            "Før 1. mai 2026|Innanfor ramma",
            "Hamnestyret; +Visit Eidsfjord; +Velforeiningane",
            [OPERATIONS],
            "..2026-04-30",
            priority="1",
            under=S22,
        ),
    ),
    area(
        "Kompetanse og arbeidskraft",
        placed(
            2,
            1,
            "1|3.1.1|Skipe til yrkesmesse for 9. og 10. trinn|Rektor|Opplæringskontoret|Oktober kvart år|"
            "40 000 kr, drift",
            "Rektor; +Opplæringskontoret",
            [src("operations", None, 40000)],
            "?yearly",
            priority="1",
            under=S31,
        ),
        placed(
            2,
            1,
            "2|3.1.2|Auke talet på lærlingar i kommunen frå 8 til 12|HR-leiar|Einingane|2026-2030|"
            "800 000 kr – inndekning må avklarast",
            "HR-leiar; +Einingane",
            [src(..., ..., 800000)],
            "2026-01-01..2030-12-31",
            "funding",
            priority="2",
            under=S31,
        ),
        placed(
            2,
            1,
            "3|3.1.3|Gje tilbod om sommarjobb til alle på 17 år|Personalkontoret/næringshagen|Lokale bedrifter|"
            "Sommaren 2026|Lønskostnad hos den einskilde bedrift",
            "Personalkontoret; Næringshagen; +Lokale bedrifter",
            None,
            "2026-06-01..2026-08-31",
            priority="3",
            under=S31,
        ),
        placed(
            2,
            1,
            "2|3.2.1|Tilby norskopplæring på arbeidsplassen|Vaksenopplæringa|NAV Eidsfjord|Heile 2026|"
            "Kompetansepluss, inntil 300 000 kr",
            "Vaksenopplæringa; +NAV Eidsfjord",
            [src("grant", "Kompetansepluss", 300000, qualifier="inntil")],
            "2026-01-01..2026-12-31",
            priority="2",
            under=S32,
        ),
        placed(
            2,
            1,
            "3|3.2.2|Setje i gang fadderordning for nye arbeidstakarar|Frivilligsentralen|Industribedriftene|"
            "Hausten 2026|Prosjektmidlar ut 2027, vidareføring må avklarast",
            "Frivilligsentralen; +Industribedriftene",
            [src("project", None, to="2027-12-31")],
            "2026-09-01..2026-11-30",
            "continuation",
            priority="3",
            under=S32,
        ),
    ),
)


def _content() -> bytes:
    document = word(("Næringsplan for Eidsfjord kommune 2026–2030. Handlingsdel", 0))
    on_its_side(document)
    small(document)
    document.add_paragraph("Vedteken av kommunestyret 11. desember 2025, sak 97/25.")
    document.add_paragraph(
        "Handlingsdelen viser kva vi skal gjere i dei tre innsatsområda. Prioritet 1 skal gjennomførast, prioritet 2 "
        "bør gjennomførast, og prioritet 3 kan vente dersom ressursane ikkje strekk til."
    )
    for number, part in enumerate(PARTS, 1):
        document.add_heading(f"Innsatsområde {number}: {part.title}", 1)
        wide(table_of(document, HEADER, part), 0.9, 1.3, 7.0, 4.2, 4.0, 3.0, 5.0)
    return saved(document)


PLANS = [
    UnseenPlan(
        "eidsfjord",
        "naeringsplan-handlingsdel.docx",
        _content,
        truth_of(
            PARTS,
            owner="Eidsfjord kommune",
            language="nn",
            years=(2026, 2030),
        ),
    )
]
