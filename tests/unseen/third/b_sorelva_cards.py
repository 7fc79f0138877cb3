"""A climate partnership's plan of cards: each measure is a small table of labels and what they say."""

from tests.unseen.layouts import saved, word, word_table
from tests.unseen.writing import OPERATIONS, Row, UnseenPlan, area, row, src, truth_of

LABELS = ("Beskrivelse", "Ansvarlig", "Medvirkende", "Gjennomføres", "Kostnad", "Finansiering", "Måles ved", "Status")


def card(
    cells: str, who: str | None, money: list[dict[str, object]] | None, when: str | None, open_: str | None = ""
) -> Row:
    number, text, *_, indicator, status = (cell.strip() for cell in cells.split("|"))
    texts = {"number": number, "indicator": indicator or None, "status": status or None}
    return row(cells, who, money, when, open_, text=text, **texts)


PARTS = (
    area(
        "Bygg og anlegg",
        card(
            "T1|Stille krav om fossilfri anleggsplass i alle kommunale kontrakter|Kravet gjelder både nybygg og "
            "rehabilitering. Mal for kravspesifikasjon deles mellom partnerne.|Innkjøpssjefene, juridisk rådgiver"
            "|Entreprenørforeningen|Fra og med 1. juli 2026|-|Innenfor ordinær drift|Andel kontrakter med krav|Pågår",
            "Innkjøpssjefene; Juridisk rådgiver; +Entreprenørforeningen",
            [OPERATIONS],
            "2026-07-01..",
        ),
        card(
            "T2|Bytte ut oljefyr i Sørelva samfunnshus|Luft-vann-varmepumpe. Bygget er vernet i klasse 2, "
            "så plassering av utedel krever dialog.|Eiendom|Samfunnshusstyret|2026|1,45 mill. kroner"
            "|Investeringsbudsjettet og støtte fra Enova|Liter olje per år|Ikke startet",
            "Eiendom; +Samfunnshusstyret",
            [src("investment", None), src("grant", "Enova")],
            "2026-01-01..2026-12-31",
        ),
        card(
            "T3|Mottak for brukte byggevarer|Etter modell fra nabofylket, men i mindre skala|Ikke avklart"
            "|Sørelva avfall IKS, Byggmesterforeningen|Avhenger av tomtevalg|Ikke beregnet"
            "|Må avklares av eierkommunene|Tonn ombrukt|Ikke startet",
            "+Sørelva avfall IKS; +Byggmesterforeningen; ~!Eierkommunene",
            [],
            None,
            "responsibility; funding:Eierkommunene; ~time:?; ~funding:?",
        ),
    ),
    area(
        "Reiser og varer",
        card(
            "T4|Sykkelparkering under tak ved togstoppene|Tre stopp, til sammen ca. 140 plasser"
            "|Fylkeskommunen (gjennomføring Banetomt AS)|Kommunene|2026–2027|Ca. 900 000|Belønningsmidler"
            "|Belegg på tellepunkt|Ikke startet",
            "Fylkeskommunen; >Banetomt AS; +Kommunene",
            [src("grant", ..., 900000, qualifier="ca.")],
            "2026-01-01..2027-12-31",
        ),
        card(
            "T5|Samkjøringsordning for ansatte som pendler mellom rådhusene|App er testet hos to partnere med godt "
            "resultat|Klimakoordinator|HR-lederne; tillitsvalgte|Fra våren 2026|30 000 kr"
            "|Deltakende virksomheter dekker egne utgifter|Antall turer|Pågår",
            "Klimakoordinator; +HR-lederne; +Tillitsvalgte",
            [src("participants", ..., 30000)],
            "2026-03-01..",
        ),
        card(
            "T6|Felles varelevering til kommunale bygg i sentrum|Samlasting to dager i uka i stedet for fem|"
            "Logistikkgruppa, ledes av innkjøpssjef i Elvestad||2. halvår 2026|250 000 kr"
            "|Tilskudd fra Klimasats – tilsagn foreligger|Antall leveranser per uke|",
            None,
            [src("grant", "Klimasats", 250000)],
            "2026-07-01..2026-12-31",
        ),
    ),
    area(
        "Natur og forbruk",
        card(
            "T7|Restaurere myr på Storkjølen|Tette ca. 3 km grøfter med stedegne masser|Skogbrukssjef i samarbeid med "
            "Statsforvalteren og grunneierlaget|Reindriftsnæringen|Høst 2026|kr 400.000,-"
            "|Søkes Miljødirektoratet|Grunnvannstand|Ikke startet",
            "Skogbrukssjef; +Statsforvalteren; +Grunneierlaget; +Reindriftsnæringen",
            [src("grant", "Miljødirektoratet", 400000)],
            "2026-09-01..2026-11-30",
        ),
        card(
            "T8|Klimaregnskap for hver kommune, publiseres på felles nettside|Samme metode hvert år, slik at "
            "tallene kan "
            "sammenlignes|Klimakoordinator leder arbeidet|Økonomisjefene|Årlig|kr 60 000"
            "|Drift. Videre finansiering må avklares med bankene|Publisert regnskap|Pågår",
            "*Klimakoordinator; +Økonomisjefene",
            [src("operations", None, 60000)],
            "yearly",
            "funding:Bankene",
        ),
        card(
            "T9|Kampanjen «Matsvinn på timeplanen»|Undervisningsopplegg, veiing av mat og konkurranse mellom klasser"
            "|Rektorene, kantineleder|Matforsk|Skoleåret 2026/2027|kr 15 000|Innenfor rammen"
            "|Gram per elev|Ikke startet",
            "Rektorene; Kantineleder; +Matforsk",
            [src("operations", None, 15000)],
            "2026-08-01..2027-07-31",
        ),
        card(
            "T10|Ny partnerskapsavtale|Dagens avtale går ut|Styringsgruppa vurderer eventuell videreføring|Alle "
            "partnerne"
            "|Desember 2026||Drift|Signert avtale|Ikke startet",
            "!Styringsgruppa; ~+Alle partnerne; ~+Partnerne",
            [OPERATIONS],
            "2026-12-01..2026-12-31",
            "continuation:Styringsgruppa",
        ),
    ),
)


def _content() -> bytes:
    document = word(("Klimapartnerskapet Sørelva", 1), ("Tiltaksplan 2026–2027", 0))
    document.add_paragraph(
        "Klimapartnerskapet er et samarbeid mellom Elvestad og Moen kommuner, fylkeskommunen og elleve bedrifter. "
        "Partnerne har forpliktet seg til å halvere direkte utslipp før 2030."
    )
    document.add_paragraph("Hvert tiltak er beskrevet på et eget kort. Kortene oppdateres av klimakoordinator.")
    for part in PARTS:
        document.add_heading(part.title or "", 1)
        for one in part.rows:
            number, text, *values = one.cells
            word_table(document, [(f"{number} {text}",), *zip(LABELS, values, strict=True)])
            document.add_paragraph()
    return saved(document)


PLANS = [
    UnseenPlan(
        "b_sorelva",
        "klimakort.docx",
        _content,
        truth_of(PARTS, owner="Klimapartnerskapet Sørelva", language="nb", years=(2026, 2027)),
        held_out=True,
    )
]
