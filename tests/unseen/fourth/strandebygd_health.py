"""A public health plan of 2020 in nynorsk: start and end apart, indicators, a goal line over each table."""

from tests.unseen.fourth._layouts_d import line, shaped, wide, without_under
from tests.unseen.layouts import saved, word
from tests.unseen.writing import UnseenPlan, area, truth_of

HEADER = ("Pkt.", "Tiltak", "Ansvarleg eining", "Samarbeidspartar", "Oppstart", "Ferdig", "Indikator")

PARTS = (
    area(
        "Psykisk helse og rus",
        line(
            """A1 | Innføre «Zippys venner» på småtrinnet i alle skulane og lære opp minst to tilsette på kvar skule,
            slik at det ikkje står og fell på éin person | Rektorane | PPT, helsestasjonen | Hausten 2020 | Våren
            2022 | Tal skular som er i gang""",
            "Rektorane; +PPT; +Helsestasjonen",
            None,
            "2020-09-01..2022-05-31",
            at=1,
            number="A1",
            indicator="Tal skular som er i gang",
        ),
        line(
            """A2 | Lågterskeltilbod for unge vaksne (18–25) utan tilvising, ope to kveldar i veka. Lokale i
            gamlebanken er tinga | Psykisk helseteneste | NAV, Mental Helse | 1.3.2020 | | Tal samtalar pr. månad""",
            "Psykisk helseteneste; +NAV; +Mental Helse",
            None,
            "2020-03-01..",
            at=1,
            number="A2",
            indicator="Tal samtalar pr. månad",
        ),
        line(
            """A3 | Edruskapskontroll på festivalar og sommartreff, og ein samtale med arrangørane i forkant der løyve
            blir gått gjennom punkt for punkt | Skjenkekontrollen v/ sekuritasvakta | Politiet, SLT-koordinator |
            Juni 2020 | August 2023 | Brot pr. kontroll""",
            None,
            None,
            "2020-06-01..2023-08-31",
            at=1,
            number="A3",
            indicator="Brot pr. kontroll",
        ),
        line(
            """A4 | Handlingsplan mot vald i nære relasjonar skal reviderast i samband med at krisesenteret får ny
            avtale | Kommunalsjef helse og omsorg | Krisesenteret | Jan. 2021 | 1. juli 2021 | Plan vedteken""",
            "Kommunalsjef helse og omsorg@?; +Krisesenteret",
            None,
            "2021-01-01..2021-07-01",
            at=1,
            number="A4",
            indicator="Plan vedteken",
        ),
    ),
    area(
        "Rørsle i kvardagen",
        line(
            """B1 | Snarvegprosjektet. Elevane teiknar inn snarvegane sine på kart, og driftsavdelinga ryddar og
            skiltar dei ein for ein, dei mest brukte først | Plan og drift | Elevråda og grunneigarane | 2020 | 2023
            | Tal snarvegar rydda""",
            "Plan og drift; +Elevråda; +Grunneigarane",
            None,
            "2020-01-01..2023-12-31",
            at=1,
            number="B1",
            indicator="Tal snarvegar rydda",
        ),
        line(
            """B2 | Utlånssentral for skiutstyr, kajakk og barnevogner i lokala til den gamle brannstasjonen. Skal vere
            gratis og utan spørsmål | Frivilligsentralen | Idrettsrådet, Turlaget og Røde Kors | 2. kvartal 2020 |
            Vinteren 2020/2021 | Utlån pr. år""",
            "Frivilligsentralen; +Idrettsrådet; +Turlaget; +Røde Kors",
            None,
            "2020-04-01..2021-02-28",
            at=1,
            number="B2",
            indicator="Utlån pr. år",
        ),
        line(
            """B3 | Symjeopplæring også for vaksne innvandrarar, med kvinnetimar laurdag føremiddag. Bassengvakt må på
            plass først | Ikkje avklart | Vaksenopplæringa | Januar 2021 | Desember 2022 | Tal deltakarar""",
            "+Vaksenopplæringa",
            None,
            "2021-01-01..2022-12-31",
            "responsibility",
            at=1,
            number="B3",
            indicator="Tal deltakarar",
        ),
        line(
            """B4 | Aktiv på dagtid – trim, lunsj og prat for dei som er utanfor arbeidslivet, med instruktør og fast
            dag | Frisklivskoordinator | Idrettslaga, NAV | Løpande | | Frammøte""",
            "Frisklivskoordinator; +Idrettslaga; +NAV",
            None,
            "continuous",
            at=1,
            number="B4",
            indicator="Frammøte",
        ),
    ),
    area(
        "Mat, miljø og bustad",
        line(
            """C1 | Skulefrukost tre dagar i veka på ungdomssteget, først som forsøk på Strand skule. Foreldra vil vere
            med på dugnad | Rektor ved Strand skule | FAU | Skuleåret 2020/2021 | | Tal elevar som et frukost""",
            "Rektor@?; +FAU",
            None,
            None,
            at=1,
            number="C1",
            indicator="Tal elevar som et frukost",
        ),
        line(
            """C2 | Måle radon i alle kommunale utleigebustader og lage liste over kva som må gjerast, i rett
            rekkjefølgje | Eigedomsavdelinga | | Vinteren 2020/2021 | 1. tertial 2021 | Del målte bustader""",
            "Eigedomsavdelinga",
            None,
            "2020-12-01..2021-04-30",
            at=1,
            number="C2",
            indicator="Del målte bustader",
        ),
        line(
            """C3 | Bustadsosial plan: korleis skal vi hjelpe barnefamilier som flyttar for ofte? Husbanken held kurs
            for oss | NAV-leiar og bustadkontoret | Husbanken | Vår 2022 | Haust 2022 | Plan vedteken""",
            "NAV-leiar; Bustadkontoret; +Husbanken",
            None,
            "2022-03-01..2022-11-30",
            at=1,
            number="C3",
            indicator="Plan vedteken",
        ),
        line(
            """C4 | Uteområda ved omsorgssenteret – sansehage med gangveg for rullator, bed i høgda og benk for kvar
            tjuande meter. Driftsavdelinga må seie kva ho kan halde ved like | Einingsleiar omsorg koordinerer,
            driftsavdelinga tek grunnarbeidet | Pårørandegruppa, Lions og elevar frå naturbruk | Så snart gravinga
            er ferdig, seinast våren 2021 | Ut september 2022 | Hage teken i bruk""",
            "*Einingsleiar omsorg@?; ?Driftsavdelinga; +Pårørandegruppa; +Lions; +Elevar@?",
            None,
            "?..2022-09-30",
            at=1,
            number="C4",
            indicator="Hage teken i bruk",
        ),
    ),
)
GOALS = (
    "Mål: Færre unge slit åleine med tankane sine",
    "Mål: Alle skal kunne røre på seg kvar dag uansett lommebok",
    "Mål: Gode val skal vere enkle val",
)


