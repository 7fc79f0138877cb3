"""A regional council in Word without styles: one table for all areas, gone on with after a page break in mid-area."""

from docx.enum.text import WD_ALIGN_PARAGRAPH

from tests.unseen.layouts import saved, word
from tests.unseen.third._layouts_c import banded_table, bold, cells_of, page_break
from tests.unseen.writing import OPERATIONS, UnseenPlan, area, row, src, truth_of

HEADER = ("Hva skal gjøres", "Hvem", "Penger", "Når")

TRANSPORT = area(
    "SAMFERDSEL",
    row(
        "Følge arbeidet med Nasjonal transportplan og gi felles innspill på vegne av de fem kommunene, jf. sak 12/25"
        "|AU/ daglig leder|Drift|Løpende",
        "AU; Daglig leder",
        [OPERATIONS],
        "continuous",
    ),
    row(
        "Kartlegge behov for rasteplasser m/ lading langs riksvegen og fylkesvegene i regionen"
        "|Daglig leder i samarbeid med Statens vegvesen og fylkeskommunen|Drift, inntil 60 000,-|Våren 2026",
        "Daglig leder; +Statens vegvesen; +Fylkeskommunen",
        [src("operations", None, 60000, qualifier="inntil")],
        "2026-03-01..2026-05-31",
    ),
    row(
        "Ruteforslag for nattbuss i helgene|Varaordfører leder arbeidet/ samferdselsgruppa|Ikke landet|1. halvår 2027",
        "*Varaordfører; Samferdselsgruppa",
        [],
        "2027-01-01..2027-06-30",
        "funding",
    ),
    row(
        "Sikre at flyplassen beholder rutene sine også etter neste anbudsrunde|Rådsleder|-|Så lenge det trengs",
        "Rådsleder",
        [],
        "..",
    ),
    row(
        "Elektrifisering av ferga Vik–Sundet: skrive brev til departementet sammen med rederiet"
        "|AU avgjør om saka skal løftes; daglig leder skriver utkast|Drift|Innen 1.3.26",
        "!AU; ?Daglig leder",
        [OPERATIONS],
        "..2026-03-01",
    ),
    row(
        "Nytt opplegg for skoleskyss over kommunegrensa|TBA|TBA|2027",
        "",
        [],
        "2027-01-01..2027-12-31",
        "responsibility:?; funding:?",
    ),
    row(
        "Møte med jernbanedirektoratet om planoverganger"
        "|Rådsleder, kommunedirektørene og daglig leder|Dekkes av den enkelte kommune|Hvert halvår",
        "Rådsleder; Kommunedirektørene; Daglig leder",
        [src("participants", ...)],
        "?half-yearly",
    ),
)

BUSINESS = area(
    "NÆRING",
    row(
        "Etablere felles gründerkontor med fast bemanning to dager i uka, første kontor i Lomdal"
        "|Næringssjefene (koordineres av næringshagen)|Regionalt næringsfond, 350.000 kr|Fra august 2026",
        "Næringssjefene; *Næringshagen",
        [src("grant", ..., 350000)],
        "2026-08-01..",
    ),
    row(
        "Kurs i miljøsertifisering for reiselivsbedrifter|Næringshagen|Egenandel fra bedriftene, resten drift"
        "|Okt./nov. 2026",
        "Næringshagen",
        [src("participants", ...), OPERATIONS],
        "2026-10-01..2026-11-30",
    ),
    row(
        "Felles stand på reiselivsmessa, jf. evalueringa av fjorårets opplegg"
        "|Daglig leder + Visit Hovdefjell|Drift og Visit Hovdefjell|Hvert år",
        "Daglig leder; Visit Hovdefjell",
        [OPERATIONS, src(..., "Visit Hovdefjell")],
        "?yearly",
    ),
    row(
        "Rådgiver i 50 % stilling for grønn omstilling i landbruket|Landbrukskontoret i samarbeid med Bondelaget "
        "m.fl."
        "|Prosjekt Grønt fjell, 800 000 kr|2026–2027",
        "Landbrukskontoret; +Bondelaget",
        [src("project", "Grønt fjell", 800000)],
        "2026-01-01..2027-12-31",
    ),
    row(
        "Lage oversikt over ledige næringstomter m/ kart|Plankontorene/næringssjefene|Innenfor ramma|Før sommeren 2026",
        "Plankontorene; Næringssjefene",
        [OPERATIONS],
        "..2026-05-31",
    ),
    # The table goes on after a page break here, under the same header and without the name of the area.
    row(
        "Greie ut felles innkjøpskontor"
        "|Kommunedirektørutvalget vurderer|Må avklares av kommunedirektørutvalget|3. kvartal 2026",
        "!Kommunedirektørutvalget",
        [],
        "2026-07-01..2026-09-30",
        "funding:Kommunedirektørutvalget",
    ),
    row(
        "Følge opp anmodningen fra skogeierlaget om tømmerkai|Samferdselsgruppa|Avventer svar fra Kystverket|?",
        "Samferdselsgruppa",
        None,
        None,
        "~funding:?; ~time:?",
    ),
    row(
        "Synliggjøre regionen for tilflyttere gjennom film, nettside og sosiale medier"
        "|Kommunikasjonsrådgiver (utføres av Bygdefilm AS)|Prosjekt Flytt hit, avsluttes juni 2026|Ut juni 2026",
        "Kommunikasjonsrådgiver; >Bygdefilm AS",
        [src("project", "Flytt hit", to="2026-06-30")],
        "..2026-06-30",
    ),
)

