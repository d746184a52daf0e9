"""Intake: from the files and folders that a user names to pages, one for each article to be."""

from menurut.intake.files import MAX_BYTES
from menurut.intake.pages import check_sources, count_pages, find_pages
from menurut.intake.streams import read_stdin

__all__ = ["MAX_BYTES", "check_sources", "count_pages", "find_pages", "read_stdin"]