def _content() -> bytes:
    document = wide(word(("Handlingsplan for folkehelse 2020–2023", 0), ("Strandebygd kommune", 1)))
    document.add_paragraph(
        "Folkehelseoversikta frå 2019 viser at kommunen ligg likt med fylket på det meste, men dårlegare på einsemd og "
        "trivsel blant ungdom. Folkehelsegruppa har prioritert tolv tiltak."
    )
    for part, goal in zip(PARTS, GOALS, strict=True):
        document.add_heading(part.title or "", 2)
        document.add_paragraph(goal)
        shaped(document, [HEADER, *(one.cells for one in part.rows)])
        document.add_paragraph()
    document.add_paragraph("Folkehelsekoordinatoren rapporterer til kommunestyret i samband med årsmeldinga.")
    return saved(document)


PLANS = [
    UnseenPlan(
        "strandebygd",
        "folkehelse-2020.docx",
        _content,
        truth_of(
            without_under(PARTS),
            title="Handlingsplan for folkehelse 2020–2023",
            owner="Strandebygd kommune",
            language="nn",
            years=(2020, 2023),
            aliases={
                "Rektor": ["Rektor ved Strand skule", "Rektor Strand skule"],
                "Kommunalsjef helse og omsorg": ["Kommunalsjef"],
                "Einingsleiar omsorg": ["Einingsleiar"],
                "Elevar": ["Elevar frå naturbruk"],
            },
        ),
        held_out=True,
    )
]
