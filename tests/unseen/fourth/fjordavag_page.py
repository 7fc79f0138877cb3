"""A farming partnership's plan of 2021 as a web page in nynorsk: priorities, goals over the tables, menus round it."""

from html import escape

from tests.unseen.fourth._layouts_d import line, without_under
from tests.unseen.layouts import html_table, page
from tests.unseen.writing import OPERATIONS, UnseenPlan, area, src, truth_of

TITLE = "Tiltaksplan for landbruket 2021–2024"
HEADER = ("Nr.", "Tiltak", "Ansvarlege", "Medspelarar", "Tidsrom", "Midlar", "Prioritet")

PARTS = (
    area(
        "Jord og fôr",
        line(
            """1 | Kartleggje dreneringstilstanden på leigejord og lage ein mal for leigekontrakt der det går fram kven
            som betaler grøftinga. Mange kvir seg for å ta det opp | Jordbrukssjefen | Bondelaget, Norsk
            Landbruksrådgjeving | Vår 2021 | Dreneringstilskot | A""",
            "Jordbrukssjefen; +Bondelaget; +Norsk Landbruksrådgjeving",
            [src("grant", ...)],
            "2021-03-01..2021-05-31",
            at=1,
            number="1",
            priority="A",
        ),
        line(
            """2 | Forsøk med fangvekstar og direktesåing på fem gardar, med markdag på hausten og ein kort rapport som
            folk orkar å lese | Landbruksrådgjevinga / forsøksringen | Fem utvalde bønder | 2021–2023 | Prosjekt
            Levande jord, kr 450 000, avslutta 2023 | B""",
            "Landbruksrådgjevinga; Forsøksringen; ?Fem utvalde bønder",
            [src("project", "Levande jord", 450000, "2023-12-31")],
            "2021-01-01..2023-12-31",
            at=1,
            number="2",
            priority="B",
        ),
        line(
            """3 | Skjøtsel av kystlynghei og gamle slåtteenger (brenning, slått, beite). Det skal vere sau på Ytre
            Holmen heile året | Grunneigarlaget i samarbeid med Statsforvaltaren | | Årleg | Tilskot til utvalde
            naturtypar | A""",
            "Grunneigarlaget; +Statsforvaltaren",
            [src("grant", ...)],
            "?yearly",
            at=1,
            number="3",
            priority="A",
        ),
    ),
    area(
        "Folk på gardane",
        line(
            """4 | Generasjonsskiftekurs over tre kveldar, der òg dei som ikkje skal ta over, er velkomne.
            Rekneskapskontora stiller gratis ein kveld kvar | Bondelaget | Rekneskapskontora og Sparebank Vest |
            Januar 2022 | Eigendel, resten sponsor | B""",
            None,
            [src("participants", ...), src(..., ..., optional=True)],
            "2022-01-01..2022-01-31",
            at=1,
            number="4",
            priority="B",
        ),
        line(
            """5 | Avløysarordning: greie ut om dei tre avløysarlaga bør slåast saman | Ikkje fastsett | Avløysarlaga |
            1. halvår 2022 | Ikkje fastsett | C""",
            "+Avløysarlaga",
            [],
            "2022-01-01..2022-06-30",
            "responsibility; funding",
            at=1,
            number="5",
            priority="C",
        ),
        line(
            """6 | Inn på tunet – få på plass avtale mellom kommunane og minst tre gardar om dagtilbod for personar med
            demens. Kurs for tilbydarane kjem i tillegg | Helsesjefen, landbrukskontoret | Matmerk | Frå hausten
            2021 | Innanfor driftsramma til kommunane | A""",
            "Helsesjefen; Landbrukskontoret; +Matmerk",
            [OPERATIONS],
            "2021-09-01..",
            at=1,
            number="6",
            priority="A",
        ),
        line(
            """7 | Trygg på traktor: kurs for ungdom 16–20 år, både køyring, HMT og fyrstehjelp | Bygdeungdomslaget |
            Køyreskulen | Kvar sommar | 35 000 frå Landbruksstiftinga | C""",
            "Bygdeungdomslaget; +Køyreskulen",
            [src(..., "Landbruksstiftinga", 35000)],
            "?yearly",
            at=1,
            number="7",
            priority="C",
        ),
    ),
    area(
        "Mat og marknad",
        line(
            """8 | Reko-ring og bondens marknad kvar fjortande dag på kaien, med straum og tak. Hamnevesenet krev
            leige, og det må finnast ei ordning | Prosjektleiar Smak av Fjordavåg | Hamnevesenet | Sommaren 2021 |
            Prosjektet Smak av Fjordavåg til og med mai 2022 – vidareføring må avklarast | A""",
            "Prosjektleiar@Smak av Fjordavåg; +Hamnevesenet",
            [src("project", "Smak av Fjordavåg", to="2022-05-31")],
            "2021-06-01..2021-08-31",
            "continuation",
            at=1,
            number="8",
            priority="A",
        ),
        line(
            """9 | Lokalmat i kommunale kjøkken. Anbodet må delast opp slik at små produsentar kan levere, jf. vedtak i
            kommunestyret | Innkjøpssjefen | Kokkane og Matnettverket | Innan utgangen av 2022 | Drift | A""",
            "Innkjøpssjefen; +Kokkane; +Matnettverket",
            [OPERATIONS],
            "..2022-12-31",
            at=1,
            number="9",
            priority="A",
        ),
        line(
            """10 | Mobilt slakteri: forprosjekt saman med naboregionen. Mattilsynet har kome med innspel til
            teikningane | Styret i partnarskapen | Mattilsynet | 2023 | Innovasjon Norge, søknad på 300 000 kr er
            sendt | B""",
            "Styret@?; +Mattilsynet",
            [src("grant", "Innovasjon Norge", 300000)],
            "2023-01-01..2023-12-31",
            at=1,
            number="10",
            priority="B",
        ),
        line(
            """11 | Felles nettverk for gardsbutikkar og kafear: ein ring med felles opningstider, kart på nett og ein
            tur i lag kvar vår der medlemmene vitjar kvarandre | Reiselivslaget v/ dagleg leiar, Bygdekvinnelaget
            tek kafedelen | Dei som vil vere med, kommunen stiller kart | Frå februar 2022, evaluering hausten 2023
            | Deltakarane betalar 1 500 kr kvar; vidare finansiering er ikkje avklart | C""",
            None,
            None,
            "2022-02-01..?",
            "funding",
            at=1,
            number="11",
            priority="C",
        ),
    ),
)
GOALS = (
    "Mål: Jorda skal vere i betre stand når vi gjev henne frå oss",
    "Mål: Det skal vere råd å leve eit vanleg liv som bonde",
    "Mål: Maten skal etast der han blir laga",
)


