import sqlite3
from collections.abc import Generator
from concurrent.futures import Future
from pathlib import Path
from threading import Event

import pytest

from tests.store.conftest import Clock
from tests.store.drafts import W21, W22, W23, draft, retitled
from weeklydesk.errors import InputError, StoreError
from weeklydesk.lineage.identity import identify
from weeklydesk.model import Report
from weeklydesk.store import (
    Conflict,
    Damaged,
    Empty,
    Lost,
    ReadOnly,
    Store,
    Stored,
    Unreachable,
    Unwritable,
    backups_in,
)
from weeklydesk.store.writer import BackupPolicy, Writer

REPORT = identify(draft("a"))


@pytest.fixture
def writer(path: Path, clock: Clock) -> Generator[Writer]:
    with Writer(path, clock=clock) as opened:
        yield opened


class Gate:
    """Blocks a writer's jobs until it is opened."""

    def __init__(self, writer: Writer) -> None:
        self._event = Event()
        writer.run(lambda _: self._event.wait(30))

    def open(self) -> None:
        self._event.set()


def titled(title: str) -> Report:
    return retitled(REPORT, title)


def test_submitted_texts_are_saved(writer: Writer, path: Path):
    saved = writer.submit(REPORT, None).result(30)
    assert saved == Stored(REPORT, 1)
    writer.close()
    with Store.open(path) as store:
        assert store.load(W22) == saved


def test_close_waits_for_submitted_texts(path: Path):
    with Writer(path) as writer:
        for week in (W21, W22, W23):
            writer.submit(draft("a", week=week), None)
    with Store.open(path) as store:
        assert len(store.weeks()) == 3


def test_only_the_newest_of_the_waiting_texts_is_saved(writer: Writer):
    gate = Gate(writer)
    futures = [writer.submit(titled(title), None) for title in ("a", "ab", "abc")]
    gate.open()
    assert [future.result(30) for future in futures] == [Stored(titled("abc"), 1)] * 3


def test_texts_may_be_submitted_before_the_first_is_saved(writer: Writer):
    futures: list[Future[Stored]] = []
    for title in ("a", "ab", "abc"):
        futures.append(writer.submit(titled(title), None))
        writer.run(lambda _: None).result(30)
    assert [future.result(30).revision for future in futures] == [1, 2, 3]
    assert writer.run(lambda store: store.load(W22)).result(30).report.title == "abc"


def test_a_change_elsewhere_is_still_noticed(writer: Writer, path: Path):
    begun = writer.submit(REPORT, None).result(30)
    with Store.open(path) as other:
        theirs = other.save(titled("theirs"), base=begun.revision)
    with pytest.raises(Conflict) as caught:
        writer.submit(titled("mine"), begun.revision).result(30)
    assert caught.value.other == theirs
    assert writer.submit(titled("both"), theirs.revision).result(30).report.title == "both"


def test_an_error_reaches_the_caller_and_the_next_save_works(writer: Writer):
    with pytest.raises(InputError):
        writer.submit(Report(None), None).result(30)
    assert writer.submit(REPORT, None).result(30).revision == 1


def test_opening_the_store_is_retried(path: Path):
    path.parent.mkdir()
    path.touch()
    with Writer(path) as writer:
        with pytest.raises(Empty):
            writer.submit(REPORT, None).result(30)
        path.unlink()
        assert writer.submit(REPORT, None).result(30).revision == 1


def test_a_backup_is_made_before_the_first_change_and_hourly(
    path: Path, tmp_path: Path, clock: Clock
):
    folder = tmp_path / "backups"
    with Writer(path, policy=BackupPolicy(folder, _unexpected), clock=clock) as writer:
        writer.run(lambda store: store.weeks()).result(30)
        assert not folder.exists()
        for minutes in (0, 30, 30, 59, 1):
            clock.wait(minutes=minutes)
            writer.submit(titled(f"{clock.now}"), None).result(30)
    first, *_, last = reversed(backups_in(folder))
    assert (first.number, last.number) == (1, 3)
    with Store.open(first.path, read_only=True) as before:
        assert before.weeks() == ()


def _unexpected(error: StoreError) -> None:
    raise error


def test_a_failing_backup_is_reported_and_the_text_is_saved(path: Path, tmp_path: Path):
    (tmp_path / "file").touch()
    told: list[StoreError] = []
    with Writer(path, policy=BackupPolicy(tmp_path / "file", told.append)) as writer:
        assert writer.submit(REPORT, None).result(30).revision == 1
    assert [type(error) for error in told] == [Unwritable]


