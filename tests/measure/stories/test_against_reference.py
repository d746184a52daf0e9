"""The score of stories is the reference scorer's, row by row, on truth, readings and links that were damaged at random."""

import json
import random
import shutil
import subprocess
import sys
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest

from menurut.ledger import Ledger
from menurut.measure.stories import find_story_folders, score_stories
from menurut.model import Act, Finding, FindingKind, Links, Reading, RelayKind, Span, Story
from menurut.pipeline import add_sources
from menurut.views.interchange import claim_record, finding_record, relay_record, story_record, write_readings
from tests.shared_data import SAMPLES, SHARED, needs_shared

pytestmark = needs_shared("measure", "score_stories.py")
STORIES = ("bendungan", "kapal", "pupuk", "distractors")


@pytest.fixture(scope="module")
def told(tmp_path_factory) -> tuple[list[Reading], Links]:
    """The samples as they are read and linked."""
    with Ledger.open(tmp_path_factory.mktemp("ledger") / "samples.db", create=True) as ledger:
        add_sources([SAMPLES / name for name in STORIES], ledger)
        return list(ledger.find_readings()), ledger.read_links()


def damage_reading(reading: Reading, chance: random.Random) -> Reading:
    """Some attributions lost, moved, with another act or speaker, or without facts."""
    people = reading.speakers
    found = []
    for one in reading.attributions:
        if chance.random() < 0.1:
            continue
        if chance.random() < 0.1:
            one = replace(one, act=chance.choice(list(Act)))
        if chance.random() < 0.1:
            one = replace(one, speaker_id=chance.choice([None, *(speaker.id for speaker in people)]))
        if chance.random() < 0.1:
            one = replace(one, content=tuple(Span(span.start + 25, span.end + 25) for span in one.content))
        if chance.random() < 0.1:
            one = replace(one, facts=())
        found.append(one)
    return replace(reading, attributions=tuple(found))


def damage_links(links: Links, chance: random.Random) -> Links:
    """Stories cut and joined, relays and findings lost, turned and made up, statements moved between claims."""
    return Links(
        stories=tuple(damage_stories(links.stories, chance)),
        relays=tuple(damage_relays(links, chance)),
        claims=tuple(damage_claims(links, chance)),
        findings=tuple(damage_findings(links, chance)),
    )


def damage_stories(stories: tuple[Story, ...], chance: random.Random):
    moved = [article for story in stories for article in story.articles if chance.random() < 0.15]
    for story in stories:
        yield replace(story, articles=tuple(article for article in story.articles if article not in moved))
    yield replace(stories[0], id="st-of-the-moved", articles=tuple(moved[::2]))


def damage_relays(links: Links, chance: random.Random):
    articles = [article for story in links.stories for article in story.articles]
    for relay in links.relays:
        if chance.random() < 0.15:
            continue
        if relay.original and chance.random() < 0.2:
            relay = replace(relay, article_id=relay.original, original=relay.article_id)
        if chance.random() < 0.2:
            relay = replace(relay, original=chance.choice([None, *articles]), kind=chance.choice(list(RelayKind)))
        if chance.random() < 0.2:
            relay = replace(relay, medium=chance.choice(["Kulminasi", "Suluh Malam", ""]))
        yield relay


def damage_claims(links: Links, chance: random.Random):
    """A statement of several claims stays where it is: which of two equals holds a group, the reference leaves to chance."""
    homes = Counter(one.id for claim in links.claims for one in claim.statements)
    claims = [claim for claim in links.claims if chance.random() > 0.1]
    for index, claim in enumerate(claims):
        statements = [replace(one, origins=one.origins + chance.choice((0, 0, 1))) for one in claim.statements]
        if index and chance.random() < 0.2:
            moved = [one for one in claims[index - 1].statements[:1] if homes[one.id] == 1]
            statements += [replace(one, id=f"{one.id}-too") for one in moved]
            claims[index - 1] = replace(claims[index - 1], statements=claims[index - 1].statements[len(moved) :])
        claims[index] = replace(claim, statements=tuple(statements), origins=claim.origins + chance.choice((0, 0, 1)))
    return claims


