"""A traffic forum's plan in nynorsk as plain text: areas in capitals, numbered measures with lines of labels."""

from tests.unseen.sixth._layouts_f import numbered
from tests.unseen.writing import OPERATIONS, UnseenPlan, area, src, truth_of

LABELS = ("Ansvar", "Tid", "Finansiering")

PARTS = (
    area(
        "FYLKESVEGANE",
        numbered(
            "1.1|Arbeide for rassikring av strekninga Vindfjord–Eidet|Ordførarane, samferdselsutvalet|Løpande|Drift",
            "Ordførarane; Samferdselsutvalet",
            [OPERATIONS],
            ".. continuous",
        ),
        numbered(
            "1.2|Kartleggje bruer med for låg akseltrykk|Sekretariatet i samarbeid med skogeigarlaget|Våren 2026|"
            "120 000 kr, søkjast frå fylkeskommunen",
            "Sekretariatet; +Skogeigarlaget",
            [src("grant", "Fylkeskommunen", 120000)],
            "2026-03-01..2026-05-31",
        ),
        numbered(
            "1.3|Synfaring med fylkesutvalet|Leiar av forumet|Juni 2026|Kvar kommune dekkjer eigne utgifter",
            "Leiar av forumet@?",
            [src("participants", ...)],
            "2026-06-01..2026-06-30",
        ),
    ),
    area(
        "TRAFIKKTRYGGING",
        numbered(
            "2.1|Refleksaksjon i alle barnehagar og skular|Trygg Trafikk og lensmannen|Oktober kvart år|Drift",
            "Trygg Trafikk; Lensmannen",
            [OPERATIONS],
            "?yearly",
        ),
        numbered(
            "2.2|Trygge skulevegar, felles søknad om midlar|Ikkje avklart|Innan 1. februar 2026|"
            "Trafikktryggingsmidlar; eigendelen må avklarast",
            "",
            [src("grant", ...), src("participants", ..., to=..., optional=True)],
            "..2026-02-01",
            "responsibility; funding",
        ),
        numbered(
            "2.3|Kurs for eldre bilførarar|Frivilligsentralane / Pensjonistforbundet|Hausten 2026 og våren 2027|"
            "Eigenbetaling",
            "Frivilligsentralane; Pensjonistforbundet",
            [src("participants")],
            None,
        ),
    ),
    area(
        "KOLLEKTIV",
        numbered(
            "3.1|Betre samsvar mellom ferje og buss|Sekretariatet|2026-2027|Drift",
            "Sekretariatet",
            [OPERATIONS],
            "2026-01-01..2027-12-31",
        ),
        numbered(
            "3.2|Prøveordning med nattbuss|Ungdomsråda, Fjordbuss|Ikkje fastsett|Prosjekt Heim for kvelden, "
            "vidareføring må avklarast av styret",
            "Ungdomsråda; Fjordbuss; ~!Styret",
            [src("project", "Heim for kvelden")],
            "-",
            "time; continuation:Styret",
        ),
    ),
)


def _content() -> bytes:
    lines = [
        "HANDLINGSPLAN 2026-2027",
        "Vindfjord trafikkforum",
        "",
        "Forumet er eit samarbeid mellom tre kommunar, politiet og Statens vegvesen.",
        "Planen vart vedteken på årsmøtet 12. november 2025.",
        "",
    ]
    for number, part in enumerate(PARTS, start=1):
        lines += [f"{number}. {part.title}", ""]
        for one in part.rows:
            lines.append(f"{one.cells[0]} {one.cells[1]}")
            lines += [f"    {label}: {value}" for label, value in zip(LABELS, one.cells[2:], strict=True)]
            lines.append("")
    return "\n".join(lines).encode()


PLANS = [
    UnseenPlan(
        "vindfjord",
        "handlingsplan.txt",
        _content,
        truth_of(
            PARTS,
            title="Handlingsplan 2026-2027",
            owner="Vindfjord trafikkforum",
            language="nn",
            years=(2026, 2027),
            aliases={"Leiar av forumet": ["Leiar"]},
        ),
    )
]
