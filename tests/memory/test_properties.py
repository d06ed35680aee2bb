"""Property-based tests: earlier weeks never change, and everything can be undone."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.strategies import reports, wished
from tests.weekly import NOW, W22
from weeklydesk.branches import changed
from weeklydesk.carry.wishes import Choice, Wish, Wishes
from weeklydesk.desk import start_week
from weeklydesk.desk.reviewing import decide, remember, reviewed
from weeklydesk.lineage.identity import identify
from weeklydesk.model import Report, items_of
from weeklydesk.store import Revision, Store

few = settings(max_examples=settings().max_examples // 2)


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store to copy, since creating one takes longer than an example."""
    path = tmp_path_factory.mktemp("empty") / "weeklydesk.db"
    Store.open(path).close()
    return path


@contextmanager
def store_like(empty: Path) -> Generator[Store]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(shutil.copy(empty, folder))
        with Store.open(path) as store:
            yield store


@dataclass(frozen=True)
class Snapshot:
    """Everything that a store contains about some weeks."""

    reports: tuple[Report, ...]
    revisions: tuple[tuple[Revision, ...], ...]
    lineages: dict[str, tuple[Any, ...]]
    wishes: tuple[Wishes, ...]


def snapshot(store: Store) -> Snapshot:
    weeks = [summary.week for summary in store.weeks()]
    held = tuple(store.load(week).report for week in weeks)
    names = {item.lineage for report in held for _, item in items_of(report)}
    return Snapshot(
        held,
        tuple(store.revisions(week) for week in weeks),
        {name: store.lineages.occurrences(name) for name in names},
        tuple(store.memory.wishes(week) for week in weeks),
    )


@few
@given(data=st.data())
def test_starting_weeks_leaves_earlier_ones_unchanged(empty: Path, data: st.DataObject):
    with store_like(empty) as store:
        store.save(replace(data.draw(reports()), week=W22), base=None)
        week = W22
        for _ in range(3):
            before = snapshot(store)
            week += data.draw(st.integers(1, 3))
            previous = before.reports[0]
            start_week(store, week, now=NOW, choices=data.draw(wished(previous)))
            after = snapshot(store)
            assert after.reports[1:] == before.reports
            assert after.revisions[1:] == before.revisions
            again = start_week(store, week, now=NOW)
            assert again.draft is None
            assert snapshot(store) == after
            store.delete(week)
            assert snapshot(store) == before
            (binned,) = [each.id for each in store.deleted_reports() if each.week == week]
            store.restore(binned)
            assert snapshot(store) == after


@few
@given(data=st.data())
def test_a_review_in_the_week_can_be_undone(empty: Path, data: st.DataObject):
    with store_like(empty) as store:
        previous = store.save(replace(data.draw(reports()), week=W22), base=None).report
        week = W22 + 1
        start_week(store, week, now=NOW, choices=data.draw(wished(previous)))
        typed = edited(data.draw(reports()), store.load(week).report)
        begun = store.save(typed, base=store.load(week).revision)
        known, proposed = store.memory.wishes(week), reviewed(store, week)
        decided = decide(store, begun.report, data.draw(wished(previous)))
        saved = store.save(decided.report, base=begun.revision)
        store.save(begun.report, base=saved.revision)
        remember(store, week, decided.undo)
        assert store.load(week).report == begun.report
        assert store.memory.wishes(week) == known
        assert reviewed(store, week) == proposed
        assert store.load(W22).report == previous


@few
@given(data=st.data())
def test_a_review_loses_nothing_typed_in_the_week(empty: Path, data: st.DataObject):
    with store_like(empty) as store:
        previous = store.save(replace(data.draw(reports()), week=W22), base=None).report
        started = start_week(store, W22 + 1, now=NOW).report
        typed = identify(edited(data.draw(reports()), started))
        fresh = {i.lineage for _, i in items_of(typed)} - {i.lineage for _, i in items_of(previous)}
        decided = decide(store, typed, data.draw(wished(previous)))
        assert fresh <= {item.lineage for _, item in items_of(decided.report)}


@few
@given(data=st.data())
def test_a_review_keeps_words_changed_in_the_week(empty: Path, data: st.DataObject):
    with store_like(empty) as store:
        previous = store.save(replace(data.draw(reports()), week=W22), base=None).report
        started = start_week(store, W22 + 1, now=NOW).report
        reworded = {item.lineage for _, item in items_of(started)}
        typed = started
        for name in reworded:
            grown = changed(typed.sections, name, lambda i: replace(i, text=f"{i.text} new"))
            typed = replace(typed, sections=grown)
        dropped = dict.fromkeys(reworded, Wish(Choice.DROP))
        decided = decide(store, typed, {**dropped, **data.draw(wished(previous))})
        texts = {item.lineage: item.text for _, item in items_of(decided.report)}
        assert reworded <= texts.keys()
        assert all(texts[name].endswith(" new") for name in reworded)


def edited(other: Report, report: Report) -> Report:
    """Return the report with some sections added."""
    return replace(report, sections=(*report.sections, *other.sections))
