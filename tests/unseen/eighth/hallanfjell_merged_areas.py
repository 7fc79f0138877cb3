"""A nature park's plan: areas merged down the left, and Hva, Hvem, Når, Hvordan and Kostnad as its columns."""

from tests.unseen.eighth._layouts_h import on_its_side, widths
from tests.unseen.layouts import merge_down, saved, word, word_table
from tests.unseen.writing import OPERATIONS, UnseenPlan, area, row, src, truth_of

HEADER = ("Satsingsområde", "Hva", "Hvem", "Når", "Hvordan", "Kostnad")

PARTS = (
    area(
        "Stier og løyper",
        row(
            "Merke om Kongestien fra Hallan til Bukkevatnet|Parkleder, Hallan turlag|Juni–august 2026|Dugnad to "
            "helger; maling og stolper kjøpes inn av parken|25 000 kr, drift",
            "Parkleder; Hallan turlag",
            [src("operations", None, 25000)],
            "2026-06-01..2026-08-31",
        ),
        row(
            "Legge steintrapp i Skarvebakken|Sherpalaget v/Tenzin L.|2027|Befaring først, så anbud|Søkes: "
            "Miljødirektoratet 300 000 kr",
            None,
            [src("grant", "Miljødirektoratet", 300000)],
            "2027-01-01..2027-12-31",
        ),
        row(
            "Rydde parkeringsplassen ved Fjellstua hver vår|Grunneierlaget|Årlig|Egen container|Innenfor rammen",
            "Grunneierlaget",
            [OPERATIONS],
            "?yearly",
        ),
        row(
            "Telle besøkende|Parkleder|Løpende|Tre tellere flyttes etter behov|0",
            "Parkleder",
            None,
            ".. continuous",
        ),
    ),
    area(
        "Kulturminner",
        row(
            "Sette i stand taket på Bukkebua og gjøre bua åpen for turgåere som trenger ly for "
            "været|Bygningsvernrådgiver i Øvre Tynna sammen med Hallan historielag|Ferdig innen 1. oktober 2027|Torv "
            "legges på dugnad, tømrer leies inn for sperrene|Kulturminnefondet 140 000 kr; resten innenfor rammen",
            None,
            [src("grant", ..., 140000), OPERATIONS],
            "..2027-10-01",
        ),
        row(
            "Registrere fangstanlegg for rein med drone|Innlandet fylkeskommune|Etter at snøen er gått|Rådata lagres "
            "hos fylkeskommunen|Dekkes av fylkeskommunen",
            "Innlandet fylkeskommune",
            None,
            None,
        ),
        row(
            "Lage fortellerkveld med de eldste i bygda|Hallan historielag, biblioteket og Gro M.|November 2026|Opptak "
            "legges på nett|Egenandel 100 kr",
            "Hallan historielag; Biblioteket; Gro M.",
            [src("participants", None, 100)],
            "2026-11-01..2026-11-30",
        ),
    ),
    area(
        "Formidling",
        row(
            "Nye tavler ved fire innfallsporter|Parkleder / SNO|Innen utgangen av 2026|Tekst på norsk, engelsk og "
            "sørsamisk|180 000 kr fra Sparebankstiftelsen DNB",
            "Parkleder; SNO",
            [src("grant", "Sparebankstiftelsen DNB", 180000)],
            "?..2026-12-31",
        ),
        row(
            "Naturveilederdager for 5. trinn|SNO sammen med skolene|Uke 36–38 hvert år|Heldagsturer, én klasse om "
            "gangen|Skolene betaler bussen selv",
            "SNO; +Skolene",
            [src("participants", ...)],
            "?yearly",
        ),
        row(
            "Podkast om fjellet|Må avklares|Ikke tidfestet|Idé fra brukerrådet|Må avklares",
            "",
            [],
            None,
            "responsibility; funding; ~time",
        ),
    ),
    area(
        "Landbruk og utmark",
        row(
            "Slå to setervoller|Beitelaget|August 2026 og august 2027|Ljå og tohjulstraktor|SMIL-midler, 40 000 pr. år",
            "Beitelaget",
            None,
            None,
        ),
        row(
            "Avtale om gjerdehold|Fjellstyret i Hallan, statskog|Før 1. mai 2026|Møte på nyåret|Drift",
            "Fjellstyret i Hallan; Statskog",
            [OPERATIONS],
            "..2026-04-30",
        ),
        row(
            "Prøve ut nofence-klaver på storfe|Landbrukskontoret, Beitelaget|Beitesesongen 2026|Ti dyr i to "
            "besetninger|kr 90 000,- (prosjekt Digitalt beite)",
            "Landbrukskontoret; Beitelaget",
            [src("project", "Digitalt beite", 90000)],
            None,
        ),
    ),
)


def _content() -> bytes:
    document = word(("Tiltaksplan 2026–2027 for Hallanfjell naturpark", 0))
    on_its_side(document)
    document.add_paragraph(
        "Styret i naturparken vedtok planen 9. desember 2025. Tiltakene er valgt sammen med kommunene Hallan og Øvre "
        "Tynna, grunneierne og brukerrådet."
    )
    rows: list[tuple[str, ...]] = [HEADER]
    spans = []
    for part in PARTS:
        spans.append((len(rows), len(rows) + len(part.rows) - 1))
        rows += [((part.title or "") if place == 0 else "", *one.cells) for place, one in enumerate(part.rows)]
    table = word_table(document, rows)
    for first, last in spans:
        merge_down(table, 0, first, last)
    widths(table, 3, 6, 4, 3.5, 5.5, 4.5)
    document.add_paragraph("SNO: Statens naturoppsyn. SMIL: spesielle miljøtiltak i jordbruket.")
    return saved(document)


PLANS = [
    UnseenPlan(
        "hallanfjell",
        "tiltaksplan-naturpark.docx",
        _content,
        truth_of(
            PARTS,
            title="Tiltaksplan 2026–2027 for Hallanfjell naturpark",
            owner="Hallanfjell naturpark",
            language="nb",
            years=(2026, 2027),
        ),
    )
]
