"""Backups, restoring and the doctor on the command line."""

from __future__ import annotations

import sqlite3
import tempfile
from pathlib import Path

import pytest

from tests.commandline import Run
from tests.systems import needs_modes
from weeklydesk.paths import backups_beside
from weeklydesk.store import Store, backups_in
from weeklydesk.windowlock import WindowLock


@pytest.fixture
def week(run: Run, tmp_path: Path) -> Run:
    """A history with one report."""
    (tmp_path / "2024-W22.md").write_text("# 2024-W22\n\n- one\n", "utf-8")
    assert run("import", tmp_path / "2024-W22.md").status == 0
    return run


@pytest.fixture
def backup(week: Run) -> Path:
    """A backup from before 2024-W22 was edited and 2024-W23 was started."""
    made = Path(week("backup").out.strip())
    source = made.parents[1] / "2024-W22.md"
    source.write_text("# 2024-W22\n\n- another\n", "utf-8")
    assert week("import", source, "--replace").status == 0
    assert week("new", "2024-W23").status == 0
    return made


def weeks(run: Run) -> list[str]:
    return [each["week"] for each in run("list", "--json").data]


def test_a_backup_goes_where_it_is_told_to(week: Run, tmp_path: Path):
    made = Path(week("backup", tmp_path / "copies").out.strip())
    assert (made.parent, made.is_file()) == (tmp_path / "copies", True)


@pytest.mark.usefixtures("backup")
def test_what_restoring_would_change_is_told_first(week: Run, tmp_path: Path):
    before = (tmp_path / "store.db").read_bytes()
    assert week("restore", "1", "--dry-run").out.splitlines() == [
        "Removed, as not in the backup: 2024-W23",
        "Different text: 2024-W22",
    ]
    assert (tmp_path / "store.db").read_bytes() == before


def test_an_import_is_preceded_by_a_backup_unless_there_is_a_fresh_one(week: Run, tmp_path: Path):
    folder = backups_beside(tmp_path / "store.db")
    for number in (23, 24):
        (tmp_path / f"2024-W{number}.md").write_text("- later\n", "utf-8")
        assert week("import", tmp_path / f"2024-W{number}.md").status == 0
    (made,) = backups_in(folder)
    with Store.open(made.path, read_only=True) as before:
        assert [str(each.week) for each in before.weeks()] == ["2024-W22"]
    made.path.rename(folder / "weeklydesk-000001-20240501T080000Z.db")
    assert week("import", tmp_path / "2024-W22.md", "--replace").status == 0
    assert [backup.number for backup in backups_in(folder)] == [2, 1]


def test_an_import_goes_on_where_no_backup_can_be_made(week: Run, tmp_path: Path):
    folder = backups_beside(tmp_path / "store.db")
    folder.write_text("in the way", "utf-8")
    (tmp_path / "2024-W23.md").write_text("- later\n", "utf-8")
    done = week("import", tmp_path / "2024-W23.md")
    assert (done.status, weeks(week)) == (0, ["2024-W23", "2024-W22"])
    assert str(folder) in done.err


def test_a_restored_backup_can_be_undone(week: Run, backup: Path):
    restored = week("restore", backup.name)
    assert (restored.status, weeks(week)) == (0, ["2024-W22"])
    assert "- one" in week("show", "2024-W22").out
    before = restored.out.strip().split()[-1]
    assert week("restore", before).status == 0
    assert weeks(week) == ["2024-W23", "2024-W22"]


@pytest.mark.parametrize("content", [b"", b"SQLite format 3\0" + bytes(4000)])
def test_an_empty_store_gives_way_to_a_backup_and_another_program_s_file_does_not(
    week: Run, backup: Path, tmp_path: Path, content: bytes
):
    (tmp_path / "store.db").write_bytes(content)
    restored = week("restore", backup)
    if content:
        assert (restored.status, (tmp_path / "store.db").read_bytes()) == (1, content)
        return
    assert (restored.status, weeks(week)) == (0, ["2024-W22"])
    assert Path(restored.out.strip().split()[-1]).read_bytes() == content


def test_a_damaged_store_is_set_aside_for_a_backup(week: Run, backup: Path, tmp_path: Path):
    damaged = (tmp_path / "store.db").read_bytes()[:9000]
    (tmp_path / "store.db").write_bytes(damaged)
    assert "2024-W22" in week("restore", backup, "--dry-run").out
    assert (tmp_path / "store.db").read_bytes() == damaged
    assert week("restore", backup).status == 0
    assert weeks(week) == ["2024-W22"]
    (aside,) = tmp_path.glob("store-set-aside-*.db")
    assert aside.read_bytes() == damaged


