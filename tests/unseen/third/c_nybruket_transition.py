"""A transition organisation's plan in Word: part goals merged down a column, who leads and who helps, start and "
"end."""

from docx.document import Document as WordDocument

from tests.unseen.layouts import merge_down, saved, word, word_table
from tests.unseen.third._layouts_c import bold
from tests.unseen.writing import OPERATIONS, Part, Row, UnseenPlan, area, row, src, truth_of

HEADER = ("Delmål", "Tiltak", "Hovedansvar", "Bidragsytere", "Oppstart", "Ferdig", "Finansiering og budsjett")


def _fund(amount: int) -> dict[str, object]:
    return src(..., ..., amount)


def _row(
    goal: str, cells: str, who: str, money: list[dict[str, object]] | None, when: str | None, open_: str | None = ""
) -> Row:
    """Give a row that stands under a part goal; the goal is no cell of its own."""
    return row(cells, who, money, when, open_, under=[goal])


A1 = "30 nye arbeidsplasser i industrien"
A2 = "Bedriftene samarbeider om innkjøp og teknologi"
B1 = "Reiselivet har gjester hele året"
B2 = "Sentrum er en attraktiv møteplass"
C1 = "Ungdom velger fagutdanning hjemme"
C2 = "Innflyttere finner bolig og nettverk"
D1 = "Organisasjonen er effektiv og åpen"

