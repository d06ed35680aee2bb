"""Builds reports in which every item depends on a number."""

from __future__ import annotations

import random

from tests.store.drafts import draft
from weeklydesk.model import Report


def changed(number: int) -> Report:
    """Return the report for that number, which is its title."""
    chance = random.Random(number)
    texts = ("".join(chance.choices("押金上线完成周报项目", k=30)) for _ in range(40))
    return draft(*texts, title=f"{number}")
