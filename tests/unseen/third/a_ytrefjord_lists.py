"""A plan in Nynorsk without tables: areas as headings, measures as list items, labels with values under each."""

from tests.unseen.layouts import saved, word
from tests.unseen.writing import OPERATIONS, Row, UnseenPlan, area, row, src, truth_of

LABELS = ("Ansvar: ", "Finansiering: ", "Frist: ")

PARTS = (
    area(
        "Samferdsel",
        row(
            "Arbeide for ferjefri kryssing av Ytrefjorden og halde trykk på framdrifta i silingsfasen"
            "| Regionrådet v/leiar, saman med ordførarane på begge sider av fjorden | Drift | Heile perioden",
            who="~?Regionrådet@?; ~?Leiar@?; +Ordførarane@?",
            money=[OPERATIONS],
        ),
        row(
            "Kartleggje flaskehalsar for gods på fylkesvegane | Regionsekretæren (gjennomføring Transportforum Vest)"
            "| Fylkeskommunen / drift | Innan 1. juni 2022",
            who="Regionsekretæren; >Transportforum Vest",
            money=[src(..., "Fylkeskommunen"), OPERATIONS],
            when="..2022-06-01",
        ),
        row(
            "Betre korrespondanse mellom hurtigbåt og buss, særleg laurdag og søndag"
            "| Samferdsleutvalet; fylkeskommunen | Ingen ekstra midlar | Ruteskiftet hausten 2022",
            who="Samferdsleutvalet; Fylkeskommunen",
            when="..2022-11-30",
        ),
    ),
    area(
        "Hav og kyst",
        row(
            "Felles kystsoneplan – oppstart og planprogram | Planforum, plansjefen i Ytrefjord leier arbeidet"
            "| Prosjekt Kystplan, blir avslutta juni 2023, vidare finansiering må avklarast"
            "| Før 1. juli 2022",
            who="Planforum; *Plansjefen@?",
            money=[src("project", "Kystplan", to="2023-06-30")],
            when="..2022-06-30",
            open_="funding",
        ),
        row(
            "Møteplass hav: to samlingar med næringa | Næringsapparatet i kommunane"
            "| Deltakarane dekkjer eigne kostnader | Vår og haust",
            who="Næringsapparatet@?",
            money=[src("participants", ...)],
        ),
        row(
            "Ryddeaksjon mot marin forsøpling m/skular og lag | Friluftsrådet, utført av Skjergardstenesta"
            "| Tilskot frå Miljødirektoratet, kr 180 000 (tilsegn gjeve) | Mai 2022",
            who="Friluftsrådet; >Skjergardstenesta",
            money=[src("grant", "Miljødirektoratet", 180000)],
            when="..2022-05-31",
        ),
    ),
    area(
        "Oppvekst og utdanning",
        row(
            "Felles kompetanseplan for barnehage og skule"
            "| Oppvekstsjefane, skulefagleg ansvarleg i Nes koordinerer | Statlege tilskot, kr 600 000 per år"
            "| Skuleåret 2022/2023",
            who="Oppvekstsjefane; *Skulefagleg ansvarleg@?",
            money=[src("grant", ...)],
            when="?..2023-07-31",
        ),
        row(
            "Få på plass ordning med lærekandidatar i alle kommunane | Ikkje avklart | ? | Snarast",
            who="",
            money=[],
            when="..",
            open_="responsibility; funding",
        ),
        row(
            "Greie ut felles pedagogisk-psykologisk teneste"
            "| Kommunedirektørane – AU vurderer eventuelt vidare arbeid | Innanfor ramma | 31.10.2022",
            who="Kommunedirektørane; !AU",
            money=[OPERATIONS],
            when="..2022-10-31",
            open_="continuation:AU",
        ),
    ),
    area(
        "Kultur og frivillig arbeid",
        row(
            "Kulturarena på hjul (ombygd buss med scene) | Kulturskulerektorane"
            "| Gåve frå Sparebankstiftinga, 400 000 kr | Oppstart januar 2023",
            who="Kulturskulerektorane",
            money=[src(..., "Sparebankstiftinga", 400000)],
        ),
        row(
            "Avlevere eldre møtebøker til depot | Arkivansvarlege i kommunane | Drift | Desember 2023",
            who="Arkivansvarlege@?",
            money=[OPERATIONS],
            when="..2023-12-31",
        ),
        row(
            "Vurdere felles bibliotektenester på nett | Biblioteksjefane, dagleg leiar | Ikkje avklart, jf. budsjett"
            "| 2. halvår 2023",
            who="Biblioteksjefane; Dagleg leiar",
            money=[],
            when="..2023-12-31",
            open_="funding",
        ),
        row(
            "Lage oversikt over grendehus som kan brukast som varmestover | Grendelagsnettverket/beredskapskontakt"
            "| kr 25.000,- over drift | 1. kvartal 2023",
            who="Grendelagsnettverket; Beredskapskontakt",
            money=[src("operations", amount=25000)],
            when="..2023-03-31",
        ),
    ),
)
ABOUT = (
    "Regionen er avhengig av trygge og føreseielege reiser. Rådet er pådriver; det er andre som byggjer.",
    "Havet er den viktigaste ressursen vår, og den mest pressa.",
    "Born og unge skal få eit likeverdig tilbod same kvar dei bur.",
    "Rådet skal leggje til rette, ikkje ta over for dei frivillige.",
)


def _values(one: Row) -> list[tuple[str, str]]:
    return list(zip(LABELS, one.cells[1:], strict=True))


def _content() -> bytes:
    document = word(("Handlingsplan 2022–2023 for Ytrefjord regionråd", 0))
    document.add_paragraph("Ytrefjord regionråd er eit samarbeid mellom seks kommunar på begge sider av fjorden.")
    document.add_heading("Slik er planen bygd opp", 1)
    document.add_paragraph(
        "Planen har fire innsatsområde. Under kvart område står tiltaka med ansvar, finansiering og frist. "
        "AU får melding om framdrifta før kvart rådsmøte."
    )
    for part, about in zip(PARTS, ABOUT, strict=True):
        document.add_heading(part.title or "", 1)
        document.add_paragraph(about)
        for one in part.rows:
            document.add_paragraph(one.cells[0], style="List Bullet")
            paragraph = document.add_paragraph(style="List Continue")
            for number, (label, value) in enumerate(_values(one)):
                if number:
                    paragraph.add_run().add_break()
                paragraph.add_run(label).bold = True
                paragraph.add_run(value)
    return saved(document)


PLANS = [
    UnseenPlan(
        "a-ytrefjord",
        "handlingsplan ytrefjord.docx",
        _content,
        truth_of(
            PARTS,
            title="Handlingsplan 2022–2023 for Ytrefjord regionråd",
            owner="Ytrefjord regionråd",
            language="nn",
            years=(2022, 2023),
            aliases={
                "Regionrådet": ["Regionrådet v/leiar"],
                "Ordførarane": ["Ordførarane på begge sider av fjorden"],
                "Plansjefen": ["Plansjefen i Ytrefjord"],
                "Næringsapparatet": ["Næringsapparatet i kommunane"],
                "Skulefagleg ansvarleg": ["Skulefagleg ansvarleg i Nes"],
                "Arkivansvarlege": ["Arkivansvarlege i kommunane"],
            },
        ),
        held_out=True,
    )
]
