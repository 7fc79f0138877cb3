"""A public health plan of thirty measures in one table over several pages; the header stands on every page."""

from tests.unseen.layouts import converted, saved, word, word_table
from tests.unseen.seventh._layouts_g import on_its_side, placed, repeated_header, shaded, small, wide
from tests.unseen.writing import OPERATIONS, Row, Truth, UnseenPlan, area, src, truth_of

HEADER = ("Nr", "Tiltak", "Målgruppe", "Ansvarlig", "Samarbeid", "Frist", "Ressurser")


def _row(cells: str, who: str, money: list[Truth] | None, when: str | None, open_: str = "") -> Row:
    return placed(1, 0, cells, who, money, when, open_)


PARTS = (
    area(
        "Trygg oppvekst",
        _row(
            "1.1|Innføre felles program mot mobbing i alle skoler og barnehager|Barn 1–16 år|Oppvekstsjef|FAU, PPT|"
            "01.08.2026|Innenfor rammen",
            "Oppvekstsjef; +FAU; +PPT",
            [OPERATIONS],
            "..2026-08-01",
        ),
        _row(
            "1.2|Styrke skolehelsetjenesten med 50 prosent stilling|Elever|Helsesjef|Skolene|2027|Egen sak i "
            "økonomiplanen",
            "Helsesjef; +Skolene",
            None,
            "..2027-12-31",
        ),
        _row(
            "1.3|Tilby ICDP-kurs til alle førstegangsforeldre|Foreldre|Helsestasjonen|Familiesenteret|Årlig|Drift",
            "Helsestasjonen; +Familiesenteret",
            [OPERATIONS],
            "yearly",
        ),
        _row(
            "1.4|Gjennomføre Ungdata|8. trinn–vg3|SLT-koordinator|KoRus|Våren 2027|Drift",
            "SLT-koordinator; +KoRus",
            [OPERATIONS],
            "..2027-05-31",
        ),
        _row(
            "1.5|Opprette utekontakt på kveldstid i sentrum|Ungdom 13–20 år|Må avklares|Politiet, frivilligsentralen|"
            "2027|Tilskudd fra Bufdir, kr 400 000",
            "+Politiet; +Frivilligsentralen",
            [src("grant", "Bufdir", 400000)],
            "..2027-12-31",
            "responsibility",
        ),
        _row(
            "1.6|Lage plan for svømmeopplæring fra 4 år|Førskolebarn|Styrerne/ badebetjeningen||Innen 1. mars 2026|"
            "Innenfor rammen",
            "Styrerne; Badebetjeningen",
            [OPERATIONS],
            "..2026-03-01",
        ),
        _row(
            "1.7|Gi alle barn tilbud om én gratis fritidsaktivitet|Barn 6–18 år|Kultursjef|Idrettsrådet, NAV|"
            "31.12.2026|500 000 kr per år, finansiering må avklares",
            "Kultursjef; +Idrettsrådet; +NAV",
            [src(..., ..., 500000)],
            "..2026-12-31",
            "funding",
        ),
        _row(
            "1.8|Utarbeide rutine for bekymringsmelding|Ansatte|Barnevernleder|Alle enheter|1. kvartal 2026|"
            "Ingen kostnad",
            "Barnevernleder; ~+Alle enheter",
            None,
            "..2026-03-31",
        ),
    ),
    area(
        "Aktivitet og friluftsliv",
        _row(
            "2.1|Merke tre helårs turløyper fra sentrum|Alle|Teknisk enhet|Granlia turlag|Høsten 2026|"
            "Spillemidler, 180 000 kr",
            "Teknisk enhet; +Granlia turlag",
            [src("grant", ..., 180000)],
            "..2026-11-30",
        ),
        _row(
            "2.2|Anlegge turvei langs Granelva|Alle|Teknisk enhet og planavdelingen|Grunneierne|2028|"
            "Investering, 3 mill. kr",
            "Teknisk enhet; Planavdelingen; +Grunneierne",
            [src("investment", None, 3000000)],
            "..2028-12-31",
        ),
        _row(
            "2.3|Utvide utlånet av sportsutstyr (BUA)|Barn og unge|Frivilligsentralen||Fortløpende|75 000 kr, drift",
            "Frivilligsentralen",
            [src("operations", None, 75000)],
            ".. continuous",
        ),
        _row(
            "2.4|Arrangere Granliadagene med lavterskel aktiviteter|Alle|Kultursjef|Lag og foreninger|Årlig|"
            "Drift og egenandeler",
            "Kultursjef; +Lag og foreninger",
            [OPERATIONS, src("participants")],
            "yearly",
        ),
        _row(
            "2.5|Sette opp belysning i lysløypa på Moen|Alle|Granlia IL|Teknisk enhet|15. oktober 2026|"
            "Gavemidler fra sparebankstiftelsen",
            "Granlia IL; +Teknisk enhet",
            [src("grant", ...)],
            "..2026-10-15",
        ),
        _row(
            "2.6|Starte aktivitetsgruppe for nybakte foreldre|Foreldre|Frisklivssentralen|Helsestasjonen|"
            "Våren 2026|Innenfor rammen",
            "Frisklivssentralen; +Helsestasjonen",
            [OPERATIONS],
            "..2026-05-31",
        ),
        _row(
            "2.7|Kartlegge snarveier til skolene sammen med elevene|Elever|Planavdelingen|Elevrådene|Juni 2026|Drift",
            "Planavdelingen; +Elevrådene",
            [OPERATIONS],
            "..2026-06-30",
        ),
    ),
    area(
        "Psykisk helse og fellesskap",
        _row(
            "3.1|Videreføre rask psykisk helsehjelp|Voksne|Leder psykisk helse|Legekontoret|Løpende|"
            "Tilskudd fra Helsedirektoratet til 2027, deretter må drift avklares",
            "Leder psykisk helse; +Legekontoret",
            [src("grant", "Helsedirektoratet", to="2027-12-31")],
            ".. continuous",
            "*:?",
        ),
        _row(
            "3.2|Åpne møteplass i det gamle biblioteket|Alle|Frivilligsentralen sammen med biblioteket|Røde Kors|"
            "1. september 2026|Prosjekt Sammen i Granlia",
            "Frivilligsentralen; +Biblioteket; +Røde Kors",
            [src("project", "Sammen i Granlia")],
            "..2026-09-01",
        ),
        _row(
            "3.3|Trene opp 20 aktivitetsvenner|Hjemmeboende eldre|Demenskoordinator|Nasjonalforeningen|"
            "31.12.2026|Prosjekt Sammen i Granlia, avsluttes 2026",
            "Demenskoordinator; +Nasjonalforeningen",
            [src("project", "Sammen i Granlia", to="2026-12-31")],
            "..2026-12-31",
        ),
        _row(
            "3.4|Holde kurs i selvmordsforebygging|Ansatte og frivillige|Kommuneoverlegen|RVTS|2. tertial 2026|"
            "60 000 kr, skjønnsmidler",
            "Kommuneoverlegen; +RVTS",
            [src("grant", ..., 60000)],
            "..2026-08-31",
        ),
        _row(
            "3.5|Innføre besøksvert på sykehjemmet|Beboere|Avdelingsleder|Sanitetsforeningen|Vinteren 2026/2027|"
            "Frivillig innsats",
            "Avdelingsleder; +Sanitetsforeningen",
            None,
            "..2027-02-28",
        ),
        _row(
            "3.6|Gi tilbud om språkvenn til alle nybosatte|Flyktninger|Flyktningkonsulent|Frivilligsentralen|Løpende|"
            "Integreringstilskudd",
            "Flyktningkonsulent; +Frivilligsentralen",
            [src("grant", ...)],
            ".. continuous",
        ),
        _row(
            "3.7|Vurdere felles kveldsåpent tilbud med nabokommunen|Unge voksne|Helsesjef|Må avklares|2027|Må avklares",
            "Helsesjef",
            [],
            "..2027-12-31",
            "*:?; funding",
        ),
    ),
    area(
        "Bolig og nærmiljø",
        _row(
            "4.1|Revidere boligsosial plan|Vanskeligstilte|NAV-leder|Husbanken|30.06.2027|Drift",
            "NAV-leder; +Husbanken",
            [OPERATIONS],
            "..2027-06-30",
        ),
        _row(
            "4.2|Bygge fire ungdomsboliger i Granliveien|Ungdom 18–25 år|Eiendomssjef|Husbanken|2028|"
            "Investering 8,4 mill. kr",
            "Eiendomssjef; +Husbanken",
            [src("investment", None, 8400000)],
            "..2028-12-31",
        ),
        _row(
            "4.3|Sette ut benker for hver 200 meter mellom sentrum og helsehuset|Eldre|Teknisk enhet|Lions|"
            "Før 17. mai 2026|Dugnad",
            "Teknisk enhet; +Lions",
            None,
            "..2026-05-16",
        ),
        _row(
            "4.4|Gå nærmiljøvandring med eldrerådet og ungdomsrådet|Alle|Folkehelsekoordinator|Eldrerådet, "
            "ungdomsrådet|Annethvert år|Ingen kostnad",
            "Folkehelsekoordinator; +Eldrerådet; +Ungdomsrådet",
            None,
            "other",
        ),
        _row(
            "4.5|Måle støy langs fylkesveien|Beboere|Kommuneoverlegen|Statens vegvesen|2026|40 000 kr, drift",
            "Kommuneoverlegen; +Statens vegvesen",
            [src("operations", None, 40000)],
            "..2026-12-31",
        ),
        _row(
            "4.6|Tilby hjemmebesøk til alle som fyller 78 år|Eldre|Hjemmetjenesten||Årlig|Innenfor rammen",
            "Hjemmetjenesten",
            [OPERATIONS],
            "yearly",
        ),
        _row(
            "4.7|Lage tilgjengelighetskart for sentrum|Alle|Planavdelingen|Rådet for personer med "
            "funksjonsnedsettelse|Senest 1. desember 2027|Fylkeskommunale folkehelsemidler",
            "Planavdelingen; +Rådet for personer med funksjonsnedsettelse",
            [src("grant", ...)],
            "..2027-12-01",
        ),
        _row(
            "4.8|Etablere parsellhage på Prestejordet|Alle|Landbrukskontoret|Granlia hagelag|Mai 2027|Ikke avklart",
            "Landbrukskontoret; +Granlia hagelag",
            [],
            "..2027-05-31",
            "funding",
        ),
    ),
)


