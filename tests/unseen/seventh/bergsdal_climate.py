"""A climate plan's action part: one small table of label and value for each measure, its name in a row over both."""

from tests.unseen.layouts import saved, word, word_table
from tests.unseen.seventh._layouts_g import placed, shaded
from tests.unseen.writing import OPERATIONS, UnseenPlan, area, src, truth_of

LABELS = ("Beskrivelse", "Ansvarlig", "Samarbeidspartnere", "Gjennomføres", "Kostnad", "Finansiering", "Indikator")

PARTS = (
    area(
        "Bygg og energi",
        placed(
            1,
            0,
            "K1|Etterisolere loft og yttervegger på Bergsdal skole|Skolen er kommunens minst energieffektive bygg. "
            "Arbeidet gjøres samtidig med planlagt bytte av tak.|Eiendomssjef|Enova|2026–2027|4,2 mill. kr|"
            "Investeringsbudsjettet|kWh per m²",
            "Eiendomssjef; +Enova",
            [src("investment", None, 4200000)],
            "2026-01-01..2027-12-31",
            indicator="kWh per m²",
        ),
        placed(
            1,
            0,
            "K2|Innføre ukentlig energioppfølging i alle kommunale bygg|Forbruket leses av automatisk, og avvik meldes "
            "til driftspersonalet.|Driftsleder bygg|Vaktmestrene|Løpende|–|Innenfor rammen|Antall bygg med oppfølging",
            "Driftsleder bygg; +Vaktmestrene",
            [OPERATIONS],
            ".. continuous",
            indicator="Antall bygg med oppfølging",
        ),
        placed(
            1,
            0,
            "K3|Utrede solceller på taket av idrettshallen|Takflaten er på om lag 1200 m² og ligger godt til mot sør.|"
            "Eiendomssjef/ klimarådgiver|Bergsdal IL|Høsten 2026|150 000 kr|Tilskudd fra Klimasats|Utredning lagt fram",
            "Eiendomssjef; Klimarådgiver; +Bergsdal IL",
            [src("grant", "Klimasats", 150000)],
            "2026-09-01..2026-11-30",
            indicator="Utredning lagt fram",
        ),
    ),
    area(
        "Transport",
        placed(
            1,
            0,
            "K4|Bytte ut resten av bilene i hjemmetjenesten med elbiler|Ti av atten biler er byttet. De siste byttes "
            "etter hvert som leasingavtalene går ut.|Enhetsleder hjemmetjenesten|Innkjøpskontoret|2026–2028|"
            "1 800 000 kr|Drift|Andel elbiler",
            "Enhetsleder hjemmetjenesten; +Innkjøpskontoret",
            [src("operations", None, 1800000)],
            "2026-01-01..2028-12-31",
            indicator="Andel elbiler",
        ),
        placed(
            1,
            0,
            "K5|Sette opp ladepunkter ved rådhuset og legesenteret|Det er i dag ingen offentlige ladepunkter i "
            "sentrum.|Må avklares|Bergsdal Energi AS|Innen 1. juli 2027||Må avklares|Antall ladepunkter",
            "+Bergsdal Energi AS",
            [],
            "..2027-07-01",
            "responsibility; funding",
            indicator="Antall ladepunkter",
        ),
        placed(
            1,
            0,
            "K6|Prøve ut bestillingstransport til Øvre Bergsdal på lørdager|Tilbudet skal særlig nå ungdom og eldre "
            "uten bil.|Klimarådgiver|Fylkeskommunen, Bergsdal Taxi|Våren 2027|Inntil 200 000 kr|"
            "Tilskudd fra fylkeskommunen. Videre drift må avklares.|Antall reiser",
            "Klimarådgiver; +Fylkeskommunen; +Bergsdal Taxi",
            [src("grant", "Fylkeskommunen", 200000, qualifier="inntil")],
            "2027-03-01..2027-05-31",
            "continuation",
            indicator="Antall reiser",
        ),
    ),
    area(
        "Forbruk og avfall",
        placed(
            1,
            0,
            "K7|Redusere matsvinnet på sykehjemmet og i barnehagene med 30 prosent|Svinnet veies i to uker hver vår og "
            "høst.|Kjøkkensjef og styrerne|Matvett|Hele perioden|–|Ingen kostnad|Kilo svinn per porsjon",
            "Kjøkkensjef; Styrerne; +Matvett",
            None,
            None,
            indicator="Kilo svinn per porsjon",
        ),
        placed(
            1,
            0,
            "K8|Åpne et bruktrom på gjenvinningsstasjonen|Innbyggerne kan levere og hente brukbare ting gratis.|"
            "Bergsdal Renovasjon IKS|Frivilligsentralen|Mai 2026|80 000 kr|Renovasjonsgebyret|Åpnet ja/nei",
            "Bergsdal Renovasjon IKS; +Frivilligsentralen",
            [src(..., ..., 80000)],
            "2026-05-01..2026-05-31",
        ),
        placed(
            1,
            0,
            "K9|Stille klimakrav i alle anskaffelser over 500 000 kr|Kravene vektes minst 30 prosent der det er mulig.|"
            "Innkjøpsrådgiver|Innkjøpssamarbeidet|Fra 1. januar 2026|–|Innenfor rammen|Andel anskaffelser med krav",
            "Innkjøpsrådgiver; +Innkjøpssamarbeidet",
            [OPERATIONS],
            "2026-01-01..",
            indicator="Andel anskaffelser med krav",
        ),
    ),
    area(
        "Karbonlagring",
        placed(
            1,
            0,
            "K10|Plante 4000 trær i kommuneskogen|Gjøres som en del av skoledagen med elevene på 6. trinn.|"
            "Skogbrukssjef|Bergsdal skole|Årlig|25 000 kr|Skogfond|Antall planter satt ut",
            "Skogbrukssjef; +Bergsdal skole",
            [src(..., ..., 25000)],
            "?yearly",
            indicator="Antall planter satt ut",
        ),
    ),
)


def _content() -> bytes:
    document = word(("Tiltaksdel til klima- og energiplan 2026–2029", 0))
    document.add_paragraph("Bergsdal kommune")
    document.add_paragraph(
        "Utslippene i Bergsdal skal ned 50 prosent innen 2030 sammenlignet med 2016. Tiltaksdelen viser hvordan "
        "kommunen skal arbeide for å nå målet. Hvert tiltak er beskrevet i en egen tabell."
    )
    for part in PARTS:
        document.add_heading(part.title or "", 1)
        for one in part.rows:
            code, name, *values = one.cells
            pairs = [pair for pair in zip(LABELS, values, strict=True) if pair[1]]
            table = word_table(document, [(f"{code} {name}",), *pairs])
            shaded(table.cell(0, 0), "C5E0B3")
            document.add_paragraph()
    document.add_heading("Rapportering", 1)
    document.add_paragraph("Klimaregnskapet legges fram for kommunestyret sammen med årsmeldingen.")
    return saved(document)


PLANS = [
    UnseenPlan(
        "bergsdal",
        "tiltaksdel-klima.docx",
        _content,
        truth_of(
            PARTS,
            title="Tiltaksdel til klima- og energiplan 2026–2029",
            owner="Bergsdal kommune",
            language="nb",
            years=(2026, 2029),
            aliases={"Enhetsleder hjemmetjenesten": ["Enhetsleder"], "Driftsleder bygg": ["Driftsleder"]},
        ),
    )
]
