"""Each migration on a store of the previous format, and all of them in sequence."""

import shutil
import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlite_utils import Database

from tests.store.drafts import W22, draft, texts
from weeklydesk.carry.wishes import Refusal
from weeklydesk.lineage.identity import identify
from weeklydesk.objectives import Objective
from weeklydesk.quarters import Period
from weeklydesk.store import Store, backups_in, packing
from weeklydesk.store.connection import Connection
from weeklydesk.store.migrations import steps
from weeklydesk.store.opening import APPLICATION, VERSION, inspect
from weeklydesk.store.sendings import Terms

REPORT = identify(draft("自建POS", "押金"))
MINE = Objective("O1", "业务", Period(W22, None), 3)
RELEASED = Path(__file__).parent / "formats"
NAMES = [step.name for step in steps.pending(Database(memory=True))]


def old_store(path: Path, version: int) -> None:
    """Create a store in an old format with one report."""
    path.parent.mkdir()
    path.touch()
    connection = Connection(path)
    database = Database(connection.raw, execute_plugins=False, strict=True)
    stop = NAMES[version] if version < VERSION else None
    steps.apply(database, stop_before=stop)
    connection.run(f"PRAGMA application_id = {APPLICATION}")
    connection.run(f"PRAGMA user_version = {version}")
    made = datetime(2024, 5, 31, tzinfo=UTC).isoformat()
    connection.run("INSERT INTO report VALUES (1, '2024-W22', 1, '', 2, ?, NULL)", made)
    content = packing.to_json(REPORT)
    connection.run(
        "INSERT INTO revision VALUES (1, 1, 1, 'begun', ?, ?, NULL, ?)",
        made,
        packing.digest(content),
        packing.pack(content),
    )
    connection.close()


def schema(path: Path) -> list[tuple[str, str]]:
    connection = sqlite3.connect(path)
    rows = connection.execute("SELECT name, sql FROM sqlite_master ORDER BY name").fetchall()
    connection.close()
    return rows


def test_the_names_of_migrations_never_change():
    assert NAMES == [
        "reports_and_revisions",
        "imported_files",
        "search_index",
        "memory_of_items",
        "objectives_and_their_periods",
        "sendings_as_they_went",
        "offers_that_were_refused",
    ]
    assert len(NAMES) == VERSION


@pytest.mark.parametrize("version", range(1, VERSION + 1))
def test_a_store_of_each_format_is_upgraded(path: Path, version: int):
    old_store(path, version)
    with Store.open(path) as store:
        assert store.load(W22).report == REPORT
        saved = store.save(draft("改", week=W22), base=1)
        digest = store.sources.keep(W22, "w22.md", b"a")
        assert store.sources.week_of(digest) == W22
        assert [hit.text for hit in store.search("改")] == ["改"]
        assert store.revision(W22, 1) == REPORT
        assert store.check(every_revision=True).sound
        assert texts(saved.report) == ["改"]


@pytest.mark.parametrize("version", range(1, VERSION))
def test_an_upgraded_report_is_found_by_search_and_lineage(path: Path, version: int):
    old_store(path, version)
    with Store.open(path) as store:
        (hit,) = store.search("押金")
        (there,) = store.lineages.occurrences(hit.lineage or "")
        assert there.item.text == "押金"


@pytest.mark.parametrize("version", range(1, VERSION))
def test_an_upgraded_store_has_the_schema_of_a_new_one(path: Path, tmp_path: Path, version: int):
    old_store(path, version)
    Store.open(path).close()
    Store.open(tmp_path / "fresh.db").close()
    assert schema(path) == schema(tmp_path / "fresh.db")


@pytest.mark.parametrize("version", range(1, VERSION))
def test_a_backup_is_made_before_an_upgrade(path: Path, version: int):
    old_store(path, version)
    before = schema(path)
    Store.open(path).close()
    (backup,) = backups_in(path.parent / "backups")
    assert inspect(backup.path) == version
    assert schema(backup.path) == before


def test_a_failing_migration_changes_nothing(path: Path, monkeypatch: pytest.MonkeyPatch):
    def broken(_connection: object) -> None:
        raise ZeroDivisionError

    old_store(path, 1)
    before = schema(path)
    with monkeypatch.context() as patched:
        patched.setattr("weeklydesk.store.derived.rebuild", broken)
        with pytest.raises(ZeroDivisionError):
            Store.open(path)
    assert schema(path) == before
    assert inspect(path) == 1
    with Store.open(path) as store:
        assert store.load(W22).report == REPORT


def released(tmp_path: Path, version: int) -> Path:
    """Return a copy of a store written by a release with that format."""
    return Path(shutil.copy(RELEASED / f"{version}.db", tmp_path))


def test_a_store_of_every_format_since_the_first_release_is_kept():
    assert {int(file.stem) for file in RELEASED.glob("*.db")} == set(range(3, VERSION + 1))


@pytest.mark.parametrize("version", range(3, VERSION + 1))
def test_a_store_that_a_release_wrote_can_be_read(tmp_path: Path, version: int):
    path = released(tmp_path, version)
    assert inspect(path) == version
    with Store.open(path) as store:
        assert store.check(every_revision=True).sound
        assert texts(store.load(W22).report) == ["自建POS：押金 60%", "评审"]
        assert [kept.number for kept in store.revisions(W22)] == [2, 1]
        assert [hit.week for hit in store.search("押金")] == [W22]
        (binned,) = store.deleted_reports()
        assert texts(store.restore(binned.id).report) == ["deleted"]
        assert store.sources.load(store.sources.of_week(W22)[0]).data == b"- [ ] a\r\n"


@pytest.mark.parametrize("version", range(3, VERSION + 1))
def test_the_data_that_each_format_added_is_kept(tmp_path: Path, version: int):
    with Store.open(released(tmp_path, version)) as store:
        refused, sent = store.memory.refused(), store.sendings.of(W22)
        assert refused == ({("later", "earlier")} if version >= 4 else set())
        assert store.objectives.all() == ((MINE,) if version >= 5 else ())
        assert [each.terms for each in sent] == ([Terms(".docx", "manager")] * (version >= 6))
        offers = store.memory.refused_offers(W22)
        assert offers == ({Refusal("later", "reword", "改")} if version >= 7 else set())
        assert [texts(store.sendings.text(each.number)) for each in sent] == [["as it went"]][
            : len(sent)
        ]


def test_a_store_from_before_objectives_accepts_them(path: Path):
    old_store(path, 4)
    with Store.open(path) as store:
        assert store.objectives.all() == ()
        store.objectives.replace([MINE])
    with Store.open(path) as store:
        assert store.objectives.all() == (MINE,)
