"""A plan in plain text with numbers, hanging indents and labels set off by spaces, typed by an officer in a mail."""

from textwrap import wrap

from tests.unseen.writing import OPERATIONS, Row, UnseenPlan, area, row, src, truth_of

LABELS = ("Ansvar", "Frist", "Penger")

PARTS = (
    area(
        "Brann og redning",
        row(
            "Slå sammen vaktordningene i Breimyra og Skjellvika slik at begge bygder har overordnet vakt hele døgnet|"
            "Brannsjefen|1. september 2026|Innenfor rammen",
            "Brannsjefen",
            [OPERATIONS],
            "..2026-09-01",
        ),
        row(
            "Øve sammen med Røde Kors og luftambulansen på redning i bratt lende|Brannsjefen, lensmannen|Årlig|Drift",
            "Brannsjefen; Lensmannen",
            [OPERATIONS],
            "?yearly",
        ),
        row(
            "Kjøpe brukt tankbil|Innkjøpsleder|Innen utgangen av 2027|Investering, inntil 1 800 000 kr",
            "Innkjøpsleder",
            [src("investment", None, 1800000, qualifier="inntil")],
            "..2027-12-31",
        ),
    ),
    area(
        "Renovasjon og gjenbruk",
        row(
            "Prøve ut henting av klær og tekstiler ved døra i to soner, og telle hvor mye som blir levert|"
            "Daglig leder i Midtfylket Avfall|Høsten 2026|Tilskudd fra Handelens Miljøfond, 350 000 kr",
            None,
            [src("grant", "Handelens Miljøfond", 350000)],
            "..2026-11-30",
        ),
        row(
            "Åpne ombruksbutikk på miljøstasjonen|NAV og Midtfylket Avfall|Må avklares|Prosjekt Ny runde til juni 2027",
            "NAV; Midtfylket Avfall",
            [src("project", "Ny runde", to="2027-06-30")],
            "-",
            "time",
        ),
        row(
            "Lære skoleelever å reparere sykler|Sykkelklubben i samarbeid med ungdomsskolene|Skoleåret 2026/27|"
            "Egenandel kr 50",
            "Sykkelklubben; +Ungdomsskolene",
            [src("participants", None, 50)],
            None,
        ),
    ),
    area(
        "Digitale fellestjenester",
        row(
            "Ta i bruk felles skjemaløsning for byggesøknader|IKT-leder|2. kvartal 2026|Drift, kr 120 000",
            "IKT-leder",
            [src("operations", None, 120000)],
            "..2026-06-30",
        ),
        row(
            "Vurdere felles kundesenter|KD-gruppa|Etter sommeren|Ingen",
            "?KD-gruppa",
            None,
            None,
        ),
        row(
            "Bytte telefonsystem i alle fire kommuner|IKT-leder og innkjøpsleder|15.3.2027|Hver kommune bærer egne "
            "kostnader",
            "IKT-leder; Innkjøpsleder",
            [src("participants", ...)],
            "..2027-03-15",
        ),
    ),
)


def _entry(number: str, one: Row) -> list[str]:
    text, *rest = one.cells
    lines = wrap(text, 68, initial_indent=f"  {number}  ", subsequent_indent="       ")
    for label, value in zip(LABELS, rest, strict=True):
        lines += wrap(value, 62, initial_indent=f"       {label + ':':<9}", subsequent_indent=" " * 16)
    return [*lines, ""]


def _content() -> bytes:
    title = "SAMARBEIDSPLAN FOR BREIMYRA REGIONRÅD 2026-2027"
    lines = [title, "=" * len(title), ""]
    lines += wrap(
        "Planen er laget av daglig leder etter møtet i Skjellvika. Den sier hva de fire kommunene gjør sammen. "
        "Andre saker står i kommunenes egne planer.",
        76,
    )
    lines.append("")
    for number, part in enumerate(PARTS, start=1):
        heading = f"{number}. {part.title}"
        lines += [heading, "-" * len(heading), ""]
        for place, one in enumerate(part.rows, start=1):
            lines += _entry(f"{number}.{place}", one)
    lines += ["Forkortelser", "------------", "KD-gruppa    de fire kommunedirektørene", ""]
    return "\n".join(lines).encode()


PLANS = [
    UnseenPlan(
        "breimyra",
        "samarbeidsplan.txt",
        _content,
        truth_of(
            PARTS,
            title="Samarbeidsplan for Breimyra regionråd 2026-2027",
            owner="Breimyra regionråd",
            language="nb",
            years=(2026, 2027),
        ),
    )
]
