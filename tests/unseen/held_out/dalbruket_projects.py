"""A nynorsk web page of an intermunicipal council: merged area rows in one table, projects, several kinds of money."""

from html import escape

from tests.unseen.layouts import page
from tests.unseen.writing import OPERATIONS, UnseenPlan, area, row, src, truth_of

HEADER = ("Tiltak", "Ansvar", "Samarbeidspartar", "Framdrift", "Økonomi")

PARTS = (
    area(
        "Digital grunnmur",
        row(
            "Byggje felles tenesteplattform | Digitaliseringsleiar | KS, Digdir | 1. tertial 2026 – 3. tertial 2027"
            " | Skjønsmidlar 1,8 mill. kr frå Statsforvaltaren",
            who="Digitaliseringsleiar; +KS; +Digdir",
            when="2026-01-01..2027-12-31",
            money=[src("grant", "Statsforvaltaren", 1800000)],
        ),
        row(
            "Lære opp superbrukarar i kvar eining | Fagsystemgruppa | | Hausten 2026 | Innanfor ramma",
            who="Fagsystemgruppa",
            when="2026-09-01..2026-11-30",
            money=[OPERATIONS],
        ),
        row(
            "Arkivplan for alle kommunane | Vert avklara i rådmannsgruppa | Interkommunalt arkiv | 2026"
            " | Ikkje finansiert, må avklarast",
            who="+Interkommunalt arkiv; ~!Rådmannsgruppa",
            when="2026-01-01..2026-12-31",
            money=[],
            open_="responsibility:?; funding; ~funding",
        ),
    ),
    area(
        "Samferdsle",
        row(
            "Arbeide fram ei felles uttale om ferjesambanda | Ordførarane | NHO og LO | Innan 20. februar 2026 | Drift",
            who="Ordførarane; +NHO; +LO",
            when="?..2026-02-20",
            money=[OPERATIONS],
        ),
        row(
            "Utvide prosjektet Heilt heim til dalbygdene | Prosjektleiar Heilt heim | Skyss | Til og med juni 2027"
            " | Prosjektet Heilt heim, søknad om vidareføring må avklarast",
            who="Prosjektleiar@Heilt heim; +Skyss",
            when="?..2027-06-30",
            money=[src("project", "Heilt heim", to=...)],
            open_="continuation",
        ),
        row(
            "Gjennomføre ei reisevaneundersøking | Regionrådet, ved Samferdsleutvalet | Transportforskarane"
            " | Kvart andre år | 300 000 kr: drift 100 000, fylkeskommunen 200 000",
            who=None,
            when=None,
            money=None,
        ),
    ),
)


def _content() -> bytes:
    lines = ["<tr>" + "".join(f"<th>{escape(head)}</th>" for head in HEADER) + "</tr>"]
    for part in PARTS:
        lines.append(f"<tr><td colspan='5'><strong>{escape(part.title or '')}</strong></td></tr>")
        lines += ["<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in one.cells) + "</tr>" for one in part.rows]
    top = "<h1>Handlingsplan 2026–2027</h1><p>Dalbruket interkommunale politiske råd</p>"
    return page("Handlingsplan", f"{top}<table>{''.join(lines)}</table>", "nn")


PLANS = [
    UnseenPlan(
        "dalbruket",
        "plan.html",
        _content,
        truth_of(
            PARTS,
            title="Handlingsplan 2026–2027",
            owner="Dalbruket interkommunale politiske råd",
            language="nn",
            years=(2026, 2027),
        ),
        held_out=True,
    )
]
