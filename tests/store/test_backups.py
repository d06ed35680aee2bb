import os
import sqlite3
import stat
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.store.conftest import Clock
from tests.store.drafts import W20, W21, W22, W23, draft, retitled, texts
from tests.systems import needs_modes
from weeklydesk.store import (
    Backup,
    Changes,
    Damaged,
    Empty,
    Store,
    Unwritable,
    backups_in,
    create_from_backup,
)
from weeklydesk.store.backups import check, kept
from weeklydesk.weeks import Week


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "backups"


def test_a_backup_is_a_private_store_with_the_same_reports(store: Store, folder: Path):
    saved = store.save(draft("押金"), base=None)
    backup = store.backup(folder)
    assert backup.path.name == "weeklydesk-000001-20240531T140000Z.db"
    assert os.name != "posix" or stat.S_IMODE(backup.path.stat().st_mode) == 0o600
    with Store.open(backup.path, read_only=True) as copy:
        assert copy.load(W22) == saved
        assert len(copy.search("押金")) == 1
    assert list(folder.iterdir()) == [backup.path]


def test_backups_are_numbered_and_listed_newest_first(store: Store, folder: Path, clock: Clock):
    first = store.backup(folder)
    clock.wait(hours=-24)
    second = store.backup(folder)
    (folder / "notes.db").touch()
    assert backups_in(folder) == (second, first)
    assert (second.number, second.made) == (2, clock.now)


def test_a_damaged_copy_does_not_become_a_backup(store: Store, folder: Path):
    store.save(draft("a"), base=None)
    raw = sqlite3.connect(store.path)
    raw.execute("PRAGMA journal_mode = TRUNCATE")  # Windows cannot delete an open journal
    raw.execute("UPDATE revision SET content = x'00'")
    raw.commit()
    raw.close()
    with pytest.raises(Damaged):
        store.backup(folder)
    assert list(folder.iterdir()) == []


def test_an_incomplete_copy_is_refused(store: Store, folder: Path):
    store.save(draft("a"), base=None)
    made = store.backup(folder)
    check(made.path, at_least=(1, 1))
    with pytest.raises(Damaged):
        check(made.path, at_least=(1, 2))
    with pytest.raises(Damaged):
        check(made.path, at_least=(2, 1))


def test_an_unwritable_folder_is_reported(store: Store, tmp_path: Path):
    (tmp_path / "file").touch()
    with pytest.raises(Unwritable, match="file"):
        store.backup(tmp_path / "file")


def backup_at(number: int, made: datetime) -> Backup:
    return Backup(number, made, Path(f"{number}"))


START = datetime(2024, 1, 1, tzinfo=UTC)


def hourly(hours: int) -> tuple[Backup, ...]:
    return tuple(
        backup_at(number, START + timedelta(hours=number)) for number in range(hours, 0, -1)
    )


def test_fewer_old_backups_are_kept():
    found = hourly(24 * 1000 + 12)
    made = sorted((backup.made for backup in kept(found)), reverse=True)
    newest = found[0].made
    days = {moment.date() for moment in made}
    assert sum(moment.date() >= (newest - timedelta(days=1)).date() for moment in made) == 37
    assert {(newest - timedelta(days=age)).date() for age in range(7)} <= days
    weeks = {Week.of(moment.date()) for moment in made}
    assert {Week.of(newest.date()) + -age for age in range(8)} <= weeks
    assert len({(moment.year, moment.month) for moment in made}) == 24
    assert len(made) <= 37 + 7 + 8 + 24


def test_the_last_backup_of_each_earlier_day_is_kept():
    of_day = [backup for backup in kept(hourly(240)) if backup.made.day == 6]
    assert [backup.made.hour for backup in of_day] == [23]