def test_other_changes_are_backed_up_first_too(path: Path, tmp_path: Path, clock: Clock):
    folder = tmp_path / "backups"
    with Writer(path, policy=BackupPolicy(folder, _unexpected), clock=clock) as writer:
        saved = writer.change(lambda store: store.save(REPORT, base=None)).result(30)
    assert saved.revision == 1
    assert len(backups_in(folder)) == 1


def test_large_changes_are_always_backed_up_first(path: Path, tmp_path: Path, clock: Clock):
    folder = tmp_path / "backups"
    with Writer(path, policy=BackupPolicy(folder, _unexpected), clock=clock) as writer:
        writer.submit(titled("a"), None).result(30)
        clock.wait(minutes=10)
        writer.change(lambda store: store.delete(W22), much=True).result(30)
    newest, _ = backups_in(folder)
    with Store.open(newest.path, read_only=True) as before:
        assert before.has(W22)


def test_backups_go_to_the_chosen_folder_or_the_default_one_if_it_is_absent(
    path: Path, tmp_path: Path, clock: Clock
):
    usual, stick = tmp_path / "backups", tmp_path / "stick" / "copies"
    told: list[StoreError] = []
    with Writer(
        path, policy=BackupPolicy(usual, told.append, lambda: stick), clock=clock
    ) as writer:
        writer.submit(titled("a"), None).result(30)
        assert ([type(each) for each in told], len(backups_in(usual))) == ([Unreachable], 1)
        assert not stick.parent.exists()
        stick.parent.mkdir()
        clock.wait(hours=1)
        writer.submit(titled("ab"), 1).result(30)
    assert (len(told), len(backups_in(usual)), len(backups_in(stick))) == (1, 1, 1)


def damage(path: Path) -> None:
    """Damage a page that is not read on opening."""
    raw = sqlite3.connect(path)
    query = "SELECT rootpage FROM sqlite_master WHERE name = 'line_report'"
    page, size = raw.execute(query).fetchone()[0], raw.execute("PRAGMA page_size").fetchone()[0]
    raw.close()
    with path.open("r+b") as file:
        file.seek((page - 1) * size)
        file.write(b"\xff" * size)


def test_damage_is_detected_before_anything_is_written(path: Path, tmp_path: Path):
    with Store.open(path) as store:
        begun = store.save(REPORT, base=None)
    damage(path)
    before = path.read_bytes()
    with Writer(path, policy=BackupPolicy(tmp_path / "backups", _unexpected)) as writer:
        assert not writer.examine().result(30).sound
        with pytest.raises(Damaged):
            writer.submit(titled("more"), begun.revision).result(30)
    assert path.read_bytes() == before
    assert not (tmp_path / "backups").exists()


def test_a_read_only_writer_changes_nothing(path: Path):
    with Store.open(path) as store:
        store.save(REPORT, base=None)
    before = path.read_bytes()
    with Writer(path, read_only=True) as writer:
        assert writer.run(lambda store: store.load(W22).report).result(30) == REPORT
        with pytest.raises(ReadOnly):
            writer.submit(titled("more"), 1).result(30)
    assert path.read_bytes() == before


def test_revision_numbers_are_those_of_a_restored_backup(path: Path, tmp_path: Path, clock: Clock):
    folder = tmp_path / "backups"
    with Writer(path, clock=clock) as writer:
        writer.submit(titled("a"), None).result(30)
        second = writer.submit(titled("ab"), 1).result(30)
        backup = writer.run(lambda store: store.backup(folder)).result(30)
        writer.submit(titled("abc"), second.revision).result(30)
        writer.replace_contents(lambda store: store.restore_backup(backup.path, folder)).result(30)
        saved = writer.submit(titled("x"), second.revision).result(30)
        kept = writer.run(lambda store: store.revisions(W22)).result(30)
        told = writer.run(lambda store: store.revision(W22, second.revision).title).result(30)
    assert (saved.report.title, told) == ("x", "ab")
    assert [each.number for each in kept] == [3, 2, 1]


def test_no_new_file_is_created_where_the_store_was_moved(path: Path):
    with Store.open(path) as shown:
        shown.save(REPORT, base=None)
        elsewhere = path.rename(path.with_name("elsewhere.db"))
        with Writer(path, require_in_place=shown.require_in_place) as writer:
            with pytest.raises(Lost):
                writer.submit(titled("b"), 1).result(30)
            assert not path.exists()
            elsewhere.rename(path)
            assert writer.submit(titled("b"), 1).result(30).report == titled("b")
