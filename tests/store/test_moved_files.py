"""Stores that are set aside, moved or deleted."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.store.drafts import W22, draft, texts
from tests.systems import needs_movable
from weeklydesk.store import Lost, Replaced, Store, Unreachable, set_aside


def test_a_damaged_store_is_set_aside_under_a_new_name(filled: Path):
    before = filled.read_bytes()
    aside = set_aside(filled, datetime(2024, 6, 1, tzinfo=UTC))
    assert aside.name.startswith("weeklydesk-set-aside-20240601T000000-")
    assert aside.read_bytes() == before
    with Store.open(filled) as store:
        assert store.weeks() == ()


def test_setting_aside_a_missing_store_is_an_error(path: Path):
    with pytest.raises(Unreachable):
        set_aside(path, datetime(2024, 6, 1, tzinfo=UTC))


@needs_movable
def test_nothing_is_saved_into_a_moved_file(store: Store, path: Path):
    saved = store.save(draft("begun"), base=None)
    elsewhere = path.rename(path.with_name("elsewhere.db"))
    with pytest.raises(Lost, match="no longer there"):
        store.save(draft("edited"), base=saved.revision)
    Store.open(path).close()
    with pytest.raises(Replaced, match="Another file"):
        store.save(draft("edited"), base=saved.revision)
    path.unlink()
    elsewhere.rename(path)
    assert texts(store.save(draft("edited"), base=saved.revision).report) == ["edited"]


@needs_movable
def test_a_save_fails_if_the_file_is_moved_meanwhile(store: Store, path: Path):
    def save_while_it_goes_away() -> None:
        with store.transaction():
            store.save(draft("begun"), base=None)
            path.unlink()

    with pytest.raises(Lost):
        save_while_it_goes_away()
    store.copy_to(path)
    with Store.open(path) as again:
        assert texts(again.load(W22).report) == ["begun"]
