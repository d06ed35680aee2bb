"""Power cuts: replays the store's statements on a simulated disk that loses unsynced data."""

from __future__ import annotations

import random
import shutil
from collections.abc import Generator, Iterable
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from tests.reliability.figures import Figures, times
from tests.store.drafts import W22, draft, retitled
from weeklydesk.errors import StoreError
from weeklydesk.store import Store
from weeklydesk.store.connection import Connection

pytest.importorskip("apsw", reason="power cuts are simulated with APSW, which is not installed")

import apsw

from tests.reliability.disk import Disk, PowerCut

# After the cut, each disk call fails while SQLite is still handling the previous one.
pytestmark = pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")

SAVES = 12
NAME = "weeklydesk.db"
Statement = tuple[str, tuple[Any, ...]]
_numbers = count()


@dataclass(slots=True)
class Session:
    """The statements that a store sent to SQLite during a session."""

    before: bytes = b""
    statements: list[Statement] = field(default_factory=list[Statement])


@contextmanager
def recorded(session: Session, monkeypatch: pytest.MonkeyPatch) -> Generator[None]:
    """Record all statements of a connection with their values."""
    run, run_many = Connection.run, Connection.run_many

    def traced(self: Connection, sql: str, *values: object) -> int:
        session.statements.append((sql, values))
        return run(self, sql, *values)

    def traced_many(self: Connection, sql: str, rows: Iterable[tuple[Any, ...]]) -> None:
        known = list(rows)
        session.statements.extend((sql, row) for row in known)
        run_many(self, sql, known)

    with monkeypatch.context() as patched:
        patched.setattr(Connection, "run", traced)
        patched.setattr(Connection, "run_many", traced_many)
        yield


@pytest.fixture
def session(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Session:
    """Saves of a report in which every item changes each time; its title is a counter."""
    path = tmp_path / "recorded" / NAME
    session = Session()
    clock = iter(datetime(2024, 5, day % 28 + 1, tzinfo=UTC) for day in range(10_000))
    with Store.open(path, clock=lambda: next(clock)) as store:
        store.save(draft(*_texts(0), title="0"), base=None)
    session.before = path.read_bytes()
    with recorded(session, monkeypatch), Store.open(path, clock=lambda: next(clock)) as store:
        stored = store.load(W22)
        for number in range(1, SAVES + 1):
            changed = draft(*_texts(number))
            stored = store.save(retitled(changed, f"{number}"), base=stored.revision)
    return session


def _texts(number: int) -> list[str]:
    chance = random.Random(number)
    return ["".join(chance.choices("押金上线完成周报项目", k=30)) for _ in range(40)]


OURS: dict[str, str] = {}
WAL_NORMAL = {
    "PRAGMA synchronous = FULL": "PRAGMA synchronous = NORMAL",
    "PRAGMA journal_mode = TRUNCATE": "PRAGMA journal_mode = WAL",
}
NO_SYNC = {"PRAGMA synchronous = FULL": "PRAGMA synchronous = OFF"}


def replay(session: Session, disk: Disk, instead: dict[str, str]) -> int:
    """Replay the statements on the disk; return the number of acknowledged saves."""
    connection: Any = apsw.Connection(NAME, vfs=disk.name)
    acknowledged, begun = 0, ""
    try:
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")  # WAL without shared memory
        for sql, values in session.statements:
            connection.execute(instead.get(sql, sql), values)
            begun = sql if sql.startswith("BEGIN") else begun
            acknowledged += sql == "COMMIT" and begun == "BEGIN IMMEDIATE"
    except (apsw.Error, PowerCut):
        return acknowledged
    finally:
        with suppress(apsw.Error, PowerCut):
            connection.close(force=True)
    return acknowledged


def disk_with(session: Session, cut_at: int | None = None) -> Disk:
    """Return a disk with the store from before the session."""
    disk = Disk(f"disk-{next(_numbers)}", cut_at)
    disk.begin_with(NAME, session.before)
    return disk


@dataclass(slots=True)
class Outcome:
    """The effects of power cuts on a store."""

    lost: int = 0
    damaged: int = 0


def cut(session: Session, instead: dict[str, str], folder: Path, cuts: int) -> Outcome:
    """Cut the power at random times; examine the store with the program itself."""
    whole = disk_with(session)
    assert replay(session, whole, instead) == SAVES
    outcome = Outcome()
    for number in range(cuts):
        chance = random.Random(number)
        disk = disk_with(session, chance.randrange(whole.writes))
        acknowledged = replay(session, disk, instead)
        disk.unregister()
        place = folder / f"{number}"
        place.mkdir()
        disk.after_cut(place, chance)
        examine(place / NAME, acknowledged, outcome)
        shutil.rmtree(place)
    return outcome


def examine(path: Path, acknowledged: int, outcome: Outcome) -> None:
    try:
        with Store.open(path) as store:
            sound = store.check(every_revision=True).sound
            title = int(store.load(W22).report.title)
    except StoreError:
        outcome.damaged += 1
    else:
        outcome.damaged += not sound
        outcome.lost += title < acknowledged
        assert title <= acknowledged + 1


def test_no_acknowledged_save_is_lost_at_a_power_cut(
    session: Session, tmp_path: Path, figures: Figures
):
    cuts = times(25, 200)
    outcome = cut(session, OURS, tmp_path, cuts)
    figures[f"power cuts ({cuts}): lost, damaged"] = f"{outcome.lost}, {outcome.damaged}"
    assert outcome == Outcome()


def test_wal_with_normal_loses_saves_on_the_simulated_disk(
    session: Session, tmp_path: Path, figures: Figures
):
    cuts = times(15, 200)
    outcome = cut(session, WAL_NORMAL, tmp_path, cuts)
    figures[f"control, WAL with NORMAL ({cuts}): lost, damaged"] = (
        f"{outcome.lost}, {outcome.damaged}"
    )
    assert outcome.lost > 0


def test_saving_without_sync_damages_the_simulated_disk(
    session: Session, tmp_path: Path, figures: Figures
):
    cuts = times(15, 200)
    outcome = cut(session, NO_SYNC, tmp_path, cuts)
    figures[f"control, synchronous=OFF ({cuts}): lost, damaged"] = (
        f"{outcome.lost}, {outcome.damaged}"
    )
    assert outcome.lost + outcome.damaged > 0
