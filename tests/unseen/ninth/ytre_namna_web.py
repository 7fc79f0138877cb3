"""A council's plan as a page on its website: menus round it, a table for each area, lines in some cells."""

from tests.unseen.layouts import html_table, page
from tests.unseen.writing import OPERATIONS, UnseenPlan, area, row, src, truth_of

HEADER = ("Tiltak", "Ansvar", "Gjennomføring", "Budsjett 2024", "Status")

PARTS = (
    area(
        "Klima og areal",
        row(
            "Felles klimaregnskap for kommunene|Klimakoordinator|Årlig, mars|Drift|Gjennomføres",
            "Klimakoordinator",
            [OPERATIONS],
            "?yearly",
            status="Gjennomføres",
        ),
        row(
            "Naturregnskap og felles kartgrunnlag|Planforum\nGIS-nettverket|2023-2024|250 000 kr (Miljødirektoratet)|"
            "I gang",
            "Planforum; GIS-nettverket",
            [src(..., "Miljødirektoratet", 250000)],
            "2023-01-01..2024-12-31",
            status="I gang",
        ),
        row(
            "Veileder for solceller på kommunale bygg|Eiendomslederne|Innen juni 2024|Innenfor ramme|Ikke startet",
            "Eiendomslederne",
            [OPERATIONS],
            "..2024-06-30",
            status="Ikke startet",
        ),
        row(
            "Felles innsatsplan mot pukkellaks|Villaksrådgiver i samarbeid med elveeierlagene|Sommer 2024|"
            "Statsforvalteren: 180 000 kr, kommunene: 60 000 kr|Søknad sendt",
            "Villaksrådgiver; +Elveeierlagene",
            [src(..., "Statsforvalteren", 180000), src(..., "Kommunene", 60000)],
            "2024-06-01..2024-08-31",
            status="Søknad sendt",
        ),
    ),
    area(
        "Reiseliv og handel",
        row(
            "Destinasjonsplan, andre fase|Prosjektleder Namnakysten/reiselivslaget|Ut 2023|Prosjekt Namnakysten, "
            "avsluttes 2023. Eventuell videreføring må avklares|Ferdig",
            "Prosjektleder@Namnakysten; Reiselivslaget",
            [src("project", "Namnakysten", to="2023-12-31")],
            "..2023-12-31",
            "continuation",
            status="Ferdig",
        ),
        row(
            "Sertifisering som bærekraftig reisemål|Prosjektleder Namnakysten – ny ansvarlig må avklares fra 2024|"
            "Innen 31.12.2024|Prosjekt Namnakysten til mai 2024|I gang",
            "Prosjektleder@Namnakysten",
            [src("project", "Namnakysten", to="2024-05-31")],
            "..2024-12-31",
            "responsibility:?",
            status="I gang",
        ),
        row(
            "Handle lokalt-uka|Næringsforeningene|November|Næringsforeningene dekker kostnadene|",
            "Næringsforeningene",
            [src(..., ..., to=...)],
            None,
        ),
        row(
            "Nærbutikknettverk|Næringsavdelingene, Merkur|Løpende|Ikke avklart|Ikke startet",
            "Næringsavdelingene; Merkur",
            [],
            ".. continuous",
            "funding",
            status="Ikke startet",
        ),
    ),
    area(
        "Levekår",
        row(
            "BUA i alle kommuner|Folkehelsekoordinatorene|Fra høsten 2023|Tilskudd fra Bufdir 300 000 kr|I gang",
            "Folkehelsekoordinatorene",
            [src("grant", "Bufdir", 300000)],
            "2023-09-01..",
            status="I gang",
        ),
        row(
            "Felles ungdomsundersøkelse|SLT-koordinatorene, KoRus|Vår 2024|50 000 kr, drift|Ikke startet",
            "SLT-koordinatorene; KoRus",
            [src("operations", None, 50000)],
            "2024-03-01..2024-05-31",
            status="Ikke startet",
        ),
        row(
            "Boligsosial handlingsplan – felles mal|NAV-lederne må avklare omfanget|Må avklares|Husbanken, "
            "kompetansetilskudd|Ikke startet",
            "!NAV-lederne",
            [src("grant", "Husbanken")],
            "-",
            "*:NAV-lederne; time",
            status="Ikke startet",
        ),
        row(
            "Besøksvenn på resept|Frivilligsentralene|2024|Stiftelsen Dam, søkes|Ikke startet",
            "Frivilligsentralene",
            [src("grant", "Stiftelsen Dam")],
            "2024-01-01..2024-12-31",
            status="Ikke startet",
        ),
        row(
            "Kurs i psykisk helse for trenere|Idrettsrådene v/ leder|1. halvår 2024|20 000|I gang",
            None,
            [src(..., ..., 20000)],
            "2024-01-01..2024-06-30",
            status="I gang",
        ),
    ),
    area(
        "Regionrådets drift",
        row(
            "Ny organisering som interkommunalt politisk råd|Rådsleder, sekretariatsleder|1.1.2024|Drift|Ferdig",
            "Rådsleder; Sekretariatsleder",
            [OPERATIONS],
            None,
            status="Ferdig",
        ),
        row(
            "Folkevalgtopplæring|Sekretariatet|Oktober 2023 - mars 2024|75 000 kr, kommunene deler|Ferdig",
            "Sekretariatet",
            [src(..., ..., 75000, to=...)],
            "2023-10-01..2024-03-31",
            status="Ferdig",
        ),
        row(
            "Studietur til Brussel|AU bestemmer om og når|Ikke bestemt|Deltakerne betaler selv|",
            "!AU",
            [src("participants", ..., to=...)],
            "-",
            "time:?; ~*:?",
        ),
    ),
)
MENU = "<ul><li>Hjem</li><li>Om rådet</li><li>Møter og saker</li><li>Planer</li><li>Kontakt oss</li></ul>"


def _content() -> bytes:
    tables = "".join(f"<h2>{one.title}</h2>{html_table([HEADER, *(row.cells for row in one.rows)])}" for one in PARTS)
    body = (
        f'<header><a href="#main">Hopp til innhold</a><nav>{MENU}</nav></header>'
        '<main id="main"><h1>Handlingsplan 2023–2024 for Ytre Namna regionråd</h1>'
        "<p>Her finner du tiltakene som regionrådet prioriterer i perioden. Planen ble vedtatt 16. desember 2022, og "
        "statuskolonnen oppdateres hvert halvår.</p>"
        f"{tables}<p>Sist oppdatert 12.01.2024</p></main>"
        "<footer><p>Ytre Namna regionråd, Storgata 4. Personvern og informasjonskapsler</p></footer>"
    )
    return page("Handlingsplan 2023–2024 - Ytre Namna regionråd", body)


PLANS = [
    UnseenPlan(
        "ytre-namna",
        "handlingsplan-2023-2024.html",
        _content,
        truth_of(
            PARTS,
            title="Handlingsplan 2023–2024 for Ytre Namna regionråd",
            owner="Ytre Namna regionråd",
            language="nb",
            years=(2023, 2024),
        ),
    )
]
