"""A council's nynorsk plan in Word: the goal in the first column runs down over its measures."""

from tests.unseen.layouts import merge_down, saved, word, word_table
from tests.unseen.ninth._layouts_i import beneath
from tests.unseen.writing import OPERATIONS, Part, UnseenPlan, area, row, src, truth_of

HEADER = ("Mål", "Tiltak", "Ansvarleg", "Økonomi", "Tidsrom")
ROADS = "Trygge vegar og godt kollektivtilbod"
NET = "Alle har mobildekning og fiber"
SHOPS = "Levande sentrum i alle kommunane"
FARMS = "Auka verdiskaping i landbruket"
SKILLS = "Rett kompetanse i kommunar og bedrifter"
VOICE = "Dalen talar med éi røyst"

PARTS = (
    area(
        "Infrastruktur",
        *beneath(
            ROADS,
            row(
                "Delta i Vegforum Midt, og arrangere dialogmøte om rv. 8|Ordførargruppa/ dagleg leiar|Drift|Heile "
                "perioden",
                "Ordførargruppa; Dagleg leiar",
                [OPERATIONS],
                None,
            ),
            row(
                "Bestillingsskyss på kveldstid|Dagleg leiar i samarbeid med fylkeskommunen|Prosjekt Smart skyss, "
                "avsluttast "
                "2018 – vidare finansiering må avklarast|2017-2018",
                "Dagleg leiar; +Fylkeskommunen",
                [src("project", "Smart skyss", to="2018-12-31")],
                "2017-01-01..2018-12-31",
                "funding",
            ),
            row(
                "Haldeplassar og leskur, felles standard|Tekniske sjefar|Må avklarast|2018",
                "Tekniske sjefar",
                [],
                "2018-01-01..2018-12-31",
                "funding",
            ),
        ),
        *beneath(
            NET,
            row(
                "Felles søknad til breibandsordninga|IKT-rådgjevar|Drift og tilskot frå Nkom|Innan 15. mai 2017",
                "IKT-rådgjevar",
                [OPERATIONS, src("grant", "Nkom")],
                "..2017-05-15",
            ),
            row(
                "Kartleggje dekninga langs fylkesvegane|IKT-rådgjevar og studentar|25 000 kr, drift|Sommar 2017",
                "IKT-rådgjevar; Studentar",
                [src("operations", None, 25000)],
                "2017-06-01..2017-08-31",
            ),
        ),
    ),
    area(
        "Næring og landbruk",
        *beneath(
            SHOPS,
            row(
                "Handelsanalyse med oppfølging i kvar kommune|Næringsrådgjevarane, handelsstandsforeiningane|Prosjekt "
                "Levande sentrum til mai 2018 - eventuell vidareføring må avklarast|Vår 2017",
                "Næringsrådgjevarane; Handelsstandsforeiningane",
                [src("project", "Levande sentrum", to="2018-05-31")],
                "2017-03-01..2017-05-31",
                "continuation",
            ),
            row(
                "Prøve ut popup-butikkar i tomme lokale|Prosjektleiar Levande sentrum|Prosjekt Levande sentrum, "
                "avsluttast "
                "2018|Hausten 2017",
                "Prosjektleiar@Levande sentrum",
                [src("project", "Levande sentrum", to="2018-12-31")],
                "2017-09-01..2017-11-30",
            ),
            row(
                "Bypatrioten – kurs for eldsjeler|Prosjektleiar og referansegruppe Levande sentrum|Deltakarane dekkjer "
                "eigne kostnader|Etter avtale",
                "Prosjektleiar@Levande sentrum; Referansegruppe@Levande sentrum",
                [src("participants", ..., to=...)],
                "..",
            ),
        ),
        *beneath(
            FARMS,
            row(
                "Inn på tunet-nettverk|Landbrukskontora, Fylkesmannen|Drift/prosjekt|Løpande",
                "Landbrukskontora; Fylkesmannen",
                [OPERATIONS, src("project")],
                ".. continuous",
            ),
            row(
                "Geit og gardsysteri – studietur|Landbruksrådgjevar i samråd med Bondelaget|Eigendel og 30 000 kr frå "
                "Fylkesmannen|Oktober 2017",
                "Landbruksrådgjevar; +Bondelaget",
                [src("participants", ...), src(..., "Fylkesmannen", 30000)],
                "2017-10-01..2017-10-31",
            ),
            row(
                "Utgreie felles slakteri|AU må avklare om tiltaket skal setjast i gang|Må avklarast av AU|2018",
                "!AU",
                [],
                "2018-01-01..2018-12-31",
                "*:AU; funding:AU",
            ),
        ),
    ),
    area(
        "Kompetanse og samarbeid",
        *beneath(
            SKILLS,
            row(
                "Samlingsbasert barnehagelærarutdanning|Regionkoordinator/høgskulen/styrarane|Prosjekt med oppstart "
                "2017|"
                "Frå august 2017",
                "Regionkoordinator; Høgskulen; Styrarane",
                [{**src("project"), "from": "2017-01-01"}],
                "2017-08-01..",
            ),
            row(
                "Fagskule i helse, deltid|Regionkoordinator, helseleiarane – må avklarast saman med fylkeskommunen|Må "
                "avklarast|Haust 2018",
                "Regionkoordinator; Helseleiarane; ~?Fylkeskommunen",
                [],
                "2018-09-01..2018-11-30",
                "responsibility:Fylkeskommunen; funding",
            ),
            row(
                "Utdanningsmesse|Rådgjevarane ved skulane|Drift|Årleg i november",
                "Rådgjevarane ved skulane@?",
                [OPERATIONS],
                "?yearly",
            ),
        ),
        *beneath(
            VOICE,
            row(
                "Lobbyplan med tre hovudsaker|AU/dagleg leiar|Drift|1. kvartal 2017",
                "AU; Dagleg leiar",
                [OPERATIONS],
                "2017-01-01..2017-03-31",
            ),
            row(
                "Felles rutinar for høyringar|Rådmennene|Drift|Snarast råd",
                "Rådmennene",
                [OPERATIONS],
                "..",
            ),
            row(
                "Nytt namn og ny logo|Styret vedtek|80.000,- disposisjonsfond|Før 1. juni 2017",
                "?Styret",
                None,
                "..2017-05-31",
            ),
            row(
                "Evaluere kommunesamarbeida|Ikkje bestemt|Skjønsmidlar, ventar på svar frå Fylkesmannen|2018",
                "",
                None,
                "2018-01-01..2018-12-31",
                None,
            ),
        ),
    ),
)