def test_a_wrong_clock_prunes_nothing():
    right = hourly(24)
    wrong = backup_at(100, START + timedelta(days=4000))
    again = tuple(
        backup_at(number, START + timedelta(hours=number - 76)) for number in range(105, 100, -1)
    )
    assert kept((*again, wrong, *right)) == {*again, wrong, *right}


def test_only_superfluous_backups_are_pruned(store: Store, folder: Path, clock: Clock):
    for _ in range(5):
        for _ in range(3):
            store.backup(folder)
            clock.wait(hours=8)
    left = backups_in(folder)
    assert len(left) < 15
    assert set(left) == kept(left)


@pytest.fixture
def backup(store: Store, folder: Path) -> Path:
    """Make a backup, then change W21, delete W22 and start W23."""
    for week in (W20, W21, W22):
        store.save(draft(f"then {week}", week=week), base=None)
    made = store.backup(folder).path
    then = store.load(W21)
    store.save(retitled(then.report, "now"), base=then.revision)
    store.delete(W22)
    store.save(draft("new", week=W23), base=None)
    return made


def test_comparing_a_backup_shows_what_restoring_would_change(store: Store, backup: Path):
    assert store.compare(backup) == Changes(back=(W22,), gone=(W23,), other=(W21,))


def test_restoring_a_backup_can_be_undone(store: Store, backup: Path, folder: Path):
    before = store.restore_backup(backup, folder)
    assert [summary.week for summary in store.weeks()] == [W22, W21, W20]
    assert store.load(W21).report.title == ""
    assert len(store.search("then")) == 3
    store.restore_backup(before.path, folder)
    assert [summary.week for summary in store.weeks()] == [W23, W21, W20]
    assert store.load(W21).report.title == "now"


def test_a_backup_being_restored_is_not_pruned_by_the_backup_made_before(
    store: Store, folder: Path, clock: Clock
):
    store.save(draft("then"), base=None)
    chosen = store.backup(folder)
    for hours in (1, 24):
        clock.wait(hours=hours)
        store.backup(folder)
    store.save(draft("now", week=W23), base=None)
    clock.wait(hours=24)  # from now on, only the last backup of the first day is kept
    store.restore_backup(chosen.path, folder)
    assert [summary.week for summary in store.weeks()] == [W22]
    assert chosen in backups_in(folder)


def test_other_connections_see_a_restored_backup(store: Store, backup: Path, folder: Path):
    with Store.open(store.path) as other:
        assert other.has(W23)
        assert not other.changed_elsewhere()
        store.restore_backup(backup, folder)
        assert other.changed_elsewhere()
        assert not other.has(W23)


def test_a_damaged_backup_is_not_restored(store: Store, backup: Path, folder: Path):
    data = backup.read_bytes()
    backup.write_bytes(data[: len(data) // 2])
    with pytest.raises(Damaged):
        store.restore_backup(backup, folder)
    backup.write_bytes(b"")
    with pytest.raises(Empty):
        store.compare(backup)
    assert store.has(W23)


def test_a_store_is_created_from_a_backup(store: Store, backup: Path, tmp_path: Path):
    create_from_backup(backup, tmp_path / "again" / "weeklydesk.db")
    with Store.open(tmp_path / "again" / "weeklydesk.db") as again:
        assert texts(again.load(W22).report) == ["then 2024-W22"]


def test_no_store_is_created_from_a_damaged_backup(backup: Path, tmp_path: Path):
    connection = sqlite3.connect(backup)
    connection.execute("UPDATE revision SET content = zeroblob(length(content))")
    connection.commit()
    connection.close()
    with pytest.raises(Damaged):
        create_from_backup(backup, tmp_path / "again.db")
    assert not (tmp_path / "again.db").exists()


def test_creating_from_a_backup_replaces_no_store(store: Store, backup: Path):
    before = store.weeks()
    create_from_backup(backup, store.path)
    assert store.weeks() == before


@needs_modes
def test_the_folder_of_backups_is_private(store: Store, folder: Path):
    store.backup(folder)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
