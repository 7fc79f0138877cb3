"""A year wheel of health, environment and safety at work as a web page: months merged down, who and how often."""

import html

from tests.unseen.layouts import page
from tests.unseen.writing import UnseenPlan, area, row, truth_of


def _row(month, cells, **more):
    return row(f"{month}|{cells}", text=cells.split("|")[0].strip(), money=None, under=None, **more)


JAN, MAR, JUN, SEP, NOV = "Januar", "Mars–april", "Juni", "September", "November/desember"
PARTS = (
    area(
        None,
        _row(JAN, "Gjennomgang av sykefravær forrige år|Leder, HR|Notat til AMU", who="Leder; HR", when=None),
        _row(JAN, "Oppdatere stoffkartotek|Verneombud|Eco Online", who="Verneombud", when=None),
        _row(MAR, "Vernerunde|Leder sammen med verneombud|Sjekkliste B", who="Leder; +Verneombud", when=None),
        _row(MAR, "Medarbeidersamtaler|Nærmeste leder|Mal ligger i kvalitetssystemet", who="Nærmeste leder", when=None),
        _row(JUN, "Brannøvelse|Brannvernleder|Uanmeldt", who="Brannvernleder", when=None),
        _row(SEP, "Medarbeiderundersøkelse|HR v/HMS-rådgiver|Annethvert år", who=None, when=None),
        _row(SEP, "Førstehjelpskurs|BHT / brannvernleder|Påmelding innen 1.9", who="BHT; Brannvernleder", when=None),
        _row(NOV, "HMS-mål for neste år|AMU|Vedtas i ledermøte", who="AMU", when=None),
        _row(NOV, "Budsjettinnspill verneutstyr|Må avklares|", who="", when=None, open_="responsibility"),
    ),
)


def _content() -> bytes:
    lines = ["<tr><th>Måned</th><th>Aktivitet</th><th>Ansvarlig</th><th>Merknad</th></tr>"]
    rows = [one.cells for one in PARTS[0].rows]
    seen = ""
    for cells in rows:
        made = "".join(f"<td>{html.escape(text)}</td>" for text in cells[1:])
        if cells[0] != seen:
            seen = cells[0]
            span = sum(other[0] == seen for other in rows)
            made = f'<td rowspan="{span}"><strong>{html.escape(seen)}</strong></td>{made}'
        lines.append(f"<tr>{made}</tr>")
    body = (
        "<nav><a href='/'>Forside</a> <a href='/hms'>HMS</a></nav><h1>HMS-plan og årshjul 2026</h1>"
        "<p>Myrvang sykehjem. Årshjulet viser faste HMS-aktiviteter.</p>"
        f"<table>{''.join(lines)}</table><footer>Sist endret 3. januar 2026</footer>"
    )
    return page("HMS-plan og årshjul 2026", body)


PLANS = [
    UnseenPlan(
        "myrvang",
        "aarshjul.html",
        _content,
        truth_of(PARTS, title="HMS-plan og årshjul 2026", language="nb", years=(2026, 2026)),
        held_out=True,
    )
]