def damage_findings(links: Links, chance: random.Random):
    kinds = [FindingKind.DENIED, FindingKind.FIGURES_DIFFER, FindingKind.WORDING_DIFFERS, FindingKind.POLARITY_FLIPPED]
    for finding in links.findings:
        if finding.kind in kinds and chance.random() < 0.2:
            finding = replace(finding, kind=chance.choice(kinds))
        if chance.random() < 0.2:
            finding = replace(finding, attributions=finding.attributions[1:], evidence=finding.evidence[::2])
        yield finding
    for claim in links.claims:
        if chance.random() < 0.3:
            said = chance.sample(claim.attributions, k=min(len(claim.attributions), chance.choice((1, 2, 4))))
            kind = chance.choice([*kinds, FindingKind.CORRECTED])
            yield Finding(f"f-{claim.id}", kind, claim.story_id, claim.id, (), tuple(said), (), "")


def damage_truth(folder: Path, chance: random.Random) -> None:
    """Claims and relays lost, scopes and speakers and evidence taken away, relations changed."""
    path = folder / "story.json"
    truth = json.loads(path.read_text(encoding="utf-8"))
    for part in ("claims", "relays"):
        truth[part] = [one for one in truth.get(part, []) if chance.random() > 0.1]
    for claim in truth["claims"]:
        if chance.random() < 0.2:
            del claim["scope"]
        if chance.random() < 0.2:
            claim["relation"] = chance.choice(["figures_differ", "denied", "wording_differs", "polarity_flipped"])
        for member in claim["members"]:
            if chance.random() < 0.1:
                member["speaker"] = None
            if chance.random() < 0.1:
                member["via"] = None
            if chance.random() < 0.05:
                member["quote"] = "kata-kata yang tidak ada di mana pun"
    for relay in truth["relays"]:
        if chance.random() < 0.2:
            relay["evidence"] = None
        if chance.random() < 0.1:
            relay["original"] = None
    path.write_text(json.dumps(truth), encoding="utf-8")


def write_lines(path: Path, records) -> None:
    path.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")


def run_reference(truth: Path, export: Path, readings: list[Reading], links: Links) -> dict[str, list[float | None]]:
    write_readings(readings, export)
    write_lines(export / "stories.jsonl", map(story_record, links.stories))
    write_lines(export / "relays.jsonl", map(relay_record, links.relays))
    write_lines(export / "claims.jsonl", map(claim_record, links.claims))
    write_lines(export / "findings.jsonl", map(finding_record, links.findings))
    command = [sys.executable, SHARED / "measure" / "score_stories.py", truth, export, "--json"]
    return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


@pytest.mark.parametrize("seed", [None, 1, 2, 3, 4])
def test_the_rows_are_those_of_the_reference(tmp_path: Path, told, seed: int | None):
    readings, links = told
    for name in STORIES:
        shutil.copytree(SAMPLES / name, tmp_path / "truth" / name)
    if seed is not None:
        chance = random.Random(seed)
        readings = [damage_reading(reading, chance) for reading in readings if chance.random() > 0.05]
        links = damage_links(links, chance)
        held = {reading.article.id for reading in readings}
        links = replace(links, relays=tuple(relay for relay in links.relays if relay.article_id in held))
        for name in STORIES:
            damage_truth(tmp_path / "truth" / name, chance)
    expected = run_reference(tmp_path / "truth", tmp_path / "export", readings, links)
    ours = score_stories(find_story_folders(tmp_path / "truth"), readings, links).rows
    assert len(expected) >= 18
    for name, figures in expected.items():
        assert [ours[name].precision, ours[name].recall, ours[name].f1] == pytest.approx(figures), name
