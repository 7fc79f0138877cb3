"""A regional council's plan of the commonest kind: a table of four columns under the heading of each area."""

from tests.unseen.layouts import saved, word
from tests.unseen.sixth._layouts_f import table_of
from tests.unseen.writing import OPERATIONS, UnseenPlan, area, row, src, truth_of

HEADER = ("Tiltak", "Ansvar", "Finansiering", "Når")

PARTS = (
    area(
        "Samferdsel og bredbånd",
        row(
            "Være pådriver for utbedring av rv. 52 over Solheimsfjellet, herunder møter med departementet og "
            "stortingsbenken|AU, daglig leder|Drift|Løpende",
            "AU; Daglig leder",
            [OPERATIONS],
            ".. continuous",
        ),
        row(
            "Samordne kommunenes innspill til ny handlingsplan for fylkesveger|Daglig leder i samarbeid med "
            "samferdselsgruppa|Eget budsjett|Vår 2026",
            "Daglig leder; +Samferdselsgruppa",
            [OPERATIONS],
            "2026-03-01..2026-05-31",
        ),
        row(
            "Kartlegge mobildekning langs turistveiene og i hytteområdene|Prosjektleder Digital fjellregion|"
            "Prosjektet Digital fjellregion, kr 350 000|2026",
            "Prosjektleder@Digital fjellregion",
            [src("project", "Digital fjellregion", 350000)],
            "2026-01-01..2026-12-31",
        ),
        row(
            "Utrede ringbuss mellom tettstedene i helgene|Må avklares|Søkes fylkeskommunen|Høst 2026",
            "",
            [src("grant", "Fylkeskommunen")],
            "2026-09-01..2026-11-30",
            "responsibility",
        ),
        row(
            "Jernbaneforum: delta i styremøter og årsmøte|Ordfører i Solheim|Kontingent kr 25 000, dekkes over "
            "drift|Årlig",
            "Ordfører@?",
            [src("operations", None, 25000)],
            ".. yearly",
        ),
    ),
    area(
        "Næringsutvikling og fornybar energi",
        row(
            "Følge opp regional næringsplan med rapport til rådet|Næringssjefnettverket v/ leder|Drift|"
            "Innen 1. mars hvert år",
            None,
            [OPERATIONS],
            "?yearly",
        ),
        row(
            "Etablere investorforum for små bedrifter|Næringshagen / Sparebanken Solheim|200 000 fra Næringshagen, "
            "resten må avklares|2. kvartal 2026",
            "Næringshagen; Sparebanken Solheim",
            [src(..., "Næringshagen", 200000)],
            "2026-04-01..2026-06-30",
            "funding",
        ),
        row(
            "Arrangere konferansen «Kraft i fjellet»|Daglig leder, kommunikasjonsrådgiver, kommunene|"
            "Deltakeravgift og sponsorer|November 2026",
            "Daglig leder; Kommunikasjonsrådgiver; Kommunene",
            None,
            "2026-11-01..2026-11-30",
        ),
        row(
            "Lage felles strategi for mineralnæringen|Prosjektleder og styringsgruppe Bergkraft|Prosjekt Bergkraft ut "
            "juni 2026 – videreføring må avklares|2026–2027",
            "Prosjektleder@Bergkraft; Styringsgruppe@Bergkraft",
            [src("project", "Bergkraft", to="2026-06-30")],
            "2026-01-01..2027-12-31",
            "continuation",
        ),
        row(
            "Avklare hvordan regionen skal organisere felles arealregnskap|Kommunedirektørutvalget|Ingen kostnad|2026",
            "Kommunedirektørutvalget",
            None,
            "2026-01-01..2026-12-31",
        ),
    ),
    area(
        "Kompetanse og bosetting",
        row(
            "Drive studiesenteret på Solheim og utvide tilbudet med to nye desentraliserte studier|"
            "Studiesenteret AS / Høgskolen / fylkeskommunen|Drift/prosjekt?|Fra høsten 2026",
            "Studiesenteret AS; Høgskolen; Fylkeskommunen",
            [src("operations"), src("project", sure=False)],
            "2026-09-01..",
            "~funding:?",
        ),
        row(
            "Videreføre traineeordningen|HR-nettverket|Kommunene dekker egne kostnader|Fra august 2026",
            "HR-nettverket",
            [src("participants", ...)],
            "2026-08-01..",
        ),
        row(
            "Ferdigstille veileder for boliger i «Heim til fjells»|Boligrådgiver, planavdelingene|Husbanken "
            "(tilsagn gitt), 400.000,-|31.12.26",
            "Boligrådgiver; Planavdelingene",
            [src("grant", "Husbanken", 400000)],
            "2026-12-31..2026-12-31",
        ),
        row(
            "Ungdommens regionråd – to samlinger i året|Må avklares sammen med ungdomsrådene|Ikke avklart|Vår og høst",
            "",
            [],
            None,
            "responsibility:Ungdomsrådene; funding",
        ),
        row(
            "Felles rekrutteringskampanje for helsefag|Helselederne vurderer videre opplegg etter evaluering|Drift – "
            "videre finansiering ikke avklart|1. halvår 2026",
            "!Helselederne",
            [OPERATIONS],
            "2026-01-01..2026-06-30",
            "~continuation:Helselederne; funding",
        ),
    ),
    area(
        "Organisasjon",
        row(
            "Evaluere samarbeidsavtalen og legge fram sak for rådet|AU|Drift|Innen 1. oktober 2027",
            "AU",
            [OPERATIONS],
            "..2027-10-01",
        ),
        row(
            "Oppdatere nettside og rutiner for høringer|Sekretariatet|Innenfor rammen|Snarest",
            "Sekretariatet",
            [OPERATIONS],
            "..",
        ),
    ),
)


def _content() -> bytes:
    document = word(("Handlingsplan 2026–2027 for Solheimsfjell regionråd", 0))
    document.add_paragraph("Vedtatt av representantskapet 28. november 2025, sak 22/25.")
    document.add_paragraph(
        "Handlingsplanen gjelder for to år og bygger på strategisk plan for regionen. Den viser hva arbeidsutvalget "
        "(AU) og administrasjonen skal arbeide med, hvem som har ansvaret og hvordan tiltakene betales."
    )
    for number, part in enumerate(PARTS, start=1):
        document.add_heading(f"Innsatsområde {number}: {part.title}", 1)
        if number == 2:
            document.add_paragraph("Regionen har mye kraft og lite areal. Tiltakene sees i sammenheng.")
        table_of(document, HEADER, part)
    document.add_paragraph("Planen rulleres høsten 2027.")
    return saved(document)


PLANS = [
    UnseenPlan(
        "solheimsfjell",
        "handlingsplan_solheimsfjell.docx",
        _content,
        truth_of(
            PARTS,
            title="Handlingsplan 2026–2027 for Solheimsfjell regionråd",
            owner="Solheimsfjell regionråd",
            language="nb",
            years=(2026, 2027),
            aliases={"AU": ["Arbeidsutvalget"], "Ordfører": ["Ordfører i Solheim"]},
        ),
    )
]
