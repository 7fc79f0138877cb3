"""No plan: the minutes of a meeting in bokmål and nynorsk, with who was there, the cases and what was decided."""

from tests.unseen.layouts import saved, word, word_table
from tests.unseen.writing import UnseenPlan, truth_of

PRESENT = (
    ("Navn", "Kommune", "Verv"),
    ("Berit Aasgård", "Nordmark", "Leder"),
    ("Tor Egil Skår", "Skår", "Nestleiar"),
    ("Lill-Ann Moe", "Tørrdal", "Medlem"),
    ("Ola Ness", "Nordmark", "Vara for Siv H."),
)
CASES = (
    (
        "Sak 31/25 Godkjenning av innkalling og saksliste",
        "Ingen merknader.",
        "Innkalling og saksliste ble godkjent.",
    ),
    (
        "Sak 32/25 Uttale om framtida til lokalsjukehuset",
        "Tor Egil Skår la fram eit utkast. Rådet drøfta kor sterkt ein skal streke under akuttberedskapen.",
        "Regionrådet vil at helseføretaket held ved lag akuttfunksjonane ved sjukehuset. Uttalen vert send i dag.",
    ),
    (
        "Sak 33/25 Regnskap per 2. tertial",
        "Daglig leder gikk gjennom tallene. Forbruket er som budsjettert, med unntak av reiser.",
        "Regionrådet tar regnskapet til orientering.",
    ),
    (
        "Sak 34/25 Val av medlem til styret i reiselivslaget",
        "Valnemnda hadde to framlegg.",
        "Lill-Ann Moe vart vald med tre mot ei røyst. Ho sit til 2027.",
    ),
    (
        "Sak 35/25 Møteplan for våren 2026",
        "Foreslåtte datoer: 23. januar, 13. mars og 5. juni.",
        "Møteplanen ble enstemmig vedtatt.",
    ),
    ("Sak 36/25 Eventuelt", "Ola Ness spurte om skiltingen ved riksveien. Saken er sendt vegvesenet.", ""),
)


def _content() -> bytes:
    document = word(("Møteprotokoll", 0))
    document.add_paragraph("Nordmarka regionråd")
    document.add_paragraph("Tid: fredag 14. november 2025 kl. 10.00–13.15\nSted: Skår heradshus, møterom Fjella")
    word_table(document, PRESENT)
    document.add_paragraph("Frå sekretariatet møtte dagleg leiar Kari N., som òg skreiv protokollen.")
    for title, talk, decided in CASES:
        document.add_heading(title, 2)
        document.add_paragraph(talk)
        if decided:
            document.add_paragraph().add_run("Vedtak:").bold = True
            document.add_paragraph(decided)
    document.add_paragraph("Møtet ble hevet kl. 13.15.")
    document.add_paragraph("Berit Aasgård\t\tTor Egil Skår")
    return saved(document)


PLANS = [UnseenPlan("nordmarka", "moteprotokoll.docx", _content, truth_of(()), is_plan=False)]
