"""Whether words of one root get one stem, against the roots of the Indonesian Universal Dependencies treebanks.

    python benchmarks/stems.py TREEBANK.conllu ...

Counted over pairs of different words: P is the share of pairs with one stem that have one root, R the share of pairs with one
root that have one stem. A word that the treebanks give more than one root is left out.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Callable, Iterable
from itertools import combinations
from pathlib import Path

import snowballstemmer

from menurut.language import load_pack


def read_roots(paths: Iterable[str]) -> dict[str, str]:
    """The root of each word, both in small letters, for words of letters alone that are no names or numbers."""
    found: dict[str, set[str]] = defaultdict(set)
    for path in paths:
        for line in Path(path).read_text(encoding="utf-8").splitlines():
            columns = line.split("\t")
            if len(columns) == 10 and columns[3] in ("NOUN", "VERB", "ADJ", "ADV"):
                word, root = columns[1].lower(), columns[2].lower()
                if word.isalpha() and root.isalpha():
                    found[word].add(root)
    return {word: roots.pop() for word, roots in found.items() if len(roots) == 1}


def find_pairs(words: Iterable[str], key: Callable[[str], str]) -> set[tuple[str, str]]:
    groups: dict[str, list[str]] = defaultdict(list)
    for word in sorted(words):
        groups[key(word)].append(word)
    return {pair for group in groups.values() for pair in combinations(group, 2)}


def main() -> int:
    if len(sys.argv) < 2:
        print("name at least one treebank in CoNLL-U", file=sys.stderr)
        return 2
    roots = read_roots(sys.argv[1:])
    wanted = find_pairs(roots, roots.__getitem__)
    stemmers = {
        "Snowball": snowballstemmer.stemmer("indonesian").stemWord,
        "ours": load_pack("id").grammar("stems").stem_word,
    }
    print(f"{len(roots)} words, {len(wanted)} pairs of one root")
    for name, stem in stemmers.items():
        found = find_pairs(roots, stem)
        precision, recall = len(found & wanted) / len(found), len(found & wanted) / len(wanted)
        print(f"{name:10} P {precision:.3f}  R {recall:.3f}  F1 {2 * precision * recall / (precision + recall):.3f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
