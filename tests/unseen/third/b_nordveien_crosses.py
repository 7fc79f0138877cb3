"""A partnership against standing outside: wide tables of goals, who leads, who joins in, and crosses for years."""

from tests.unseen.layouts import merge_down, saved, word, word_table
from tests.unseen.writing import Row, UnseenPlan, area, row, src, truth_of

HEADER = ("Nr", "Delmål", "Tiltak", "Hovedansvar", "Deltar", "2026", "2027", "2028", "Finansiering")
HOME = "Flere har et trygt sted å bo"
MONEY = "Færre familier lever med lav inntekt"
LANGUAGE = "Alle lærer norsk som de kan bruke i arbeid"
WORK = "Arbeidsgivere åpner dørene"
SCHOOL = "Flere fullfører videregående"
NEIGHBOUR = "Ingen i nabolaget er ukjent"
SPAN: dict[str, str] = {
    "x||": "2026-01-01..2026-12-31",
    "|x|": "2027-01-01..2027-12-31",
    "||x": "2028-01-01..2028-12-31",
    "x|x|": "2026-01-01..2027-12-31",
    "|x|x": "2027-01-01..2028-12-31",
    "x|x|x": "2026-01-01..2028-12-31",
    "||": "-",
}
DRIFT = [src("operations")]


def crossed(
    under: str, cells: str, who: str | None, money: list[dict[str, object]] | None, open_: str | None = ""
) -> Row:
    number, text, lead, join, one, two, three, source = (cell.strip() for cell in cells.split("|"))
    laid = "|".join((number, under, text, lead, join, one, two, three, source))
    return row(laid, who, money, SPAN[f"{one}|{two}|{three}"], open_, text=text, number=number, under=[under])