def _content() -> bytes:
    document = word(("Handlingsplan for folkehelse 2026–2028", 0))
    on_its_side(document)
    small(document)
    document.sections[0].footer.paragraphs[0].text = "Granlia kommune – handlingsplan for folkehelse"
    document.add_paragraph("Granlia kommune")
    document.add_paragraph(
        "Planen er laget av tverrfaglig folkehelsegruppe og bygger på oversikten over helsetilstanden fra 2024. "
        "Tiltakene er samlet i én tabell. Fristen er når tiltaket senest skal være gjennomført."
    )
    rows: list[tuple[str, ...]] = [HEADER]
    heads = []
    for number, part in enumerate(PARTS, 1):
        heads.append(len(rows))
        rows += [(f"Innsatsområde {number}: {part.title}",), *(one.cells for one in part.rows)]
    table = word_table(document, rows)
    repeated_header(table)
    wide(table, 1.1, 6.7, 3.0, 4.4, 3.9, 3.0, 4.0)
    for head in heads:
        shaded(table.cell(head, 0), "D9E2F3")
    document.add_paragraph("Folkehelsegruppa melder status til kommunestyret i juni hvert år.")
    return converted(saved(document), "docx", "pdf")


PLANS = [
    UnseenPlan(
        "granlia",
        "handlingsplan-folkehelse.pdf",
        _content,
        truth_of(
            PARTS,
            title="Handlingsplan for folkehelse 2026–2028",
            owner="Granlia kommune",
            language="nb",
            years=(2026, 2028),
            aliases={"Leder psykisk helse": ["Leder"]},
        ),
        needs=("soffice",),
    )
]
