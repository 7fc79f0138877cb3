"""A web page whose areas are named only in the first header cell of each table; a list of who does what at the end."""

from tests.unseen.layouts import html_table, page
from tests.unseen.writing import OPERATIONS, UnseenPlan, area, row, src, truth_of

REST = ("Ansvarleg", "Bidreg", "Tid", "Økonomi")
TITLE = "Årsplan 2026 for Glitredalen næringshage"

PARTS = (
    area(
        "Vertskap og reiseliv",
        row(
            "Teste vertskapskurs for sommarvikarar|Reiselivskonsulent|Hotella og campingplassane|Mai–juni 2026"
            "|Eigendel 500 kr",
            "Reiselivskonsulent; +Hotella; +Campingplassane",
            [src("participants")],
            "2026-05-01..2026-06-30",
        ),
        row(
            "Setje opp digitale infotavler på tre rasteplassar|Glitredalen næringshage|Statens vegvesen|Hausten 2026"
            "|Inntil 220 000 kr frå regionalt næringsfond",
            "Glitredalen næringshage; +Statens vegvesen",
            [src("grant", ..., 220000, qualifier="inntil")],
            "2026-09-01..2026-11-30",
        ),
        row(
            "Samle tal for overnatting kvar månad|Reiselivskonsulent||Kvar månad|Drift",
            "Reiselivskonsulent",
            [OPERATIONS],
            "monthly",
        ),
        row(
            "Leggje fram framlegg om besøksbidrag|Styreleiar|Kommunane|Innan 1. oktober 2026|",
            "Styreleiar; +Kommunane",
            [],
            "..2026-10-01",
        ),
    ),
    area(
        "Gründerar",
        row(
            "Ha kontordag i kvar kommune|Gründerrettleiar|Næringssjefane|Kvartalsvis|Drift",
            "Gründerrettleiar; +Næringssjefane",
            [OPERATIONS],
            "quarterly",
        ),
        row(
            "Køyre inkubatorprogrammet Frø|Dagleg leiar saman med gründerrettleiar|Siva|2026|Siva, 1,1 mill. kr",
            "Dagleg leiar; +Gründerrettleiar; +Siva",
            [src(..., "Siva", 1100000)],
            "2026-01-01..2026-12-31",
        ),
        row(
            "Lage investornettverk i dalen|Ikkje avklart|Sparebanken, Glitre Invest|2. halvår 2026"
            "|Må avklarast av styret",
            "+Sparebanken; +Glitre Invest; ~!Styret",
            [],
            "2026-07-01..2026-12-31",
            "responsibility; funding:Styret",
        ),
    ),
    area(
        "Grøne verksemder",
        row(
            "Miljøfyrtårn-sertifisere ti bedrifter|Miljørådgjevar|Bedriftene|Heile året|Bedriftene betaler sjølve",
            "Miljørådgjevar; +Bedriftene",
            [src("participants", ...)],
            None,
        ),
        row(
            "Greie ut felles biogassanlegg|Miljørådgjevar/bondelaget|Glitredalen avfall IKS|Januar 2026 – mars 2027"
            "|Prosjekt Gass frå garden (slutt mars 2027)",
            "Miljørådgjevar; Bondelaget; +Glitredalen avfall IKS",
            [src("project", "Gass frå garden", to="2027-03-31")],
            "2026-01-01..2027-03-31",
        ),
        row(
            "Kurs i energisparing på gard|Landbrukskontoret|Norsk Landbruksrådgiving|14. april 2026"
            "|18 000 kr over drift",
            "Landbrukskontoret; +Norsk Landbruksrådgiving",
            [src("operations", None, 18000)],
            "2026-04-14..2026-04-14",
        ),
        row(
            "Hjelpe verksemdene med å lese krav om klimarekneskap og finne ut kva som gjeld for kven, m.a."
            " ved ei rettleiing"
            " på nett og to frukostmøte|Miljørådgjevar i lag med Rekneskap Dal AS|Fylkeskommunen m.fl.|Før"
            " sommaren 2026"
            "|Drift (eigentid), evt. klimasats",
            "Miljørådgjevar; +Rekneskap Dal AS; +Fylkeskommunen",
            None,
            "..2026-05-31",
        ),
    ),
)


def _content() -> bytes:
    body = [
        "<nav><a href='/'>Heim</a> <a href='/planar'>Planar</a></nav><main>",
        f"<h1>{TITLE}</h1>",
        "<p>Næringshagen er eigd av dei tre dalkommunane, fylkeskommunen og Siva. Årsplanen er delt i tre.</p>",
    ]
    for part in PARTS:
        body.append(
            html_table([(part.title or "", *REST), *(one.cells for one in part.rows)], attributes=' border="1"')
        )
        body.append("<p>Styret kan gjere endringar gjennom året.</p>")
    body.append("<h2>Tilsette</h2><ul><li>Dagleg leiar: Kari Bø</li><li>Gründerrettleiar: Ola Li</li></ul></main>")
    body.append("<footer>Glitredalen næringshage SA, postboks 4</footer>")
    return page(TITLE, "\n".join(body), "nn")


PLANS = [
    UnseenPlan(
        "glitredalen",
        "arsplan.html",
        _content,
        truth_of(
            PARTS,
            title=TITLE,
            owner="Glitredalen næringshage",
            language="nn",
            years=(2026, 2026),
            aliases={"Glitredalen næringshage": ["Glitredalen næringshage SA"]},
        ),
        held_out=True,
    )
]
