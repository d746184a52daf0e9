"""English: who is reported to have said what, by the orders that English newspapers use."""

from __future__ import annotations

import pytest

from menurut.attribution import find_attributions
from menurut.language import load_pack
from menurut.model import Act, Article, Attribution


def read(text: str) -> tuple[Attribution, ...]:
    return find_attributions(Article(id="a", text=text, language="en"), load_pack("en"), rules_only=True)


def parts(text: str) -> list[tuple[str, str, str]]:
    """Source, cue and content of every attribution, pieces joined by ` / `."""
    return [
        (
            " / ".join(span.slice(text) for span in found.source),
            " / ".join(span.slice(text) for span in found.cue),
            " / ".join(span.slice(text) for span in found.content),
        )
        for found in read(text)
    ]


ORDERS = {
    "The mayor said the bridge was safe.": ("The mayor", "said", "the bridge was safe"),
    "The mayor said that the bridge was safe.": ("The mayor", "said", "that the bridge was safe"),
    "“The bridge is safe,” the mayor said.": ("the mayor", "said", "“The bridge is safe,”"),
    '"The bridge is safe," said Mayor Ana Dell, a former engineer.': (
        "Mayor Ana Dell, a former engineer",
        "said",
        '"The bridge is safe,"',
    ),
    "''The bridge is safe,'' Ms. Dell said on Monday.": ("Ms. Dell", "said", "''The bridge is safe,''"),
    "“Is it safe?” Dell asked.": ("Dell", "asked", "“Is it safe?”"),
    "“It held,” Dell said. “It will hold again.”": ("Dell", "said", "“It held,” / “It will hold again.”"),
    "“It held,” Dell said, “and it will hold again.”": ("Dell", "said", "“It held,” / “and it will hold again.”"),
    "The bridge, she said, is safe.": ("she", "said", "The bridge / is safe"),
    "The bridge is safe, engineers said on Monday.": ("engineers", "said", "The bridge is safe"),
    "According to the mayor, the bridge is safe.": ("the mayor", "According to", "the bridge is safe"),
    "The bridge is safe, according to a report released on Friday.": (
        "a report released on Friday",
        "according to",
        "The bridge is safe",
    ),
    "Dell, who studied in Leiden, the old university town, said the bridge was safe.": (
        "Dell",
        "said",
        "the bridge was safe",
    ),
    "Dell told reporters that the bridge was safe.": ("Dell", "told", "that the bridge was safe"),
    "Dell told the Harbour Post the bridge was safe.": ("Dell", "told", "the bridge was safe"),
    "Dell vowed to repair the bridge.": ("Dell", "vowed", "to repair the bridge"),
    "Dell called for a new bridge.": ("Dell", "called for", "a new bridge"),
    "The union’s claim that the bridge was unsafe went unanswered.": (
        "The union’s",
        "claim",
        "that the bridge was unsafe",
    ),
}


@pytest.mark.parametrize("text", ORDERS)
def test_order(text: str) -> None:
    assert ORDERS[text] in parts(text)


@pytest.mark.parametrize(
    ("text", "act", "negated"),
    [
        ("Dell denied that she had known.", Act.DENY, False),
        ("Dell did not deny that she had known.", Act.CONFIRM, True),
        ("Dell ruled out a closure.", Act.DENY, False),
        ("Dell did not rule out a closure.", Act.STATE, True),
        ("Dell has not explicitly denied that she had known.", Act.CONFIRM, True),
        ("Dell would neither confirm nor deny the closure.", Act.STATE, True),
        ("Dell no longer denies that she had known.", Act.CONFIRM, True),
        ('"I have never denied it," Dell said.', Act.STATE, False),
        ('"I never knew it," Dell said.', Act.DENY, False),
        ("Dell insisted that she had never denied it.", Act.STATE, False),
        ("Dell would not deny that she had known.", Act.STATE, True),
        ("Dell could not confirm the closure.", Act.STATE, True),
        ("Dell did not confirm the closure.", Act.DENY, True),
        ("No official denied the closure.", Act.CONFIRM, True),
        ("Dell did not insist that it had not moved.", Act.STATE, True),
        ("Dell reminded drivers to wait.", Act.DEMAND, False),
        ("Dell reminded drivers that it was late.", Act.STATE, False),
        ('"No, the bridge is safe," Dell said.', Act.DENY, False),
        ('"Yes, the bridge is closed," Dell said.', Act.CONFIRM, False),
        ('"Who closed the bridge?" Dell said.', Act.ASK, False),
        ("The court rejected the appeal.", Act.DECIDE, False),
        ("Dell insisted it had not moved.", Act.DENY, False),
        ("Dell insisted that it was safe.", Act.STATE, False),
        ("Dell said the report was false.", Act.DENY, False),
        ("Dell said he was tired of lies.", Act.STATE, False),
        ("Dell confirmed the closure.", Act.CONFIRM, False),
        ("Dell accused the contractor of fraud.", Act.ACCUSE, False),
        ("Dell urged drivers to wait.", Act.DEMAND, False),
        ("Dell asked to be heard.", Act.DEMAND, False),
        ("Dell promised a new bridge.", Act.COMMIT, False),
        ("Dell agreed on Friday to pay a third of it.", Act.COMMIT, False),
        ("Dell asked whether the bridge was safe.", Act.ASK, False),
        ("Dell believes that the bridge is safe.", Act.ATTITUDE, False),
        ("The court ruled that the bridge must close.", Act.DECIDE, False),
    ],
)
def test_act(text: str, act: Act, negated: bool) -> None:
    found = read(text)
    assert [(one.act, one.negated) for one in found][:1] == [(act, negated)]


