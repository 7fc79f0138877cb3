"""A web page in nynorsk with a plan for culture: a heading for each measure, and a list of terms and what they say."""

import html

from tests.unseen.layouts import page
from tests.unseen.writing import OPERATIONS, Row, UnseenPlan, area, row, src, truth_of

LABELS = ("Kven", "Saman med", "Når", "Pengar")
NAVIGATION = (
    '<a href="#main">Til hovudinnhaldet</a><header><nav><ul><li><a href="/">Heim</a></li>'
    '<li><a href="/kultur">Kultur og fritid</a></li><li><a href="/planar">Planar og høyringar</a></li></ul></nav>'
    '</header><main id="main">'
)
INTRODUCTION = (
    "<h1>Handlingsplan for kultur og frivilligheit 2026–2029</h1>"
    '<p class="ingress">Kvitsand kommune vil at alle skal kunne oppleve og skape kultur nær der dei bur.</p>'
    "<p>Kommunestyret vedtok planen 12. februar 2026. Ein gong i året går utval for kultur gjennom tiltaka.</p>"
)
END = (
    '</main><footer><p>Kvitsand kommune, Postboks 14, 6999 Kvitsand</p><p><a href="/cookies">Informasjonskapslar</a>'
    "</p></footer>"
)


def term(
    cells: str, who: str | None, money: list[dict[str, object]] | None, when: str | None, open_: str | None = ""
) -> Row:
    return row(cells, who, money, when, open_)


PARTS = (
    area(
        "Rom for kultur",
        term(
            "Gjere om gymsalen på Ytre Kvitsand til grendescene|Eigedomsavdelinga|Grendelaget og ungdomslaget|2027–2028"
            "|Investering, 2,1 mill. kr",
            "Eigedomsavdelinga; +Grendelaget; +Ungdomslaget",
            [src("investment", None, 2100000)],
            "2027-01-01..2028-12-31",
        ),
        term(
            "Lage digitalt oversyn over alle lokale som kan leigast|Kulturkonsulent/ IKT||Våren 2026|Innanfor ramma",
            "Kulturkonsulent; IKT",
            [OPERATIONS],
            "2026-03-01..2026-05-31",
        ),
        term(
            "Utvide meirope bibliotek til filialane|Biblioteksjefen|Fylkesbiblioteket|Frå 1. januar 2027"
            "|Tilskot frå Nasjonalbiblioteket, 160 000 kr",
            "Biblioteksjefen; +Fylkesbiblioteket",
            [src("grant", "Nasjonalbiblioteket", 160000)],
            "2027-01-01..",
        ),
        term(
            "Bandrom i kjellaren på rådhuset|Må avklarast|Ungdomsrådet|Så snart råd er|Må avklarast",
            "+Ungdomsrådet",
            [],
            "..",
            "responsibility; funding",
        ),
    ),
    area(
        "Barn og unge",
        term(
            "Kulturskuletimar i SFO éin dag i veka|Kulturskulerektor i samarbeid med SFO-leiarane||Skuleåret 2026/2027"
            "|Prosjektet Kor i kvar krok, ut juli 2027",
            "Kulturskulerektor; +SFO-leiarane",
            [src("project", "Kor i kvar krok", to="2027-07-31")],
            "2026-08-01..2027-07-31",
        ),
        term(
            "Ungdommens kulturmønstring – lokal mønstring|Kulturskulen|Mediegruppa, Kvitsand mållag|Årleg|Drift",
            "Kulturskulen; +Mediegruppa; +Kvitsand mållag",
            [OPERATIONS],
            "yearly",
        ),
        term(
            "Sommarjobb som kulturguide på kystmuseet|Kystmuseet|NAV|Sommaren 2026|Lokal sparebank, 40 000 kr",
            "Kystmuseet; +NAV",
            [src(..., ..., 40000)],
            "2026-06-01..2026-08-31",
        ),
    ),
    area(
        "Lag og kulturarv",
        term(
            "Frivilligforum med matservering og fagleg påfyll|Frivilligsentralen|Alle lag som vil|Kvart halvår"
            "|Drift, 25 000 kr",
            "Frivilligsentralen; ~+Alle lag som vil; ~+Lag som vil",
            [src("operations", None, 25000)],
            "half-yearly",
        ),
        term(
            "Samle forteljingar frå fiskeværet i lyd og bilete|Kvitsand sogelag (redigering v/ kystmuseet)|Skulane"
            "|Haust 2027|Søkjer Kulturfondet om 120 000 kr",
            None,
            [src("grant", "Kulturfondet", 120000)],
            "2027-09-01..2027-11-30",
        ),
        term(
            "Kulturminneplan, andre runde|Plansjef og kulturkonsulent|Fylkeskommunen|Innan 1. juli 2028"
            "|Tilskot frå Riksantikvaren – utvalet avgjer om kommunen skal søkje",
            "Plansjef; Kulturkonsulent; +Fylkeskommunen; ~!Utvalet",
            None,
            "..2028-07-01",
            None,
        ),
        term(
            "Årets eldsjel blir heidra på nasjonaldagen|Ordføraren|17. mai-nemnda|Kvart år|Ingen",
            "Ordføraren; +17. mai-nemnda",
            None,
            "yearly",
        ),
        term(
            "Nytt lager for notearkivet åt korps og kor|Utval for kultur, oppvekst og idrett må avklare|Korpsa||",
            "!Utval for kultur, oppvekst og idrett; +Korpsa",
            [],
            "-",
            "*:Utval for kultur, oppvekst og idrett",
        ),
    ),
)


def _content() -> bytes:
    body = [NAVIGATION, INTRODUCTION]
    for part in PARTS:
        body.append(f"<h2>{html.escape(part.title or '')}</h2>")
        for one in part.rows:
            text, *values = map(html.escape, one.cells)
            pairs = [(label, value) for label, value in zip(LABELS, values, strict=True) if value]
            terms = "".join(f"<dt>{label}</dt><dd>{value}</dd>" for label, value in pairs)
            body.append(f'<h3>{text}</h3><dl class="fakta">{terms}</dl>')
    return page("Handlingsplan for kultur og frivilligheit 2026–2029 | Kvitsand kommune", "".join([*body, END]), "nn")


PLANS = [
    UnseenPlan(
        "b_kvitsand",
        "kulturplan.html",
        _content,
        truth_of(
            PARTS,
            title="Handlingsplan for kultur og frivilligheit 2026–2029",
            owner="Kvitsand kommune",
            language="nn",
            years=(2026, 2029),
        ),
        held_out=True,
    )
]
