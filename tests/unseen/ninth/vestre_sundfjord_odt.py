"""A council's nynorsk plan as ODT: tables under areas with rows of goals in them, a column of both time and money."""

from tests.unseen.layouts import converted, saved, word, word_table
from tests.unseen.ninth._layouts_i import beneath
from tests.unseen.writing import OPERATIONS, UnseenPlan, area, row, src, truth_of

HEADER = ("Kva skal vi gjere?", "Kven", "Når", "Kostnad og finansiering")
FIRST = "Mål: Fjorden skal vere rein og open for alle"
SECOND = "Mål: Fleire skal kome hit, og vere lenger"
THIRD = "Mål: Kommunane skal ha dei fagfolka dei treng"
FOURTH = "Mål: Ungdom skal kunne bu heime medan dei tek utdanning"

PARTS = (
    area(
        "Fjord og fjell",
        *beneath(
            FIRST,
            row(
                "Felles tilsyn med spreidde avlaup|Miljørådgjevar, teknisk sjef i kvar kommune|2021–2022|Sjølvkost",
                "Miljørådgjevar; Teknisk sjef i kvar kommune@?",
                None,
                "2021-01-01..2022-12-31",
            ),
            row(
                "Strandryddeveka|Friluftsrådet saman med skulane og båtforeiningane|April kvart år|40 000 kr, drift",
                "Friluftsrådet; +Skulane; +Båtforeiningane",
                [src("operations", None, 40000)],
                "?yearly",
            ),
            row(
                "Overvaking av vasskvalitet – ny avtale|Miljørådgjevar|Innan 1. mars 2021|Oppdrettsselskapa betaler",
                "Miljørådgjevar",
                [src(..., ...)],
                "..2021-03-01",
            ),
        ),
        *beneath(
            SECOND,
            row(
                "Stiprosjektet «Frå fjord til fonn»: skilt, bru over Tverrelva, parkering|Prosjektleiar og "
                "arbeidsgruppe Frå fjord til fonn|Sommaren 2021|Prosjekt Frå fjord til fonn, 1,4 mill. kr. Blir "
                "avslutta hausten 2021 – vidare drift må avklarast",
                "Prosjektleiar@Frå fjord til fonn; Arbeidsgruppe@Frå fjord til fonn",
                [src("project", "Frå fjord til fonn", 1400000, "2021-11-30")],
                "2021-06-01..2021-08-31",
                "continuation",
            ),
            row(
                "Cruisestrategi|AU|Haust 2021|Drift",
                "AU",
                [OPERATIONS],
                "2021-09-01..2021-11-30",
            ),
            row(
                "Samordna turistinformasjon|Visit Sundfjord / biblioteka|Frå mai 2021|Må avklarast",
                "Visit Sundfjord; Biblioteka",
                [],
                "2021-05-01..",
                "funding",
            ),
            row(
                "Bubilparkering ved kaiene|Ikkje avklart|Ikkje avklart|Ikkje avklart",
                "",
                [],
                "-",
                "responsibility; time; funding",
            ),
        ),
        goals=[(None, "Fjorden skal vere rein"), (None, "Fleire skal kome hit")],
    ),
    area(
        "Folk og kompetanse",
        *beneath(
            THIRD,
            row(
                "Felles stipendordning for sjukepleiarar og barnehagelærarar|Personalsjefane|2022|Kommunane dekkjer "
                "eigne utgifter",
                "Personalsjefane",
                [src("participants", ..., to=...)],
                "2022-01-01..2022-12-31",
            ),
            row(
                "Traineeordninga «Fjordtrainee»|Dagleg leiar, næringslivet|Kontinuerleg|Drift/prosjekt, vidare "
                "finansiering må avklarast for 2022",
                "Dagleg leiar; Næringslivet",
                [OPERATIONS, src("project")],
                ".. continuous",
                "funding",
            ),
            row(
                "Leiarutviklingsprogram for einingsleiarar|Personalsjefane i samarbeid med KS|Vinteren 2021/2022|"
                "300.000,- OU-midlar",
                "Personalsjefane; +KS",
                [src(..., ..., 300000)],
                "2021-12-01..2022-02-28",
            ),
            row(
                "Kartleggje behovet for tolketenester|Flyktningkonsulentane|2. kvartal 2021|Ingen ekstra kostnad",
                "Flyktningkonsulentane",
                None,
                "2021-04-01..2021-06-30",
            ),
        ),
        *beneath(
            FOURTH,
            row(
                "Behalde begge dei vidaregåande skulane|Ordførarane og AU|Løpande|Drift",
                "Ordførarane; AU",
                [OPERATIONS],
                ".. continuous",
            ),
            row(
                "Skuleskyss og hybelgaranti, felles uttale|Ungdomsrådet/regionrådgjevar|Desember 2021|-",
                "Ungdomsrådet; Regionrådgjevar",
                [],
                "2021-12-01..2021-12-31",
            ),
            row(
                "Fagskuletilbod i havbruk|Studiesenteret, AU vurderer oppstart|Hausten 2022|Fylkeskommunen, 500 000 kr "
                "(søknad under handsaming)",
                "Studiesenteret; !AU",
                [src(..., "Fylkeskommunen", 500000)],
                "2022-09-01..2022-11-30",
                None,
            ),
            row(
                "Studiepub og skrivestove|Biblioteka|Fredagar i semesteret|Innanfor ramma",
                "Biblioteka",
                [OPERATIONS],
                None,
            ),
        ),
        goals=[(None, "Kommunane skal ha dei fagfolka"), (None, "Ungdom skal kunne bu heime")],
    ),
)


def _content() -> bytes:
    document = word(("Handlingsplan for Vestre Sundfjord interkommunale råd 2021-2022", 0))
    document.add_paragraph(
        "Rådet har medlemmene Eidsfjord, Holme, Sundet og Ytre Vik. Denne planen er ei vidareføring av planen frå "
        "2019. Tiltak som er ferdige, er tekne ut."
    )
    for part in PARTS:
        document.add_heading(part.title or "", 2)
        lines: list[tuple[str, ...]] = [HEADER]
        last = None
        for one in part.rows:
            goal = one.truth["under"][0]
            lines += [one.cells] if goal == last else [(goal,), one.cells]
            last = goal
        word_table(document, lines)
    document.add_paragraph("Planen vart godkjend av rådet 11. desember 2020.")
    return converted(saved(document), "docx", "odt")


PLANS = [
    UnseenPlan(
        "vestre-sundfjord",
        "handlingsplan.odt",
        _content,
        truth_of(
            PARTS,
            title="Handlingsplan for Vestre Sundfjord interkommunale råd 2021-2022",
            owner="Vestre Sundfjord interkommunale råd",
            language="nn",
            years=(2021, 2022),
            aliases={"Teknisk sjef i kvar kommune": ["Teknisk sjef"]},
        ),
        needs=("soffice",),
    )
]