@pytest.mark.parametrize(
    "text",
    ["Dell reportedly denied the closure.", "Reportedly, Dell denied the closure.", "Dell may have denied the closure."],
)
def test_hedge(text: str) -> None:
    assert [(one.act, one.hedged) for one in read(text)] == [(Act.DENY, True)]


def test_a_hedge_in_the_content_is_the_speakers() -> None:
    assert [one.hedged for one in read("Dell said that the bridge may have moved.")] == [False]


def test_participle_takes_the_subject_of_its_clause_and_ends_the_content_before_it() -> None:
    text = "The mayor said the bridge was safe, adding that it would reopen on Monday."
    assert set(parts(text)) == {
        ("The mayor", "said", "the bridge was safe"),
        ("The mayor", "adding", "that it would reopen on Monday"),
    }


def test_passive_is_no_subject() -> None:
    text = "The engineer was told to leave."
    assert ("The engineer", "told", "to leave") not in parts(text)


def test_pronoun_that_stands_for_a_clause_is_no_content() -> None:
    assert parts("It was reported by engineers that the bridge had moved.") == [
        ("engineers", "reported", "that the bridge had moved")
    ]


def test_opening_participle_takes_the_subject_behind_it() -> None:
    text = "Citing a survey, the ministry said the bridge was safe."
    assert parts(text) == [("the ministry", "Citing", "a survey"), ("the ministry", "said", "the bridge was safe")]


def test_medium_behind_a_statement_is_where_it_was_taken_from() -> None:
    text = "The mayor denied the plan, according to Reuters."
    assert {(one.act, one.via) for one in read(text)} == {(Act.RELAY, None), (Act.DENY, "Reuters")}


def test_clause_behind_a_relative_pronoun_keeps_the_pronoun() -> None:
    assert ("she", "said", "which / was unsafe") in parts("They closed the bridge, which she said was unsafe.")


def test_newspaper_at_the_end_of_the_sentence_is_a_relay() -> None:
    text = "The bridge is safe, the Harbour Herald reported."
    assert [(one.act, one.content[0].slice(text)) for one in read(text)] == [(Act.RELAY, "The bridge is safe")]


@pytest.mark.parametrize(
    "text",
    [
        "The United States signed the treaty.",
        "The mayor declined to comment.",
        "Her remarks on the bridge were short.",
        "The report that came out on Monday was short.",
        "The bridge was named after a saint.",
        "A plan supported by the mayor failed.",
        "On Sunday, the mayor went on the offensive.",
        "Instead of denying poor folks a doctor, the mayor paid.",
        "If she says the bridge is safe, drivers will come back.",
    ],
)
def test_nothing_is_reported(text: str) -> None:
    assert parts(text) == []


def test_full_stop_of_a_title_ends_no_sentence() -> None:
    assert parts("Gov. Ana B. Dell said the bridge was safe.") == [("Gov. Ana B. Dell", "said", "the bridge was safe")]


def test_a_quotation_in_the_next_paragraph_goes_on_with_the_one_before() -> None:
    text = "“The bridge is safe,” Dell said.\n“We looked at every bolt of it twice.”"
    assert parts(text) == [("Dell", "said", "“The bridge is safe,” / “We looked at every bolt of it twice.”")]
