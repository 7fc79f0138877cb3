"""A nynorsk text whose rows are parted by tabs: Kva, Kven, Når, Pengar."""

from tests.unseen.writing import OPERATIONS, UnseenPlan, area, row, src, truth_of

PARTS = (
    area(
        "Samarbeid om helse",
        row(
            "Samordne legevakta på tvers av fjorden | Helsesjefane i lag med føretaket | 2026–2027 | Innanfor ramma",
            who="Helsesjefane; +Føretaket",
            when="2026-01-01..2027-12-31",
            money=[OPERATIONS],
        ),
        row(
            "Kurse tilsette i velferdsteknologi | Fagnettverket | Kvart halvår | Kommunane dekkjer eigne utgifter",
            who="Fagnettverket",
            when="?half-yearly",
            money=[src("participants")],
        ),
        row(
            "Skaffe felles vikarbyrå | Må avklarast av rådmannsutvalet | Etter 1. juli 2026 | Ikkje avklart",
            who="!Rådmannsutvalet",
            when="2026-07-02..",
            money=[],
            open_="responsibility:Rådmannsutvalet; funding",
        ),
    ),
    area(
        "Næring og reiseliv",
        row(
            "Utvikle sykkelruta Rundt Storskar | Prosjektleiar for Rundt Storskar | Ferdig innan 2028"
            " | Prosjektet Rundt Storskar, ut 2027 – vidare drift må avklarast",
            who="Prosjektleiar@Rundt Storskar",
            when="..2028-12-31",
            money=[src("project", "Rundt Storskar", to="2027-12-31")],
            open_="continuation",
        ),
        row(
            "Lage felles arrangementskalender | Kulturkontora og reiselivslaget | Løpande | Drift",
            who="Kulturkontora; Reiselivslaget",
            when="?continuous",
            money=[OPERATIONS],
        ),
        row(
            "Invitere til gründerkveld | Næringshagen | 12. mars 2026 | 25 000 kr frå fylkeskommunen",
            who="Næringshagen",
            when="2026-03-12..2026-03-12",
            money=[src(..., "Fylkeskommunen", 25000)],
        ),
    ),
)


def _content() -> bytes:
    lines = ["HANDLINGSPLAN 2026-2027", "Storskar regionråd", ""]
    for part in PARTS:
        lines += [part.title or "", "\t".join(("Kva", "Kven", "Når", "Pengar"))]
        lines += ["\t".join(one.cells) for one in part.rows]
        lines.append("")
    return "\n".join(lines).encode()


PLANS = [
    UnseenPlan(
        "storskar",
        "handlingsplan.txt",
        _content,
        truth_of(
            PARTS,
            title="Handlingsplan 2026-2027",
            owner="Storskar regionråd",
            language="nn",
            years=(2026, 2027),
        ),
        held_out=True,
    )
]
