"""Where sentences begin and end."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from menurut.language import find_sentences, load_pack


@pytest.mark.parametrize(
    ("language", "text", "sentences"),
    [
        ("id", "Air surut. Warga pulang.", ["Air surut.", "Warga pulang."]),
        ("id", "Prof. Adi datang. Ia bicara.", ["Prof. Adi datang.", "Ia bicara."]),
        ("id", "Harga Rp 1.500 naik. Lalu turun.", ["Harga Rp 1.500 naik.", "Lalu turun."]),
        ("id", "“Air surut.” Ia tertawa.", ["“Air surut.”", "Ia tertawa."]),
        ("id", "Benarkah?! Ya… Begitulah.", ["Benarkah?!", "Ya…", "Begitulah."]),
        ("id", "Judul berita\nAir surut.", ["Judul berita", "Air surut."]),
        ("en", "Mr. Lee left. J. Doe stayed.", ["Mr. Lee left.", "J. Doe stayed."]),
        ("en", "The U.S. team won. It rained.", ["The U.S. team won.", "It rained."]),
        ("en", "“Why?” he asked. Nobody knew.", ["“Why?” he asked.", "Nobody knew."]),
        ("en", "  ", []),
    ],
)
def test_found(language, text, sentences):
    assert [span.slice(text) for span in find_sentences(text, load_pack(language))] == sentences


@given(st.text(alphabet=st.sampled_from('aB. ?!\n"”(“…1'), max_size=80))
def test_in_order_within_bounds_and_nothing_but_space_between(text):
    end = 0
    for span in find_sentences(text, load_pack("id")):
        assert end <= span.start < span.end <= len(text)
        assert not text[end : span.start].strip()
        end = span.end
    assert not text[end:].strip()
