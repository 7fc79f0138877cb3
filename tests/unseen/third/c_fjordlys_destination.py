"""A destination company in nynorsk: bold lines as headings, tables cut in two, the second half without a header."""

from docx.document import Document as WordDocument

from tests.unseen.layouts import word, word_table
from tests.unseen.third._layouts_c import bold, cells_of, with_footnotes
from tests.unseen.writing import OPERATIONS, Part, UnseenPlan, area, row, src, truth_of

HEADER = ("Kva", "Ansvar", "Partnarar", "Frist", "Kostnad/finansiering")

PARTS = (
    area(
        "Produktutvikling",
        row(
            "Pakke tre heilårsopplevingar for grupper (buss, cruise, "
            "konferanse)|Produktsjef|Medlemsbedriftene|1.5.2026|Drift",
            "Produktsjef; +Medlemsbedriftene",
            [OPERATIONS],
            "..2026-05-01",
        ),
        row(
            "Sykkelruta «Fjord på to hjul»: skilt, kart og GPX-filer|Prosjektleiar Fjord på to hjul|Kommunane, "
            "Statens vegvesen, grunneigarlaga|Utgangen av juni 2026|Prosjekt Fjord på to hjul, kr 420 000,-",
            "Prosjektleiar@Fjord på to hjul; +Kommunane; +Statens vegvesen; +Grunneigarlaga",
            [src("project", "Fjord på to hjul", 420000)],
            "..2026-06-30",
        ),
        row(
            "Kvalitetssikre overnatting hjå dei små aktørane, årleg runde med besøk|Dagleg "
            "leiar/produktsjef||Haust 2026|Innanfor ramma",
            "Dagleg leiar; Produktsjef",
            [OPERATIONS],
            "?..2026-11-30",
        ),
        row(
            "Ny giv for vinteren – finne ut kva bedriftene vil vere med på|Vertskapsgruppa|Næringshagen|Før "
            "jul|Ikkje landa enno",
            "Vertskapsgruppa; +Næringshagen",
            [],
            None,
            "funding:?",
        ),
        row(
            "Matfestival på kaia|Styret avgjer om selskapet skal ta ansvaret "
            "vidare|Lokalmatprodusentane|2027|Sponsorar, ca. 150 000",
            "!Styret; +Lokalmatprodusentane",
            [src(..., ..., 150000)],
            "..2027-12-31",
            "~*:?",
        ),
    ),
    area(
        "Marknad og sal",
        row(
            "Felles annonsekampanje i Tyskland og Nederland saman med nabodestinasjonane|Marknadssjef|Innovasjon "
            "Noreg|Februar 2026|300 000 kr, av dette halvparten frå Innovasjon Noreg",
            "Marknadssjef; +Innovasjon Noreg",
            None,
            "..2026-02-28",
        ),
        row(
            "Bilete og film: nytt materiale til alle fire årstidene|Marknadssjef i samarbeid med lokale "
            "fotografar||Innan 2026|90.000 frå marknadsbudsjettet",
            "Marknadssjef; +Lokale fotografar",
            [src(..., ..., 90000)],
            "..2026-12-31",
        ),
        row(
            "Vise att på messe (ITB, Vakantiebeurs)|Dagleg leiar + 2 medlemsbedrifter|Fjord Norge|Årleg|Eigendel "
            "for dei som blir med",
            "Dagleg leiar; ~?2 medlemsbedrifter; ~?Medlemsbedrifter; +Fjord Norge",
            [src("participants", ...)],
            "?yearly",
        ),
        row(
            "Rydde i nettsida, norsk/engelsk/tysk|Marknadskoordinator|Ekstern leverandør|15. april|kr 65 000 drift",
            "Marknadskoordinator; +Ekstern leverandør",
            [src("operations", None, 65000)],
            None,
        ),
        row(
            "Bookingløysing – avtalen går ut, kva gjer vi?|Dagleg leiar må avklare med styret|Visit-selskapa i "
            "fylket|Snarast råd|Må avklarast",
            "~?Dagleg leiar; +Visit-selskapa i fylket",
            [],
            "..",
            "funding; ~*:?",
        ),
    ),
    area(
        "Vertskap og berekraft",
        row(
            "Bli merka som berekraftig reisemål (re-merking)|Berekraftkoordinator|Kommunane|30. juni "
            "2027|Tilskot frå fylkeskommunen kr 250 000 + eigeninnsats",
            "Berekraftkoordinator; +Kommunane",
            [src("grant", "Fylkeskommunen", 250000), src(..., ..., optional=True)],
            "..2027-06-30",
        ),
        row(
            "Parkering og toalett ved dei tre mest brukte utsiktspunkta[[1]]|Kommunane ved teknisk sjef|Dagleg "
            "leiar|Sommaren 2026|Fellesgodemidlar, søknad 1. februar",
            "~?Kommunane@?; ~?Teknisk sjef@?; ~?Kommunane ved teknisk sjef@?; +Dagleg leiar",
            [src("grant", ...)],
            "?..2026-08-31",
            "",
            text="Parkering og toalett ved dei tre mest brukte utsiktspunkta",
        ),
        row(
            "Kurse sommarvertar|Turistkontoret|Vidaregåande skule|Uke 24|Drift / arbeidsmarknadsmidlar frå NAV",
            "Turistkontoret; +Vidaregåande skule",
            [OPERATIONS, src("grant", ...)],
            None,
        ),
        row(
            "Dialogmøte med grendene om trengsel og ferdsel i utmark|Dagleg leiar saman med ordførarane||Vår "
            "2026|Ingen kostnad",
            "Dagleg leiar; +Ordførarane",
            None,
            "?..2026-05-31",
        ),
    ),
    area(
        "Organisasjon",
        row(
            "Auke medlemstalet frå 84 til 110|Styreleiar og dagleg leiar||31.12.27|-",
            "Styreleiar; Dagleg leiar",
            [],
            "..2027-12-31",
        ),
        row(
            "Ny fireårig avtale med eigarkommunane|Styret||Innan 1. oktober 2026|Innanfor ramma",
            "Styret",
            [OPERATIONS],
            "..2026-10-01",
        ),
        row(
            "Tilsetje prosjektmedarbeidar i 40 %|Dagleg leiar||Ikkje fastsett|Under vurdering",
            "Dagleg leiar",
            [],
            None,
            "~time:?; ~funding:?",
        ),
    ),
)


