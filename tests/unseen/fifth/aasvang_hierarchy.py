"""Chapters 1, 1.1 and rows 1.1.1; the deadline stands before the activity, and an appendix tells who owns what."""

from tests.unseen.fifth._layouts_e import at, headed_table
from tests.unseen.layouts import saved, word, word_table
from tests.unseen.writing import OPERATIONS, UnseenPlan, area, src, truth_of

HEADER = ("Nr", "Ferdig", "Tiltak", "Tiltakseier", "I samarbeid med", "Kostnad (kr)", "Dekkes av")
HISTORY = "Delmål 1.1 Lokalhistorien skal være lett å finne"
HOUSES = "Delmål 1.2 Bygningene skal stå i hundre år til"
MUSIC = "Delmål 2.1 Alle barn får prøve et instrument"
YOUNG = "Delmål 2.2 Ungdom lager kultur for ungdom"

PARTS = (
    area(
        "Kulturarv",
        at(
            2,
            "1.1.1|1. juni 2026|Digitalisere Brenden-samlingen (ca. 3 000 glassplater) og legge den ut på nett"
            "|Arkivleder|Historielaget, fylkesarkivet|180 000|Drift",
            "Arkivleder; +Historielaget; +Fylkesarkivet",
            [src("operations", None, 180000)],
            "..2026-06-01",
            number="1.1.1",
            under=[HISTORY],
        ),
        at(
            2,
            "1.1.2|Utgangen av 2027|Skilte ti kulturminner m/ QR-kode, jf. kulturminneplanen"
            "|Kulturavdelingen / Teknisk drift|Grunneierne|inntil 90 000|Tilskudd fra Kulturminnefondet",
            "Kulturavdelingen; Teknisk drift; +Grunneierne",
            [src("grant", "Kulturminnefondet", 90000, qualifier="inntil")],
            "..2027-12-31",
            number="1.1.2",
            under=[HISTORY],
        ),
        at(
            2,
            "1.2.1|2. halvår 2026|Sette i stand stabburet på Prestgarden|Eiendomssjef||400 000|Investeringsbudsjettet",
            "Eiendomssjef",
            [src("investment", None, 400000)],
            "..2026-12-31",
            number="1.2.1",
            under=[HOUSES],
        ),
        at(
            2,
            "1.2.2|2028|Lage vedlikeholdsplan for de fire bygdetunene|Ikke bestemt|Stiftelsen Bygdetunet||Må avklares",
            "+Stiftelsen Bygdetunet",
            [],
            "..2028-12-31",
            "responsibility; funding",
            number="1.2.2",
            under=[HOUSES],
        ),
        at(
            2,
            "1.2.3|Innen 1. oktober 2027|Rydde, merke og skjøtte gamle ferdselsveier over Åsheia, i første"
            " omgang Kongevegen"
            " og kløvstien fra Sætra, og se om de kan bli del av et større nett|Miljørådgiver v/Tove Lien, turlaget"
            "|Beitelaget + grunneierne|75 000 pr. år|Tilskudd fra fylkeskommunen (SMIL), resten drift",
            None,
            None,
            "..2027-10-01",
            number="1.2.3",
            under=[HOUSES],
        ),
        goals=[("1.1", "Lokalhistorien skal være"), ("1.2", "Bygningene skal stå")],
    ),
    area(
        "Kultur for barn og unge",
        at(
            2,
            "2.1.1|Årlig|Ha «Prøv fritt»-uke i kulturskolen|Kulturskolen|Korpsene|25 000|Innenfor ramma",
            "Kulturskolen; +Korpsene",
            [src("operations", None, 25000)],
            "yearly",
            number="2.1.1",
            under=[MUSIC],
        ),
        at(
            2,
            "2.1.2|Mars 2026|Kjøpe inn utlånsinstrumenter (messing og treblås)|Rektor|Sparebankstiftelsen|250 000"
            "|Gave fra Sparebankstiftelsen",
            "Rektor; +Sparebankstiftelsen",
            [src(..., "Sparebankstiftelsen", 250000)],
            "..2026-03-31",
            number="2.1.2",
            under=[MUSIC],
        ),
        at(
            2,
            "2.2.1|Løpende|Gi ungdomsrådet en egen pott til arrangement|Fritidsleder og ungdomsrådet||60 000|Drift",
            "Fritidsleder; Ungdomsrådet",
            [src("operations", None, 60000)],
            "continuous",
            number="2.2.1",
            under=[YOUNG],
        ),
        at(
            2,
            "2.2.2|15.2.2026|Arrangere UKM-mønstring|Fritidsleder|Åsvang videregående skole|40 000|Deltakeravgift",
            "Fritidsleder; +Åsvang videregående skole",
            [src("participants", None, 40000)],
            "..2026-02-15",
            number="2.2.2",
            under=[YOUNG],
        ),
        at(
            2,
            "2.2.3|30.11.2026|Utrede øvingslokale i den gamle brannstasjonen|Kommunalsjef oppvekst og kultur"
            "|Bandforeningen||Ikke avklart",
            "Kommunalsjef oppvekst og kultur; +Bandforeningen",
            [],
            "..2026-11-30",
            "funding",
            number="2.2.3",
            under=[YOUNG],
        ),
        at(
            2,
            "2.2.4|Innen skolestart 2027|Etablere filmverksted på biblioteket|Biblioteksjef|||Drift",
            "Biblioteksjef",
            [OPERATIONS],
            None,
            number="2.2.4",
            under=[YOUNG],
        ),
        at(
            2,
            "2.2.5|Snarest|Få på plass avtale om leie av Samfunnshuset til øving og konsert, inkl. lydutstyr"
            " og vaktmester"
            "|Kulturavdelingen (gjennomføres av Fritidsklubben)|Styret på Samfunnshuset|inntil kr 100 000 pr. år"
            "|Drift, videre finansiering må avklares",
            "Kulturavdelingen; >Fritidsklubben; +Styret på Samfunnshuset",
            None,
            "..",
            "funding",
            number="2.2.5",
            under=[YOUNG],
        ),
        goals=[("2.1", "Alle barn får prøve"), ("2.2", "Ungdom lager kultur")],
    ),
)


