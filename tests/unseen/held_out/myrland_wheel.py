"""An annual wheel as a table: months as merged rows, an activity in each row with who and where it is decided."""

from tests.unseen.layouts import saved, word, word_table
from tests.unseen.writing import UnseenPlan, area, row, truth_of

HEADER = ("Oppgave", "Ansvarlig", "Merknad")
FEBRUAR, JUNI, OKTOBER = "2027-02-01..2027-02-28", "2027-06-01..2027-06-30", "2027-10-01..2027-10-31"
MONTHS = (
    (
        "Februar",
        (
            row("Årsmelding til vernerunden|Verneombud|", who="Verneombud", when=FEBRUAR),
            row("Medarbeidersamtaler|Alle avdelingsledere|Mal ligger på nett", when=FEBRUAR),
        ),
    ),
    (
        "Juni",
        (
            row("Brannøvelse i alle bygg|Driftssjef / brannvesenet|", who="Driftssjef; Brannvesenet", when=JUNI),
            row("Innkjøp til høstens kurs|Må avklares|Se budsjett", who="", when=JUNI, open_="responsibility"),
        ),
    ),
    (
        "Oktober",
        (row("Revidere internkontrollen|HMS-rådgiver sammen med AMU|", who="HMS-rådgiver; +AMU", when=OKTOBER),),
    ),
)
PARTS = (area(None, *[one for _, rows in MONTHS for one in rows]),)


def _content() -> bytes:
    document = word(("Årsplan HMS 2027", 0))
    rows: list[tuple[str, ...]] = [HEADER]
    for month, members in MONTHS:
        rows += [(month,), *[one.cells for one in members]]
    word_table(document, rows)
    return saved(document)


def _truth() -> dict[str, object]:
    found = truth_of(PARTS, title="Årsplan HMS 2027", language="nb", years=(2027, 2027), always={"funding": []})
    for activity in found["areas"][0]["activities"]:
        del activity["under"]
    return found


PLANS = [UnseenPlan("myrland", "hms.docx", _content, _truth(), held_out=True)]
