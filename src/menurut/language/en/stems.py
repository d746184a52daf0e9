"""The stem of a word, so that all its forms are found by any of them."""

from menurut.language.snowball import make_stemmer

stem_word = make_stemmer("english")
