"""A story made by hand, with everything that a page has to show: nesting, relays, figures, findings, dropped pieces."""

from datetime import datetime
from decimal import Decimal

from menurut.model import (
    Act,
    Article,
    Attribution,
    Bound,
    Change,
    Claim,
    Dropped,
    Evidence,
    Fact,
    FactKind,
    Figure,
    Finding,
    FindingKind,
    Fold,
    FoldKind,
    Links,
    Manner,
    Reading,
    Relay,
    RelayKind,
    Span,
    Speaker,
    SpeakerKind,
    Statement,
    Story,
)

BUDI = Speaker("p-budi", "Budi Santika", SpeakerKind.PERSON, ("Budi Santika", "Budi"), ("Bupati Lembang Raya",))
FIRM = Speaker("p-firm", "PT Air Jernih", SpeakerKind.ORGANISATION)
WIRE = Speaker("p-wire", "Kabar Kawat", SpeakerKind.MEDIUM)

_WIRE_TEXT = """Tanggul jebol di Lembang Raya
Bupati Lembang Raya Budi Santika mengatakan sedikitnya 120 warga mengungsi sejak Senin (3/3/2025).

“Kami belum tahu sebabnya. Kami periksa dulu,” kata Budi, “lalu kami umumkan.”
PT Air Jernih membantah tuduhan Budi bahwa tanggul itu rapuh."""

_COPY_TEXT = """Tanggul Lembang Raya jebol, warga mengungsi
Dikutip dari Kabar Kawat, Budi Santika mengatakan 120 warga mengungsi.
Perusahaan tidak membantah tuduhan itu."""


def find_span(text: str, words: str, *, after: str = "") -> Span:
    """Where words stand in a text, the first time after other words."""
    start = text.index(words, text.index(after) if after else 0)
    return Span(start, start + len(words))


def make_attribution(
    article: Article, number: int, act: Act, parts: dict[str, tuple[Span, ...]], **more: object
) -> Attribution:
    """An attribution of an article with these parts (`source`, `cue`, `content`)."""
    fields = {"source": (), "cue": (), "manner": Manner.INDIRECT, "by": "test"} | parts | more
    return Attribution(id=f"t-{article.id}-{number}", article_id=article.id, act=act, **fields)


def make_wire() -> Reading:
    """An agency's report: an interrupted quotation over a line, a denial that holds an accusation."""
    text = _WIRE_TEXT
    article = Article(
        "a-wire",
        text,
        "id",
        url="https://kawat.example/tanggul",
        outlet="Kabar Kawat",
        title="Tanggul jebol di Lembang Raya",
        published_at=datetime.fromisoformat("2025-03-03T14:05:00+07:00"),
        dropped=(Dropped("related_link", "Baca juga: Harga beras"), Dropped("signature", "(abc)")),
    )
    count = Fact(
        FactKind.QUANTITY, find_span(text, "sedikitnya 120 warga"), Decimal(120), counted="warga", bound=Bound.AT_LEAST
    )
    day = Fact(FactKind.DATE, find_span(text, "Senin (3/3/2025)"), "2025-03-03", start="2025-03-03", end="2025-03-03")
    attributions = (
        make_attribution(
            article,
            1,
            Act.STATE,
            {
                "source": (find_span(text, "Bupati Lembang Raya Budi Santika"),),
                "cue": (find_span(text, "mengatakan"),),
                "content": (find_span(text, "sedikitnya 120 warga mengungsi sejak Senin (3/3/2025)"),),
            },
            speaker_id=BUDI.id,
            facts=(count, day),
        ),
        make_attribution(
            article,
            2,
            Act.STATE,
            {
                "source": (find_span(text, "Budi", after="kata"),),
                "cue": (find_span(text, "kata"),),
                "content": (
                    find_span(text, "“Kami belum tahu sebabnya. Kami periksa dulu,”"),
                    find_span(text, "“lalu kami umumkan.”"),
                ),
            },
            manner=Manner.DIRECT,
            speaker_id=BUDI.id,
        ),
        make_attribution(
            article,
            3,
            Act.DENY,
            {
                "source": (find_span(text, "PT Air Jernih"),),
                "cue": (find_span(text, "membantah"),),
                "content": (find_span(text, "tuduhan Budi bahwa tanggul itu rapuh"),),
            },
            speaker_id=FIRM.id,
        ),
        make_attribution(
            article,
            4,
            Act.ACCUSE,
            {
                "source": (find_span(text, "Budi", after="tuduhan"),),
                "cue": (find_span(text, "tuduhan"),),
                "content": (find_span(text, "bahwa tanggul itu rapuh"),),
            },
            speaker_id=BUDI.id,
            parent="t-a-wire-3",
        ),
    )
    return Reading(article, attributions, (BUDI, FIRM), (count, day))


