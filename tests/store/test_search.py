from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.store.drafts import W20, W21, W22, W23, draft, section
from tests.strategies import reports
from weeklydesk.model import Item, Report, Role, Section, State
from weeklydesk.store import Hit, Store
from weeklydesk.store.bigrams import contains
from weeklydesk.store.lines import derive
from weeklydesk.store.query import Query


def found(store: Store, text: str) -> list[str]:
    return [hit.text for hit in store.search(text)]


@pytest.fixture
def filled(store: Store) -> Store:
    incident = Section("【生产事件】", role=Role.INCIDENTS, blocks=(Item("押金回滚"),))
    for report in (
        draft("自建POS：押金到D户", "Ｐｏｓ 接入", week=W20),
        replace(draft("实时数仓 98%", "98.5% 免押金", week=W21), title="第21周"),
        replace(draft(), sections=(section(Item("押金 done", state=State.DONE)), incident)),
    ):
        store.save(report, base=None)
    return store


@pytest.mark.parametrize(
    ("typed", "texts"),
    [
        ("押金", ["押金 done", "押金回滚", "98.5% 免押金", "自建POS：押金到D户"]),
        ("押", ["押金 done", "押金回滚", "98.5% 免押金", "自建POS：押金到D户"]),
        ("pos", ["自建POS：押金到D户", "Ｐｏｓ 接入"]),
        ("建p", ["自建POS：押金到D户"]),
        ("押金 POS", ["自建POS：押金到D户"]),
        ("POS 押金", ["自建POS：押金到D户"]),
        ('"押金 done"', ["押金 done"]),
        ('"押金 do', ["押金 done"]),
        ("98", ["实时数仓 98%", "98.5% 免押金"]),
        ("98%", ["实时数仓 98%"]),
        ("%", ["实时数仓 98%", "98.5% 免押金"]),
        ("第21周", ["第21周"]),
        ("生产事件", ["【生产事件】"]),
        ("户", ["自建POS：押金到D户"]),
        ("金到D户x", []),
        ("d户\n", ["自建POS：押金到D户"]),
        ("押金 week:2024-W21", ["98.5% 免押金"]),
        ("押金 week:2024-W20..W21", ["98.5% 免押金", "自建POS：押金到D户"]),
        ("押金 week:2024-W22..2025-W01", ["押金 done", "押金回滚"]),
        ("押金 objective:o1 week:2024-W22", ["押金 done"]),
        ("押金 section:生产事件", ["押金回滚"]),
        ('押金 section:"【生产"', ["押金回滚"]),
        ("押金 state:done", ["押金 done"]),
        ("state:done", ["押金 done"]),
        ("押金 state:nonsense", []),
        ("week:2024", []),
        ("section:", []),
        ("", []),
        ('""', []),
        ('"', []),
    ],
)
def test_search_finds(filled: Store, typed: str, texts: list[str]):
    assert found(filled, typed) == texts


def test_a_hit_has_its_location(filled: Store):
    (hit,) = filled.search("回滚")
    item = filled.load(W22).report.sections[1].blocks[0]
    assert isinstance(item, Item)
    assert hit == Hit(
        W22, 3, "【生产事件】", None, "item", item.id, item.lineage, "open", "押金回滚"
    )


def test_the_newest_are_found_first(store: Store):
    for week in (W21, W23, W20, W22):
        store.save(draft(f"押金 {week}", week=week), base=None)
    assert [hit.week for hit in store.search("押金", limit=2)] == [W23, W22]


def test_deleted_or_reworded_text_is_no_longer_found(filled: Store):
    filled.delete(W21)
    now = filled.load(W20)
    filled.save(draft("自建POS：保证金", week=W20), base=now.revision)
    assert found(filled, "押金") == ["押金 done", "押金回滚"]
    assert found(filled, "保证金") == ["自建POS：保证金"]


WORDS = st.text("上线押金Pp６6% \n.", min_size=1, max_size=4)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(drafts=st.lists(reports(), max_size=3), words=st.lists(WORDS, min_size=1, max_size=2))
def test_the_hits_are_those_of_a_plain_substring_test(
    store: Store, drafts: list[Report], words: list[str]
):
    for summary in store.weeks():
        store.delete(summary.week)
    for report in drafts:
        week = report.week or W22
        store.save(report, base=store.load(week).revision if store.has(week) else None)
    query = " ".join(f'"{word}"' for word in words)
    hits = {(hit.week, hit.position) for hit in store.search(query, limit=10_000)}
    assert hits == {
        (summary.week, row.position)
        for summary in store.weeks()
        for row in derive(store.load(summary.week).report)
        if all(contains(row.text, word) for word in words)
    }


@given(st.text())
def test_any_text_can_be_typed(typed: str):
    query = Query.parse(typed)
    assert all(query.words)
