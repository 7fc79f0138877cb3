"""A county's programme for public health: goals as rows in the tables, partners in a column of their own."""

from tests.unseen.layouts import saved, word, word_table
from tests.unseen.writing import OPERATIONS, UnseenPlan, area, row, src, truth_of

HEADER = ("Tiltak", "Ansvarlig", "Samarbeid", "Økonomi", "Tidsrom", "Status")
BELONGING = "Delmål 1.1 Flere opplever tilhørighet der de bor"
HEARD = "Delmål 1.2 Barn og unge blir hørt før det bygges"
MOVING = "Delmål 2.1 Det er lett å være i bevegelse hele livet"
FEWER = "Delmål 3.1 Færre ungdommer står utenfor skole og arbeid"
LEVEL = "Delmål 3.2 Kommunene har oversikt over egne forskjeller"

PARTS = (
    area(
        "Gode lokalsamfunn",
        row(
            "Gjennomføre nærmiljøkartlegging sammen med de kommunene som ikke har egen folkehelsekoordinator"
            "|Seksjon for folkehelse|Kommunene, Statsforvalteren|Drift|2026|Påbegynt",
            under=[BELONGING],
            who="Seksjon for folkehelse; +Kommunene; +Statsforvalteren",
            money=[OPERATIONS],
            when="2026-01-01..2026-12-31",
            status="Påbegynt",
        ),
        row(
            "Samling for frivilligsentralene m/ erfaringsdeling, jf. frivillighetsstrategien"
            "|Seksjon for kultur og frivillighet|Norges Frivilligsentraler|Deltakeravgift og kr 80 000 over drift"
            "|Årlig|Ikke påbegynt",
            under=[BELONGING],
            who="Seksjon for kultur og frivillighet; +Norges Frivilligsentraler",
            money=[src("participants"), src("operations", None, 80000)],
            when="yearly",
            status="Ikke påbegynt",
        ),
        row(
            "Prøve ut møteplass på tvers av generasjoner i inntil tre tettsteder uten kafé eller annet serveringstilbud"
            "|Folkehelsekoordinator/ kulturrådgiver|Pensjonistforbundet og Røde Kors"
            "|Tilskudd fra Helsedirektoratet, inntil 600 000 kr|Høsten 2026 – våren 2027|Ikke påbegynt",
            under=[BELONGING],
            who="Folkehelsekoordinator; Kulturrådgiver; +Pensjonistforbundet; +Røde Kors",
            money=[src("grant", "Helsedirektoratet", 600000, qualifier="inntil")],
            when="2026-09-01..2027-05-31",
        ),
        row(
            "Metodehefte for medvirkning, med egen del om barn under skolealder|Plankoordinator"
            "|Ungdommens fylkesråd, KS, Barneombudet|Kr 150.000,- fra prosjekt Medvirk nå|1. halvår 2026|I rute",
            under=[HEARD],
            who="Plankoordinator; +Ungdommens fylkesråd; +KS; +Barneombudet",
            money=[src("project", "Medvirk nå", 150000)],
            when="2026-01-01..2026-06-30",
            status="I rute",
        ),
        row(
            "Ta i bruk barnetråkk i alle fylkeskommunale byggesaker over 10 mill. kr|Eiendomsseksjonen"
            "||Innenfor ramma|Løpende|",
            under=[HEARD],
            who="Eiendomsseksjonen",
            money=[OPERATIONS],
            when="continuous",
            status=None,
        ),
        goals=[("1.1", "Flere opplever tilhørighet"), ("1.2", "Barn og unge blir hørt")],
    ),
    area(
        "Aktivitet og friluftsliv",
        row(
            "Videreutvikle «Turkassa» til å omfatte også vinteraktiviteter|Friluftsrådgiver"
            "|Friluftsrådene\nDNT Raumheim|Gavemidler fra Sparebankstiftinga, kr 220 000|Vinter 2026/2027"
            "|Ikke påbegynt",
            under=[MOVING],
            who="Friluftsrådgiver; +Friluftsrådene; +DNT Raumheim",
            money=[src("grant", "Sparebankstiftinga", 220000)],
            when="2026-12-01..2027-02-28",
        ),
        row(
            "Kartfeste universelt utformede turveger i hele fylket og publisere dem åpent"
            "|Seksjon for samfunnsplan og kart (utføres av innleid konsulent)|Kommunene"
            "|Kr 0,35 mill. i 2026 (drift)|2026|Anskaffelse pågår",
            under=[MOVING],
            who="Seksjon for samfunnsplan og kart; >Innleid konsulent; +Kommunene",
            money=[src("operations", None, 350000, to=...)],
            when="2026-01-01..2026-12-31",
        ),
        row(
            "Samordne anleggsmeldinger for interkommunale svømmehaller|Idrettsrådgiver"
            "|Raumheim idrettskrets|Spillemidler + egenandel kommunene|2026–2027|",
            under=[MOVING],
            who="Idrettsrådgiver; +Raumheim idrettskrets",
            money=None,
            when="2026-01-01..2027-12-31",
        ),
        row(
            "Ny runde med utstyrssentraler i kommuner som mangler dette|Må avklares|Frivilligsentralene, BUA"
            "|Venter på svar fra Bufdir|Må avklares|Ikke påbegynt",
            under=[MOVING],
            who="+Frivilligsentralene; +BUA",
            money=None,
            when=None,
            open_="responsibility; time; ~funding:?",
            status="Ikke påbegynt",
        ),
        goals=[("2.1", "Det er lett å være i bevegelse")],
    ),
    area(
        "Utjevning",
        row(
            "Følge opp fraværsprosjektet i de videregående skolene"
            "|Seksjon for elev- og lærlingstøtte. Prosjektleder koordinerer|OT/PPT, skolehelsetjenesten"
            "|Prosjekt Til stede, avsluttes juni 2027 – videre finansiering må avklares|Skoleåret 2026/2027|I rute",
            under=[FEWER],
            who="Seksjon for elev- og lærlingstøtte; *Prosjektleder@?; +OT; +PPT; +Skolehelsetjenesten",
            money=[src("project", "Til stede", to="2027-06-30")],
            when="2026-08-01..2027-07-31",
            open_="funding",
        ),
        row(
            "Sommerjobbgaranti i fylkeskommunale virksomheter for 16-åringer med særskilt behov"
            "|HR-sjef og tannhelsesjef|NAV|Drift/prosjekt?|Sommeren 2026|Ikke påbegynt",
            under=[FEWER],
            who="HR-sjef; Tannhelsesjef; +NAV",
            money=[src("operations", sure=True), src("project", sure=False)],
            when="2026-06-01..2026-08-31",
            open_=None,
        ),
        row(
            "Kurs for kommunene i å lese og bruke levekårstall i egen planlegging|Seksjon for statistikk og analyse"
            "|Statsforvalteren, Høgskolen i Raumheim, KS|Ingen kostnad for kommunene|2. kvartal 2026|",
            under=[LEVEL],
            who="Seksjon for statistikk og analyse; +Statsforvalteren; +Høgskolen i Raumheim; +KS",
            when="2026-04-01..2026-06-30",
        ),
        row(
            "Oppdatere «Raumheim i tall» med indikatorer for ensomhet og bokvalitet|Fylkesstatistikeren"
            "|Folkehelseinstituttet|Innenfor vedtatt budsjett|Hvert kvartal|",
            under=[LEVEL],
            who="Fylkesstatistikeren; +Folkehelseinstituttet",
            money=[OPERATIONS],
            when="quarterly",
        ),
        goals=[("3.1", "Færre ungdommer står utenfor"), ("3.2", "Kommunene har oversikt")],
    ),
)
INTRODUCTIONS = (
    "Innsatsområdet bygger på erfaringene fra programmet for gode nabolag, der sju kommuner deltok.",
    "Fire av ti voksne i fylket når ikke anbefalingene for fysisk aktivitet. Forskjellene følger utdanning og inntekt.",
    "Fylkeskommunen er skoleeier, arbeidsgiver og planmyndighet, og skal bruke alle tre rollene.",
)


