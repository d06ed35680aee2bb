"""Damaged stores are reported clearly, never changed, and never backed up."""

from __future__ import annotations

import random
import sqlite3
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.reliability.figures import Figures, times
from tests.store.drafts import W20, W21, W22, draft, retitled
from weeklydesk.errors import StoreError
from weeklydesk.paths import Paths
from weeklydesk.store import Damaged, Store, backups_in, require_sound

PAGE = 4096


def _noise(data: bytearray, chance: random.Random) -> None:
    start = chance.randrange(len(data))
    data[start : start + 64] = chance.randbytes(len(data[start : start + 64]))


def _bit(data: bytearray, chance: random.Random) -> None:
    data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)


def _zeros(data: bytearray, chance: random.Random) -> None:
    start = chance.randrange(len(data) // 512) * 512
    data[start : start + 512] = bytes(512)


def _cut(data: bytearray, chance: random.Random) -> None:
    del data[chance.randrange(len(data)) :]


def _swapped(data: bytearray, chance: random.Random) -> None:
    one, other = (chance.randrange(len(data) // PAGE) * PAGE for _ in range(2))
    first, second = bytes(data[one : one + PAGE]), bytes(data[other : other + PAGE])
    data[one : one + PAGE], data[other : other + PAGE] = second, first


def _longer(data: bytearray, chance: random.Random) -> None:
    data.extend(chance.randbytes(chance.randrange(1, 2 * PAGE)))


DAMAGE: tuple[Callable[[bytearray, random.Random], None], ...] = (
    *(_noise, _bit, _zeros, _cut, _swapped, _longer),
)


def read_all(path: Path, *, read_only: bool) -> bool:
    """Read everything; return whether it is what was written."""
    with Store.open(path, read_only=read_only) as store:
        for summary in store.weeks():
            store.load(summary.week)
            for revision in store.revisions(summary.week):
                store.revision(summary.week, revision.number)
        store.search("押金")
        health = store.check(every_revision=True)
        return health.sound and not health.stale


def test_damaged_copies_are_reported_clearly_and_unchanged(tmp_path: Path, figures: Figures):
    path = tmp_path / "weeklydesk.db"
    with Store.open(path) as store:
        for week in (W20, W21, W22):
            saved = store.save(draft("自建POS", "押金", week=week), base=None)
        with store.transaction():
            store.save(retitled(saved.report, "第22周"), base=saved.revision)
    whole, chance = path.read_bytes(), random.Random(7)
    counts: Counter[str] = Counter()
    copy = tmp_path / "copy" / "weeklydesk.db"
    copy.parent.mkdir()
    copies = times(120, 1000)
    for number in range(copies):
        damaged = bytearray(whole)
        DAMAGE[number % len(DAMAGE)](damaged, chance)
        copy.write_bytes(damaged)
        counts[_met(copy, read_only=bool(number % 2))] += 1
        assert copy.read_bytes() == damaged
        assert [each.name for each in copy.parent.iterdir()] == [copy.name]
    told = ", ".join(f"{count} {name}" for name, count in sorted(counts.items()))
    figures[f"damaged copies ({copies})"] = f"{told}; none changed, no traceback"
    assert counts["refused"] > 0


def _met(path: Path, *, read_only: bool) -> str:
    try:
        return "read whole" if read_all(path, read_only=read_only) else "found damaged by the check"
    except StoreError:
        return "refused"


def test_no_backup_is_made_of_a_damaged_store(tmp_path: Path):
    path = tmp_path / "weeklydesk.db"
    with Store.open(path) as store:
        store.save(draft("自建POS", "押金"), base=None)
    whole, chance = path.read_bytes(), random.Random(3)
    backups = Paths(path, tmp_path).backups
    for _ in range(times(20, 200)):
        damaged = bytearray(whole)
        _noise(damaged, chance)
        path.write_bytes(damaged)
        try:
            with Store.open(path) as store:
                store.backup(backups)
        except StoreError:
            continue
    for backup in backups_in(backups):
        require_sound(backup.path)


def test_an_unexpected_null_is_damage(tmp_path: Path):
    path = tmp_path / "weeklydesk.db"
    with Store.open(path) as store:
        store.save(draft("押金"), base=None)
    with closing(sqlite3.connect(path)) as raw:
        raw.executescript(
            "PRAGMA writable_schema = ON; UPDATE sqlite_master SET sql ="
            " replace(sql, 'updated TEXT NOT NULL', 'updated TEXT') WHERE name = 'report'"
        )
    with closing(sqlite3.connect(path)) as raw:
        raw.executescript(
            "UPDATE report SET updated = NULL; PRAGMA writable_schema = ON; UPDATE sqlite_master"
            " SET sql = replace(sql, 'updated TEXT', 'updated TEXT NOT NULL')"
            " WHERE name = 'report'"
        )
    with Store.open(path, read_only=True) as store, pytest.raises(Damaged):
        store.weeks()
