"""Links after a correction: by the stories that it touches alone, where nothing else can follow from it."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from menurut.judging import list_counted_anew
from menurut.ledger import Ledger
from menurut.linking import find_meant, find_refolded
from menurut.meaningwork import is_embedded
from menurut.model import Correction, CorrectionKind, Mention
from menurut.stories import Outlets, find_voices
from menurut.storywork import OF_CLAIMS, do_tasks, make_tasks

_NARROW = OF_CLAIMS | {CorrectionKind.UNFOLD, CorrectionKind.UNDO, CorrectionKind.SPEAKER, CorrectionKind.MARK}


def relink_touched(ledger: Ledger) -> bool:
    """Whether the links of the ledger are now those of all its articles and corrections.

    They are where all that happened since they were made is one correction that leaves the stories and who is whom as they are:
    only the stories that it touches are read. Where not, nothing is changed and `link_ledger` is due.
    """
    if not ledger.needs_linking:
        return True
    since, revision = ledger.linked_revision, ledger.revision
    corrections, last = ledger.read_corrections(linked=True), ledger.last_correction_linked
    anew, corrected = list_counted_anew(corrections, last), ledger.find_corrected()
    one_thing = revision == since + 1 and (anew or corrected)
    if not one_thing or not _NARROW.issuperset(one.kind for one in anew) or not _seat(ledger, corrected, anew):
        return False
    if not is_embedded(ledger, corrected):
        return False
    touched = corrected | find_refolded(corrections, last) | find_meant(anew, OF_CLAIMS)
    stories = ledger.find_stories_of(touched)
    articles = [key for story in stories for key in story.articles]
    headers = {article.id: article for article in ledger.find_articles(articles)}
    versions = {key: one.version_of for key, one in headers.items() if one.version_of}
    voices = find_voices(ledger.find_identities_in(articles))
    tasks = list(make_tasks(stories, stories, versions, voices, corrections))
    outlets = Outlets.named(ledger.find_outlets())
    ledger.save_links(
        list(do_tasks(ledger, outlets, tasks)),
        replaced=[story.id for story in stories],
        versions=None,
        revision=revision,
        last_correction=max((one.number for one in corrections), default=0),
        since=since,
    )
    return True


def _seat(ledger: Ledger, corrected: Collection[str], anew: Sequence[Correction]) -> bool:
    """Whether everybody who speaks in the corrected articles is somebody: as before, or as a person now says."""
    given = {
        Mention(article_id, one.now.speaker.id): one.other
        for one in anew
        if one.now and one.now.speaker and one.other
        for article_id in corrected
    }
    return ledger.seat_speakers(corrected, given)