PARTS = (
    area(
        "Bolig og økonomi",
        crossed(
            HOME,
            "1|Felles inntak for kommunale boliger i hele regionen|Boligkontoret i Tverrby|NAV, "
            "tildelingskontorene|x|||Drift",
            "*Boligkontoret i Tverrby; +NAV; +Tildelingskontorene",
            DRIFT,
        ),
        crossed(
            HOME,
            "2|Leie før eie: gjøre om åtte utleieboliger i året|Boligkontoret|Husbanken|x|x|x|Startlån og tilskudd",
            "*Boligkontoret; +Husbanken",
            None,
        ),
        crossed(
            HOME,
            "3|Botreningskurs m/ sertifikat|Boveiledertjenesten|Frelsesarmeen|x|x||Tilskudd fra Statsforvalteren",
            "*Boveiledertjenesten; +Frelsesarmeen",
            [src("grant", "Statsforvalteren")],
        ),
        crossed(
            HOME,
            "4|Ambulerende team på kveldstid|Må avklares|Politiet, legevakta||x|x|Må avklares",
            "+Politiet; +Legevakta",
            [],
            "responsibility; funding",
        ),
        crossed(
            HOME,
            "5|Boligmelding hvert år til styringsgruppa|Partnerskapskoordinator||x|x|x|Drift",
            "*Partnerskapskoordinator",
            DRIFT,
        ),
        crossed(
            MONEY,
            "6|Gjeldsrådgivere bytter på å ha åpen kontordag i bygdene|NAV Tverrby|Bibliotekene|x|x|x|Innenfor ramma",
            "*NAV Tverrby; +Bibliotekene",
            DRIFT,
        ),
        crossed(
            MONEY,
            "7|Gratis kjernetid i SFO, vurdere utvidelse til 4. trinn|Oppvekstsjefene|||x||Må avklares i økonomiplanen",
            "?Oppvekstsjefene",
            [],
            "funding",
        ),
        crossed(
            MONEY,
            "8|Utstyrssentral på hjul|Frivilligsentralen|Idrettsrådet og skolene|x|||Gavefond i sparebanken, kr "
            "350 000",
            "*Frivilligsentralen; +Idrettsrådet; +Skolene",
            [src("grant", ..., 350000)],
        ),
        crossed(
            MONEY,
            "9|Ferieopplevelser for familier som ikke har råd til å reise|Røde Kors|DNT|x|x|x|Tilskudd fra "
            "Bufdir; egenandel",
            "*Røde Kors; +DNT",
            [src("grant", "Bufdir"), src("participants")],
        ),
        crossed(
            MONEY,
            "10|Sommerjobb til ungdom i familier med sosialhjelp|NAV Elvdal|Næringsforeningen|x|x|x|Drift/prosjekt",
            "*NAV Elvdal; +Næringsforeningen",
            [*DRIFT, src("project")],
        ),
        goals=[(None, HOME), (None, MONEY)],
    ),
    area(
        "Språk og arbeid",
        crossed(
            LANGUAGE,
            "11|Kartlegge norskferdigheter hos alle deltakere etter felles mal|Voksenopplæringa"
            "|Karrieresenteret|x|||Drift",
            "*Voksenopplæringa; +Karrieresenteret",
            DRIFT,
        ),
        crossed(
            LANGUAGE,
            "12|Språkpraksis i barnehage og sykehjem|Voksenopplæringa|Enhetslederne|x|x|x|Prosjekt Språk i "
            "arbeid, ut 2027",
            "*Voksenopplæringa; +Enhetslederne",
            [src("project", "Språk i arbeid", to="2027-12-31")],
        ),
        crossed(
            LANGUAGE,
            "13|Språkvenn – koble nyankomne med lokale|Frivilligsentralen|Menighetene, Sanitetskvinnene|x|x|x"
            "|Frivillig innsats",
            "*Frivilligsentralen; +Menighetene; +Sanitetskvinnene",
            None,
        ),
        crossed(
            LANGUAGE,
            "14|Nettbasert kurs for skiftarbeidere|Voksenopplæringa|Fagforbundet||x|x|Tilskudd fra HK-dir, 0,25 "
            "mill. kr",
            "*Voksenopplæringa; +Fagforbundet",
            [src("grant", "HK-dir", 250000)],
        ),
        crossed(
            LANGUAGE,
            "15|Yrkesprøving i ti bransjer|Karrieresenteret|Opplæringskontorene||x||Fylkeskommunen, kr 180 000",
            "*Karrieresenteret; +Opplæringskontorene",
            [src(..., "Fylkeskommunen", 180000)],
        ),
        crossed(
            WORK,
            "16|Intensjonsavtale med 25 bedrifter|Næringssjefen|NHO, LO|x|||Drift",
            "*Næringssjefen; +NHO; +LO",
            DRIFT,
        ),
        crossed(
            WORK,
            "17|Traineestillinger for folk med hull i CV-en|HR-avdelingene|NAV Arbeidslivssenter||x|x|Drift, "
            "inntil kr 500 000",
            "?HR-avdelingene; +NAV Arbeidslivssenter",
            [src("operations", None, 500000, qualifier="inntil")],
        ),
        crossed(
            WORK,
            "18|Fadderordning på arbeidsplassen|Tillitsvalgte|Verneombud|x|x|x|Ingen kostnad",
            "?Tillitsvalgte; +Verneombud",
            None,
        ),
        crossed(
            WORK,
            "19|Innkjøp: stille krav om lærlinger og arbeidstrening|Innkjøpssjef||x|||Drift",
            "*Innkjøpssjef",
            DRIFT,
        ),
        crossed(
            WORK,
            "20|Jobbmesse på samfunnshuset|Næringsforeningen|NAV, skolene||x||Deltakerne dekker egne kostnader",
            "*Næringsforeningen; +NAV; +Skolene",
            [src("participants", ...)],
        ),
        crossed(
            WORK,
            "21|Ny runde med «Rett i jobb»|Prosjektleder Rett i jobb|NAV|x|x||Prosjekt Rett i jobb – "
            "videreføring må avklares",
            "*Prosjektleder@Rett i jobb; +NAV",
            [src("project", "Rett i jobb")],
            "continuation",
        ),
        goals=[(None, LANGUAGE), (None, WORK)],
    ),
    area(
        "Skole og nabolag",
        crossed(
            SCHOOL,
            "22|Los til elever som skifter skole|Fylkeskommunen|OT, rådgiverne|x|x||Fylkeskommunens budsjett",
            "*Fylkeskommunen; +OT; +Rådgiverne",
            None,
        ),
        crossed(
            SCHOOL,
            "23|Leksekafé på biblioteket, to dager i uka|Biblioteksjefen|Studentsamskipnaden|x|x|x|Drift",
            "*Biblioteksjefen; +Studentsamskipnaden",
            DRIFT,
        ),
        crossed(
            SCHOOL,
            "24|Fraværsteam på tvers av kommunegrensene|PPT|Helsesykepleierne, BUP|x|x|x|Innenfor rammen",
            "*PPT; +Helsesykepleierne; +BUP",
            DRIFT,
        ),
        crossed(
            SCHOOL,
            "25|Alternativ læringsarena på gard|Ikke avklart|4H, landbrukskontoret|||x|Avklares høsten 2027",
            "+4H; +Landbrukskontoret",
            [],
            "responsibility; funding",
        ),
        crossed(
            SCHOOL,
            "26|Foreldrekurs om overgangen til videregående|Rådgiverne|FAU||x|x|kr 20 000 per år",
            "?Rådgiverne; +FAU",
            None,
        ),
        crossed(
            NEIGHBOUR,
            "27|Nabolagsverter i tre borettslag|Borettslagene|Boligkontoret|x|x||Sparebankstiftelsen, kr 90.000,-",
            "?Borettslagene; +Boligkontoret",
            [src(..., "Sparebankstiftelsen", 90000)],
        ),
        crossed(
            NEIGHBOUR,
            "28|Velkomstpakke til alle nyinnflyttede|Servicetorgene|Bygdelagene|x|||Drift",
            "?Servicetorgene; +Bygdelagene",
            DRIFT,
        ),
        crossed(
            NEIGHBOUR,
            "29|Grannedag med felles langbord|Velforeningene|Kulturskolen|x|x|x|Kr 5 000 til hvert vel",
            "?Velforeningene; +Kulturskolen",
            None,
        ),
        crossed(
            NEIGHBOUR,
            "30|Møteplass for menn|Frivilligsentralen|Pensjonistforbundet / Lions|x|x|x|Drift – videre drift må "
            "avklares",
            "*Frivilligsentralen; +Pensjonistforbundet; +Lions",
            DRIFT,
            "continuation",
        ),
        crossed(
            NEIGHBOUR,
            "31|Undersøke hvor mange som aldri deltar, og hvorfor|Høgskolen|Partnerskapskoordinator||x|"
            "|Forskningsmidler søkes",
            "*Høgskolen; +Partnerskapskoordinator",
            [src("grant", ...)],
        ),
        crossed(
            NEIGHBOUR,
            "32|Fordele ansvar for turkasser og gapahuker|Styringsgruppa|||||",
            "*Styringsgruppa",
            [],
        ),
        crossed(
            NEIGHBOUR,
            "33|Sluttkonferanse og evaluering av partnerskapet|Partnerskapskoordinator|Alle partnere|||x|Drift, "
            "kr 120 000",
            "*Partnerskapskoordinator; ~+Alle partnere; ~+Partnere",
            [src("operations", None, 120000)],
        ),
        goals=[(None, SCHOOL), (None, NEIGHBOUR)],
    ),
)