def make_copy() -> Reading:
    """Another outlet that takes it over, and a cue that is negated."""
    text = _COPY_TEXT
    article = Article(
        "a-copy",
        text,
        "id",
        path="salinan.txt",
        outlet="Harian Lembah",
        title="Tanggul Lembang Raya jebol, warga mengungsi",
        published_at=datetime.fromisoformat("2025-03-04T00:00:00+07:00"),
    )
    count = Fact(FactKind.QUANTITY, find_span(text, "120 warga"), Decimal(120), counted="warga", bound=Bound.EXACT)
    attributions = (
        make_attribution(
            article,
            1,
            Act.RELAY,
            {
                "source": (find_span(text, "Kabar Kawat"),),
                "cue": (find_span(text, "Dikutip dari"),),
                "content": (find_span(text, "Budi Santika mengatakan 120 warga mengungsi"),),
            },
            speaker_id=WIRE.id,
        ),
        make_attribution(
            article,
            2,
            Act.STATE,
            {
                "source": (find_span(text, "Budi Santika"),),
                "cue": (find_span(text, "mengatakan"),),
                "content": (find_span(text, "120 warga mengungsi"),),
            },
            speaker_id=BUDI.id,
            via="Kabar Kawat",
            parent="t-a-copy-1",
            facts=(count,),
        ),
        make_attribution(
            article,
            3,
            Act.CONFIRM,
            {
                "source": (find_span(text, "Perusahaan"),),
                "cue": (find_span(text, "tidak membantah"),),
                "content": (find_span(text, "tuduhan itu"),),
            },
            speaker_id=FIRM.id,
            negated=True,
        ),
    )
    return Reading(article, attributions, (WIRE, BUDI, FIRM), (count,))


