"""A text of numbered activities with indented lines of labels below, areas in capitals, in Windows-1252."""

from tests.unseen.writing import OPERATIONS, UnseenPlan, area, row, src, truth_of

PARTS = (
    area(
        "Rekruttere og beholde",
        row(
            "Lage felles stillingsannonser|HR-rådgiver|januar 2026|drift",
            number="1",
            who="HR-rådgiver",
            when="..2026-01-31",
            money=[OPERATIONS],
        ),
        row(
            "Innføre fadderordning for nyutdannede|Rektorene og avdelingslederne|august 2026|drift",
            number="2",
            who="Rektorene; Avdelingslederne",
            when="..2026-08-31",
            money=[OPERATIONS],
        ),
        row(
            "Tilby rekrutteringstilskudd til vernepleiere|Kommunedirektøren|må avklares|statstilskudd, 1,4 mill.",
            number="3",
            who="Kommunedirektøren",
            when=None,
            money=[src("grant", None, 1400000)],
            open_="time",
        ),
    ),
    area(
        "Utvikle",
        row(
            "Bygge simuleringsrom for helsepersonell|Fagutviklingssykepleier|desember 2027|søknad til Kreftforeningen",
            number="4",
            who="Fagutviklingssykepleier",
            when="..2027-12-31",
            money=[src("grant", "Kreftforeningen")],
        ),
        row(
            "Kartlegge realkompetanse|avklares senere|løpende|drift",
            number="5",
            who="",
            when="?continuous",
            money=[OPERATIONS],
            open_="responsibility",
        ),
    ),
)


def _content() -> bytes:
    lines = ["Tiltaksplan for kompetanse og rekruttering 2026-2027", "Elvestad kommune", ""]
    for part in PARTS:
        lines += [(part.title or "").upper(), ""]
        for one in part.rows:
            text, who, when, money = one.cells
            lines.append(f"{one.truth['number']}. {text}")
            lines += [f"   Ansvarlig: {who}", f"   Frist: {when}", f"   Midler: {money}", ""]
    return "\r\n".join(lines).encode("cp1252")


PLANS = [
    UnseenPlan(
        "elvestad",
        "tiltak.txt",
        _content,
        truth_of(
            PARTS,
            title="Tiltaksplan for kompetanse og rekruttering 2026-2027",
            owner="Elvestad kommune",
            language="nb",
            years=(2026, 2027),
        ),
        held_out=True,
    )
]
