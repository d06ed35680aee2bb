import pytest

from tests.store.conftest import Clock
from tests.store.drafts import W21, W22, draft
from weeklydesk.store import NotFound, Source, Store, digest_of

DATA = "# 2024-W22\r\n- 上线\0\n".encode()


def test_an_imported_file_is_kept_as_it_was(store: Store, clock: Clock):
    store.save(draft("a"), base=None)
    digest = store.sources.keep(W22, "W22.md", DATA)
    assert digest == digest_of(DATA)
    assert store.sources.load(digest) == Source("W22.md", DATA, clock.now)
    assert store.sources.of_week(W22) == (digest,)


def test_a_file_is_recognised_while_its_report_is_there(store: Store):
    assert store.sources.week_of(digest_of(DATA)) is None
    for week in (W21, W22):
        store.save(draft("a", week=week), base=None)
        store.sources.keep(week, "both.md", DATA)
        store.sources.keep(week, "both.md", DATA)
    assert store.sources.week_of(digest_of(DATA)) == W22
    binned = store.delete(W22)
    assert store.sources.week_of(digest_of(DATA)) == W21
    assert store.sources.of_week(W22) == ()
    store.restore(binned)
    assert store.sources.week_of(digest_of(DATA)) == W22


def test_a_file_belongs_to_a_report(store: Store):
    with pytest.raises(NotFound, match="2024-W22"):
        store.sources.keep(W22, "W22.md", DATA)
    assert store.sources.week_of(digest_of(DATA)) is None


def test_a_file_that_was_never_imported_is_not_found(store: Store):
    with pytest.raises(NotFound, match="abc"):
        store.sources.load("abc")