def _content() -> bytes:
    document = word(("Handlingsdel til kulturplan 2025–2028", 0))
    document.add_paragraph("Åsvang kommune")
    document.add_paragraph(
        "Handlingsdelen viser hva vi skal gjøre for å nå målene i kulturplanen. Den rulleres hvert år sammen med "
        "økonomiplanen, første gang høsten 2026."
    )
    for number, part in enumerate(PARTS, start=1):
        document.add_heading(f"{number} {part.title}", 1)
        document.add_paragraph("Tiltakene er drøftet med lag og foreninger på kulturkvelden i mars.")
        for goal in dict.fromkeys(one.truth["under"][0] for one in part.rows):
            document.add_heading(goal, 2)
            headed_table(document, HEADER, [one.cells for one in part.rows if one.truth["under"] == [goal]])
    document.add_heading("Vedlegg 1: Oversikt over tiltakseierne", 1)
    word_table(
        document,
        [
            ("Tiltakseier", "Tiltak nr."),
            ("Arkivleder", "1.1.1"),
            ("Kulturavdelingen", "1.1.2"),
            ("Eiendomssjef", "1.2.1"),
            ("Kulturskolen", "2.1.1, 2.1.2"),
            ("Fritidsleder", "2.2.1, 2.2.2"),
            ("Biblioteksjef", "2.2.4"),
        ],
    )
    return saved(document)


PLANS = [
    UnseenPlan(
        "aasvang",
        "kulturplan_handlingsdel.docx",
        _content,
        truth_of(
            PARTS,
            title="Handlingsdel til kulturplan 2025–2028",
            owner="Åsvang kommune",
            language="nb",
            years=(2025, 2028),
        ),
        held_out=True,
    )
]
