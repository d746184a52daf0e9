"""What `cues.toml` of a language pack holds: the words that report speech and the small words around them.

The engine (`menurut.attribution`) knows frames, not words. A *frame* says where the parts of an attribution stand:

| frame      | order of the parts                                  | for example                                      |
| ---------- | --------------------------------------------------- | ------------------------------------------------ |
| `subject`  | source cue content; also content, source cue        | X mengatakan bahwa …; X said that …; "…," X said |
| `inverted` | content, cue source                                 | "…," kata X; "…," said X                         |
| `clitic`   | content, cue; the source is a clitic in the cue     | "…," katanya                                     |
| `phrase`   | cue source, content; content, cue source            | menurut X, …; according to X, …                  |
| `held`     | as `phrase`, the source being a clitic in the cue   | menurutnya, …                                    |
| `passive`  | content cue agent                                   | hal itu disampaikan X; this was announced by X     |
| `raised`   | the cue stands between subject and predicate        | Y diminta mundur; Y is believed to …             |
| `noun`     | cue source complementiser content                   | klaim X bahwa …; the claim by X that …           |
| `relay`    | cue medium, content; content, cue medium            | dilansir M, …; …, dikutip dari M; citing M, …    |
| `headline` | as `subject`, in a title only                       | Bupati Bantah …; Mayor denies …                  |
| `participle` | cue content; the source is the subject of the clause before | X left, saying that …                    |

A form may have several frames; the engine takes the first that its surroundings allow. All words are written in lower case,
words of several parts with a blank between the parts.
"""

from enum import StrEnum
from typing import NamedTuple

from pydantic import BaseModel, ConfigDict, Field

from menurut.model import Act


class Frame(StrEnum):
    """Where source, cue and content stand; the table in this module's docstring has an example of each."""

    SUBJECT = "subject"
    INVERTED = "inverted"
    CLITIC = "clitic"
    PHRASE = "phrase"
    HELD = "held"
    PASSIVE = "passive"
    RAISED = "raised"
    NOUN = "noun"
    RELAY = "relay"
    HEADLINE = "headline"
    PARTICIPLE = "participle"


class CueForm(NamedTuple):
    """One form of a cue and the frame it stands in.

    `pronoun`: a cue only right after a pronoun, its object before them (*hal itu saya katakan*). `noun`: a noun as well, so a
    cue only right after a pronoun (*she claims*).
    """

    form: str
    frame: Frame
    pronoun: bool = False
    noun: bool = False


