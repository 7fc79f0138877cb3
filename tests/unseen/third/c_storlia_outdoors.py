"""A council for outdoor life in nynorsk, pasted from Word into a web page: MsoNormal, hard spaces, a table for "
"the layout."""

import html

from tests.unseen.layouts import page
from tests.unseen.third._layouts_c import cells_of
from tests.unseen.writing import OPERATIONS, Part, UnseenPlan, area, row, src, truth_of

HEADER = ("Oppgåve", "Hvem / kven", "Kostnad", "Dekning", "Når", "Status")

PARTS = (
    area(
        "Stiar og løyper",
        row(
            "Klassifisere og merke 22 turar etter merkehandboka (grøn, blå, raud, svart)|Dagleg leiar i lag med "
            "turlaga|380.000|Gjensidigestiftinga|mai–sept. 2026|i gang",
            "Dagleg leiar; +Turlaga",
            [src(..., "Gjensidigestiftinga", 380000)],
            "2026-05-01..2026-09-30",
            status="i gang",
        ),
        row(
            "Ny bru over Storelva ved Fossen|Storlia kommune / Fossen grendelag|kr 240 "
            "000,-|Investeringsbudsjettet til kommunen|Hausten 2026|venter på løyve",
            "Storlia kommune; Fossen grendelag",
            [src("investment", ..., 240000)],
            "2026-09-01..2026-11-30",
            status="venter på løyve",
        ),
        row(
            "Skiløyper: felles avtale om preparering og sporing på nett|Løypelaga, skisenteret||Kommunane, 2 kr "
            "pr. innbyggjar|Før sesongen 2026/27|ikkje starta",
            "Løypelaga; Skisenteret",
            None,
            None,
            status="ikkje starta",
        ),
        row(
            "Vedlikehald av gapahukar|Dugnadslaga|15000|Drift|Årleg|",
            "Dugnadslaga",
            [src("operations", None, 15000)],
            "yearly",
        ),
        row("Grunneigaravtaler – 9 manglar|Styreleiar|0|-|Snarast|i gang", "Styreleiar", None, "..", status="i gang"),
    ),
    area(
        "Barn og unge",
        row(
            "Friluftsskule i haustferien, alle fem kommunane|Friluftsrettleiar og leirskulen|Ca. 95 000|Tilskot "
            "frå fylkeskommunen, eigendel kr 300|veke 41 2026|ikkje starta",
            "Friluftsrettleiar; Leirskulen",
            None,
            "2026-10-05..2026-10-11",
            status="ikkje starta",
        ),
        row(
            "Utlånssentral på bibliotek og skular|Frivilligsentralane|110 000|Prosjekt Ut på tur (avsluttast "
            "30.6.2027)|1.1.2026 – 30.6.2027|i gang",
            "Frivilligsentralane",
            [src("project", "Ut på tur", 110000, "2027-06-30")],
            "2026-01-01..2027-06-30",
            status="i gang",
        ),
        row(
            "Læring i friluft, kurs for 60 lærarar|Friluftsrettleiar|60 000|Søkje Miljødirektoratet|Vår 2026 el. "
            "haust 2026|",
            "Friluftsrettleiar",
            [src("grant", "Miljødirektoratet", 60000)],
            None,
        ),
        row(
            "Nattevandring for ungdomsskulen|Ikkje bestemt||Ikkje bestemt|Ikkje bestemt|",
            "",
            [],
            None,
            "responsibility; funding; ~time:?",
        ),
    ),
    area(
        "Vatn og strand",
        row(
            "Badeplassen på Sandvika: ny flytebryggje og toalett|Teknisk etat (utført av Marina Vest AS)|0,45 "
            "mill.|Spelemidlar og eigenkapital frå velforeininga|Ferdig til St. Hans 2027|ikkje starta",
            "Teknisk etat; >Marina Vest AS",
            None,
            None,
            status="ikkje starta",
        ),
        row(
            "Ryddeaksjonar langs fjorden|Dagleg leiar/ skulane/ idrettslaga|25 000|Handelens Miljøfond|Kvar vår|i gang",
            "Dagleg leiar; Skulane; Idrettslaga",
            [src("grant", "Handelens Miljøfond", 25000)],
            "?yearly",
            status="i gang",
        ),
        row(
            "Padleruta rundt øyane, med 7 rasteplassar|Styret avgjer trasé, kajakklubben gjennomfører|130 000|Må "
            "avklarast med kommunane|Sommaren 2027|ikkje starta",
            "!Styret; ?Kajakklubben",
            [src(..., ..., 130000, ...)],
            "2027-06-01..2027-08-31",
            "funding:?",
            status="ikkje starta",
        ),
        row(
            "Båtplassar for ålmenta|Hamnevesenet|?|Hamnekassa|2027 →|",
            "Hamnevesenet",
            None,
            "?2027-01-01..?",
            "~funding:?",
        ),
    ),
    area(
        "Drift av rådet",
        row(
            "Ny samarbeidsavtale med eigarkommunane, jf. årsmøtesak 8|Styreleiar og dagleg leiar|-|Innanfor "
            "ramma|Innan 30. april 2026|i gang",
            "Styreleiar; Dagleg leiar",
            [OPERATIONS],
            "..2026-04-30",
            status="i gang",
        ),
        row(
            "Tilsetje friluftsrettleiar i fast stilling|Styret|540 000 per år|Avventar budsjettvedtak i "
            "kommunane|1.8.2026|",
            "Styret",
            None,
            "2026-08-01..2026-08-01",
            "~funding:?",
        ),
    ),
)