def test_a_store_that_is_gone_comes_back(week: Run, backup: Path, tmp_path: Path):
    (tmp_path / "store.db").unlink()
    assert week("restore", backup).status == 0
    assert weeks(week) == ["2024-W22"]


def test_a_damaged_backup_changes_nothing(week: Run, backup: Path):
    backup.write_bytes(backup.read_bytes()[:9000])
    assert week("restore", backup).status == 1
    assert weeks(week) == ["2024-W23", "2024-W22"]


def test_nothing_is_restored_under_an_open_window(week: Run, backup: Path, tmp_path: Path):
    with WindowLock(tmp_path / "store.db"):
        refused = week("restore", backup)
    assert (refused.status, "another window" in refused.err) == (1, True)
    assert weeks(week) == ["2024-W23", "2024-W22"]


def test_a_backup_that_is_not_there_is_named(week: Run):
    refused = week("restore", "nothing.db")
    assert (refused.status, "nothing.db" in refused.err) == (1, True)


def test_the_doctor_finds_a_sound_store_well(week: Run, backup: Path):
    told = week("doctor")
    assert told.status == 0
    assert "2 reports in 3 versions" in told.out
    assert "1 backups" in told.out
    assert "TROUBLE" not in told.out
    assert backup.is_file()


def test_the_doctor_knows_a_place_without_a_store(run: Run, tmp_path: Path):
    told = run("doctor")
    assert (told.status, "no history" in told.out) == (0, True)
    assert list(tmp_path.iterdir()) == []


def test_the_doctor_tells_what_is_wrong(week: Run, backup: Path, tmp_path: Path):
    store = tmp_path / "store.db"
    store.write_bytes(store.read_bytes()[:9000])
    backup.write_bytes(b"")
    store.with_name("store.db-journal").write_bytes(b"x")
    with WindowLock(store):
        told = week("doctor")
    assert told.status == 1
    for words in ("is damaged", "0 bytes", "interrupted", "A window has it open"):
        assert words in told.out


@needs_modes
def test_the_doctor_tells_who_may_read(run: Run):
    with tempfile.TemporaryDirectory() as folder:
        store = Path(folder, "weeklydesk.db")
        assert run("--store", store, "new", "2024-W22").status == 0
        store.chmod(0o644)
        assert "Other users" not in run("--store", store, "doctor").out
        Path(folder).chmod(0o755)
        assert "Other users" in run("--store", store, "doctor").out


def test_the_doctor_makes_search_anew_where_it_disagrees(week: Run, tmp_path: Path):
    connection = sqlite3.connect(tmp_path / "store.db", isolation_level=None)
    connection.execute("UPDATE line SET text = 'rotten' WHERE text = 'one'")
    connection.close()
    assert "was rebuilt" in week("doctor").out
    assert "- one" in week("show", "2024-W22").out
    assert [hit["text"] for hit in week("search", "one", "--json").data["hits"]] == ["one"]
    assert "was rebuilt" not in week("doctor").out


def test_the_doctor_knows_a_sync_folder(week: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("OneDrive", str(tmp_path))
    assert "OneDrive synchronises" in week("doctor").out


def test_a_rotten_text_is_mended_from_a_backup(week: Run, tmp_path: Path):
    week("backup")
    raw = sqlite3.connect(tmp_path / "store.db")
    raw.execute("UPDATE revision SET content = zeroblob(length(content))")
    raw.commit()
    raw.close()
    ill = week("doctor")
    assert (ill.status, "doctor --mend" in ill.out) == (1, True)
    mended = week("doctor", "--mend")
    assert mended.out.splitlines()[0] == "Repaired from a backup: version 1 of 2024-W22"
    assert mended.status == 0
    assert "- one" in week("show", "2024-W22").out


def test_mending_what_is_whole_says_so(week: Run):
    assert week("doctor", "--mend").out.startswith("There is nothing to repair from a backup.")


def test_a_report_for_faults_is_printed_and_holds_nothing_written(week: Run, tmp_path: Path):
    status, out, _ = week("doctor", "--report")
    assert status == 0
    assert "reports: 1" in out
    assert "2024-W22" not in out
    assert str(tmp_path) not in out