class CueFamily(BaseModel):
    """Words that report in the same way.

    `name` tells in `Attribution.by` which family found it. `words` are given to the pack's `clauses.forms_of`, which makes the
    forms and says the frames of each (a language with little morphology just uses them as they are with `frames`).
    `negated` is the act of the negated cue (`tidak menampik` confirms), None where negation does not change it.
    `neutral`: the act may shift to `commit` or `demand` where the content is plainly a plan or a demand.
    `denying`: a denial where the content is negated (*insisted it had not*).
    `hedged`: the cue itself keeps its distance (*diduga*). `opens`: the content must begin with one of these words.
    `not_before`: no cue when one of these words follows. `not_after`: no cue when one of these words precedes.
    `only_after`: a cue only right after one of these words. `quoted`: a cue only beside a quotation.
    `first_person`: a cue only after a pronoun of the first person. `sources`: a cue only where one of these words is in the
    source. `weak`: also a plain verb of action, so a cue only with a subject of its own right before it. `clause`: a cue only
    where a clause or a quotation follows, no mere noun phrase. `apart`: a cue only at the head of a sentence or behind a comma.
    `holds`: a cue only where one of these words stands in the content (*menggambarkan X sebagai Y*).
    `addressed`: whom the source speaks to may stand right behind the cue, without a preposition (*told CNN that …*).
    `nominal`: in the frame `passive`, any noun phrase is a content where the agent is named (*the aid promised by X*), not only
    one that points back; in the frame `raised`, a cue behind a relativiser too (*data yang dinilai usang*).
    `before`, `shapes`, `spared`: an open class; besides `words`, every word that begins like one of `shapes` right before one
    of the words in `before` (*X mengorasikan bahwa …*), but for the `spared` ones (*berarti bahwa*).
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    name: str
    act: Act
    words: tuple[str, ...]
    frames: tuple[Frame, ...] = ()
    negated: Act | None = None
    neutral: bool = False
    denying: bool = False
    hedged: bool = False
    quoted: bool = False
    first_person: bool = False
    weak: bool = False
    clause: bool = False
    apart: bool = False
    opens: frozenset[str] = frozenset()
    not_before: frozenset[str] = frozenset()
    not_after: frozenset[str] = frozenset()
    only_after: frozenset[str] = frozenset()
    sources: frozenset[str] = frozenset()
    holds: frozenset[str] = frozenset()
    addressed: bool = False
    nominal: bool = False
    before: frozenset[str] = frozenset()
    shapes: tuple[str, ...] = ()
    spared: frozenset[str] = frozenset()


class CueWords(BaseModel):
    """The cue families of a language and its closed classes, as the walk through a clause needs them.

    negations       belong to the cue that follows them
    adverbs         auxiliaries and adverbs around a cue; belong to no part
    particles       adverbs that, behind a cue, still belong to it and not to the content (*juga*, *again*)
    likeness        stand before a relay and belong to no part (*seperti*, *as*)
    connectives     open a sentence and belong to no content (*namun*, *sementara itu*, *however*)
    pronouns        a source by themselves
    first_person    those pronouns that speak for themselves in a quotation
    settings        open a phrase of time, place or addressee of speaking (*kepada*, *di*, *saat*; *to*, *in*, *during*)
    occasions       those settings that also end a source (*dalam*, *saat*; *during*)
    manners         words that with the next one say how the source speaks (*dengan tegas*)
    addressees      those settings that open the addressee (*kepada*, *to*)
    speech_settings phrases that belong to the act of speaking even after an indirect content (*dalam keterangannya*)
    complementisers open an indirect content and belong to it (*bahwa*, *that*)
    relativisers    open a relative clause (*yang*; *who*)
    coordinators    join a second cue to the subject of the first (*dan*, *sambil*, *and*, *while*)
    contrasts       join a second clause with a subject of its own (*sementara*, *sedangkan*, *but*)
    turns           those contrasts that end what is felt, asked for or promised (*tetapi*), but not what is told
    subordinators   open a clause that no noun phrase reaches across (*karena*, *ketika*, *because*)
    agents          come before the agent of a passive (*oleh*, *by*)
    conditionals    open a clause that reports nothing (*kalau*, *if*)
    fronts          open a part of the content that stands before the source (*untuk*), besides conditionals
    nobodies        words that are no source (*sulit*, *saling*)
    things          nouns whose phrase is the source of no verb (*kondisi*, *harga*)
    determiners     end a noun phrase (*itu*, *tersebut*); empty where a language has them in front
    anaphors        whole noun phrases that point at what was said (*hal itu*, *this*)
    verbs           finite verbs that do not look like one to the pack's `clauses.looks_like_verb` (*bekerja*, *went*)
    verb_likes      words that look like a verb to it and are none (*menteri*, *hundred*)
    predicates      words besides verbs that show a clause (*adalah*, *harus*; *is*, *must*)
    places          open the phrase that names a writing before a passive (*dalam laporan itu disebutkan*)
    labels          stand before a colon in a title and are no source (*video*, *cek fakta*)
    dependents      a sentence that opens with one goes on with the indirect content before it (*karena*, *termasuk*)
    days            names of days and other words that a date phrase opens with
    statements      what is published by its own speaker and no medium (*keterangan tertulis*, *press release*)
    undertakings    words of a plan of one's own after the subject of a content (*akan*, *will*)
    bodies          that act for whoever speaks for them (*pemerintah*)
    deciders        open a source that rules when it states: courts, laws, treaties
    denials         phrases that call something untrue, as predicates or behind a negation (*itu hoaks*, *tidak benar*)
    disavowals      phrases by which speakers deny what they are said to have done (*tidak pernah*, *I never*)
    contradictions  a content that opens with one, no adverb behind it, denies (*bukan*)
    verdicts        words that a ruling read out in court opens with (*menyatakan*)
    sentiments      nouns of feeling as the whole content of a neutral cue (*apresiasi*, *concern*)
    deeds           by act, nouns that name it: what was done where one is the content (*permintaan itu*, *kesediaan untuk …*)
    act_words       by act, cue words whose act is another than that of their family
    pronouncements  cue words by which deciders decide, where their family only states (*menyatakan*)
    judgements      cue words by which deciders decide, where others feel or demand (*menolak*, *memerintahkan*)
    insistences     cue words of denying that deny only where the content is negated (*bersikeras tidak …*)
    warnings        cue words that demand only where one of `requests` stands early in the content (*mengingatkan*)
    requests        see `warnings` (*agar*, *jangan*)
    interrogatives  a quotation that opens with one and ends with a question mark is a question
    affirmations    answers that confirm, before a mark at the head of a quotation (*betul*)
    refutations     answers that deny, before a mark at the head of a quotation (*tidak ada*)
    hedges          phrases around a cue by which the text keeps its distance from the act itself (*konon*, *reportedly*)
    refusals        words before a cue that turn it round and are no part of it (*tanpa*, *declined*)
    reluctances     negations and refusals that miss the will or the time, not the truth (*enggan*, *belum*, *declined*)
    abilities       words between negation and cue that miss the power or the will (*tidak bisa …*, *not able to …*)
    between         further words that stand between negation and cue (*tidak ada yang …*)
    alternatives    stand between two cues that share a negation (*tidak membenarkan maupun membantah*)
    manner_leads    with the word behind it an adverb between negation and cue (*secara eksplisit*)
    adverb_endings  endings of adverbs (*-ly*)
    nobody          open a source that is nobody (*no*, *nobody*), besides negations
    media           a source that begins with one is a medium (*koran*, *newspaper*)
    urgings         words that open a demand in a quotation (*jangan*, *please*)
    glued           function words that a scraper may have glued to the name after them, besides settings and agents
    name_particles  lower-case words inside names (*bin*, *van*)
    titles          words that a title or role of a person begins with (*menteri*, *ketua*, *minister*)
    separate_quotations  a quotation that goes on behind its cue in a new sentence is an attribution of its own
    interruptions   subject and cue may stand between commas inside or behind an unquoted content (*A, he said, B*)
    clitics         endings that a title may have (*-nya*)
    copulas         verbs that make a passive with the form behind them (*was told*); empty where the form itself is passive
    noun_leads      words before a noun or an infinitive: no form of the frame `subject` is a cue behind one (*to*, *the*, *of*)
    infinitives     those addressees that begin the content of a wish, a demand or a plan (*vowed to …*)
    articles        open a noun phrase (*the*, *his*); empty where a language has none
    possessives     a source by themselves before a noun that is a cue (*his claim that …*)
    possessive_endings  end a source before a noun that is a cue (*the mayor's claim that …*)
    objects         those relativisers that a content may begin with (*which she said was false*)
    hearers         those spoken to, one word each (*reporters*, *him*)
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    families: tuple[CueFamily, ...] = Field(min_length=1)
    negations: frozenset[str] = frozenset()
    adverbs: frozenset[str] = frozenset()
    particles: frozenset[str] = frozenset()
    likeness: frozenset[str] = frozenset()
    connectives: frozenset[str] = frozenset()
    pronouns: frozenset[str] = frozenset()
    first_person: frozenset[str] = frozenset()
    settings: frozenset[str] = frozenset()
    occasions: frozenset[str] = frozenset()
    manners: frozenset[str] = frozenset()
    addressees: frozenset[str] = frozenset()
    speech_settings: frozenset[str] = frozenset()
    complementisers: frozenset[str] = frozenset()
    relativisers: frozenset[str] = frozenset()
    coordinators: frozenset[str] = frozenset()
    contrasts: frozenset[str] = frozenset()
    turns: frozenset[str] = frozenset()
    subordinators: frozenset[str] = frozenset()
    agents: frozenset[str] = frozenset()
    conditionals: frozenset[str] = frozenset()
    fronts: frozenset[str] = frozenset()
    nobodies: frozenset[str] = frozenset()
    things: frozenset[str] = frozenset()
    determiners: frozenset[str] = frozenset()
    anaphors: frozenset[str] = frozenset()
    verbs: frozenset[str] = frozenset()
    verb_likes: frozenset[str] = frozenset()
    predicates: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()
    labels: frozenset[str] = frozenset()
    dependents: frozenset[str] = frozenset()
    days: frozenset[str] = frozenset()
    statements: frozenset[str] = frozenset()
    undertakings: frozenset[str] = frozenset()
    bodies: frozenset[str] = frozenset()
    deciders: frozenset[str] = frozenset()
    denials: frozenset[str] = frozenset()
    disavowals: frozenset[str] = frozenset()
    contradictions: frozenset[str] = frozenset()
    verdicts: frozenset[str] = frozenset()
    sentiments: frozenset[str] = frozenset()
    deeds: dict[Act, frozenset[str]] = {}
    act_words: dict[Act, frozenset[str]] = {}
    pronouncements: frozenset[str] = frozenset()
    judgements: frozenset[str] = frozenset()
    insistences: frozenset[str] = frozenset()
    warnings: frozenset[str] = frozenset()
    requests: frozenset[str] = frozenset()
    interrogatives: frozenset[str] = frozenset()
    affirmations: frozenset[str] = frozenset()
    refutations: frozenset[str] = frozenset()
    hedges: frozenset[str] = frozenset()
    refusals: frozenset[str] = frozenset()
    reluctances: frozenset[str] = frozenset()
    abilities: frozenset[str] = frozenset()
    between: frozenset[str] = frozenset()
    alternatives: frozenset[str] = frozenset()
    manner_leads: frozenset[str] = frozenset()
    adverb_endings: tuple[str, ...] = ()
    nobody: frozenset[str] = frozenset()
    media: frozenset[str] = frozenset()
    urgings: frozenset[str] = frozenset()
    glued: frozenset[str] = frozenset()
    name_particles: frozenset[str] = frozenset()
    titles: frozenset[str] = frozenset()
    separate_quotations: bool = False
    interruptions: bool = False
    clitics: tuple[str, ...] = ()
    copulas: frozenset[str] = frozenset()
    noun_leads: frozenset[str] = frozenset()
    infinitives: frozenset[str] = frozenset()
    articles: frozenset[str] = frozenset()
    possessives: frozenset[str] = frozenset()
    possessive_endings: tuple[str, ...] = ()
    objects: frozenset[str] = frozenset()
    hearers: frozenset[str] = frozenset()
