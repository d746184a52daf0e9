"""Facts: every date and quantity of an article, in normal form."""

from menurut.facts.find import find_facts

__all__ = ["find_facts"]
