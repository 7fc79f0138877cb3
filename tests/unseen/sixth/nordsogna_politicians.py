"""A political council's plan in nynorsk: one table without heading styles, areas as rows over all columns."""

from tests.unseen.layouts import saved, word, word_table
from tests.unseen.sixth._layouts_f import numbered, on_its_side
from tests.unseen.writing import OPERATIONS, UnseenPlan, area, src, truth_of

HEADER = ("Nr.", "Tiltak", "Ansvarleg", "Samarbeid", "Frist", "Finansiering")

PARTS = (
    area(
        "Samferdsel og digital infrastruktur",
        numbered(
            "1.1|Arbeide for raskare ferjesamband over fjorden og betre korrespondanse med bussen|Dagleg leiar, AU|"
            "Statens vegvesen, fylkeskommunen|Løpande|Drift",
            "Dagleg leiar; AU; +Statens vegvesen; +Fylkeskommunen",
            [OPERATIONS],
            ".. continuous",
        ),
        numbered(
            "1.2|Gje felles høyringsfråsegn til Nasjonal transportplan|Styret|Kommunane|15. april 2025|Innanfor ramma",
            "Styret; +Kommunane",
            [OPERATIONS],
            "..2025-04-15",
        ),
        numbered(
            "1.3|Kartleggje ladebehov for tungtransport|Prosjektleiar Grøn fjord|Næringslaga|Hausten 2025|"
            "Prosjekt Grøn fjord, inntil 180 000 kr",
            "Prosjektleiar@Grøn fjord; +Næringslaga",
            [src("project", "Grøn fjord", 180000, qualifier="inntil")],
            "..2025-11-30",
        ),
        numbered(
            "1.4|Få bygt ut mobildekning i tunnelane|Ikkje avklart|Telenor og Nkom|2026|Må avklarast",
            "+Telenor; +Nkom",
            [],
            "..2026-12-31",
            "responsibility; funding",
        ),
    ),
    area(
        "Helse og velferd",
        numbered(
            "2.1|Greie ut felles kommuneoverlegeteneste|Kommunedirektørane / helseleiarane|Statsforvaltaren|"
            "Innan utgangen av juni 2025|Skjønsmidlar frå Statsforvaltaren, 300 000",
            "Kommunedirektørane; Helseleiarane; +Statsforvaltaren",
            [src("grant", ..., 300000)],
            "..2025-06-30",
        ),
        numbered(
            "2.2|Etablere velferdsteknologisk responssenter|Arbeidsgruppa for e-helse|KS|1.1.2026|Investering 2,4 "
            "mill. kr. Drifta må avklarast i økonomiplanen",
            "Arbeidsgruppa for e-helse; +KS",
            [src("investment", None, 2400000), src("operations", ..., to=..., optional=True)],
            "..2026-01-01",
            "*:?",
        ),
        numbered(
            "2.3|Samarbeide om barnevernsvakt|Barnevernleiarane|Politiet|Haust 2026|Eigne budsjett",
            "Barnevernleiarane; +Politiet",
            [OPERATIONS],
            "..2026-11-30",
        ),
        numbered(
            "2.4|Gjennomføre kurs i demensomsorg for tilsette i heimetenesta|Fagforum demens||Årleg|Eigendel",
            "Fagforum demens",
            [src("participants")],
            ".. yearly",
        ),
        numbered(
            "2.5|Kartleggje behov for interkommunal legevakt|AU må avklare vidare arbeid|Helseføretaket|Uavklart|",
            "!AU; +Helseføretaket",
            [],
            "-",
            "continuation:AU; time",
        ),
    ),
    area(
        "Næring og kompetanse",
        numbered(
            "3.1|Arrangere næringsdag for ungdom|Ungt Entreprenørskap og opplæringskontoret|Næringslaga; dei "
            "vidaregåande skulane|Oktober 2025|Sparebankstiftinga, søknad sendt",
            "Ungt Entreprenørskap; Opplæringskontoret; +Næringslaga; +Dei vidaregåande skulane",
            [src("grant", "Sparebankstiftinga")],
            "..2025-10-31",
        ),
        numbered(
            "3.2|Lage felles landbruksstrategi|Landbrukskontora|Bondelaget, Småbrukarlaget|2. tertial 2026|"
            "250.000 kr frå fylkeskommunen",
            "Landbrukskontora; +Bondelaget; +Småbrukarlaget",
            [src(..., "Fylkeskommunen", 250000)],
            "..2026-08-31",
        ),
        numbered(
            "3.3|Avklare kva rolle rådet skal ha i reiselivsarbeidet|Styret|Destinasjonsselskapet|31.12.2025|",
            "Styret; +Destinasjonsselskapet",
            [],
            "..2025-12-31",
        ),
        numbered(
            "3.4|Vidareføre gründerfondet|Dagleg leiar|Innovasjon Noreg|Ut 2026|Næringsfondet, 1 mill. kr per år i "
            "2025 og 2026",
            "Dagleg leiar; +Innovasjon Noreg",
            [src("grant", ..., 2000000, by_year={"2025": 1000000, "2026": 1000000})],
            "..2026-12-31",
        ),
    ),
)


def _content() -> bytes:
    document = word()
    on_its_side(document)
    document.add_paragraph().add_run("Handlingsplan 2025–2026").bold = True
    document.add_paragraph("Nordsogna interkommunale politiske råd")
    document.add_paragraph(
        "Rådet er sett saman av ordførarane, opposisjonsleiarane og kommunedirektørane i fem kommunar. Planen er "
        "vedteken av rådet 6. desember 2024. Dagleg leiar melder frå om framdrifta i kvart møte."
    )
    rows: list[tuple[str, ...]] = [HEADER]
    for number, part in enumerate(PARTS, start=1):
        rows += [(f"{number}. {part.title}",), *(one.cells for one in part.rows)]
    word_table(document, rows)
    return saved(document)


PLANS = [
    UnseenPlan(
        "nordsogna",
        "Handlingsplan NIPR.docx",
        _content,
        truth_of(
            PARTS,
            owner="Nordsogna interkommunale politiske råd",
            language="nn",
            years=(2025, 2026),
            aliases={"Arbeidsgruppa for e-helse": ["Arbeidsgruppa"]},
        ),
    )
]