SKILLS = area(
    "KOMPETANSE OG REKRUTTERING",
    row(
        "Felles traineeordning, 6 traineer i hvert kull|HR-lederne|Lønn dekkes av den enkelte kommune|Høsten 2026",
        "HR-lederne",
        [src("participants", ...)],
        "2026-09-01..2026-11-30",
    ),
    row(
        "Lærlingkampanje på ungdomsskolene|Opplæringskontoret og rådgiverne|20 000,- drift|Uke 5 2026",
        "Opplæringskontoret; Rådgiverne",
        [src("operations", None, 20000)],
        "2026-01-26..2026-02-01",
    ),
    row(
        "Desentralisert sykepleierstudium – holde trykket oppe mot høgskolen|AU/rådsleder|Drift|Kontinuerlig",
        "AU; Rådsleder",
        [OPERATIONS],
        "continuous",
    ),
    row(
        "Norskopplæring på arbeidsplassen (helse og renhold)|Voksenopplæringa sammen med NAV"
        "|Kompetansepluss, kr 600 000 omsøkt|Skoleåret 2026/2027",
        "Voksenopplæringa; +NAV",
        [src("grant", "Kompetansepluss", 600000)],
        "2026-08-01..2027-07-31",
        open_="~funding:?",
    ),
    row(
        "Bygge nettverk for ledere i oppvekst|Oppvekstsjefene|Drift – videre finansiering må avklares|4 "
        "samlinger pr. år",
        "Oppvekstsjefene",
        [OPERATIONS],
        None,
        "funding",
    ),
    row(
        "Samarbeidsavtale med folkehøgskolen|Daglig leder|Ingen|15.10.2026",
        "Daglig leder",
        None,
        "2026-10-15..2026-10-15",
    ),
)

CULTURE = area(
    "KULTUR OG FOLKEHELSE",
    row(
        "Turkort for barnefamilier, trykkes i 3000 eks.|Friluftsrådet|75' fra sparebankstiftelsen|April 2026",
        "Friluftsrådet",
        [src("grant", ..., 75000)],
        "2026-04-01..2026-04-30",
    ),
    row(
        "Ungdommens regionting|Ungdomsrådene med støtte fra regionkontoret|Drift|Annethvert år",
        "Ungdomsrådene; ~?Regionkontoret",
        [OPERATIONS],
        "?other",
    ),
    row(
        "Felles søknad om pumptrack på hjul|Kulturlederne|Spillemidler + egenandel kommunene|Frist 15. januar 2027",
        "Kulturlederne",
        [src("grant", ...), src("participants", ...)],
        "?..2027-01-15",
    ),
    row(
        "Aktivitetsvenn – samle frivillige til kurs|Frivilligsentralene, "
        "demenskoordinatorene|Folkehelsemidler|Q2 og Q4 2026",
        "Frivilligsentralene; Demenskoordinatorene",
        [src("grant", ...)],
        None,
    ),
    row(
        "Kulturminneløype mellom de gamle setrene"
        "|Ansvar ikke avklart, historielagene er spurt|Ikke avklart|Senest 1. juli 2027",
        "~?Historielagene",
        [],
        "..2027-07-01",
        "responsibility:?; funding",
    ),
    row(
        "Utstillinga «Fjellfolk» på vandring til alle bibliotekene|Bibliotekssjefene|ca. 40.000 per kommune|2026",
        "Bibliotekssjefene",
        None,
        "2026-01-01..2026-12-31",
    ),
)

