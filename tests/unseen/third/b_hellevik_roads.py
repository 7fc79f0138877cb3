"""A municipality's plan for safer roads: two tables of places with costs in thousands, and one of habits."""

from tests.unseen.layouts import saved, word, word_table
from tests.unseen.writing import OPERATIONS, Row, UnseenPlan, area, row, src, truth_of

ROADS = ("Nr.", "Veg/sted", "Tiltak", "Kostnad (1000 kr)", "Pri.", "Ansvar", "Når", "Merknad")
HABITS = ("Nr.", "Tiltak", "Målgruppe", "Ansvarlig", "Samarbeidspartner", "Frist", "Finansiering")


def road(cells: str, who: str, thousands: int | None, when: str | None, open_: str | None = "") -> Row:
    number, _, text, _, priority, _, _, comment = (cell.strip() or None for cell in cells.split("|"))
    money = [] if thousands is None else [src(..., None, thousands * 1000)]
    return row(cells, who, money, when, open_, text=text, number=number, priority=priority, comment=comment, under=())


def habit(cells: str, who: str, money: list[dict[str, object]] | None, when: str | None, open_: str | None = "") -> Row:
    number, text, *_ = (cell.strip() for cell in cells.split("|"))
    return row(cells, who, money, when, open_, text=text, number=number)


