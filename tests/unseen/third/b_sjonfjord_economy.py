"""A workbook in nynorsk like an economic plan: years in whole thousands, group rows, sums, a sheet of notes."""

from tests.unseen.layouts import saved_book, sheet, workbook
from tests.unseen.writing import Row, UnseenPlan, area, row, src, truth_of

HEADER = ("Tiltak", "Ansvarleg eining", "Finansiering", 2026, 2027, 2028, 2029, "Sum", "Merknad")
YEARS = ("2026", "2027", "2028", "2029")
Cells = tuple[str | int | None, ...]


def planned(
    cell_texts: tuple[str, str, str],
    years: tuple[int, int, int, int],
    who: str,
    kind: str,
    name: str | None = None,
    **more: str,
) -> Row:
    """Give a row of a measure, its unit and source with thousands over four years; the truth is in kroner."""
    text, unit, source = cell_texts
    by_year = {year: amount * 1000 for year, amount in zip(YEARS, years, strict=True) if amount}
    money = [src(kind, name, sum(years) * 1000, by_year=by_year)]
    under, open_, note = [more["under"]], more.get("open_", ""), more.get("note", "")
    cells = "|".join((text, unit, source, *(str(amount or "") for amount in years), str(sum(years)), note))
    return row(cells, who, money, None, open_, under=under, **({"comment": note} if note else {}))


WORKS = "Næringsareal og infrastruktur"
FIRMS = "Bedriftsutvikling"
GUESTS = "Reisemål"
FOLK = "Kompetanse og rekruttering"

BUSINESS = area(
    "Næring",
    planned(
        ("Opparbeide industriområdet på Storeneset, byggjesteg 2", "Eining for eigedom", "Investering"),
        (0, 6500, 8250, 0),
        "Eining for eigedom",
        "investment",
        None,
        under=WORKS,
        note="Reguleringsplan vedteken 2025",
    ),
    planned(
        ("Straum og fiber fram til tomtegrensa på Leira", "Eining for eigedom / Sjonfjord Kraft", "Investering"),
        (1200, 0, 0, 0),
        "Eining for eigedom; Sjonfjord Kraft",
        "investment",
        None,
        under=WORKS,
    ),
    planned(
        ("Førstelinetenesta for gründerar, medrekna kontordag i bygdene", "Næringskontoret", "Drift"),
        (350, 350, 350, 350),
        "Næringskontoret",
        "operations",
        None,
        under=FIRMS,
    ),
    planned(
        (
            "Bedriftsnettverk for leverandørar til havbruk og reparasjon av fartøy",
            "Næringssjef i samarbeid med Sjonfjord Næringsforum",
            "Tilskot frå Innovasjon Noreg",
        ),
        (200, 200, 0, 0),
        "Næringssjef; +Sjonfjord Næringsforum",
        "grant",
        "Innovasjon Noreg",
        under=FIRMS,
    ),
    planned(
        ("Tilskot til unge etablerarar (under 35 år)", "Formannskapet", "Kraftfondet"),
        (500, 500, 500, 500),
        "Formannskapet",
        "grant",
        "Kraftfondet",
        under=FIRMS,
        note="Løyving etter søknad",
    ),
    planned(
        (
            "Besøksforvaltning ved Kvitskarfossen: parkering, toalett og merking",
            "Prosjektleiar Fossen",
            "Prosjekt Fossen",
        ),
        (750, 1100, 0, 0),
        "Prosjektleiar@Fossen",
        "project",
        "Fossen",
        under=GUESTS,
    ),
    planned(
        ("Felles cruiseavtale for dei tre hamnene", "Hamnesjefen, dagleg leiar i reiselivslaget", "Drift"),
        (90, 0, 0, 0),
        "Hamnesjefen; ?Dagleg leiar@?",
        "operations",
        None,
        under=GUESTS,
    ),
)
SKILLS = area(
    "Arbeidskraft",
    planned(
        ("Traineeplassar for nyutdanna, to om gongen", "HR-avdelinga", "Drift"),
        (0, 480, 480, 480),
        "HR-avdelinga",
        "operations",
        None,
        under=FOLK,
    ),
    planned(
        (
            "Opplæringskontor for byggfag – leigekostnad dei to fyrste åra",
            "Sjonfjord vidaregåande skule",
            "Tilskot frå fylkeskommunen",
        ),
        (160, 160, 0, 0),
        "Sjonfjord vidaregåande skule",
        "grant",
        "Fylkeskommunen",
        under=FOLK,
    ),
    planned(
        (
            "Bustadkampanje retta mot utflytta sjonfjordingar",
            "Kommunikasjonsrådgjevar og bustadkoordinator",
            "Næringsfondet",
        ),
        (120, 0, 120, 0),
        "Kommunikasjonsrådgjevar; Bustadkoordinator",
        "grant",
        "Næringsfondet",
        under=FOLK,
    ),
    planned(
        ("Språkkafé og yrkesnorsk på kveldstid", "Vaksenopplæringa", "Tilskot frå HK-dir"),
        (0, 240, 240, 0),
        "Vaksenopplæringa",
        "grant",
        "HK-dir",
        under=FOLK,
    ),
)
PARTS = (BUSINESS, SKILLS)


def _thousands(cells: tuple[str, ...]) -> Cells:
    """Give cells with the amounts as numbers, as a spreadsheet has them."""
    return tuple((int(text) if text else None) if 3 <= place <= 7 else text or None for place, text in enumerate(cells))


def _sum(label: str, rows: list[Row]) -> Cells:
    amounts = [sum(int(one.cells[place] or 0) for one in rows) for place in range(3, 8)]
    return (label, None, None, *amounts, None)


def _content() -> bytes:
    book = workbook()
    for part in PARTS:
        lines: list[Cells] = [
            ("Tiltaksdel 2026–2029 til næringsplanen",),
            ("Sjonfjord kommune",),
            ("Tal i heile tusen kroner",),
            (),
            HEADER,
        ]
        groups = list(dict.fromkeys(one.truth["under"][0] for one in part.rows))
        for group in groups:
            rows = [one for one in part.rows if one.truth["under"] == [group]]
            lines += [(group,), *(_thousands(one.cells) for one in rows), _sum(f"Sum {group.lower()}", rows)]
        lines.append(_sum(f"Sum {(part.title or '').lower()}", list(part.rows)))
        made = sheet(book, part.title or "", lines)
        made.column_dimensions["A"].width = 60
    notes = [
        ("Lesarrettleiing",),
        ("Tiltaksdelen blir rullert kvart år saman med økonomiplanen. Berre tala for 2026 er vedtekne.",),
        ("Planen er vedteken av kommunestyret 18. desember 2025.",),
    ]
    sheet(book, "Om tabellane", notes)
    return saved_book(book)


PLANS = [
    UnseenPlan(
        "b_sjonfjord",
        "tiltaksdel-naering.xlsx",
        _content,
        truth_of(
            PARTS,
            title="Tiltaksdel 2026–2029 til næringsplanen",
            owner="Sjonfjord kommune",
            language="nn",
            years=(2026, 2029),
            aliases={"Dagleg leiar": ["Dagleg leiar i reiselivslaget"]},
        ),
        held_out=True,
    )
]
