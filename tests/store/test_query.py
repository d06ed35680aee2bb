"""What is typed into the search box, taken apart."""

import pytest

from weeklydesk.model import State
from weeklydesk.store.query import Query
from weeklydesk.weeks import Week


@pytest.mark.parametrize(
    ("typed", "query"),
    [
        ("押金 POS", Query(words=("押金", "POS"))),
        ('"two words" x', Query(words=("two words", "x"))),
        ('"not closed', Query(words=("not closed",))),
        ("week:2024-W20", Query(first=Week(2024, 20), last=Week(2024, 20))),
        ("week:2024-W20..W26", Query(first=Week(2024, 20), last=Week(2024, 26))),
        ("week:2024-W51..2025-W02", Query(first=Week(2024, 51), last=Week(2025, 2))),
        ("objective:O2 section:生产事件", Query(objective="O2", section="生产事件")),
        ('section:"two words"', Query(section="two words")),
        ("state:open a", Query(words=("a",), state=State.OPEN)),
        ("state:late week:22", Query(words=("state:late", "week:22"))),
        ("http://x:1", Query(words=("http://x:1",))),
        ("  ", Query()),
    ],
)
def test_words_and_filters_are_told_apart(typed: str, query: Query):
    assert Query.parse(typed) == query
