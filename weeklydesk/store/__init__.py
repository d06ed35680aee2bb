"""The history of reports: one SQLite file. Only this package contains SQL."""

from typing import TYPE_CHECKING

from weeklydesk.lazy import package_getattr

if TYPE_CHECKING:
    from weeklydesk.store.backups import Backup, backups_in
    from weeklydesk.store.errors import (
        Busy,
        Conflict,
        Damaged,
        Empty,
        Foreign,
        Full,
        Gone,
        Lost,
        Newer,
        NotFound,
        Outdated,
        ReadOnly,
        Replaced,
        Taken,
        Unreachable,
        Unwritable,
    )
    from weeklydesk.store.health import Health
    from weeklydesk.store.history import Revision
    from weeklydesk.store.lineages import Adoption, Occurrence
    from weeklydesk.store.memory import Postponement, Start
    from weeklydesk.store.opening import path_to_set_aside, require_writable, set_aside
    from weeklydesk.store.reports import Kind, Stored, Summary
    from weeklydesk.store.restoring import Changes, create_from_backup, require_sound, weeks_in
    from weeklydesk.store.search import Hit, Vocabulary
    from weeklydesk.store.sendings import Sending, Terms
    from weeklydesk.store.sources import Source, digest_of
    from weeklydesk.store.store import Store
    from weeklydesk.store.wastebin import DeletedReport

__all__ = [
    "Adoption",
    "Backup",
    "Busy",
    "Changes",
    "Conflict",
    "Damaged",
    "DeletedReport",
    "Empty",
    "Foreign",
    "Full",
    "Gone",
    "Health",
    "Hit",
    "Kind",
    "Lost",
    "Newer",
    "NotFound",
    "Occurrence",
    "Outdated",
    "Postponement",
    "ReadOnly",
    "Replaced",
    "Revision",
    "Sending",
    "Source",
    "Start",
    "Store",
    "Stored",
    "Summary",
    "Taken",
    "Terms",
    "Unreachable",
    "Unwritable",
    "Vocabulary",
    "backups_in",
    "create_from_backup",
    "digest_of",
    "path_to_set_aside",
    "require_sound",
    "require_writable",
    "set_aside",
    "weeks_in",
]

__getattr__ = package_getattr(
    __name__,
    {
        "backups": "Backup backups_in",
        "errors": "Busy Conflict Damaged Empty Foreign Full Gone Lost Newer NotFound Outdated"
        " ReadOnly Replaced Taken Unreachable Unwritable",
        "health": "Health",
        "history": "Revision",
        "lineages": "Adoption Occurrence",
        "memory": "Postponement Start",
        "opening": "path_to_set_aside require_writable set_aside",
        "reports": "Kind Stored Summary",
        "restoring": "Changes create_from_backup require_sound weeks_in",
        "search": "Hit Vocabulary",
        "sendings": "Sending Terms",
        "sources": "Source digest_of",
        "store": "Store",
        "wastebin": "DeletedReport",
    },
)
