"""Saves repeatedly and reports each save; `MEMORY` keeps the journal in memory, lost in a kill.

python -m tests.reliability.typist STORE [MEMORY]
"""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

from tests.reliability.drafts import changed
from weeklydesk.errors import WeeklydeskError
from weeklydesk.lineage.identity import NewId
from weeklydesk.store import Store
from weeklydesk.store.connection import Connection

NOON = datetime(2024, 5, 31, 12, tzinfo=UTC)


def counted() -> NewId:
    """Return deterministic ids, so that each run writes the same pages."""
    numbers = count()
    return lambda: f"{next(numbers):016x}"


def main() -> int:
    """Save until killed."""
    if "MEMORY" in sys.argv:
        configure = Connection.configure
        Connection.configure = lambda self, journal="MEMORY": configure(self, "MEMORY")
    try:
        with Store.open(Path(sys.argv[1]), clock=lambda: NOON, new_id=counted()) as store:
            stored = store.latest()
            assert stored
            for number in (1, 2):
                report = replace(changed(number), title=f"{number}")
                stored = store.save(report, base=stored.revision)
                print(number, flush=True)  # noqa: T201
    except WeeklydeskError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
