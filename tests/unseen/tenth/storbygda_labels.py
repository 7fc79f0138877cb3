"""A joint business body's plan as label lines in Word: each measure with who, when and money on lines of their own."""

from docx.document import Document as WordDocument

from tests.unseen.layouts import labelled, saved, word
from tests.unseen.writing import OPERATIONS, Part, UnseenPlan, area, row, src, truth_of

LABELS = ("Ansvarlig: ", "Samarbeid med: ", "Frist: ", "Finansiering: ")

PARTS = (
    area(
        "Etablering og vekst",
        row(
            "Tilby gratis førstegangsveiledning til alle som vil starte bedrift|Næringsrådgiverne|Etablerersenteret|"
            "Løpende|Drift",
            "Næringsrådgiverne; +Etablerersenteret",
            [OPERATIONS],
            "continuous",
        ),
        row(
            "Gjennomføre vekstprogram for ti bedrifter i første etappe|Daglig leder|Innovasjon Norge og SIVA|"
            "31.12.2024|Kr 450 000 fra fylkeskommunen",
            "Daglig leder; +Innovasjon Norge; +SIVA",
            [src("grant", "Fylkeskommunen", 450000)],
            "..2024-12-31",
        ),
        row(
            "Utarbeide oversikt over ledige lokaler og tomter|Næringsrådgiver/ plankontoret||Innen 1. mai 2024|"
            "Innenfor rammen",
            "Næringsrådgiver; Plankontoret",
            [OPERATIONS],
            "..2024-05-01",
        ),
        row(
            "Invitere til kapitalkveld med lokale investorer|Daglig leder|Sparebanken|Høsten 2025|Må avklares",
            "Daglig leder; +Sparebanken",
            [],
            "..2025-11-30",
            "funding",
        ),
    ),
    area(
        "Reiseliv og handel",
        row(
            "Samle overnattingsbedriftene om felles booking|Prosjektleder Helårsbygda|Reiselivslaget|1. kvartal "
            "2025|Prosjekt Helårsbygda, avsluttes våren 2025",
            "Prosjektleder@Helårsbygda; +Reiselivslaget",
            [src("project", "Helårsbygda", to="2025-05-31")],
            "..2025-03-31",
        ),
        row(
            "Rydde og skilte stier til de fem mest besøkte toppene|Prosjektleder og styringsgruppe Helårsbygda|"
            "Turlaget, grunneierne|Sommeren 2024|Prosjekt Helårsbygda og spillemidler",
            "Prosjektleder@Helårsbygda; Styringsgruppe@Helårsbygda; +Turlaget; +Grunneierne",
            [src("project", "Helårsbygda"), src("grant", ...)],
            "..2024-08-31",
        ),
        row(
            "Innføre felles gavekort for handelen i de tre sentrene|Handelsforeningene||Ikke avklart|Deltakernes eget "
            "ansvar",
            "Handelsforeningene",
            [src("participants", ...)],
            None,
            "time",
        ),
        row(
            "Videreutvikle julemarkedet på Storbygda torg|Må avklares|Velforeningen og kulturskolen|Årlig|"
            "Drift/prosjekt",
            "+Velforeningen; +Kulturskolen",
            [OPERATIONS, src("project")],
            "yearly",
            "responsibility",
        ),
    ),
    area(
        "Arbeidskraft",
        row(
            "Etablere bedriftsnettverk for lærlinger|Opplæringskontoret og HR-lederne i kommunene|Videregående "
            "skole|August 2024|Drift",
            "Opplæringskontoret; HR-lederne i kommunene@?; +Videregående skole",
            [OPERATIONS],
            "..2024-08-31",
        ),
        row(
            "Prøve ut jobbstafett for deltakere i introduksjonsprogrammet|NAV|Flyktningtjenesten|2. halvår 2024|"
            "Prosjektmidler fra IMDi ut 2025 – eventuell videreføring må avklares",
            "NAV; +Flyktningtjenesten",
            [{"to": "2025-12-31"}],
            "..2024-12-31",
            "continuation",
        ),
        row(
            "Følge opp bedrifter som har søkt om faglært arbeidskraft fra utlandet|Næringsrådgiver|NHO|Løpende|Drift",
            "Næringsrådgiver; +NHO",
            [OPERATIONS],
            "continuous",
        ),
        row(
            "Lage rekrutteringsfilm med unge fagarbeidere|Kommunikasjonsansvarlig, ungdomsrådene||15. november 2024|"
            "Inntil 80 000 kr over drift",
            "Kommunikasjonsansvarlig; Ungdomsrådene",
            [src("operations", None, 80000, qualifier="inntil")],
            "..2024-11-15",
        ),
    ),
)


def _content() -> bytes:
    document = word(("Tiltaksplan 2024–2025", 0))
    document.add_paragraph("Storbygda næringssamarbeid", style="Subtitle")
    document.add_paragraph(
        "Storbygda næringssamarbeid eies av tre kommuner. Styret har valgt tre områder for toårsperioden. Der det ikke "
        "står noen partner, gjør vi jobben selv."
    )
    for part in PARTS:
        _add_area(document, part)
    return saved(document)


def _add_area(document: WordDocument, part: Part) -> None:
    document.add_heading(part.title or "", 1)
    for one in part.rows:
        labelled(document, ("Tiltak: ", one.cells[0]))
        for label, value in zip(LABELS, one.cells[1:], strict=True):
            if value:
                labelled(document, (label, value))
        document.add_paragraph()


PLANS = [
    UnseenPlan(
        "storbygda",
        "Tiltaksplan Storbygda næringssamarbeid.docx",
        _content,
        truth_of(
            PARTS,
            title="Tiltaksplan 2024–2025",
            owner="Storbygda næringssamarbeid",
            language="nb",
            years=(2024, 2025),
            aliases={"HR-lederne i kommunene": ["HR-lederne"]},
        ),
    )
]
