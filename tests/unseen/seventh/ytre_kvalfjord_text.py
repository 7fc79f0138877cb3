"""A council's plan in nynorsk as plain text: two-level numbers, a goal under each heading, facts on a line."""

from textwrap import fill

from tests.unseen.seventh._layouts_g import placed
from tests.unseen.writing import OPERATIONS, UnseenPlan, area, src, truth_of

PARTS = (
    area(
        "Samferdsel",
        placed(
            1,
            0,
            "1.1|Lage felles innspel til Nasjonal transportplan om tunnelen under Kvalfjorden|dagleg leiar/ "
            "ordførarane|innan 1. mars 2026|drift",
            "Dagleg leiar; Ordførarane",
            [OPERATIONS],
            "..2026-03-01",
            under=None,
        ),
        placed(
            1,
            0,
            "1.2|Halde to møte i året med ferjeselskapet om rutetidene|arbeidsutvalet|løpande|drift",
            "Arbeidsutvalet",
            [OPERATIONS],
            ".. continuous",
            under=None,
        ),
        placed(
            1,
            0,
            "1.3|Greie ut båtrute for pendlarar mellom Ytre Kval og byen|dagleg leiar i samarbeid med fylkeskommunen|"
            "hausten 2026|prosjekt Fjordpendlar, 350 000 kr",
            "Dagleg leiar; +Fylkeskommunen",
            [src("project", "Fjordpendlar", 350000)],
            "2026-09-01..2026-11-30",
            under=None,
        ),
        placed(
            1,
            0,
            "1.4|Kartleggje rasutsette skulevegar|dei tekniske sjefane|2027|må avklarast",
            "Dei tekniske sjefane",
            [],
            "2027-01-01..2027-12-31",
            "funding",
            under=None,
        ),
        goals=[(None, "Folk og varer skal kome fram på under ein time mellom kommunesentera")],
    ),
    area(
        "Næring og sjømat",
        placed(
            1,
            0,
            "2.1|Drive hoppid-kontor for alle dei fem kommunane|Ytre Kvalfjord næringshage|løpande|"
            "drift og tilskot frå fylkeskommunen",
            "Ytre Kvalfjord næringshage",
            [OPERATIONS, src("grant", "Fylkeskommunen")],
            ".. continuous",
            under=None,
        ),
        placed(
            1,
            0,
            "2.2|Lage samla oversikt over ledige industriareal ved sjø|næringssjefane|våren 2026|innanfor ramma",
            "Næringssjefane",
            [OPERATIONS],
            "2026-03-01..2026-05-31",
            under=None,
        ),
        placed(
            1,
            0,
            "2.3|Følgje opp kystsoneplanen med felles rettleiing til oppdrettarane|prosjektleiar Kystsone|"
            "2026-2027|prosjekt Kystsone til juni 2027 - vidare arbeid må avklarast",
            "Prosjektleiar@Kystsone",
            [src("project", "Kystsone", to="2027-06-30")],
            "2026-01-01..2027-12-31",
            "continuation",
            under=None,
        ),
        placed(
            1,
            0,
            "2.4|Skipe til matfestival på brygga|næringshagen saman med bondelaget og fiskarlaget|august kvart år|"
            "eigendel frå utstillarane",
            "Næringshagen; +Bondelaget; +Fiskarlaget",
            [src("participants", ...)],
            "?yearly",
            under=None,
        ),
        goals=[(None, "Regionen skal få 200 nye arbeidsplassar i privat sektor")],
    ),
    area(
        "Helse og kompetanse",
        placed(
            1,
            0,
            "3.1|Vidareføre desentralisert sjukepleiarutdanning|kompetansekoordinator, høgskulen|"
            "til og med våren 2027|drift",
            "Kompetansekoordinator; Høgskulen",
            [OPERATIONS],
            "..2027-05-31",
            under=None,
        ),
        placed(
            1,
            0,
            "3.2|Søkje om midlar til velferdsteknologi|kommunalsjefane for helse|15. februar 2026|"
            "tilskot frå Helsedirektoratet, inntil 800 000 kr",
            "Kommunalsjefane for helse",
            [src("grant", "Helsedirektoratet", 800000, qualifier="inntil")],
            "2026-02-15..2026-02-15",
            under=None,
        ),
        placed(
            1,
            0,
            "3.3|Etablere felles vikarpool for legar|må avklarast|2027|må avklarast av kommunane",
            "~!Kommunane",
            [],
            "2027-01-01..2027-12-31",
            "responsibility; funding:Kommunane",
            under=None,
        ),
        placed(
            1,
            0,
            "3.4|Arrangere leiarskule for avdelingsleiarar|dagleg leiar|1. halvår 2026|deltakarane dekkjer sjølve",
            "Dagleg leiar",
            [src("participants")],
            "2026-01-01..2026-06-30",
            under=None,
        ),
        goals=[(None, "Kommunane skal ha nok fagfolk")],
    ),
)


def _content() -> bytes:
    lines = ["HANDLINGSPLAN 2026-2027", "Ytre Kvalfjord regionråd", ""]
    introduction = (
        "Regionrådet er eit samarbeid mellom fem kommunar ytst i Kvalfjorden. Planen er vedteken av rådet på "
        "haustmøtet 2025. Under kvart tiltak står ansvar, tid og pengar."
    )
    lines += [fill(introduction, 78), ""]
    for number, part in enumerate(PARTS, 1):
        goal = f"Mål: {(part.goals or ())[0][1]}."
        lines += ["", f"{number}. {(part.title or '').upper()}", fill(goal, 78), ""]
        for one in part.rows:
            code, name, who, when, money = one.cells
            lines.append(fill(f"{code} {name}", 78, subsequent_indent="    "))
            lines.append(fill(f"    - ansvar: {who}; tid: {when}; pengar: {money}", 78, subsequent_indent="      "))
            lines.append("")
    lines += ["Rådet får melding om framdrifta på kvart møte.", ""]
    return "\n".join(lines).encode()


PLANS = [
    UnseenPlan(
        "ytre-kvalfjord",
        "handlingsplan.txt",
        _content,
        truth_of(
            PARTS,
            title="Handlingsplan 2026-2027",
            owner="Ytre Kvalfjord regionråd",
            language="nn",
            years=(2026, 2027),
            aliases={"Kommunalsjefane for helse": ["Kommunalsjefane"]},
        ),
    )
]