def _content() -> bytes:
    document = word(("Handlingsprogram for folkehelse 2026–2027", 0))
    document.add_paragraph("Raumheim fylkeskommune", style="Subtitle")
    document.add_paragraph("Vedtatt i fylkestinget 9. desember 2025 (sak 88/25)")
    document.add_heading("Om handlingsprogrammet", 1)
    document.add_paragraph(
        "Handlingsprogrammet konkretiserer regional plan for folkehelse. Det rulleres annethvert år, og hovedutvalget "
        "får en kort melding om status hver høst. Der det står drift i tabellene, "
        "er tiltaket lagt inn i seksjonens budsjett."
    )
    for part, text in zip(PARTS, INTRODUCTIONS, strict=True):
        document.add_heading(part.title or "", 1)
        document.add_paragraph(text)
        rows: list[tuple[str, ...]] = [HEADER]
        above = ""
        for one in part.rows:
            if one.truth["under"][0] != above:
                above = one.truth["under"][0]
                rows.append((above,))
            rows.append(one.cells)
        word_table(document, rows)
    document.add_heading("Oppfølging", 1)
    document.add_paragraph("Spørsmål om programmet rettes til seksjon for folkehelse.")
    return saved(document)


PLANS = [
    UnseenPlan(
        "b_raumheim",
        "handlingsprogram-folkehelse.docx",
        _content,
        truth_of(
            PARTS,
            title="Handlingsprogram for folkehelse 2026–2027",
            owner="Raumheim fylkeskommune",
            language="nb",
            years=(2026, 2027),
        ),
        held_out=True,
    )
]
