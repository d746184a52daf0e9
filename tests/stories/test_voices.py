from menurut.model import Act, Attribution, Identity, Manner, Mention, Span, SpeakerKind
from menurut.stories.voices import find_voices, pick_voice


def say(article, speaker):
    return Attribution("t", article, (), (), (Span(0, 1),), Manner.INDIRECT, Act.STATE, "test", speaker_id=speaker)


def test_who_speaks_is_told_by_the_article_and_the_speaker_there():
    one = Identity("sp-1", "Taruno Seputra", SpeakerKind.PERSON, (Mention("a-1", "s-1"), Mention("a-2", "s-2")))
    other = Identity("sp-2", "Seputra", SpeakerKind.PERSON, (Mention("a-3", "s-2"),))
    voices = find_voices([one, other])
    assert pick_voice(say("a-1", "s-1"), voices) == pick_voice(say("a-2", "s-2"), voices)
    assert pick_voice(say("a-3", "s-2"), voices).speaker_id == "sp-2"
    assert pick_voice(say("a-1", None), voices) is None