MUNICIPAL = area(
    "Fysiske tiltak på kommunal veg",
    road(
        "K1|Skolevegen fra Kirkekrysset til Hellevik skole|Nytt fortau, ca. 320 m, med kantstein og belysning|4 200|1|"
        "Teknisk enhet|2026-2027|Grunnerverv er avtalt",
        "Teknisk enhet",
        4200,
        "2026-01-01..2027-12-31",
    ),
    road(
        "K2|Kaivegen|Opphøyd gangfelt ved ferjekaia|240|1|Teknisk enhet|2026|",
        "Teknisk enhet",
        240,
        "2026-01-01..2026-12-31",
    ),
    road(
        "K3|Åsgrenda|To fartshumper og 30-sone i hele boligfeltet|110|2|Teknisk enhet / velforeningen|2026|"
        "Velforeningen rydder siktsoner på dugnad",
        "Teknisk enhet; Velforeningen",
        110,
        "2026-01-01..2026-12-31",
    ),
    road(
        "K4|Nesvika barnehage|Flytte parkering slik at foreldre slipper å rygge|380|1|Eiendomsavdelingen|Våren 2027|",
        "Eiendomsavdelingen",
        380,
        "2027-03-01..2027-05-31",
    ),
    road(
        "K5|Gamle Sandvei|Utbedre rekkverk på muren mot elva|650|2|Teknisk enhet|2027|Tilstandsvurdert i 2024",
        "Teknisk enhet",
        650,
        "2027-01-01..2027-12-31",
    ),
    road(
        "K6|Idrettsparken|Gang- og sykkelveg langs sørsida av banen, 150 m|1 900|2|Prosjektleder idrettspark|2028|"
        "Sees i sammenheng med ny hall",
        "?Prosjektleder@?",
        1900,
        "2028-01-01..2028-12-31",
    ),
    road(
        "K7|Moldåsen|Veglys i nedre del|300|3|Teknisk enhet i samarbeid med Hellevik Lys AS|2028-2029|",
        "Teknisk enhet; +Hellevik Lys AS",
        300,
        "2028-01-01..2029-12-31",
    ),
    road(
        "K8|Stasjonsvegen x Meierigata|Ombygging av kryss, redusert svingradius||3|Må avklares|Etter 2029|"
        "Kostnad ikke beregnet",
        "",
        None,
        "2030-01-01..",
        open_="responsibility",
    ),
    road(
        "K9|Alle skoler|Registrere og utbedre hull i gjerder mot veg|75|1|Vaktmesterne|Innen skolestart 2026|",
        "Vaktmesterne",
        75,
        None,
    ),
    road(
        "K10|Skogly bo- og servicesenter|Benker og hvileplan langs gangvegen til butikken|60|2|"
        "Teknisk enhet, eldrerådet|Juni 2026|Forslag fra eldrerådet",
        "Teknisk enhet; Eldrerådet",
        60,
        "2026-06-01..2026-06-30",
    ),
    road(
        "K11|Hele kommunen|Siktrydding i kryss og avkjørsler|50|1|Teknisk enhet|Årlig|Beløpet er lagt inn i budsjettet",
        "Teknisk enhet",
        50,
        "yearly",
    ),
)
COUNTY = area(
    "Fysiske tiltak på fylkesveg",
    road(
        "F1|Fv. 4412 Hellevik–Straum|Sammenhengende gang- og sykkelveg, parsell 1|28 000|1|Fylkeskommunen|2027-2029|"
        "Inne i fylkets handlingsprogram",
        "Fylkeskommunen",
        28000,
        "2027-01-01..2029-12-31",
    ),
    road(
        "F2|Fv. 4412 ved Straum oppvekstsenter|Nedsatt fartsgrense til 40 km/t og fartstavle|90|1|Fylkeskommunen|2026|",
        "Fylkeskommunen",
        90,
        "2026-01-01..2026-12-31",
    ),
    road(
        "F3|Fv. 618 Bakkekrysset|Kanalisering og busslomme på begge sider|7 500|2|"
        "Fylkeskommunen i samarbeid med kommunen|2028|",
        "Fylkeskommunen; +Kommunen",
        7500,
        "2028-01-01..2028-12-31",
    ),
    road(
        "F4|Fv. 618 Tverrfjellet|Rassikring i nordre sløyfe, utrede alternativer|1 200|1|"
        "Fylkeskommunen / NVE|1. halvår 2027|Kommunen følger opp politisk",
        "Fylkeskommunen; NVE",
        1200,
        "2027-01-01..2027-06-30",
    ),
    road(
        "F5|Fv. 4415 Øyra|Leskur ved tre holdeplasser|180|3|Kollektivselskapet|Oktober 2026|",
        "Kollektivselskapet",
        180,
        "2026-10-01..2026-10-31",
    ),
    road(
        "F6|Fv. 4415 Øyra–Lia|Nytt dekke m/ brede skuldre|3 400|3|Fylkeskommunen|2029|",
        "Fylkeskommunen",
        3400,
        "2029-01-01..2029-12-31",
    ),
    road(
        "F7|Rv. 70 sentrum|Planskilt kryssing for skolebarn||2|Statens vegvesen|2029|Kommunen sender brev",
        "Statens vegvesen",
        None,
        "2029-01-01..2029-12-31",
    ),
    road(
        "F8|Fv. 618 Granli|Fjerne ulovlige avkjørsler|40|3|Fylkeskommunen, grunneierne|2026-2029|",
        "Fylkeskommunen; Grunneierne",
        40,
        "2026-01-01..2029-12-31",
    ),
)
PEOPLE = area(
    "Trafikantrettede tiltak",
    habit(
        "H1|Godkjenning som Trafikksikker kommune|Hele kommunen|Kommunedirektøren|Trygg Trafikk|31.12.2026|Drift",
        "Kommunedirektøren; +Trygg Trafikk",
        [OPERATIONS],
        "..2026-12-31",
    ),
    habit(
        "H2|Refleksaksjon i uke 42, også på arbeidsplassene|Barn og voksne|Frivilligsentralen|"
        "Lions, sanitetsforeningen|Årlig|Gaver fra næringslivet",
        "Frivilligsentralen; +Lions; +Sanitetsforeningen",
        None,
        "yearly",
    ),
    habit(
        "H3|Sykkelopplæring på 6. trinn|Elever|Rektorene|FAU og politiet|Hver vår|Innenfor skolenes ramme",
        "Rektorene; +FAU; +Politiet",
        [OPERATIONS],
        None,
    ),
    habit(
        "H4|Foreldrevakt ved droppsone|Foreldre på barnetrinnet|FAU|Hellevik skole|Løpende|Ingen",
        "FAU; +Hellevik skole",
        None,
        "continuous",
    ),
    habit(
        "H5|Trafikk som fast tema på foreldremøter i barnehagene|Foresatte|Styrerne|Trygg Trafikk|Høsten 2026|",
        "Styrerne; +Trygg Trafikk",
        [],
        "..2026-11-30",
    ),
    habit(
        "H6|Kjøp av 25 sykler til utlån|Barneskolene|Oppvekstsjefen||1. mai 2026|"
        "Tilskudd fra fylkeskommunen, 125 000 kr",
        "Oppvekstsjefen",
        [src("grant", "Fylkeskommunen", 125000)],
        "..2026-05-01",
    ),
    habit(
        "H7|Kurs «65 +» for eldre bilførere|Eldre|Trafikkskolen/ eldrerådet|Statens vegvesen|2. tertial 2027|"
        "Egenandel for deltakerne",
        "Trafikkskolen; Eldrerådet; +Statens vegvesen",
        [src("participants")],
        "..2027-08-31",
    ),
    habit(
        "H8|Mopedkveld på ungdomsklubben|Ungdom 14–18 år|Ungdomskontakten|Politiet, UP, Trafikkskolen|Innen 15.6.2027|"
        "10 000 fra SLT-budsjettet",
        "Ungdomskontakten; +Politiet; +UP; +Trafikkskolen",
        [src(..., ..., 10000)],
        "..2027-06-15",
    ),
    habit(
        "H9|Egen reisepolicy for ansatte som kjører i tjenesten|Ansatte|HR|Verneombudene|Før 1. september 2026|"
        "Innenfor ramma",
        "HR; +Verneombudene",
        [OPERATIONS],
        "..2026-08-31",
    ),
    habit(
        "H10|Aksjon skolestart: synlige voksne i skolekryssene første uka|Skolebarn|Må avklares|Nattravnene|"
        "August hvert år|Må avklares",
        "+Nattravnene",
        [],
        "?yearly",
        open_="responsibility; funding",
    ),
    habit(
        "H11|Ulykkesregistrering hos legevakta|Alle|Kommuneoverlegen|Helseforetaket|4. kvartal 2028|"
        "Drift – videre finansiering må avklares",
        "Kommuneoverlegen; +Helseforetaket",
        [OPERATIONS],
        "..2028-12-31",
        open_="funding",
    ),
    habit(
        "H12|Evaluere planen og legge fram forslag til ny|Politikere og innbyggere|Trafikksikkerhetsutvalget|"
        "Alle enheter|Utgangen av 2029|Drift",
        "Trafikksikkerhetsutvalget; ~+Alle enheter",
        [OPERATIONS],
        "..2029-12-31",
    ),
)
PARTS = (MUNICIPAL, COUNTY, PEOPLE)


