"""Several processes on one store, and processes that are killed."""

import sqlite3
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.store.drafts import W22, draft, retitled
from weeklydesk.desk import backups
from weeklydesk.store import Busy, Conflict, Store, Unwritable
from weeklydesk.store.connection import Connection

ROOT = Path(__file__).parents[2]
NOW = datetime(2024, 6, 1, 9, tzinfo=UTC)

TYPIST = """
import sys
from dataclasses import replace
from pathlib import Path
from weeklydesk.store import Store
with Store.open(Path(sys.argv[1])) as store:
    stored = store.latest()
    for number in range(int(sys.argv[2]), 1_000_000):
        report = replace(stored.report, title=f"{number}")
        stored = store.save(report, base=stored.revision)
        print(number, flush=True)
"""


HOLDER = """
import sqlite3, sys
store = sqlite3.connect(sys.argv[1], isolation_level=None)
for statement in sys.argv[2:]:
    store.execute(statement).fetchall()
print("held", flush=True)
sys.stdin.read()
"""


def start_typist(path: Path, first: int) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", TYPIST, str(path), str(first)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )


def kill_after(typist: subprocess.Popen[str], saves: int) -> int:
    """Kill the writing process after that many saves; return the last acknowledged one."""
    with typist:
        assert typist.stdout
        for _ in range(saves):
            typist.stdout.readline()
        typist.kill()
        rest = typist.stdout.read().split("\n")
    return max((int(line) for line in rest[:-1] if line), default=-1)


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is POSIX")
def test_no_acknowledged_save_is_lost_in_a_kill(path: Path):
    with Store.open(path) as store:
        store.save(draft(*(f"第{number}项" for number in range(200))), base=None)
    for saves in (1, 4, 9, 14):
        first = saves * 1000
        last = max(kill_after(start_typist(path, first), saves), first + saves - 1)
        with Store.open(path) as store:
            assert store.check(every_revision=True).sound
            assert int(store.load(W22).report.title) in {last, last + 1}


def test_another_process_causes_a_conflict_and_is_noticed(store: Store):
    begun = store.save(draft("a"), base=None)
    assert not store.changed_elsewhere()
    kill_after(start_typist(store.path, 7), 1)
    assert store.changed_elsewhere()
    assert not store.changed_elsewhere()
    with pytest.raises(Conflict) as caught:
        store.save(retitled(begun.report, "mine"), base=begun.revision)
    assert int(caught.value.other.report.title) >= 7


def test_a_program_that_locks_the_store_is_named(store: Store, monkeypatch: pytest.MonkeyPatch):
    begun = store.save(draft("a"), base=None)
    holder = sqlite3.connect(store.path, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    monkeypatch.setattr("weeklydesk.store.connection.WAIT", 0.01)
    with Store.open(store.path) as other, pytest.raises(Busy):
        other.save(retitled(begun.report, "mine"), base=begun.revision)
    holder.close()
    assert store.load(W22) == begun


@pytest.mark.parametrize(
    "held",
    [
        pytest.param(["BEGIN EXCLUSIVE"], id="alone"),
        pytest.param(["BEGIN IMMEDIATE"], id="to write"),
        pytest.param(["BEGIN", "SELECT week FROM report"], id="to read"),
    ],
)
def test_a_backup_is_restored_only_when_others_release_the_store(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, held: list[str]
):
    with Store.open(path) as store:
        backup = store.backup(tmp_path / "backups").path
        store.save(draft("later"), base=None)
    before = path.read_bytes()
    monkeypatch.setattr("weeklydesk.store.connection.WAIT", 0.01)
    command, pipe = [sys.executable, "-c", HOLDER, str(path), *held], subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe) as holder:
        assert holder.stdout
        assert holder.stdout.readline().strip() == b"held"
        named = f"process {holder.pid}" if sys.platform == "linux" else "nother program"
        with pytest.raises(Busy, match=named):
            backups.restore(path, backup, tmp_path / "backups", NOW)
        holder.kill()
    assert path.read_bytes() == before
    changes = backups.restore(path, backup, tmp_path / "backups", NOW).changes
    assert changes.gone == (W22,)


def test_a_save_whose_commit_was_reported_as_failed_is_continued(
    store: Store, monkeypatch: pytest.MonkeyPatch
):
    begun = store.save(draft("a"), base=None)
    run = Connection.run

    def commit_and_fail(self: Connection, sql: str, *values: object) -> int:
        done = run(self, sql, *values)
        if sql == "COMMIT":
            raise Unwritable(self.path, "disk I/O error")
        return done

    with monkeypatch.context() as patched:
        patched.setattr(Connection, "run", commit_and_fail)
        with pytest.raises(Unwritable):
            store.save(retitled(begun.report, "typed"), base=begun.revision)
    saved = store.save(retitled(begun.report, "typed on"), base=begun.revision)
    assert store.load(W22) == saved