def _half_tables(document: WordDocument, part: Part) -> None:
    bold(document, part.title or "")
    half = (len(part.rows) + 1) // 2
    word_table(document, [HEADER, *cells_of(part, 0, half)])
    document.add_paragraph()
    word_table(document, cells_of(part, half))


def _content() -> bytes:
    document = word()
    bold(document, "Visit Fjordlys AS", 12)
    bold(document, "TILTAKSPLAN 2026–2027", 22)
    first = document.add_paragraph(
        "Visit Fjordlys er eit destinasjonsselskap for dei fire kommunane rundt Lysefjella. "
    )
    noted = first.add_run("Planen er vedteken av styret 4. november og blir gjennomgått på kvart styremøte.")
    document.add_comment(noted, text="Hugs å leggje ved protokollen!", author="Dagleg leiar", initials="DL")
    document.add_paragraph("Vi skal:\n\tta betre vare på gjestene\n\tselje meir utanom sesong\n\tvere gode naboar")
    for part in PARTS:
        _half_tables(document, part)
    document.add_paragraph("Planen blir rullert kvar haust.")
    return with_footnotes(document, {"[[1]]": "Fjordsyn, Kvilesteinen og Høgenosi."})


PLANS = [
    UnseenPlan(
        "fjordlys",
        "Tiltaksplan Visit Fjordlys.docx",
        _content,
        truth_of(
            PARTS,
            title="TILTAKSPLAN 2026–2027",
            owner="Visit Fjordlys AS",
            language="nn",
            years=(2026, 2027),
            aliases={"Fylkeskommunen": ["Fylkeskommune"]},
        ),
        held_out=True,
    )
]
