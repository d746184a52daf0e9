import sys
from concurrent.futures import ThreadPoolExecutor

from menurut.language.en.stems import stem_word as stem_english
from menurut.language.id.stems import stem_word as stem_indonesian

ENGLISH = ["running", "nationalities", "said", "generously", "was", "relationships", "y", "denied"] * 60
INDONESIAN = ["mengirimkan", "pengungsian", "di", "ketidakpastian", "berlarian", "perkataannya", "a", "dibantahnya"] * 60


def test_threads_that_stem_at_once_do_not_disturb_one_another():
    alone = [[stem(word) for word in words] for stem, words in ((stem_english, ENGLISH), (stem_indonesian, INDONESIAN))]
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        with ThreadPoolExecutor(8) as threads:
            for _ in range(5):
                assert list(threads.map(stem_english, ENGLISH)) == alone[0]
                assert list(threads.map(stem_indonesian, INDONESIAN)) == alone[1]
    finally:
        sys.setswitchinterval(before)
