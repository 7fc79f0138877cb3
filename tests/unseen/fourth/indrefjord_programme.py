"""A regional council of 2016 in nynorsk: goals as rows over the measures, and going on told in many words."""

from tests.unseen.fourth._layouts_d import cells_of, line, shaped
from tests.unseen.layouts import saved, word
from tests.unseen.writing import OPERATIONS, UnseenPlan, area, src, truth_of

HEADER = ("Tiltak", "Ansvarleg", "Frist", "Finansiering", "Merknad")
ONE = "Mål 1: Regionen skal ha fem nye arbeidsplassar i kunnskapsnæringar kvart år"
TWO = "Mål 2: Ungdom skal finne det like naturleg å kome heim som å reise ut"
THREE = "Mål 3: Kommunane skal vere gode på det dei gjer i lag"

PARTS = (
    area(
        None,
        line(
            """Vidareføre gründerkaféane med skiftande stad og innleiarar frå eige næringsliv, minst åtte kveldar i
            året og ein av dei berre for kvinner | Næringshagen | Løpande | Prosjekt Grobotn, avslutta 31.12.2017 |
            Innspel frå næringslivet: hald kaféane etter arbeidstid""",
            "Næringshagen",
            [src("project", "Grobotn", to="2017-12-31")],
            "continuous",
            under=[ONE],
        ),
        line(
            """Kartleggje kva statlege oppgåver som kan plasserast i regionen og lage eit felles brev til Kommunal- og
            moderniseringsdepartementet, følgt opp med møte på Stortinget | Ordførarkollegiet/ regionrådsleiar | 1.
            oktober 2016 | Drift | """,
            "Ordførarkollegiet; Regionrådsleiar",
            [OPERATIONS],
            "..2016-10-01",
            under=[ONE],
        ),
        line(
            """Forstudie om datasenter og straumtilgang på Øyane. Grunneigarane er positive, men ein manglar avklaring
            kring nettkapasitet | Dagleg leiar, næringssjefen i Vik | Juni 2017 | 50 % frå Fylkeskommunen (kr 200
            000), 50 % frå kommunane (kr 200 000) | Vidare arbeid må avklarast når forstudien ligg føre""",
            "Dagleg leiar; ?Næringssjefen@?",
            [src(..., "Fylkeskommunen", 200000), src(..., "Kommunane", 200000)],
            "..2017-06-30",
            None,
            under=[ONE],
        ),
        line(
            """Trainee-ordning: rekruttere seks kandidatar pr. kull, som skal innom tre verksemder kvar og ha felles
            fagsamlingar | Traineekoordinator i samarbeid med medlemsbedriftene | August kvart år | Bedriftene
            betaler eigendel; restfinansiering må avklarast | """,
            "Traineekoordinator; +Medlemsbedriftene",
            [src("participants", ...)],
            "?yearly",
            "funding",
            under=[ONE],
        ),
        line(
            """Arrangere sommarjobbprogrammet «Kom heim-jobben» for studentar andre året, med felles velkomst og ein
            kveld der dei møter ordførarane | Personalsjefane | Årleg | Innanfor ramma | """,
            "Personalsjefane",
            [OPERATIONS],
            "yearly",
            under=[TWO],
        ),
        line(
            """Bustader til leige: få kommunane og private til å bygge gjennomgangsbustader. Her må nokon ta tak! | Må
            avklarast mellom kommunane | Hausten 2017 | Husbanken (tilskot), elles uavklart | Jf. sak 23/15""",
            None,
            [src("grant", "Husbanken")],
            "..2017-11-30",
            "responsibility:?; funding",
            under=[TWO],
        ),
        line(
            """Elevbedrift og ungt entreprenørskap inn i alle ungdomsskulane, og ein regional finale der vinnaren får
            med seg pengepremie frå sparebanken | Ungt Entreprenørskap og rektorane | 2. kvartal 2018 | Gåvemidlar
            frå Sparebanken, inntil 75 000 kr | """,
            "Ungt Entreprenørskap; Rektorane",
            [src("grant", "Sparebanken", 75000, qualifier="inntil")],
            "..2018-06-30",
            under=[TWO],
        ),
        line(
            """Regional kulturskule på kveldstid med digital undervisning for dei som bur lengst unna. Prøveordning i
            to år, og så evaluering | Kulturskulerektorane | Innan utgangen av 2018 | Prosjekt Digitalt samspel.
            Vidareføring utover prøveperioden blir vurdert av AU | """,
            "Kulturskulerektorane; ~!AU",
            [src("project", "Digitalt samspel", to=...)],
            "..2018-12-31",
            "continuation:AU",
            under=[TWO],
        ),
        line(
            """Ny avtale om felles legevakt: bemanning, utstyr, ny forskrift og kven som skal vere vertskommune |
            Rådmennene, kommuneoverlegane | 1.1.2017 | Drift (kostnadsdeling etter folketal) | """,
            "Rådmennene; Kommuneoverlegane",
            [OPERATIONS],
            "..2017-01-01",
            under=[THREE],
        ),
        line(
            """Felles IKT-plattform. Utgreiing er gjort, no gjeld det å få vedtak i alle seks kommunestyra og kome over
            i gjennomføring før avtalen med leverandøren går ut | IKT-leiar (innkjøp v/ innkjøpskontoret) | Desember
            2019 | Investering, ca. 6,5 mill. kroner | """,
            "IKT-leiar; ~?Innkjøpskontoret",
            [src("investment", amount=6500000, qualifier="ca.")],
            "..2019-12-31",
            under=[THREE],
        ),
        line(
            """Halde årleg samling for alle kommunestyra der regionale spørsmål er tema, gjerne over to dagar |
            Sekretariatet | Januar 2017 | Kommunane dekkjer sjølve sine deltakarar | """,
            "Sekretariatet",
            [src("participants", ...)],
            "?..2017-01-31",
            under=[THREE],
        ),
    ),
)


def _content() -> bytes:
    document = word(("Indrefjord regionråd", 1), ("Handlingsprogram 2016–2019", 0))
    document.add_paragraph(
        "Handlingsprogrammet er ein del av regionplanen og blir revidert kvart år i novembermøtet. Det er "
        "gjort framlegg "
        "om tiltak der det er semje mellom kommunane; saker med usemje er ikkje tekne med."
    )
    document.add_heading("Tiltak 2016–2019", 2)
    shaped(document, [HEADER, *cells_of(PARTS[0], ONE, TWO, THREE)])
    document.add_paragraph("Vedteke i Indrefjord regionråd 20.11.2015, sak 31/15.")
    return saved(document)


PLANS = [
    UnseenPlan(
        "indrefjord",
        "handlingsprogram-indrefjord.docx",
        _content,
        truth_of(
            PARTS,
            title="Handlingsprogram 2016–2019",
            owner="Indrefjord regionråd",
            language="nn",
            years=(2016, 2019),
            aliases={"Næringssjefen": ["Næringssjefen i Vik"]},
        ),
        held_out=True,
    )
]
