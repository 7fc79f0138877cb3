"""No plan: guidelines for a regional fund, with tables of schemes, deadlines and past grants that look like one."""

from tests.unseen.fifth._layouts_e import headed_table
from tests.unseen.layouts import saved, word
from tests.unseen.writing import UnseenPlan, truth_of


def _content() -> bytes:
    document = word(("Retningslinjer for Vangsmo regionale næringsfond", 0))
    document.add_paragraph(
        "Fastsatt av fondsstyret 14. oktober 2025. Gjelder for søknader mottatt etter 1. januar 2026."
    )
    document.add_heading("1 Formål", 1)
    document.add_paragraph("Fondet gir tilskudd til bedrifter som vil etablere seg eller utvide i Vangsmo.")
    document.add_heading("2 Støtteordninger", 1)
    headed_table(
        document,
        ("Ordning", "Hvem kan søke", "Høyeste beløp", "Søknadsfrist"),
        [
            ("Etablererstipend", "Nye foretak", "100 000 kr", "Løpende"),
            ("Bedriftsutvikling", "Foretak med inntil 50 ansatte", "300 000 kr", "1. mars og 1. oktober"),
            ("Fellestiltak", "Næringsforeninger", "200 000 kr", "1. mars"),
        ],
    )
    document.add_heading("3 Vurdering av søknader", 1)
    for text in (
        "Søknaden må være fullstendig utfylt i regionalforvaltning.no.",
        "Egeninnsatsen skal være minst 50 prosent.",
        "Fondsstyret avgjør søknadene. Vedtak kan påklages til klagenemnda innen tre uker.",
    ):
        document.add_paragraph(text, style="List Bullet")
    document.add_heading("4 Utbetalt de siste årene", 1)
    headed_table(
        document,
        ("År", "Antall søknader", "Antall innvilget", "Utbetalt"),
        [("2023", "41", "22", "2 340 000"), ("2024", "38", "19", "2 115 000")],
    )
    return saved(document)


PLANS = [
    UnseenPlan(
        "vangsmo",
        "retningslinjer.docx",
        _content,
        truth_of([], language="nb"),
        held_out=True,
        is_plan=False,
    )
]