def _content() -> bytes:
    document = word(("Tiltaksdel til trafikksikkerhetsplan 2026–2029", 0))
    document.add_paragraph("Hellevik kommune")
    document.add_heading("Slik leses tabellene", 1)
    document.add_paragraph(
        "Kostnadene er grove overslag fra kommunens egne folk og må kvalitetssikres før tiltakene tas inn i "
        "økonomiplanen. Prioritet 1 er viktigst. Kommunen eier ikke fylkesvegene, men tar med ønsker overfor vegeier."
    )
    document.add_paragraph("Null drepte og null hardt skadde ligger fast som visjon.")
    for part, header in zip(PARTS, (ROADS, ROADS, HABITS), strict=True):
        document.add_heading(part.title or "", 1)
        word_table(document, [header, *(one.cells for one in part.rows)])
        document.add_paragraph()
    document.add_paragraph("Tiltakslista rulleres hvert år samtidig med budsjettet, jf. KST-sak 71/25.")
    return saved(document)


PLANS = [
    UnseenPlan(
        "b_hellevik",
        "trafikksikkerhet.docx",
        _content,
        truth_of(
            PARTS,
            title="Tiltaksdel til trafikksikkerhetsplan 2026–2029",
            owner="Hellevik kommune",
            language="nb",
            years=(2026, 2029),
            aliases={"Prosjektleder": ["Prosjektleder idrettspark"]},
        ),
        held_out=True,
    )
]
