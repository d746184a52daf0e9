"""The stem of a word, so that all its forms are found by any of them."""

import snowballstemmer

stem_word = snowballstemmer.stemmer("english").stemWord
