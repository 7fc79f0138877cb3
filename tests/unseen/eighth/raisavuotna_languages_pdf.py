"""A PDF of Norwegian with Sámi and Kven names: headers in two languages, and a summary in English at the end."""

from tests.unseen.eighth._layouts_h import widths
from tests.unseen.layouts import converted, saved, word, word_table
from tests.unseen.writing import OPERATIONS, UnseenPlan, area, row, src, truth_of

HEADER = ("Tiltak / Doaibmabidju", "Ansvar / Ovddasvástádus", "Frist / Áigemearri", "Finansiering / Ruhtadeapmi")

PARTS = (
    area(
        "Barn og unge",
        row(
            "Språkbad for barnehagene i Gáivuotna og Ráisa|Riddu Duottarmuseat / språkkonsulenten|1. april 2026|"
            "Tilskudd fra Sametinget, kr 180 000",
            "Riddu Duottarmuseat; Språkkonsulenten",
            [src("grant", "Sametinget", 180000)],
            "..2026-04-01",
        ),
        row(
            "Giellabeassi på kveldstid|Gáivuona giellaguovddáš|Skoleåret 2026/27|Sametinget",
            "Gáivuona giellaguovddáš",
            None,
            "?..2027-07-31",
        ),
        row(
            "Kvensk sangbok for barn (Kväänin laulukirja)|Kvensk språksenter i samarbeid med kulturskolene|Innen "
            "utgangen av 2027|Prosjekt Laulu, 90 000 kr",
            "Kvensk språksenter; +Kulturskolene",
            [src("project", "Laulu", 90000)],
            "..2027-12-31",
        ),
        row(
            "Skrivekonkurranse på ungdomstrinnet|Biblioteksjefene|Hvert år før påske|Innenfor rammen",
            "Biblioteksjefene",
            [OPERATIONS],
            "?yearly",
        ),
    ),
    area(
        "Synlighet",
        row(
            "Trespråklige skilt i sentrum (Storfjord, Omasvuotna, Omasvuono)|Teknisk etat, navnekonsulenten|Sommer "
            "2027|Søknad til Troms fylkeskommune",
            "Teknisk etat; Navnekonsulenten",
            [src("grant", "Troms fylkeskommune")],
            "..2027-08-31",
        ),
        row(
            "Oversette kommunenes nettsider|Må avklares|Løpende|Drift",
            "",
            [OPERATIONS],
            ".. continuous",
            "responsibility",
        ),
        row(
            "Markere samefolkets dag og kvenfolkets dag|Ordførerne og Elle Máret N.|6. februar og 16. mars hvert år|"
            "10 000 kr per kommune",
            "Ordførerne; Elle Máret N.",
            None,
            "?yearly",
        ),
    ),
    area(
        "Stedsnavn og dokumentasjon",
        row(
            "Samle inn kvenske og sjøsamiske navn på fiskeplasser og méd i Ivgovuotna/Lyngenfjorden sammen med de "
            "eldste fiskerne|Halti kvenkultursenter og Ája Sámi Guovddáš|1. mai 2026 – 31. august 2027|Prosjekt Navn "
            "på vannet, kr 320 000, avsluttes 31.12.2027",
            "Halti kvenkultursenter; Ája Sámi Guovddáš",
            [src("project", "Navn på vannet", 320000, to="2027-12-31")],
            "?..2027-08-31",
        ),
        row(
            "Legge lydopptak av dialekten ut på nett|Biblioteksjefene|Ikke avklart|Nasjonalbiblioteket har gitt "
            "tilsagn om 50 000 kr",
            "Biblioteksjefene",
            [src("grant", ..., 50000)],
            None,
            "time",
        ),
    ),
    area(
        "Voksne og arbeidsliv",
        row(
            "Nettkurs i nordsamisk for ansatte|UiT Norges arktiske universitet|Q1 2027|Egenandel 1 000 kr",
            "UiT Norges arktiske universitet",
            [src("participants", None, 1000)],
            "..2027-03-31",
        ),
        row(
            "Stipend til lærerstudenter|Regionrådet|2028|Må avklares",
            "Regionrådet",
            [],
            "..2028-12-31",
            "funding",
        ),
        row(
            "Tolk på helsestasjonene|Helselederne, UNN|Snarest|Helsedirektoratet dekker første året",
            "Helselederne; UNN",
            None,
            "..",
        ),
    ),
)


def _content() -> bytes:
    document = word(("Handlingsplan for samisk og kvensk språk 2026–2028", 0))
    document.add_paragraph("Ráisavuona regiovdnaráđđi – Nordreisafjord regionråd")
    document.add_paragraph(
        "Bures boahtin – tervetuloa – velkommen. Planen gjelder for Gáivuotna/Kåfjord/Kaivuono, Ráisa/Nordreisa/Raisi "
        "og Omasvuotna/Storfjord/Omasvuono. Kommunene er med i forvaltningsområdet for samiske språk."
    )
    for part in PARTS:
        document.add_heading(part.title or "", 1)
        table = word_table(document, [HEADER, *(one.cells for one in part.rows)])
        widths(table, 5.2, 3.9, 2.7, 3.4)
    document.add_heading("English summary", 1)
    document.add_paragraph(
        "The plan strengthens the use of North Sámi and Kven in three municipalities. It was adopted by the regional "
        "council in December 2025 and will be revised every year."
    )
    return converted(saved(document), "docx", "pdf")


PLANS = [
    UnseenPlan(
        "raisavuotna",
        "sprakplan.pdf",
        _content,
        truth_of(PARTS, title="Handlingsplan for samisk og kvensk språk 2026–2028", years=(2026, 2028)),
        needs=("soffice",),
    )
]