def _cell(text: str, kind: str = "td") -> str:
    written = html.escape(text).replace(" ", "&nbsp;", 1)
    return (
        f'<{kind} valign="top" style="border:solid windowtext 1.0pt"><p class="MsoNormal"><span lang="NN-NO" '
        f'style="font-size:10.0pt">{written}<o:p></o:p></span></p></{kind}>'
    )


def _table(part: Part) -> str:
    rows = [HEADER, *cells_of(part)]
    lines = "".join(f"<tr>{''.join(_cell(text) for text in cells)}</tr>" for cells in rows)
    return f'<table class="MsoTableGrid" border="1" cellspacing="0">{lines}</table>'


def _content() -> bytes:
    parts = "".join(
        f'<p class="MsoNormal"><b><span style="font-size:14.0pt">{part.title}<o:p></o:p></span></b></p>'
        f'{_table(part)}<p class="MsoNormal">&nbsp;</p>'
        for part in PARTS
    )
    head = (
        '<p class="MsoTitle">Arbeidsplan 2026–2027 for Storlia friluftsråd</p>'
        '<p class="MsoNormal">Styret legg med dette fram arbeidsplanen for dei neste to åra. Planen er delt i fire, og '
        "postane er ikkje sette opp i prioritert rekkjefølgje.<o:p></o:p></p>"
    )
    menu = '<td width="180"><a href="/">Heim</a><br><a href="/om">Om rådet</a><br><a href="/turar">Turar</a></td>'
    body = f'<table width="100%" border="0"><tr>{menu}<td>{head}{parts}<p>Sist endra 3.2.2026</p></td></tr></table>'
    return page("Storlia friluftsråd - Arbeidsplan", body, "nn")


PLANS = [
    UnseenPlan(
        "storlia",
        "arbeidsplan.htm",
        _content,
        truth_of(
            PARTS,
            title="Arbeidsplan 2026–2027 for Storlia friluftsråd",
            owner="Storlia friluftsråd",
            language="nn",
            years=(2026, 2027),
            aliases={"Investeringsbudsjettet": ["Investeringsbudsjettet til kommunen"]},
        ),
        held_out=True,
    )
]
