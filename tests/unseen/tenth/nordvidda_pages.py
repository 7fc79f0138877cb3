"""A council's programme as PDF from Word: numbered measures, main responsible, contributors, deadline, funding."""

from tests.unseen.layouts import converted, saved, word
from tests.unseen.tenth._layouts_j import numbered as row
from tests.unseen.tenth._layouts_j import on_its_side, tabled, widened
from tests.unseen.writing import OPERATIONS, UnseenPlan, area, src, truth_of

HEADER = ("Nr.", "Tiltak", "Hovedansvar", "Bidragsytere", "Frist", "Finansiering")

PARTS = (
    area(
        "Klima og beredskap",
        row(
            "1.1|Utarbeide felles helhetlig risiko- og sårbarhetsanalyse for kommunene på vidda|Beredskapsrådgiver|"
            "Kommunene, Statsforvalteren|1. juni 2025|Skjønnsmidler fra Statsforvalteren, kr 300 000",
            "*Beredskapsrådgiver; +Kommunene; +Statsforvalteren",
            [src("grant", "Statsforvalteren", 300000)],
            "..2025-06-01",
        ),
        row(
            "1.2|Øve på langvarig strømbrudd|Beredskapsrådgiver|Kraftlaget og Sivilforsvaret|Høsten 2025|Drift",
            "*Beredskapsrådgiver; +Kraftlaget; +Sivilforsvaret",
            [OPERATIONS],
            "..2025-11-30",
        ),
        row(
            "1.3|Klimaregnskap for alle medlemskommunene|Klimakoordinator|Økonomisjefene|Årlig|Drift",
            "*Klimakoordinator; +Økonomisjefene",
            [OPERATIONS],
            "yearly",
        ),
        row(
            "1.4|Samarbeid om mottak og ombruk av byggevarer|Må avklares|Renovasjonsselskapet|2026|Klimasats må søkes",
            "+Renovasjonsselskapet",
            [src("grant", "Klimasats")],
            "..2026-12-31",
            "responsibility",
        ),
        row(
            "1.5|Forsterke reservevannforsyningen i grensebygdene|Teknisk sjef|Nabokommunene|31.12.2027|"
            "Investeringsbudsjettet, 3,5 mill. kr",
            "*Teknisk sjef; +Nabokommunene",
            [src("investment", None, 3500000)],
            "..2027-12-31",
        ),
    ),
    area(
        "Helse og oppvekst",
        row(
            "2.1|Rekruttere fastleger gjennom felles annonsering|Kommuneoverlegen|HR|Løpende|Innenfor ramma",
            "*Kommuneoverlegen; +HR",
            [OPERATIONS],
            "continuous",
        ),
        row(
            "2.2|Innføre felles system for velferdsteknologi og responssenter|Prosjektleder Trygg heime|Helselederne|"
            "4. kvartal 2026|Prosjekt Trygg heime, avsluttes 31.12.2026 – videre drift må avklares",
            "*Prosjektleder@Trygg heime; +Helselederne",
            [src("project", "Trygg heime", to="2026-12-31")],
            "..2026-12-31",
            "continuation",
        ),
        row(
            "2.3|Kompetanseløft for ansatte i barnehagene|Oppvekstnettverket|Universitetet|Skoleåret 2025/2026|Rekomp, "
            "søkes hvert år",
            "*Oppvekstnettverket; +Universitetet",
            [src("grant", ...)],
            "?..2026-07-31",
        ),
        row(
            "2.4|Etablere interkommunal barnevernvakt|Kommunedirektørutvalget|Politiet, barnevernlederne|1. halvår "
            "2026|Fordeles etter folketall, må avklares",
            "*Kommunedirektørutvalget; +Politiet; +Barnevernlederne",
            None,
            "..2026-06-30",
            "funding",
        ),
        row(
            "2.5|Arrangere ungdomskonferanse om psykisk helse|Folkehelsekoordinator|Ungdomsrådene / Mental Helse|"
            "Mars 2026|Kr 75 000 fra folkehelsemidlene",
            "*Folkehelsekoordinator; +Ungdomsrådene; +Mental Helse",
            [src("grant", ..., 75000)],
            "..2026-03-31",
        ),
    ),
    area(
        "Næring og arealbruk",
        row(
            "3.1|Felles retningslinjer for hyttebygging og villrein|Plannettverket|Fylkeskommunen, villreinnemnda|"
            "Innen utgangen av 2026|Drift/prosjekt",
            "*Plannettverket; +Fylkeskommunen; +Villreinnemnda",
            [OPERATIONS, src("project")],
            "..2026-12-31",
        ),
        row(
            "3.2|Videreutvikle lokalmatnettverket|Landbrukssjef|Bondelaget og Småbrukarlaget|Løpende|Prosjekt Viddemat "
            "ut juni 2026",
            "*Landbrukssjef; +Bondelaget; +Småbrukarlaget",
            [src("project", "Viddemat", to="2026-06-30")],
            "continuous",
        ),
        row(
            "3.3|Vurdere felles næringsselskap|Rådet|AU legger fram sak|2. tertial 2027|",
            None,
            [],
            "..2027-08-31",
        ),
        row(
            "3.4|Skaffe oversikt over besøkstall på de mest brukte innfallsportene|Nasjonalparkforvalter|SNO|Etter "
            "sesongen 2025|Miljødirektoratet",
            "*Nasjonalparkforvalter; +SNO",
            [src("grant", "Miljødirektoratet")],
            None,
        ),
    ),
)


def _content() -> bytes:
    document = word(("Handlingsprogram 2025–2027 for Nordvidda regionråd", 0))
    on_its_side(document)
    document.sections[0].footer.paragraphs[0].text = "Nordvidda regionråd – handlingsprogram"
    document.add_paragraph("Vedtatt i regionrådet 28. november 2024.")
    document.add_paragraph(
        "Programmet er delt i tre områder. Den som har hovedansvaret, kaller inn de andre og melder fra til "
        "sekretariatet når arbeidet er i gang."
    )
    tabled(document, HEADER, PARTS)
    for table in document.tables:
        widened(table, 1.1, 6.2, 5.6, 5, 2.8, 5)
    return converted(saved(document), "docx", "pdf")


PLANS = [
    UnseenPlan(
        "nordvidda",
        "handlingsprogram_nordvidda_2025-2027.pdf",
        _content,
        truth_of(
            PARTS,
            title="Handlingsprogram 2025–2027 for Nordvidda regionråd",
            owner="Nordvidda regionråd",
            language="nb",
            years=(2025, 2027),
        ),
        needs=("soffice",),
    )
]
