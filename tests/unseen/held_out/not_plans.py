"""Documents that are no plans: an invitation, a curriculum vitae and a handout with a table of telephone numbers."""

from tests.unseen.layouts import html_table, page, saved, word, word_table
from tests.unseen.writing import UnseenPlan, truth_of


def _invitation() -> bytes:
    programme = [
        ("Klokkeslett", "Innhold", "Innleder"),
        ("10.00", "Kaffe og registrering", ""),
        ("10.30", "Velkommen", "Ordfører Marte Ruud"),
        ("11.15", "Hva vil ungdommen?", "Ungdomsrådet"),
        ("12.00", "Lunsj", ""),
    ]
    body = "<h1>Invitasjon til fagdag om sentrumsutvikling</h1><p>Torsdag 23. april 2026, Festsalen.</p>"
    body += html_table(programme) + "<p>Meld deg på innen 10. april. Deltakeravgift kr 450.</p>"
    return page("Invitasjon", body)


def _curriculum() -> bytes:
    document = word(("Curriculum vitae", 0))
    document.add_paragraph("Ingvild Strand, født 1984, bosatt i Moldnes")
    document.add_heading("Utdanning", 1)
    word_table(document, [("2003–2008", "Master i samfunnsplanlegging"), ("2002–2003", "Årsstudium i økonomi")])
    document.add_heading("Arbeidserfaring", 1)
    document.add_paragraph("2014–: Planrådgiver, Tverrli kommune", style="List Bullet")
    document.add_paragraph("2008–2014: Konsulent, Vei og plan AS", style="List Bullet")
    return saved(document)


def _handout() -> bytes:
    document = word(("Til deg som får hjemmehjelp", 0))
    document.add_paragraph("Vi kommer mellom klokken 8 og 15. Si fra dagen før hvis du ikke trenger besøk.")
    document.add_paragraph("Rydd gangen slik at vi kommer fram.", style="List Bullet")
    document.add_paragraph("Ha rengjøringsmidler stående.", style="List Bullet")
    word_table(document, [("Hvem", "Telefon"), ("Vaktsentralen", "555 10 100"), ("Legevakta", "116 117")])
    return saved(document)


PLANS = [
    UnseenPlan("invitation", "invitasjon.html", _invitation, truth_of(()), is_plan=False, held_out=True),
    UnseenPlan("curriculum", "cv.docx", _curriculum, truth_of(()), is_plan=False, held_out=True),
    UnseenPlan("handout", "hjemmehjelp.docx", _handout, truth_of(()), is_plan=False, held_out=True),
]
