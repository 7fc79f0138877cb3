"""A web page in nynorsk: areas as headings, measures as list items, and lists of who, when and money within them."""

from html import escape

from tests.unseen.layouts import page
from tests.unseen.writing import OPERATIONS, Row, UnseenPlan, area, row, src, truth_of

PARTS = (
    area(
        "Folkehelse i alt vi gjer",
        row(
            "Gjere frisklivstilbodet kjent på arbeidsplassane|Frisklivsrettleiar|Haust 2026|Innanfor ramma",
            "Frisklivsrettleiar",
            [OPERATIONS],
            "..2026-11-30",
        ),
        row(
            "Utvide utlånssentralen BUA til helgeope|Frivilligsentralen i samarbeid med idrettsrådet|1. juni 2026|"
            "Tilskot frå Bufdir, 110 000 kr",
            "Frivilligsentralen; +Idrettsrådet",
            [src("grant", "Bufdir", 110000)],
            "..2026-06-01",
        ),
        row(
            "Lage trygg skuleveg til Naustvika skule|Teknisk sjef og FAU|31.12.2027|Investering, 2 mill. kr",
            "Teknisk sjef; FAU",
            [src("investment", None, 2000000)],
            "..2027-12-31",
        ),
        row(
            "Starte kokkekurs for menn over 65|Pensjonistlaget|Januar 2027|Eigendel",
            "Pensjonistlaget",
            [src("participants")],
            "..2027-01-31",
        ),
    ),
    area(
        "Ein møteplass i kvar bygd",
        row(
            "Opne skulebiblioteket på kveldstid|Biblioteksjef, rektorane|Løpande|Drift",
            "Biblioteksjef; Rektorane",
            [OPERATIONS],
            ".. continuous",
        ),
        row(
            "Velje bygd for neste nærmiljøanlegg|Må avklarast|Mars 2026|Må avklarast",
            "",
            [],
            "..2026-03-31",
            "responsibility; funding",
        ),
        row(
            "Byggje leikeplass ved Ytre grendehus|Velforeininga|Innan utgangen av 2026|Spelemidlar og dugnad",
            "Velforeininga",
            None,
            "..2026-12-31",
        ),
        row(
            "Køyre eldre til hyggjetreff|Naustvika Sanitetsforeining|Kvar månad|Gåve frå Helselaget, 15 000",
            "Naustvika Sanitetsforeining",
            [src("grant", "Helselaget", 15000)],
            "?monthly",
        ),
    ),
    area(
        "Kunnskap og plan",
        row(
            "Leggje fram oversikt over helsetilstanden i kommunen for kommunestyret, med vekt på barnefattigdom og "
            "einsemd|Kommuneoverlegen|Kvart fjerde år|Innanfor ramma",
            "Kommuneoverlegen",
            [OPERATIONS],
            None,
        ),
        row(
            "Ta folkehelse inn i alle reguleringsplanar|Plansjef saman med folkehelsekoordinator|Frå 1. januar "
            "2026|Ingen kostnad",
            "Plansjef; +Folkehelsekoordinator",
            None,
            "2026-01-01..",
        ),
        row(
            "Måle luft og støy langs riksvegen gjennom sentrum|Miljørådgjevar, Statens vegvesen|2. halvår 2026|Statens "
            "vegvesen betaler målinga, ca. 45 000 kr",
            "Miljørådgjevar; Statens vegvesen",
            None,
            "..2026-12-31",
        ),
    ),
    area(
        "Unge som høyrer til",
        row(
            "Tilsetje miljøarbeidar på ungdomstrinnet|Oppvekstsjef|August 2026|Prosjektmidlar ut 2027, vidare drift må "
            "avklarast",
            "Oppvekstsjef",
            [src("project", to="2027-12-31")],
            "..2026-08-31",
            "continuation",
        ),
        row(
            "Spørje ungdommen kva dei vil ha|Ungdomsrådet v/Sunniva T.|Q1 2026|Innanfor ramma",
            None,
            [OPERATIONS],
            "..2026-03-31",
        ),
        row(
            "Halde rusfri festival i fjøra|Ungdomsklubben|Kvart år|30 000 kr, drift",
            "Ungdomsklubben",
            [src("operations", None, 30000)],
            ".. yearly",
        ),
    ),
)


def _item(one: Row) -> str:
    text, who, when, money = (escape(cell) for cell in one.cells)
    inner = f"<li>Ansvar: {who}</li><li>Frist: {when}</li><li>Finansiering: {money}</li>"
    return f"<li><strong>{text}</strong>\n<ul>{inner}</ul></li>"


def _content() -> bytes:
    body = [
        '<nav><a href="/">Framside</a> <a href="/planar">Planar</a></nav>',
        "<main><h1>Handlingsplan for folkehelse 2026–2027</h1>",
        "<p>Naustvika kommune</p>",
        "<p>Kommunestyret vedtok planen 18. desember 2025. Han gjeld alle einingane i kommunen.</p>",
    ]
    body += [f"<h2>{escape(part.title or '')}</h2>\n<ul>{''.join(map(_item, part.rows))}</ul>" for part in PARTS]
    body.append("<h2>Stutt om orda</h2><dl><dt>FAU</dt><dd>foreldreutvalet ved skulen</dd>")
    body.append("<dt>BUA</dt><dd>ordning for utlån av utstyr</dd></dl></main>")
    body.append("<footer>Naustvika kommune, Sjøgata 2, 6000 Naustvika</footer>")
    return page("Handlingsplan for folkehelse 2026–2027", "\n".join(body), "nn")


PLANS = [
    UnseenPlan(
        "naustvika",
        "folkehelse.html",
        _content,
        truth_of(
            PARTS,
            title="Handlingsplan for folkehelse 2026–2027",
            owner="Naustvika kommune",
            language="nn",
            years=(2026, 2027),
        ),
    )
]
