"""One big Word table with merged area rows under a header of two lines; every form of open question in its cells."""

from tests.unseen.layouts import saved, word, word_table
from tests.unseen.writing import OPERATIONS, UnseenPlan, area, row, src, truth_of

HEADER = ("Hva vi skal gjøre", "Ansvar", "Ressurser", "")
SECOND = ("", "Hvem følger opp", "Finansiering", "Ferdig")
BRU = src("project", "Bru mellom bygdene", to="2027-06-30")

PARTS = (
    area(
        "Kommunikasjoner",
        row(
            "Koordinere uttalelser om ny jernbanetrasé over Storskogfjellet"
            " | Rådets leder/ sekretariatet | Drift | Fortløpende",
            who="Rådets leder; Sekretariatet",
            money=[OPERATIONS],
            when="continuous",
        ),
        row(
            "Få på plass nattbuss i helgene mellom Tverrli og Moldnes | Kollektivgruppa i samarbeid med"
            " fylkeskommunen | Søknad sendes fylkeskommunen | Innen 1. oktober 2026",
            who="Kollektivgruppa; +Fylkeskommunen",
            money=[src("grant", ...)],
            when="..2026-10-01",
        ),
        row(
            "Kartlegge mobildekning langs riksveg 77 | Prosjektleder Bru mellom bygdene | Prosjektet Bru mellom"
            " bygdene, avsluttes 30. juni 2027 | Våren 2026",
            who="Prosjektleder@Bru mellom bygdene",
            money=[BRU],
            when="?..2026-05-31",
        ),
        row(
            "Arbeide for døgnåpen grensestasjon | Leder og nestleder. Videre oppfølging må avklares i rådet"
            " | Drift | Utgangen av 2026",
            who="Leder; Nestleder; ~!Rådet",
            money=[OPERATIONS],
            when="..2026-12-31",
            open_="continuation:?",
        ),
    ),
    area(
        "Folk og arbeidsliv",
        row(
            "Lage en felles velkomstpakke for nye arbeidstakere | Bosettingsnettverket, næringshagen"
            " | Må avklares | 1. kvartal 2027",
            who="Bosettingsnettverket; Næringshagen",
            money=[],
            when="..2027-03-31",
            open_="funding",
        ),
        row(
            "Samordne annonsering av ledige stillinger | Ikke avklart | Innenfor rammen | 2027",
            who="",
            money=[OPERATIONS],
            when="..2027-12-31",
            open_="responsibility",
        ),
        row(
            "Gjennomføre lederopplæring for mellomledere i kommunene | HR-nettverket (gjennomføring Grenseland"
            " vekst) | Deltakeravgift | Juni 2026",
            who="HR-nettverket; >Grenseland vekst",
            money=[src("participants")],
            when="..2026-06-30",
        ),
        row(
            "Prøve ut felles vikarpool | Arbeidsutvalget må avklare hvem som tar ansvar"
            " | Drift/ prosjekt? | Høsten 2026",
            who="!Arbeidsutvalget",
            money=[src("operations", sure=True), src("project", sure=False)],
            when="?..2026-11-30",
            open_="responsibility:Arbeidsutvalget",
        ),
        row(
            "Holde kontakt med utflyttet ungdom | Ungdomskoordinator og rådets leder | Drift ut 2026,"
            " deretter uavklart | Løpende",
            who="Ungdomskoordinator; Rådets leder",
            money=[src("operations", to="2026-12-31")],
            when="continuous",
            open_="funding",
        ),
    ),
)


def _content() -> bytes:
    document = word(("Handlingsplan 2026–2027 for Grenseland råd", 0))
    document.add_paragraph("Rådet vedtok planen i møte 4. november 2025. Den gjelder de fire kommunene sammen.")
    rows: list[tuple[str, ...]] = [HEADER, SECOND]
    for part in PARTS:
        rows.append((part.title or "",))
        rows += [one.cells for one in part.rows]
    word_table(document, rows)
    document.add_paragraph("Planen evalueres våren 2027.")
    return saved(document)


PLANS = [
    UnseenPlan(
        "grenseland",
        "handlingsplan.docx",
        _content,
        truth_of(
            PARTS,
            title="Handlingsplan 2026–2027 for Grenseland råd",
            owner="Grenseland råd",
            language="nb",
            years=(2026, 2027),
        ),
    )
]