OFFICE = area(
    "DRIFT AV REGIONRÅDET",
    row("Rullere samarbeidsavtalen|AU|Drift|Vedtas des. 2026", "AU", [OPERATIONS], "?..2026-12-31"),
    row(
        "Ny nettside|Kommunikasjonsrådgiver|110 000 kr fra fond|Vinteren 2026/2027",
        "Kommunikasjonsrådgiver",
        [src("grant", ..., 110000)],
        "2026-12-01..2027-02-28",
    ),
    row(
        "Årsmelding og regnskap|Daglig leder og revisor|Drift|Innen utgangen av mars hvert år",
        "Daglig leder; Revisor",
        [OPERATIONS],
        "?yearly",
    ),
    row(
        "Studietur for rådet|AU må avklare reisemål|Drift (maks 150 000)|Mai 2027",
        "!AU",
        [src("operations", None, 150000)],
        "2027-05-01..2027-05-31",
        "~*:?",
    ),
    row(
        "Innføre felles sak- og arkivsystem for regionkontoret og de tilknytta prosjektene|Arkivleder i "
        "vertskommunen|Investering, 0,25 mill.|Snarest",
        "Arkivleder@?",
        [src("investment", None, 250000)],
        "..",
    ),
    row("Evaluere AU-møtene|Rådsleder|Drift|Årlig", "Rådsleder", [OPERATIONS], "yearly"),
)

PARTS = (TRANSPORT, BUSINESS, SKILLS, CULTURE, OFFICE)


def _content() -> bytes:
    document = word()
    title = bold(document, "HANDLINGSPLAN 2026–2027", 20)
    title.alignment = WD_ALIGN_PARAGRAPH.CENTER
    owner = bold(document, "Hovdefjell regionråd", 14)
    owner.alignment = WD_ALIGN_PARAGRAPH.CENTER
    document.add_paragraph("Vedtatt i rådet\t28. november 2025\tsak 31/25")
    document.add_paragraph(
        "Handlingsplanen viser hva regionrådet skal bruke kreftene på de neste to åra. Den er laget etter "
        "innspill fra "
        "kommunestyrene i Kvammen, Lomdal, Sjåarøy, Vikbotn og Øyer, og skal leses sammen med strategien «Fjell "
        "i vekst»."
    )
    document.add_paragraph("AU rapporterer på planen hvert halvår. Tiltak uten penger settes på vent.")
    rows: list[tuple[str, ...]] = [HEADER, (TRANSPORT.title or "",), *cells_of(TRANSPORT)]
    banded_table(document, [*rows, (BUSINESS.title or "",), *cells_of(BUSINESS, 0, 5)])
    page_break(document)
    rows = [HEADER, *cells_of(BUSINESS, 5)]
    for part in PARTS[2:]:
        rows += [(part.title or "",), *cells_of(part)]
    banded_table(document, rows)
    document.add_paragraph()
    document.add_paragraph("Spørsmål om planen rettes til regionkontoret på Lomdalsmoen.")
    return saved(document)


PLANS = [
    UnseenPlan(
        "hovdefjell",
        "handlingsplan_ENDELIG_v3.docx",
        _content,
        truth_of(
            PARTS,
            title="HANDLINGSPLAN 2026–2027",
            owner="Hovdefjell regionråd",
            language="nb",
            years=(2026, 2027),
            aliases={"Arkivleder": ["Arkivleder i vertskommunen"], "Regionalt næringsfond": ["Næringsfond"]},
        ),
        held_out=True,
    )
]