PARTS = (
    area(
        "Innsatsområde 1: Industri",
        _row(
            A1,
            "Klargjøre fabrikktomta, inkl. miljøundersøkelser og riving av hall C|Nybruk Eiendom|Kommunen, "
            "fylkeskommunen|01.02.2026|31.08.2027|Investering, 4,5 mill.",
            "*Nybruk Eiendom; +Kommunen; +Fylkeskommunen",
            [src("investment", None, 4500000)],
            "2026-02-01..2027-08-31",
        ),
        _row(
            A1,
            "Oppsøkende salg mot 40 navngitte bedrifter i inn- og utland|Programleder|Næringshagen|Januar "
            "2026|Løpende|Omstillingsmidler kr 350 000",
            "*Programleder; +Næringshagen",
            [_fund(350000)],
            None,
        ),
        _row(
            A1,
            "Hurtigspor for etablerere: svar på to uker|Næringsrådgiver|Banken|1. kv. 2026|Ut "
            "2027|Omstillingsmidler 600 000 (300 000 pr. år)",
            "*Næringsrådgiver; +Banken",
            [_fund(600000)],
            "2026-01-01..2027-12-31",
        ),
        _row(
            A1,
            "Avklare strømtilgang for ny storforbruker|Programstyrets leder|Nettselskapet||1. juni 2026|Ingen",
            "*Programstyrets leder@?; +Nettselskapet",
            None,
            "..2026-06-01",
        ),
        _row(
            A1,
            "Mulighetsstudie for sirkulær plast|Nybruk Plast AS|SINTEF|Vår 2026|Vår 2027|Prosjekt Ny plast; 400 "
            "000 fra omstillingsmidler, resten bedriften",
            "*Nybruk Plast AS; +SINTEF",
            None,
            "2026-03-01..2027-05-31",
        ),
        _row(
            A2,
            "Innkjøpsforum hver annen måned|Industriforeninga|Programleder|Februar 2026||Drift",
            "*Industriforeninga; +Programleder",
            [OPERATIONS],
            None,
        ),
        _row(
            A2,
            "Demosenter for roboter, lokaler i gamle snekkeriet|Fagskolen|Industribedriftene|Høsten "
            "2026|Sommeren 2027|Ikke fullfinansiert: 800 000 omstillingsmidler, søknad til Siva ikke avgjort",
            "*Fagskolen; +Industribedriftene",
            None,
            "2026-09-01..2027-08-31",
            None,
        ),
        _row(
            A2,
            "Energikartlegging i 12 bedrifter|Næringsrådgiver|Enova|Mars 2026|Okt. 2026|Enova-tilskudd kr 180 000",
            "*Næringsrådgiver; +Enova",
            [src("grant", "Enova", 180000)],
            "2026-03-01..2026-10-31",
        ),
        _row(
            A2,
            "Studietur til omstillingskommune|Programleder|Formannskapet|Mai 2026|Mai 2026|Egenandel",
            "*Programleder; +Formannskapet",
            [src("participants", ...)],
            "2026-05-01..2026-05-31",
        ),
        goals=[(None, A1), (None, A2)],
    ),
    area(
        "Innsatsområde 2: Reiseliv og sentrum",
        _row(
            B1,
            "Vinterpakke med guidede turer og overnatting|Destinasjonsselskapet|Hotellet, alpinanlegget, "
            "kajakklubben|Jan. 2026|Mars 2026|Prosjekt Helår, avsluttes våren 2027",
            "*Destinasjonsselskapet; +Hotellet; +Alpinanlegget; +Kajakklubben",
            [src("project", "Helår", to="2027-05-31")],
            "2026-01-01..2026-03-31",
        ),
        _row(
            B1,
            "Sykkelguider – kurs og sertifisering|Destinasjonsselskapet|NAV|April 2026|Juni 2026|Prosjekt Helår, "
            "95 000,-",
            "*Destinasjonsselskapet; +NAV",
            [src("project", "Helår", 95000)],
            "2026-04-01..2026-06-30",
        ),
        _row(
            B1,
            "Bobilparkering på Øra|Kommunen v/teknisk|Havnestyret|2027|2027|Må avklares i økonomiplanen",
            "~?Kommunen@?; ~?Teknisk@?; ~?Kommunen v/teknisk@?; +Havnestyret",
            [],
            "2027-01-01..2027-12-31",
            "funding:?",
        ),
        _row(
            B1,
            "Industrihistorisk vandring m/ app|Bygdemuseet|Historielaget m.fl.|Høst 2026|Juni "
            "2027|Sparebankstiftelsen 150 000 / dugnad",
            "*Bygdemuseet; +Historielaget",
            [src("grant", "Sparebankstiftelsen", 150000), src(..., ..., optional=True)],
            "2026-09-01..2027-06-30",
        ),
        _row(
            B1,
            "Evaluere messedeltakelse|Destinasjonsselskapet|||Des 2026|Drift",
            "*Destinasjonsselskapet",
            [OPERATIONS],
            "..2026-12-31",
        ),
        _row(
            B2,
            "Belysning og benker i Storgata|Sentrumsforeninga|Teknisk etat|3. kvartal 2026|4. kvartal "
            "2026|Kommunens investeringsbudsjett, inntil 700 000",
            "*Sentrumsforeninga; +Teknisk etat",
            [src("investment", ..., 700000, qualifier="inntil")],
            "2026-07-01..2026-12-31",
        ),
        _row(
            B2,
            "Torgdager første lørdag i måneden|Sentrumsforeninga|Bondens marked|Mai 2026|September "
            "2026|Deltakerne dekker egne kostnader",
            "*Sentrumsforeninga; +Bondens marked",
            [src("participants")],
            None,
        ),
        _row(
            B2,
            "Midlertidig bruk av tomme lokaler|?|Gårdeierne|||?",
            "+Gårdeierne",
            None,
            None,
            "~responsibility:?; ~funding:?",
        ),
        _row(
            B2,
            "Ny byromsplan|Plansjef|Ungdomsrådet, rådet for personer med funksjonsnedsettelse|2026|2027|Drift 250.000",
            "*Plansjef; +Ungdomsrådet; +Rådet for personer med funksjonsnedsettelse",
            [src("operations", None, 250000)],
            "2026-01-01..2027-12-31",
        ),
        goals=[(None, B1), (None, B2)],
    ),
    area(
        "Innsatsområde 3: Kompetanse og bosetting",
        _row(
            C1,
            "Felles lærlingkontor, ett telefonnummer for alle bedriftene|Opplæringskontoret|Industriforeninga, "
            "kommunen|August 2026||Drift/prosjekt",
            "*Opplæringskontoret; +Industriforeninga; +Kommunen",
            [OPERATIONS, src("project")],
            "2026-08-01..",
        ),
        _row(
            C1,
            "Teknologidag på ungdomsskolen|Rektor|Bedriftene|Årlig|Årlig|20 000 kr, omstillingsmidler",
            "*Rektor; +Bedriftene",
            [_fund(20000)],
            "?yearly",
        ),
        _row(
            C1,
            "Jobbskygging for 10. trinn|Rådgivertjenesten|Næringsforeninga|Uke 4 2027|Uke 4 2027|Ingen kostnad",
            "*Rådgivertjenesten; +Næringsforeninga",
            None,
            "2027-01-25..2027-01-31",
        ),
        _row(
            C1,
            "Voksne ufaglærte: fagbrevløp på deltid|Karrieresenteret|NAV, bedriftene|Skoleåret 2026/27|Skoleåret "
            "2027/28|Fylkeskommunale midler, forutsatt vedtak",
            "*Karrieresenteret; +NAV; +Bedriftene",
            [src("grant", ...)],
            "2026-08-01..2028-07-31",
            "~funding:?",
        ),
        _row(
            C1,
            "Stipend til studenter som kommer tilbake|Programstyret vedtar "
            "ordningen|||30.11.2026|Omstillingsmidler – videreføring etter 2027 må avklares av kommunestyret",
            "?Programstyret; ~!Kommunestyret",
            [src(..., ..., None, ...)],
            "..2026-11-30",
            "continuation:Kommunestyret",
        ),
        _row(
            C2,
            "Prøvebo-ordning, fire hus|Boligkontoret|Husbanken|Senhøstes 2026||Husbanken?",
            "*Boligkontoret; +Husbanken",
            [src(..., "Husbanken", sure=False)],
            None,
            "~funding:?",
        ),
        _row(
            C2,
            "Vertsfamilier og språkkafé|Frivilligsentralen|Innvandrerrådet, Røde Kors|Høst 2026|Vår "
            "2027|IMDi-tilskudd, 130 000",
            "*Frivilligsentralen; +Innvandrerrådet; +Røde Kors",
            [src("grant", "IMDi", 130000)],
            "2026-09-01..2027-05-31",
        ),
        _row(
            C2,
            "Informasjonsfilm på fem språk|Kommunikasjonsrådgiver||1.4.2026|15.6.2026|Drift, 45' ",
            "*Kommunikasjonsrådgiver",
            [src("operations", None, 45000)],
            "2026-04-01..2026-06-15",
        ),
        goals=[(None, C1), (None, C2)],
    ),
    area(
        "Innsatsområde 4: Programledelse",
        _row(
            D1,
            "Halvårsrapport til fylkeskommunen|Programleder|Økonomiavdelingen|Halvårlig|Halvårlig|Drift",
            "*Programleder; +Økonomiavdelingen",
            [OPERATIONS],
            "?half-yearly",
        ),
        _row(
            D1,
            "Programstatusvurdering m/ ekstern konsulent|Programstyret|Innovasjon Norge|Sept. 2026|Nov. 2026|ca. "
            "110 000, dekkes av omstillingsmidler",
            "*Programstyret; +Innovasjon Norge",
            [src(..., ..., 110000, qualifier="ca.")],
            "2026-09-01..2026-11-30",
        ),
        _row(
            D1,
            "Åpne møter på biblioteket|Programleder og styreleder||Kvartalsvis|Kvartalsvis|Drift",
            "?Programleder; ?Styreleder",
            [OPERATIONS],
            "?quarterly",
        ),
        _row(
            D1,
            "Plan for avvikling og overføring av oppgaver til kommunen|Programstyret|Kommunedirektøren|Januar "
            "2027|Innen 1. november 2027|Ikke tatt stilling til",
            "*Programstyret; +Kommunedirektøren",
            [],
            "2027-01-01..2027-11-01",
            "~funding:?",
        ),
        goals=[(None, D1)],
    ),
)


