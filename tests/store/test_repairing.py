"""Damaged texts, and their repair from backups."""

import sqlite3
from pathlib import Path

import pytest

from tests.store.drafts import W21, W22, draft, retitled
from weeklydesk.desk.backups import Mended, mend
from weeklydesk.store import Damaged, Store


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "backups"


def rot(store: Store, where: str) -> None:
    """Change the stored content without the program."""
    raw = sqlite3.connect(store.path)
    raw.execute("PRAGMA journal_mode = TRUNCATE")  # Windows cannot delete an open journal
    raw.execute(f"UPDATE revision SET content = zeroblob(length(content)) WHERE {where}")
    raw.commit()
    raw.close()


def test_a_damaged_text_is_repaired_from_a_backup(store: Store, folder: Path):
    saved = store.save(draft("押金"), base=None)
    store.save(draft("b", week=W21), base=None)
    store.backup(folder)
    rot(store, "report = 1")
    with pytest.raises(Damaged):
        store.load(W22)
    assert store.check().damaged == ((W22, 1),)
    assert mend(store, folder) == Mended(((W22, 1),), ())
    assert store.load(W22) == saved
    assert store.check(every_revision=True).sound


def test_texts_based_on_a_damaged_one_are_repaired_too(store: Store, folder: Path):
    long = [f"{number} 门店收银台改版" for number in range(60)]
    first = store.save(draft(*long), base=None)
    second = store.save(retitled(first.report, "one more"), base=first.revision)
    store.backup(folder)
    rot(store, "number = 1")
    assert store.check(every_revision=True).damaged == ((W22, 1), (W22, 2))
    assert mend(store, folder).lost == ()
    assert store.load(W22) == second
    assert store.revision(W22, 1) == first.report


def test_a_text_that_no_backup_has_is_reported_as_lost(store: Store, folder: Path):
    first = store.save(draft("a"), base=None)
    store.backup(folder)
    store.save(draft("a", "b"), base=first.revision)
    rot(store, "number = 2")
    assert mend(store, folder) == Mended((), ((W22, 2),))
    assert store.revision(W22, 1) == first.report


def test_a_different_text_with_the_same_number_is_never_used(
    store: Store, folder: Path, tmp_path: Path
):
    with Store.open(tmp_path / "other.db") as other:
        other.save(draft("of somebody else"), base=None)
        other.backup(folder)
    store.save(draft("mine"), base=None)
    rot(store, "1")
    assert mend(store, folder) == Mended((), ((W22, 1),))


def test_damaged_backups_are_skipped(store: Store, folder: Path):
    saved = store.save(draft("a"), base=None)
    store.backup(folder)
    (folder / "weeklydesk-000002-20240531T150000Z.db").write_bytes(b"noise" * 1000)
    (folder / "weeklydesk-000003-20240531T150000Z.db").touch()
    rot(store, "1")
    assert mend(store, folder).lost == ()
    assert store.load(W22) == saved


def test_an_earlier_revision_can_be_restored_over_a_damaged_one(store: Store):
    long = [f"{number} 门店收银台改版" for number in range(60)]
    first = store.save(draft(*long), base=None)
    second = store.save(draft("other words"), base=first.revision)
    third = store.save(draft("other words", "more"), base=second.revision)
    rot(store, f"number = {third.revision}")
    assert store.restore_revision(W22, 1).report == first.report
    assert store.load(W22).report == first.report


def test_a_text_is_saved_even_if_its_basis_is_damaged(store: Store):
    long = [f"{number} 门店收银台改版" for number in range(60)]
    first = store.save(draft(*long), base=None)
    rot(store, "number = 1")
    with Store.open(store.path) as later:
        saved = later.save(retitled(first.report, "b"), base=first.revision)
        assert later.load(W22) == saved
