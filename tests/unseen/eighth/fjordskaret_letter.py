"""A plan that is a letter (nynorsk): numbered paragraphs with what, who, when and money, and a signature."""

from docx.enum.text import WD_ALIGN_PARAGRAPH

from tests.unseen.layouts import saved, word
from tests.unseen.writing import OPERATIONS, UnseenPlan, area, row, src, truth_of

# The text may be the first sentence or the whole paragraph: a letter does not say where it ends.
WHOLE = ("",)

PARTS = (
    area(
        None,
        row(
            "Rådet skal greie ut felles brannvernteneste innan 1. oktober 2026|Ansvarleg: dagleg leiar. Utgreiinga "
            "vert dekt av driftsbudsjettet, kr 150 000.",
            "Dagleg leiar; ~?Rådet",
            [src("operations", None, 150000)],
            "..2026-10-01",
            ends=WHOLE,
        ),
        row(
            "Rådet skal skipe til regional næringsdag i Fjordskaret kulturhus|Ansvarleg: næringssjefane i samarbeid "
            "med Sparebanken. Frist: hausten 2026. Finansiering: eigendel for deltakarane.",
            "Næringssjefane; +Sparebanken; ~?Rådet",
            [src("participants")],
            "..2026-11-30",
            ends=WHOLE,
        ),
        row(
            "Rådet skal søkje om midlar til sikring av fylkesvegen over Skarhalsen|Ansvarleg: ordførarane. Frist: 15. "
            "februar 2026. Finansiering: ingen kostnad.",
            "Ordførarane; ~?Rådet",
            None,
            "..2026-02-15",
            ends=WHOLE,
        ),
        row(
            "Rådet skal gje ut ein felles turistbrosjyre på norsk, tysk og engelsk|Ansvarleg: Kari N. Frist: 1. mai "
            "2026. Finansiering: prosjektet Opne fjordar, som vert avslutta i 2026.",
            "Kari N.; ~?Rådet",
            [src("project", "Opne fjordar", to="2026-12-31")],
            "..2026-05-01",
            ends=WHOLE,
        ),
        row(
            "Rådet skal få på plass ei ordning med legevikarar i sommarferien|Ansvarleg: må avklarast. Frist: april "
            "2026. Finansiering: innanfor ramma.",
            "~?Rådet",
            [OPERATIONS],
            "..2026-04-30",
            "responsibility",
            ends=WHOLE,
        ),
        row(
            "Rådet skal halde ved like løypenettet mellom Skar og Ytre Vik|Ansvarleg: turlaga. Frist: løpande. "
            "Finansiering: tilskot frå Vestland fylkeskommune, om lag 80 000 kroner.",
            "Turlaga; ~?Rådet",
            [src("grant", "Vestland fylkeskommune", 80000)],
            ".. continuous",
            ends=WHOLE,
        ),
        row(
            "Rådet skal vurdere om det trengst ein eigen heimeside|Ansvarleg: styret. Frist: når ny dagleg leiar er "
            "på plass. Finansiering: må avklarast.",
            "?Styret; ~?Rådet",
            [],
            "..",
            "funding",
            ends=WHOLE,
        ),
        row(
            "Rådet skal melde regionen på Friluftslivets år|Ansvarleg: dagleg leiar og folkehelsekoordinatorane. "
            "Frist: før påske. Finansiering: innanfor ramma.",
            "Dagleg leiar; Folkehelsekoordinatorane; ~?Rådet",
            [OPERATIONS],
            None,
            ends=WHOLE,
        ),
        row(
            "Rådet skal be kommunane vedta lik pris på utleige av idrettshallane|Ansvarleg: leiaren i rådet. Frist: "
            "30.06.26. Finansiering: ingen kostnad.",
            "~?Leiaren i rådet; ~?Leiaren@Rådet; ~?Leiaren; ~?Rådet",
            None,
            "..2026-06-30",
            ends=WHOLE,
        ),
    ),
)


def _content() -> bytes:
    document = word()
    for line in ("Fjordskaret regionråd", "Postboks 14, 6799 Skar"):
        document.add_paragraph(line)
    document.add_paragraph("Skar, 3. desember 2025").alignment = WD_ALIGN_PARAGRAPH.RIGHT
    document.add_paragraph("Til kommunane Skar, Ytre Vik og Håneset")
    document.add_paragraph().add_run("Tiltaksplan for Fjordskaret regionråd 2026").bold = True
    document.add_paragraph(
        "Vi viser til møtet i rådet 28. november. Der vart det semje om kva vi skal bruke kreftene på neste år. "
        "Kommunane vert med dette bedne om å leggje planen fram for formannskapet."
    )
    document.add_paragraph("Desse tiltaka er vedtekne:")
    for number, one in enumerate(PARTS[0].rows, start=1):
        document.add_paragraph(f"{number}. {one.cells[0]}. {one.cells[1]}")
    document.add_paragraph("Spørsmål om planen kan rettast til sekretariatet på telefon.")
    document.add_paragraph("Med helsing")
    document.add_paragraph("Ingrid Valvik\nleiar")
    return saved(document)


PLANS = [
    UnseenPlan(
        "fjordskaret",
        "brev-tiltaksplan.docx",
        _content,
        truth_of(
            PARTS,
            title="Tiltaksplan for Fjordskaret regionråd 2026",
            owner="Fjordskaret regionråd",
            language="nn",
            years=(2026, 2026),
        ),
    )
]
