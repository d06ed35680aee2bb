import os
import random
import sqlite3
import stat
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.store.drafts import W20, W21, W22, draft
from tests.systems import needs_modes
from weeklydesk.errors import StoreError
from weeklydesk.store import (
    Damaged,
    Empty,
    Foreign,
    Newer,
    Outdated,
    ReadOnly,
    Store,
    Unreachable,
    set_aside,
)
from weeklydesk.store.opening import VERSION

STRANGE = "周报x#y%20.db" if sys.platform == "win32" else "周报?x#y%20.db"


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def sql(path: Path, *statements: str) -> None:
    connection = sqlite3.connect(path, isolation_level=None)
    for statement in statements:
        connection.execute(statement)
    connection.close()


@needs_modes
def test_a_new_store_is_private(path: Path):
    Store.open(path).close()
    assert (mode(path.parent), mode(path)) == (0o700, 0o600)
    assert {mode(entry) for entry in path.parent.iterdir()} == {0o600}


@pytest.mark.parametrize("name", ["a b.db", STRANGE, "100%.db"])
def test_a_store_may_have_any_name(tmp_path: Path, name: str):
    Store.open(tmp_path / name).close()
    with Store.open(tmp_path / name, read_only=True) as store:
        assert store.weeks() == ()
    assert {entry.name for entry in tmp_path.iterdir()} == {name}


def test_the_connection_uses_durable_settings(store: Store):
    expected = {
        "journal_mode": "truncate",
        "synchronous": 2,
        "foreign_keys": 1,
        "secure_delete": 1,
        "cell_size_check": 1,
        "busy_timeout": 5000,
        "user_version": VERSION,
    }
    connection = store._connection  # pyright: ignore[reportPrivateUsage]
    assert {name: connection.value(f"PRAGMA {name}") for name in expected} == expected


def test_tables_are_strict(filled: Path):
    connection = sqlite3.connect(filled)
    rows = connection.execute(
        "SELECT name FROM pragma_table_list WHERE type = 'table' AND NOT strict"
        " AND schema = 'main' AND name NOT LIKE 'sqlite%'"
    ).fetchall()
    connection.close()
    assert rows == []


def _nothing(path: Path) -> None:
    path.write_bytes(b"")


def _text(path: Path) -> None:
    path.write_text("# 2024-W22\n" * 300)


def _short(path: Path) -> None:
    path.write_bytes(b"SQLite format 3\0")


def _other_program(path: Path) -> None:
    sql(path, "CREATE TABLE moz_places (id)", "PRAGMA user_version = 2")


def _newer(path: Path) -> None:
    Store.open(path).close()
    sql(path, f"PRAGMA user_version = {VERSION + 1}")


def _cut(path: Path) -> None:
    Store.open(path).close()
    os.truncate(path, 5000)


def _overwritten(path: Path) -> None:
    Store.open(path).close()
    data = path.read_bytes()
    path.write_bytes(data[:100] + bytes(4000) + data[4100:])


UNUSABLE: list[tuple[Callable[[Path], None], type[StoreError]]] = [
    (_nothing, Empty),
    (_text, Foreign),
    (_short, Foreign),
    (_other_program, Foreign),
    (_newer, Newer),
    (_cut, Damaged),
    (_overwritten, Damaged),
    (Path.mkdir, Foreign),
]


@pytest.mark.parametrize("read_only", [False, True])
@pytest.mark.parametrize(("make", "error"), UNUSABLE)
def test_unusable_files_are_refused_and_unchanged(
    tmp_path: Path, make: Callable[[Path], None], error: type[StoreError], read_only: bool
):
    path = tmp_path / "weeklydesk.db"
    make(path)
    beside = sorted(tmp_path.iterdir())
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(error) as caught:
        _read_all(path, read_only=read_only)
    assert str(path) in str(caught.value)
    assert (path.read_bytes() if path.is_file() else None) == before
    assert sorted(tmp_path.iterdir()) == beside


@pytest.mark.parametrize("read_only", [False, True])
@pytest.mark.parametrize("make", [_newer, _cut, _overwritten])
def test_unusable_files_are_closed(tmp_path: Path, make: Callable[[Path], None], read_only: bool):
    path = tmp_path / "weeklydesk.db"
    make(path)
    with pytest.raises(StoreError) as caught:
        _read_all(path, read_only=read_only)
    assert _opened_here(path) == 0
    set_aside(path, datetime(2024, 5, 31, tzinfo=UTC))  # Windows refuses this for an open file
    assert caught.tb  # keeps the traceback, and everything it references, alive until here


def _opened_here(path: Path) -> int:
    """Return how often this process has the file open, if the system supports it."""
    links = Path("/proc/self/fd").iterdir() if sys.platform == "linux" else ()
    return [os.path.realpath(link) for link in links].count(str(path))


