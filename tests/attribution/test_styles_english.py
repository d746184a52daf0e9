"""How English newsrooms print what somebody said. Marks: `marked.py`."""

import pytest

from tests.attribution.marked import assert_read

SPOKEN = [
    '{"The bridge is safe,"} [Dell] |said|.',
    '{"The bridge is safe,"} |said| [Dell].',
    '{"The bridge is safe"}, [Dell] |said|.',
    "{“The bridge is safe,”} [Dell] |said|.",
    "{''The bridge is safe,''} [Dell] |said|.",
    "{``The bridge is safe,''} [Dell] |said|.",
    "{‘The bridge is safe,’} [Dell] |said|.",
    "{“The bridge is safe,”} [Dell] |said| of the crossing, {“because we checked.”}",
    "{“The bridge is safe,”} [Mrs. Dell] |said| while campaigning in the valley. {“We looked at every bolt.”}",
    "{“Is the bridge safe?”} [Mrs. Dell] |said|. {“We looked at every bolt.”}",
    "{“The bridge is safe,”} [one engineer] |said| late last month, {“but not for trucks.”}",
    "{“The bridge is safe,”} [Ana Dell, the county engineer], |said| in an interview with “Valley Tonight.”",
    "[Dell] |said|: {“The bridge is safe.”}",
    "|According to| [Dell], {“the bridge is safe.”}",
    "{“This is fantastic!”} |beamed| [Ana Dell] from the bridge.",
    "[Ana Dell] leaned in and boomed: {“Let us close that bridge in November.”}",
    "{&quot;The bridge is safe,&quot;} [Dell] |said|.",
]


@pytest.mark.parametrize("marked", SPOKEN)
def test_quotations_of_speech(marked: str) -> None:
    assert_read(marked, language="en")


@pytest.mark.parametrize(
    "text",
    [
        "She wrote a book, “The Long Bridge Over the Valley of the Dells,” and a play.",
        "The song “Bridge” opened the evening.",
    ],
)
def test_titles_of_works_are_no_speech(text: str) -> None:
    assert_read(text, language="en")
