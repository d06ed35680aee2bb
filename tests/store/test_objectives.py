"""Storing objectives."""

from pathlib import Path

import pytest

from tests.store.drafts import W20, W21, W22, W23
from weeklydesk.lineage.identity import identify
from weeklydesk.model import Item, Report, Role, Section
from weeklydesk.objectives import Objective
from weeklydesk.quarters import Period
from weeklydesk.store import Store
from weeklydesk.weeks import Week

OLD = Objective("O1", "业务", Period(W20, W21), 2)
NEW = Objective("O1", "商户", Period(W22, Week(2024, 39)))
OPEN = Objective("O2", "平台", Period(W21), 6)


def test_replacing_them_returns_the_previous_ones_for_undo(store: Store, path: Path):
    assert store.objectives.replace([NEW, OLD]) == ()
    before = store.objectives.replace([OPEN])
    assert before == (OLD, NEW)
    assert store.objectives.replace(before) == (OPEN,)
    with Store.open(path) as again:
        assert again.objectives.all() == (OLD, NEW)


def test_objectives_without_a_period_are_not_stored(store: Store):
    store.objectives.replace([Objective("O1", "业务")])
    assert store.objectives.all() == ()


@pytest.mark.parametrize(
    ("week", "colours"),
    [(Week(2024, 19), {}), (W20, {"O1": 2}), (W21, {"O1": 2, "O2": 6}), (W23, {"O2": 6})],
)
def test_the_colours_of_a_week(store: Store, week: Week, colours: dict[str, int]):
    store.objectives.replace([OLD, NEW, OPEN])
    assert store.objectives.colours(week) == colours


def test_there_is_one_heading_per_week_and_identity(store: Store):
    sections = (
        Section("【O1 业务】", 2, Role.OBJECTIVE, "O1", (Item("a"),)),
        Section("进展", 3, Role.OBJECTIVE, "O1"),
        Section("O2", 2, Role.OBJECTIVE, "O2"),
        Section("其他", 2, Role.OTHER),
    )
    for week in (W22, W21):
        store.save(identify(Report(week, sections=sections)), base=None)
    store.save(Report(W23, sections=sections), base=None)
    store.delete(W23)
    assert store.objectives.headings() == (
        (W21, "O1", "【O1 业务】"),
        (W21, "O2", "O2"),
        (W22, "O1", "【O1 业务】"),
        (W22, "O2", "O2"),
    )


def test_they_are_restored_with_a_backup(store: Store, tmp_path: Path):
    store.objectives.replace([OLD])
    backup = store.backup(tmp_path / "backups")
    store.objectives.replace([])
    store.restore_backup(backup.path, tmp_path / "backups")
    assert store.objectives.all() == (OLD,)
