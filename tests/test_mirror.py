"""The mirror: copies of reports as Markdown files in a folder."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.reliability.figures import times
from tests.store.drafts import W21, W22, W23, draft, retitled, texts
from tests.strategies import reports
from weeklydesk import desk, exporters
from weeklydesk.desk.mirror import Change, Mirror
from weeklydesk.errors import WeeklydeskError
from weeklydesk.exporters.options import WHOLE
from weeklydesk.model import Report, Role, items_of
from weeklydesk.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Generator[Store]:
    with Store.open(tmp_path / "weeklydesk.db") as opened:
        yield opened


@pytest.fixture
def mirror(tmp_path: Path) -> Mirror:
    return Mirror(tmp_path / "folder", tmp_path / "mirror.json")


def names(mirror: Mirror) -> list[str]:
    return sorted(path.name for path in mirror.folder.iterdir())


def edit(mirror: Mirror, old: str, new: str) -> None:
    """Change W22's file as another program would."""
    path = mirror.path_of(W22)
    path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")


def test_each_report_is_a_file_that_is_written_when_it_changed(
    store: Store, mirror: Mirror, tmp_path: Path
):
    begun = store.save(draft("押金"), base=None)
    store.save(draft("b", week=W23), base=None)
    assert mirror.update(store) == (W22, W23)
    assert os.name != "posix" or (tmp_path / "mirror.json").stat().st_mode & 0o777 == 0o600
    assert "押金" in mirror.path_of(W22).read_text("utf-8")
    assert mirror.update(store) == ()
    store.save(retitled(begun.report, "第22周"), base=begun.revision)
    assert mirror.update(store) == (W22,)
    assert mirror.noticed(store) == ()


def test_a_change_in_the_folder_becomes_a_version(store: Store, mirror: Mirror):
    begun = store.save(draft("押金", "b"), base=None)
    mirror.update(store)
    edit(mirror, "押金", "押金 60%")
    assert mirror.update(store) == ()
    (noticed,) = mirror.noticed(store)
    assert (noticed.week, noticed.change) == (W22, Change.CHANGED)
    taken = mirror.take(store, noticed)
    assert taken.conflict is None
    assert texts(store.load(W22).report) == ["押金 60%", "b"]
    assert store.load(W22).report.sections[0].role is Role.OBJECTIVE
    assert [item.lineage for _, item in items_of(taken.stored.report)][1:] == [
        item.lineage for _, item in items_of(begun.report)
    ][1:]
    assert store.revision(W22, begun.revision) == begun.report
    assert mirror.noticed(store) == ()


def test_where_both_sides_changed_both_are_kept(store: Store, mirror: Mirror):
    begun = store.save(draft("押金"), base=None)
    mirror.update(store)
    edit(mirror, "押金", "there")
    mine = store.save(retitled(begun.report, "here"), base=begun.revision)
    (noticed,) = mirror.noticed(store)
    taken = mirror.take(store, noticed)
    assert taken.conflict
    assert store.load(W22) == mine
    assert texts(store.revision(W22, taken.conflict.kept)) == ["there"]
    assert taken.kept
    assert "there" in taken.kept.read_text("utf-8")
    assert "here" in mirror.path_of(W22).read_text("utf-8")
    assert mirror.noticed(store) == ()
    assert len(names(mirror)) == 2


def test_a_file_of_another_week_is_a_new_report(store: Store, mirror: Mirror):
    store.save(draft("a"), base=None)
    mirror.update(store)
    mirror.path_of(W21).write_text("# 2024-W21\n\n- new\n", "utf-8")
    (noticed,) = mirror.noticed(store)
    assert noticed.change is Change.ADDED
    mirror.take(store, noticed)
    assert texts(store.load(W21).report) == ["new"]
    assert mirror.noticed(store) == ()


