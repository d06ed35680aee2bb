"""The history: one SQLite file. Only this package speaks SQL."""

from weeklydesk.store.errors import (
    Busy,
    Conflict,
    Damaged,
    Empty,
    Foreign,
    Full,
    Gone,
    Newer,
    NotFound,
    Outdated,
    ReadOnly,
    Unreachable,
    Unwritable,
)
from weeklydesk.store.reports import Stored, Summary
from weeklydesk.store.store import Store

__all__ = [
    "Busy",
    "Conflict",
    "Damaged",
    "Empty",
    "Foreign",
    "Full",
    "Gone",
    "Newer",
    "NotFound",
    "Outdated",
    "ReadOnly",
    "Store",
    "Stored",
    "Summary",
    "Unreachable",
    "Unwritable",
]