def make_story() -> tuple[Story, tuple[Reading, ...], Links]:
    """The story of both, with its relay, two claims and two findings."""
    wire, copy = make_wire(), make_copy()
    story = Story(
        "st-tanggul",
        "Tanggul jebol di Lembang Raya",
        ("a-wire", "a-copy"),
        wire.article.published_at,
        copy.article.published_at,
        origins=1,
    )
    evidence = find_span(copy.article.text, "Dikutip dari Kabar Kawat")
    relays = (
        Relay("a-copy", "Kabar Kawat", RelayKind.REWRITES, 0.8, "a-wire", (evidence,), (Change("sedikitnya 120", "120"),)),
        Relay("a-wire", "Radio Lembah", RelayKind.CITES, 0.6),
    )
    evacuated = Claim(
        "c-evacuated",
        story.id,
        "sedikitnya 120 warga mengungsi",
        (Statement("m-1", BUDI.id, BUDI.name, Act.STATE, ("t-a-wire-1", "t-a-copy-2"), 1),),
        (
            Figure(Decimal(120), None, None, "warga", Bound.AT_LEAST, BUDI.id, ("t-a-wire-1",)),
            Figure(Decimal(120), None, None, "warga", Bound.EXACT, BUDI.id, ("t-a-copy-2",)),
        ),
        1,
    )
    brittle = Claim(
        "c-brittle",
        story.id,
        "tanggul itu rapuh",
        (
            Statement("m-2", BUDI.id, BUDI.name, Act.ACCUSE, ("t-a-wire-4",), 1),
            Statement("m-3", FIRM.id, FIRM.name, Act.DENY, ("t-a-wire-3", "t-a-copy-3"), 1),
        ),
        (),
        1,
    )
    alone = Claim(
        "c-alone", story.id, "Kami belum tahu", (Statement("m-4", BUDI.id, BUDI.name, Act.STATE, ("t-a-wire-2",), 1),), (), 1
    )
    findings = (
        Finding(
            "f-1",
            FindingKind.DENIED,
            story.id,
            brittle.id,
            ("a-wire",),
            ("t-a-wire-3", "t-a-wire-4"),
            (Evidence("a-wire", find_span(wire.article.text, "bahwa tanggul itu rapuh")),),
            "PT Air Jernih denies what Budi Santika says.",
        ),
        Finding(
            "f-2",
            FindingKind.POLARITY_FLIPPED,
            story.id,
            None,
            ("a-copy",),
            ("t-a-copy-3",),
            (Evidence("a-copy", find_span(copy.article.text, "Perusahaan tidak membantah")),),
            "One article denies it, the other does not.",
        ),
    )
    span = find_span(wire.article.text, "sedikitnya 120 warga")
    folds = (
        Fold("m-1", "a-copy", FoldKind.REWRITES, "a-wire", None, evidence, span, ("t-a-copy-2",)),
        Fold("m-3", "a-copy", FoldKind.REWRITES, "a-wire", None, evidence, None, ("t-a-copy-3",)),
    )
    return story, (wire, copy), Links((story,), relays, (evacuated, brittle, alone), findings, folds)


ATTACK = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>\u202e\x1b[31m"


def make_hostile_story() -> tuple[Story, tuple[Reading, ...], Links]:
    """A story in which every word that comes from outside tries to break out."""
    text = f"{ATTACK}\n{ATTACK} mengatakan {ATTACK}.\n</p></style></script>{{{{ 7 * 7 }}}}"
    cue = find_span(text, "mengatakan")
    article = Article(
        "a-evil",
        text,
        "id",
        url="javascript:alert(document.domain)",
        outlet=ATTACK,
        title=ATTACK,
        byline=ATTACK,
        agency=ATTACK,
        dropped=(Dropped(ATTACK, ATTACK),),
    )
    speaker = Speaker("p-evil", ATTACK, SpeakerKind.UNNAMED, (ATTACK,), (ATTACK,))
    count = Fact(FactKind.QUANTITY, Span(cue.end + 1, cue.end + 4), Decimal(1), unit=ATTACK, counted=ATTACK, bound=Bound.ABOUT)
    attribution = make_attribution(
        article,
        1,
        Act.STATE,
        {
            "source": (Span(len(ATTACK) + 1, cue.start - 1),),
            "cue": (cue,),
            "content": (Span(cue.end + 1, cue.end + 1 + len(ATTACK)),),
        },
        manner=Manner.DIRECT,
        speaker_id=speaker.id,
        via=ATTACK,
        facts=(count,),
    )
    reading = Reading(article, (attribution,), (speaker,), (count,))
    story = Story("st-evil", ATTACK, (article.id,))
    statement = Statement("m-evil", speaker.id, ATTACK, Act.STATE, (attribution.id,), 1)
    figure = Figure(Decimal(1), None, ATTACK, ATTACK, Bound.ABOUT, speaker.id, (attribution.id,))
    claim = Claim("c-evil", story.id, ATTACK, (statement,), (figure,), 1)
    evidence = (Evidence(article.id, attribution.content[0]),)
    finding = Finding("f-evil", FindingKind.DENIED, story.id, claim.id, (article.id,), (attribution.id,), evidence, ATTACK)
    relay = Relay(article.id, ATTACK, RelayKind.CITES, 0.5, None, attribution.content, (Change(ATTACK, ATTACK),))
    return story, (reading,), Links((story,), (relay,), (claim,), (finding,))
