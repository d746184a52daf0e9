"""The interchange format: what other programs, and the scorers, read."""

from menurut.views.interchange.corrections import correction_records, judgement_records
from menurut.views.interchange.files import write_corrections, write_export, write_readings
from menurut.views.interchange.records import (
    article_record,
    attribution_record,
    claim_record,
    fact_record,
    finding_record,
    fold_record,
    origins_record,
    relay_record,
    speaker_record,
    story_record,
)
from menurut.views.interchange.table import CSV_COLUMNS

__all__ = [
    "CSV_COLUMNS",
    "article_record",
    "attribution_record",
    "claim_record",
    "correction_records",
    "fact_record",
    "finding_record",
    "fold_record",
    "judgement_records",
    "origins_record",
    "relay_record",
    "speaker_record",
    "story_record",
    "write_corrections",
    "write_export",
    "write_readings",
]