def test_a_file_that_was_there_before_is_never_overwritten(store: Store, mirror: Mirror):
    mirror.folder.mkdir()
    mirror.path_of(W22).write_text("# 2024-W22\n\n- older\n", "utf-8")
    store.save(draft("mine"), base=None)
    mirror.update(store)
    (noticed,) = mirror.noticed(store)
    taken = mirror.take(store, noticed)
    assert taken.conflict
    assert texts(store.revision(W22, taken.conflict.kept)) == ["older"]
    assert texts(store.load(W22).report) == ["mine"]


def test_deleted_and_moved_reports_leave_the_folder(store: Store, mirror: Mirror):
    store.save(draft("a"), base=None)
    store.save(draft("b", week=W23), base=None)
    mirror.update(store)
    store.delete(W23)
    store.move(W22, W21)
    mirror.update(store)
    assert names(mirror) == ["2024-W21.md"]


def test_what_was_changed_there_is_not_removed(store: Store, mirror: Mirror):
    store.save(draft("a"), base=None)
    mirror.update(store)
    edit(mirror, "a", "changed")
    store.delete(W22)
    mirror.update(store)
    assert [each.change for each in mirror.noticed(store)] == [Change.ADDED]


def test_a_file_that_is_no_text_is_named(store: Store, mirror: Mirror):
    store.save(draft("a"), base=None)
    mirror.update(store)
    mirror.path_of(W22).write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")
    (noticed,) = mirror.noticed(store)
    assert noticed.error
    with pytest.raises(WeeklydeskError):
        mirror.take(store, noticed)
    assert texts(store.load(W22).report) == ["a"]


def test_without_its_memory_only_what_differs_is_noticed(
    store: Store, mirror: Mirror, tmp_path: Path
):
    store.save(draft("a"), base=None)
    store.save(draft("b", week=W23), base=None)
    mirror.update(store)
    (tmp_path / "mirror.json").write_text("{broken")
    edit(mirror, "a", "changed")
    assert [each.week for each in mirror.noticed(store)] == [W22]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(report=reports())
def test_what_the_program_wrote_is_never_noticed(store: Store, mirror: Mirror, report: Report):
    for summary in store.weeks():
        store.delete(summary.week)
    store.save(report, base=None)
    mirror.update(store)
    assert mirror.noticed(store) == ()


few = settings(max_examples=times(10, 500))


@contextmanager
def fresh() -> Generator[tuple[Store, Mirror]]:
    with (
        tempfile.TemporaryDirectory() as folder,
        Store.open(Path(folder, "weeklydesk.db")) as store,
    ):
        yield store, Mirror(Path(folder, "folder"), Path(folder, "mirror.json"))


def written(report: Report) -> bytes:
    return exporters.render(report, ".md", WHOLE)


@few
@given(here=st.lists(reports(), min_size=1, max_size=3))
def test_the_folder_alone_makes_the_same_history_again(here: list[Report]):
    """But for a title that names another week, which an import takes at its word."""
    with fresh() as (store, mirror), fresh() as (other, _):
        for number, report in enumerate(here):
            store.save(replace(report, week=W21 + number, title="周报"), base=None)
        mirror.update(store)
        desk.import_files(other, [mirror.folder])
        weeks = [summary.week for summary in store.weeks()]
        assert [summary.week for summary in other.weeks()] == weeks
        for week in weeks:
            assert written(other.load(week).report) == written(store.load(week).report)


@few
@given(begun=reports(), there=reports(), here=reports())
def test_whatever_was_written_on_both_sides_is_kept(begun: Report, there: Report, here: Report):
    begun, there, here = (replace(each, week=W22) for each in (begun, there, here))
    with fresh() as (store, mirror):
        base = store.save(begun, base=None).revision
        mirror.update(store)
        mirror.path_of(W22).write_bytes(written(there))
        store.save(here, base=base)
        for noticed in mirror.noticed(store):
            keep = mirror.take if noticed.report else mirror.refuse
            keep(store, noticed)
        mirror.update(store)
        assert mirror.noticed(store) == ()
        kept = [written(store.revision(W22, each.number)) for each in store.revisions(W22)]
        kept += [path.read_bytes() for path in mirror.folder.iterdir()]
        assert written(here) in kept
        assert written(there) in kept