def _content() -> bytes:
    menu = "".join(f'<li><a href="#">{one}</a></li>' for one in ("Heim", "Om partnarskapen", "Planar", "Kontakt oss"))
    tables = "".join(
        f"<h2>{escape(part.title or '')}</h2><p>{escape(goal)}</p>"
        f"{html_table([HEADER, *(one.cells for one in part.rows)])}"
        for part, goal in zip(PARTS, GOALS, strict=True)
    )
    body = (
        f"<nav><ul>{menu}</ul></nav><main><h1>{TITLE}</h1><p>Landbrukspartnarskapen Fjordavåg</p>"
        "<p>Planen er laga på tre kjøkkenbordsmøte og vedteken av styret 12. januar 2021. A = skal gjennomførast, "
        "B = bør gjennomførast, C = dersom det blir tid.</p>"
        f"{tables}<p>Styret går gjennom planen i november kvart år.</p></main>"
        "<footer><p>Landbrukspartnarskapen Fjordavåg · Personvern</p></footer>"
    )
    return page(TITLE, body, "nn")


PLANS = [
    UnseenPlan(
        "fjordavag",
        "tiltaksplan.html",
        _content,
        truth_of(
            without_under(PARTS),
            title=TITLE,
            owner="Landbrukspartnarskapen Fjordavåg",
            language="nn",
            years=(2021, 2024),
            aliases={"Styret": ["Styret i partnarskapen"], "Fem utvalde bønder": ["Utvalde bønder"]},
        ),
        held_out=True,
    )
]