def _content() -> bytes:
    document = word(("Nordveien-partnerskapet", 1), ("Handlingsplan for inkludering 2026–2028", 0))
    document.add_paragraph(
        "Partnerskapet består av Tverrby, Elvdal og Kroken kommuner, fylkeskommunen, NAV, høgskolen og frivillige lag. "
        "Den som har hovedansvar, kaller inn de andre og melder fra til koordinator to ganger i året."
    )
    document.add_paragraph("x = året tiltaket gjennomføres")
    for part in PARTS:
        document.add_heading(part.title or "", 1)
        rows = [one.cells for one in part.rows]
        starts = [number for number, cells in enumerate(rows) if number == 0 or cells[1] != rows[number - 1][1]]
        shown = [cells if number in starts else (cells[0], "", *cells[2:]) for number, cells in enumerate(rows)]
        table = word_table(document, [HEADER, *shown])
        for place, first in enumerate(starts):
            after = starts[place + 1] if place + 1 < len(starts) else len(rows)
            merge_down(table, 1, first + 1, after)
    document.add_paragraph("Vedtatt av styringsgruppa 3. februar 2026.")
    return saved(document)


PLANS = [
    UnseenPlan(
        "b_nordveien",
        "inkludering.docx",
        _content,
        truth_of(
            PARTS,
            title="Handlingsplan for inkludering 2026–2028",
            owner="Nordveien-partnerskapet",
            language="nb",
            years=(2026, 2028),
            aliases={"Boligkontoret": ["Boligkontoret i Tverrby"]},
        ),
        held_out=True,
    )
]
