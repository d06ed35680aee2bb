"""Writes a sample store in the current format, once per release of a new format.

python -m tests.store.make_format tests/store/formats/7.db
"""

from __future__ import annotations

import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

from tests.store.drafts import W21, W22, draft
from weeklydesk.carry.wishes import Refusal
from weeklydesk.objectives import Objective
from weeklydesk.quarters import Period
from weeklydesk.store import Store
from weeklydesk.store.sendings import Terms


def main() -> None:
    """Fill a new store with the content that the test of old formats expects."""
    now = datetime(2024, 5, 31, tzinfo=UTC)
    with Store.open(Path(sys.argv[1]), clock=lambda: now) as store:
        begun = store.save(draft("自建POS：押金", "评审"), base=None)
        store.sources.keep(W22, "W22.md", b"- [ ] a\r\n")
        now += timedelta(hours=1)
        store.save(draft("自建POS：押金 60%", "评审"), base=begun.revision)
        store.save(draft("deleted", week=W21), base=None)
        store.delete(W21)
        store.memory.refuse("later", "earlier")
        store.objectives.replace([Objective("O1", "业务", Period(W22, None), 3)])
        store.sendings.add(W22, Terms(".docx", "manager"), draft("as it went"))
        store.memory.refuse_offers(W22, [Refusal("later", "reword", "改")])


main()
