"""A plan of culture in running text: "Tiltak 3.2: …", each followed by lines of who, when and cost."""

from tests.unseen.layouts import saved, word
from tests.unseen.writing import OPERATIONS, UnseenPlan, area, row, src, truth_of

PARTS = (
    area(
        "Kunst og scene",
        row(
            "Etablere gjestekunstnerbolig i gamle Lysgård skole | Kulturkonsulenten i samarbeid med kunstlaget"
            " | Våren 2027 | 350 000 kroner (søkes Kulturrådet), kommunal egenandel må avklares",
            number="3.1",
            who="Kulturkonsulenten; +Kunstlaget",
            money=None,
            when="2027-03-01..2027-05-31",
            open_="funding",
        ),
        row(
            "Den kulturelle bæremeisen i alle barnehager | Barnehagestyrerne, kulturskolerektor | Hvert halvår"
            " | Dekkes innenfor rammen",
            number="3.2",
            who="Barnehagestyrerne; Kulturskolerektor",
            money=[OPERATIONS],
            when="?half-yearly",
        ),
        row(
            "Utrede black box på kulturhuset | Virksomhetsleder kultur | Innen utgangen av mars 2026 | Kr 80"
            " 000, drift",
            number="3.3",
            who="Virksomhetsleder kultur",
            money=[src("operations", None, 80000)],
            when="?..2026-03-31",
        ),
    ),
    area(
        "Bibliotek og litteratur",
        row(
            "Meråpent bibliotek på Nes | Biblioteksjefen | 1. september 2026 | 0,4 mill. kr, investeringsbudsjettet",
            number="4.1",
            who="Biblioteksjefen",
            money=[src("investment", None, 400000)],
            when=None,
        ),
        row(
            "Litteraturfestival annethvert år | Styret i Lysgård litteraturfestival sammen med biblioteket"
            " | 2026 og 2028 | Billettinntekter, sponsorer og 100 000 i kommunalt tilskudd",
            number="4.2",
            who="Styret@?; +Biblioteket",
            money=None,
            when=None,
        ),
    ),
    area(
        "Kulturminner",
        row(
            "Registrere krigsminner | Lysgård historielag (etter avtale) | Snarest mulig | Dugnad",
            number="5.1",
            who="Lysgård historielag",
            money=None,
            when="..",
        ),
        row(
            "Istandsette fløtningsdammen | Uavklart – kommunen eller grunneierne | 2027–2029"
            " | 1,2 MNOK fra Kulturminnefondet, resten er ikke finansiert",
            number="5.2",
            who=None,
            money=[src("grant", "Kulturminnefondet", 1200000)],
            when="2027-01-01..2029-12-31",
            open_=None,
        ),
    ),
)


def _content() -> bytes:
    document = word(("Kulturplan for Lysgård 2026–2029", 0))
    document.add_paragraph("Rullering vedtatt i hovedutvalg for kultur 04.11.2025")
    document.add_heading("1 Om planen", 1)
    document.add_paragraph("Kultur er limet i bygda. Planen er laget etter folkemøter i tre grender.")
    document.add_heading("2 Status", 1)
    document.add_paragraph("Kommunen har 42 lag og foreninger. Kulturskolen har 180 elever og venteliste på piano.")
    for number, part in enumerate(PARTS, start=3):
        document.add_heading(f"{number} {part.title}", 1)
        document.add_paragraph("Området har vært prioritert siden forrige plan, og publikum svarer.")
        for one in part.rows:
            text, who, when, cost = one.cells
            document.add_paragraph().add_run(f"Tiltak {one.truth['number']}: {text}").bold = True
            document.add_paragraph(f"Ansvar: {who}")
            document.add_paragraph(f"Tid: {when}")
            document.add_paragraph(f"Kostnad: {cost}")
    return saved(document)


PLANS = [
    UnseenPlan(
        "lysgard",
        "kulturplan.docx",
        _content,
        truth_of(
            PARTS,
            title="Kulturplan for Lysgård 2026–2029",
            language="nb",
            years=(2026, 2029),
            aliases={"Styret": ["Styret i Lysgård litteraturfestival"]},
        ),
        held_out=True,
    )
]