def _goal(part: Part, number: int) -> str:
    return str(part.rows[number].truth["under"][0])


def _content() -> bytes:
    document = word(("Handlingsplan for Regionrådet Midtdalen 2017–2018", 0))
    document.add_paragraph(
        "Regionrådet Midtdalen er samarbeidsorganet for Nedre Dal, Midtdal, Fossum og Øvre Dal. Handlingsplanen "
        "gjeld i "
        "to år. Vedteken i styret 25. november 2016."
    )
    for part in PARTS:
        document.add_heading(part.title or "", 1)
        lines: list[tuple[str, ...]] = [HEADER]
        firsts: list[int] = []
        for number, one in enumerate(part.rows):
            goal = _goal(part, number)
            begins = number == 0 or goal != _goal(part, number - 1)
            if begins:
                firsts.append(number + 1)
            lines.append((goal if begins else "", *one.cells))
        table = word_table(document, lines)
        for first, after in zip(firsts, [*firsts[1:], len(lines)], strict=True):
            merge_down(table, 0, first, after - 1)
    return saved(document)


PLANS = [
    UnseenPlan(
        "midtdalen",
        "Handlingsplan2017-2018.docx",
        _content,
        truth_of(
            PARTS,
            title="Handlingsplan for Regionrådet Midtdalen 2017–2018",
            owner="Regionrådet Midtdalen",
            language="nn",
            years=(2017, 2018),
            aliases={"Rådgjevarane ved skulane": ["Rådgjevarane"]},
        ),
    )
]