def _goal_table(document: WordDocument, part: Part) -> None:
    goals = [one.truth["under"][0] for one in part.rows]
    rows = [
        (goal if goal not in goals[:place] else "", *one.cells)
        for place, (goal, one) in enumerate(zip(goals, part.rows, strict=True))
    ]
    made = word_table(document, [HEADER, *rows])
    for goal in dict.fromkeys(goals):
        first = goals.index(goal) + 1
        if goals.count(goal) > 1:
            merge_down(made, 0, first, first + goals.count(goal) - 1)


def _content() -> bytes:
    document = word()
    section = document.sections[0]
    section.page_width, section.page_height = section.page_height, section.page_width
    bold(document, "Nybruket omstillingsorganisasjon", 14)
    bold(document, "Handlingsplan for omstillingsprogrammet 2026–2027", 20)
    document.add_paragraph("Behandlet i programstyret 20.11.2025\tKommunestyret 11.12.2025")
    document.add_paragraph(
        "Etter at fabrikken ble nedlagt, fikk kommunen status som omstillingskommune. Denne planen gjelder for de to "
        "siste årene av programmet. Omstillingsmidlene kommer fra fylkeskommunen og kommunen."
    )
    for part in PARTS:
        bold(document, part.title or "", 13)
        _goal_table(document, part)
    bold(document, "Økonomi", 13)
    document.add_paragraph("Samlet ramme er 6 mill. kroner hvert av årene. Budsjettet vedtas særskilt.")
    return saved(document)


PLANS = [
    UnseenPlan(
        "nybruket",
        "Handlingsplan omstilling.docx",
        _content,
        truth_of(
            tuple(Part((part.title or "").partition(": ")[2], part.rows, part.goals) for part in PARTS),
            title="Handlingsplan for omstillingsprogrammet 2026–2027",
            owner="Nybruket omstillingsorganisasjon",
            language="nb",
            years=(2026, 2027),
            aliases={"Enova": ["Enova-tilskudd"], "IMDi": ["IMDi-tilskudd"]},
        ),
        held_out=True,
    )
]
