import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from tests.store.conftest import Clock
from tests.store.drafts import W20, W21, W22, W23, draft, retitled, section, texts
from tests.strategies import reports
from weeklydesk.errors import InputError
from weeklydesk.lineage.identity import identify
from weeklydesk.model import Item, Report, items_of
from weeklydesk.store import Conflict, Gone, NotFound, Store, Summary


def test_a_new_store_is_empty(store: Store):
    assert store.weeks() == ()
    assert store.latest() is None
    assert not store.has(W22)


def test_a_missing_week_is_reported(store: Store):
    with pytest.raises(NotFound, match=r"There is no report for 2024-W22\."):
        store.load(W22)


def test_a_saved_report_is_loaded_with_ids(store: Store):
    saved = store.save(draft("上线", "评审"), base=None)
    assert store.load(W22) == saved
    assert saved.report == identify(saved.report)
    assert texts(saved.report) == ["上线", "评审"]


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(report=reports())
def test_any_report_is_loaded_as_saved(store: Store, report: Report):
    week = report.week or W22
    base = store.load(week).revision if store.has(week) else None
    saved = store.save(report, base=base)
    assert store.load(week) == saved


def test_lone_surrogates_are_preserved(store: Store):
    saved = store.save(draft("lone \ud800 surrogate", "nul \0", title="\udfff"), base=None)
    assert store.load(W22) == saved


def test_a_report_without_a_week_is_refused(store: Store):
    with pytest.raises(InputError, match="does not say its week"):
        store.save(Report(None), base=None)


def test_weeks_are_listed_newest_first(store: Store, clock: Clock):
    for week in (W21, W23, W20):
        store.save(draft("a", "b", week=week, title=f"Report {week}"), base=None)
    assert [summary.week for summary in store.weeks()] == [W23, W21, W20]
    assert store.report_weeks() == (W23, W21, W20)
    assert store.weeks()[0] == Summary(W23, "Report 2024-W23", 1, 2, clock.now)


def test_the_previous_report_may_be_weeks_ago(store: Store):
    for week in (W20, W23):
        store.save(draft(str(week), week=week), base=None)
    assert store.previous(W23) == store.load(W20)
    assert store.previous(W20) is None
    assert store.latest() == store.load(W23)


def test_each_save_has_a_higher_revision(store: Store):
    first = store.save(draft("a"), base=None)
    second = store.save(retitled(first.report, "new"), base=first.revision)
    assert second.revision > first.revision
    assert store.load(W22) == second


def test_the_same_content_is_not_saved_again(store: Store):
    saved = store.save(draft("a"), base=None)
    assert store.save(saved.report, base=None) == saved
    assert store.save(saved.report, base=saved.revision) == saved
    assert store.save(saved.report, base=77) == saved


def test_a_save_based_on_an_older_revision_is_a_conflict(store: Store):
    first = store.save(draft("a"), base=None)
    newer = store.save(retitled(first.report, "newer"), base=first.revision)
    with pytest.raises(Conflict) as caught:
        store.save(retitled(first.report, "mine"), base=first.revision)
    assert caught.value.other == newer
    assert store.load(W22) == newer


def test_a_week_has_only_one_report(store: Store):
    first = store.save(draft("a"), base=None)
    with pytest.raises(Conflict) as caught:
        store.save(draft("b"), base=None)
    assert caught.value.other == first


def test_a_missing_report_cannot_be_continued(store: Store):
    with pytest.raises(Gone, match="2024-W22"):
        store.save(draft("a"), base=3)


def test_a_transaction_is_all_or_nothing(store: Store):
    kept = store.save(draft("kept", week=W20), base=None)
    with pytest.raises(Conflict):
        _save_all(store, draft("a", week=W21), draft("other", week=W20))
    assert [summary.week for summary in store.weeks()] == [W20]
    _save_all(store, draft("a", week=W21), draft("b", week=W22))
    assert store.load(W20) == kept
    assert len(store.weeks()) == 3


def _save_all(store: Store, *drafts: Report) -> None:
    with store.transaction():
        for report in drafts:
            store.save(report, base=None)


def test_an_item_occurs_once_in_a_week(store: Store):
    same = section(Item("c", lineage="one"), Item("d", lineage="one"))
    saved = store.save(replace(draft("a", "b"), sections=(same, same)), base=None)
    assert len({item.lineage for _, item in items_of(saved.report)}) == 4


def test_saved_reports_are_found_when_reopened(store: Store, path: Path):
    saved = store.save(draft("a"), base=None)
    with Store.open(path) as other:
        assert other.load(W22) == saved
        changed = other.save(retitled(saved.report, "there"), base=saved.revision)
    assert store.load(W22) == changed


def test_opening_and_reading_do_not_import_sqlite_utils(store: Store, path: Path):
    store.save(draft("a"), base=None)
    script = (
        "import sys; from pathlib import Path; from weeklydesk.store import Store\n"
        "store = Store.open(Path(sys.argv[1])); report = store.latest()\n"
        "store.weeks(); store.save(report.report, base=report.revision)\n"
        "assert 'sqlite_utils' not in sys.modules"
    )
    root = Path(__file__).parents[2]
    subprocess.run([sys.executable, "-c", script, str(path)], cwd=root, check=True)
