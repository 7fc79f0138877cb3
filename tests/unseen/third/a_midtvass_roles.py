"""An ODF text: a column of the council's own role, another of who does what in short sentences, milestones last."""

from tests.unseen.layouts import converted, saved, word, word_table
from tests.unseen.third._layouts_a import rows_of
from tests.unseen.writing import OPERATIONS, UnseenPlan, area, row, src, truth_of

HEADER = ("Hovedaktiviteter", "Regionrådets rolle", "Hvem gjør hva", "Finansieringskilde", "Frist")

PARTS = (
    area(
        "Grønn næring",
        row(
            "Etablere innkjøpsnettverk for biogass blant transportkjøpere i regionen | Initiativtaker"
            "| Regionrådgiver inviterer. Bedriftene stiller med hver sin representant | Drift | 30.9.2023",
            who="?Regionrådgiver; ?Bedriftene",
            money=[OPERATIONS],
            when="..2023-09-30",
        ),
        row(
            "Mulighetsstudie treforedling på Osmoen | Medfinansiør"
            "| Osmoen Utvikling AS, sammen med regionrådgiver og Osmoen kommune"
            "| Regionrådet kr 100 000, Siva kr 300 000 | Des. 2023",
            who="Osmoen Utvikling AS; +Regionrådgiver; +Osmoen kommune",
            money=[src(..., "Regionrådet", 100000), src(..., "Siva", 300000)],
            when="..2023-12-31",
        ),
        row(
            "Samordne søknader til Bionova fra gårdsbruk | Tilrettelegger | Landbruksrådgiverne"
            "| Innenfor egen ramme | Fortløpende",
            who="Landbruksrådgiverne",
            money=[OPERATIONS],
            when="continuous",
        ),
        row(
            "Industriforum, åpne møter hos bedriftene etter tur | Vertskap | Leder av industriforum, sekretariatet"
            "| Møtedeltakerne betaler selv | Hvert kvartal",
            who="Leder@?; Sekretariatet",
            money=[src("participants", ...)],
            when="quarterly",
        ),
        row(
            "Avklare behovet for felles næringsfond | Utreder | AU, økonomisjefene | – | Før 1. oktober 2023",
            who="AU; Økonomisjefene",
            money=[],
            when="..2023-09-30",
        ),
    ),
    area(
        "Levende natur og friluftsliv",
        row(
            "Merke Midtvassleden på nytt (ca. 60 km), m/informasjonstavler på engelsk | Koordinator"
            "| Prosjektleder Leden, utføres av turlagene | Prosjekt Leden til og med 2023 | Juni 2023",
            who="Prosjektleder@Leden; >Turlagene",
            money=[src("project", "Leden", to="2023-12-31")],
            when="..2023-06-30",
        ),
        row(
            "Besøksstrategi for Svarttjern | Høringspart | Nasjonalparkstyret "
            "| Nasjonalparkstyret dekker alt | Vår 2024",
            who="Nasjonalparkstyret",
            money=[src(..., "Nasjonalparkstyret")],
            when="..2024-05-31",
        ),
        row(
            "Kjøpe felles løypemaskin | – | Ikke avklart hvem som skal eie | Investering, inntil 2,1 mill. | Uavklart",
            who="",
            money=[src("investment", amount=2100000, qualifier="inntil")],
            when="-",
            open_="responsibility; time",
        ),
        row(
            "Felles regler for motorferdsel i utmark | Koordinator | Miljøvernrådgiverne, innleid jurist ved behov"
            "| Drift | 1. kvartal 2024",
            who="Miljøvernrådgiverne; ?Innleid jurist",
            money=[OPERATIONS],
            when="..2024-03-31",
        ),
    ),
    area(
        "Trygge lokalsamfunn",
        row(
            "Felles møte for politirådene | Sekretær | Politikontakten og ordførerne | | Årlig",
            who="Politikontakten; Ordførerne",
            money=[],
            when="yearly",
        ),
        row(
            "Kurs om vold i nære relasjoner for ansatte | Tilrettelegger | SLT-koordinatorene i samarbeid med RVTS"
            "| kr 35.000 – tilskudd fra RVTS | Mai 2024",
            who="SLT-koordinatorene; +RVTS",
            money=[src("grant", "RVTS", 35000)],
            when="..2024-05-31",
        ),
        row(
            "Bedre nødnettdekning i utkantene | Pådriver | Ansvarlig ordfører | Venter på svar fra DSB | Løpende",
            who="Ansvarlig ordfører",
            when="continuous",
            open_="~*:?",
        ),
        row(
            "Heve kompetansen i informasjonssikkerhet hos ledere og folkevalgte | Bestiller"
            "| Digitaliseringsrådgiver (koordinerer), IKT-driftsmiljøene | 180 000 kr over drift"
            "| Innen utgangen av 1. halvår 2024",
            who="*Digitaliseringsrådgiver; IKT-driftsmiljøene",
            money=[src("operations", amount=180000)],
            when="..2024-06-30",
        ),
        row(
            "Vurdere felles uteteam for ungdom | Pådriver | Kommunalsjefene vurderer videre arbeid etter prøveperioden"
            "| Må avklares av kommunedirektørene | 15. november 2024",
            who="!Kommunalsjefene; ~!Kommunedirektørene",
            money=[],
            when="..2024-11-15",
            open_="continuation:Kommunalsjefene; funding:Kommunedirektørene",
        ),
    ),
)


def _content() -> bytes:
    document = word(("Handlingsplan 2023–2024 for Midtvass regionråd", 0))
    document.add_heading("Innledning", 1)
    document.add_paragraph(
        "Regionrådet eier sjelden tiltakene alene. I planen står det derfor hvilken rolle rådet har: pådriver, "
        "tilrettelegger, koordinator eller utreder."
    )
    document.add_paragraph("Rådet har følgende faste organer:")
    for text in ("Representantskap (21 medlemmer)", "Arbeidsutvalg, AU (ordførerne)", "Sekretariat (2,5 årsverk)"):
        document.add_paragraph(text, style="List Bullet")
    for number, part in enumerate(PARTS, start=1):
        document.add_heading(f"Innsatsområde {number} – {part.title}", 1)
        word_table(document, [HEADER, *rows_of(part)])
    document.add_heading("Rapportering", 1)
    document.add_paragraph("Sekretariatet rapporterer på planen i årsmeldingen.")
    return converted(saved(document), "docx", "odt")


PLANS = [
    UnseenPlan(
        "a-midtvass",
        "midtvass.odt",
        _content,
        truth_of(
            PARTS,
            title="Handlingsplan 2023–2024 for Midtvass regionråd",
            owner="Midtvass regionråd",
            language="nb",
            years=(2023, 2024),
            aliases={"Leder": ["Leder av industriforum"], "Innleid jurist": ["Innleid jurist ved behov"]},
        ),
        needs=("soffice",),
        held_out=True,
    )
]