def _read_all(path: Path, *, read_only: bool) -> None:
    with Store.open(path, read_only=read_only) as store:
        for summary in store.weeks():
            store.load(summary.week)
            store.revisions(summary.week)
        store.search("押金")
        assert store.check(every_revision=True).sound


def test_damage_anywhere_is_reported_clearly(filled: Path, tmp_path: Path):
    sound = filled.read_bytes()
    chance = random.Random(22)
    copy = tmp_path / "copy.db"
    for _ in range(150):
        damaged = bytearray(sound)
        start = chance.randrange(len(sound))
        damaged[start : start + 64] = chance.randbytes(len(damaged[start : start + 64]))
        copy.write_bytes(damaged)
        with suppress(StoreError, AssertionError):
            _read_all(copy, read_only=True)
        assert copy.read_bytes() == damaged


def test_damaged_text_is_detected_where_sqlite_finds_no_error(filled: Path):
    sql(filled, "UPDATE revision SET content = (SELECT content FROM revision WHERE id = 1)")
    with Store.open(filled) as store:
        with pytest.raises(Damaged):
            store.load(W22)
        health = store.check()
    assert health.messages == ()
    assert health.damaged == ((W21, 1), (W22, 2))


def _cut_short(path: Path, copy: Path) -> None:
    """Copy a store as left by a crash during a write: the header declares more pages."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA cache_size = 1")
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("PRAGMA user_version = 1")
    connection.execute("CREATE TABLE spilled (data)")
    connection.executemany("INSERT INTO spilled VALUES (?)", [(os.urandom(3000),)] * 50)
    data = bytearray(path.read_bytes())
    data[28:32] = (len(data) // 4096 + 50).to_bytes(4, "big")
    data[60:64] = (1).to_bytes(4, "big")
    copy.write_bytes(data)
    copy.with_name(f"{copy.name}-journal").write_bytes(
        path.with_name(f"{path.name}-journal").read_bytes()
    )
    connection.close()


@pytest.mark.parametrize("read_only", [False, True])
def test_an_interrupted_write_is_rolled_back(filled: Path, tmp_path: Path, read_only: bool):
    copy = tmp_path / "copy.db"
    _cut_short(filled, copy)
    with Store.open(copy, read_only=read_only) as store:
        assert store.check(every_revision=True).sound
        assert store.load(W22).report.title == "第22周"
    assert not (tmp_path / "backups").exists()


def test_stale_lines_are_detected_and_rebuilt(filled: Path):
    sql(filled, "UPDATE line SET text = 'rotten' WHERE week = '2024-W21' AND text = '押金'")
    with Store.open(filled) as store:
        assert store.check().stale == ()
        health = store.check(every_revision=True)
        assert (health.sound, health.stale) == (True, (W21,))
        store.rebuild()
        assert store.check(every_revision=True).stale == ()


def test_opening_read_only_does_not_create_a_store(tmp_path: Path):
    with pytest.raises(Unreachable):
        Store.open(tmp_path / "new" / "weeklydesk.db", read_only=True)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_created_is_reported(tmp_path: Path):
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(Unreachable, match=r"weeklydesk\.db"):
        Store.open(tmp_path / "file" / "weeklydesk.db")


def test_a_read_only_location_is_reported_on_opening(filled: Path, monkeypatch: pytest.MonkeyPatch):
    def refused(_path: Path, access: int) -> bool:
        return access != os.W_OK

    monkeypatch.setattr(os, "access", refused)
    with pytest.raises(ReadOnly):
        Store.open(filled)
    with Store.open(filled, read_only=True) as store:
        assert len(store.weeks()) == 3


def test_a_store_opened_for_reading_cannot_be_written(filled: Path):
    with Store.open(filled, read_only=True) as store, pytest.raises(ReadOnly):
        store.save(draft("a", week=W20), base=1)


def test_an_older_store_cannot_be_opened_read_only(filled: Path):
    sql(filled, "PRAGMA user_version = 1")
    with pytest.raises(Outdated):
        Store.open(filled, read_only=True)


def test_a_failed_creation_leaves_no_files(path: Path, monkeypatch: pytest.MonkeyPatch):
    def broken(_connection: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("weeklydesk.store.opening.upgrade", broken)
    with pytest.raises(ZeroDivisionError):
        Store.open(path)
    assert list(path.parent.iterdir()) == []


def test_a_store_is_created_without_hard_links(path: Path, monkeypatch: pytest.MonkeyPatch):
    def refused(_path: Path, _target: Path) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "hardlink_to", refused)
    with Store.open(path) as store:
        assert store.weeks() == ()


def test_two_processes_creating_a_store_share_it(path: Path):
    def begin(number: int) -> None:
        with Store.open(path) as store:
            store.save(draft("a", week=W20 + number), base=None)

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(begin, range(4)))
    with Store.open(path) as store:
        assert len(store.weeks()) == 4
