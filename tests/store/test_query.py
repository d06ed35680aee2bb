"""Parsing search queries."""

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
        ("week:2024-w20..w26", Query(first=Week(2024, 20), last=Week(2024, 26))),
        ("week:2024-W51..2025-W02", Query(first=Week(2024, 51), last=Week(2025, 2))),
        ("objective:O2 section:生产事件", Query(objective="O2", section="生产事件")),
        ('section:"two words"', Query(section="two words")),
        ("state:open a", Query(words=("a",), state=State.OPEN)),
        ("周:2024-W20..W26 押金", Query(("押金",), Week(2024, 20), Week(2024, 26))),
        ("目标：O2 分区：生产事件", Query(objective="O2", section="生产事件")),
        ("状态:未完成", Query(state=State.OPEN)),
        ("状态:完成 状态:放弃", Query(state=State.DROPPED)),
        ("上周:x", Query(words=("上周:x",))),
        ("state:late week:22", Query(words=("state:late", "week:22"))),
        ("http://x:1", Query(words=("http://x:1",))),
        ("  ", Query()),
    ],
)
def test_words_and_filters_are_parsed(typed: str, query: Query):
    assert Query.parse(typed) == query
