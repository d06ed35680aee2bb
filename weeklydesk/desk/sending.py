"""What went out, and whether the report reads otherwise since."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from weeklydesk.desk.comparing import Detail, Part, compare
from weeklydesk.exporters import Options
from weeklydesk.exporters.select import selected, without_empty
from weeklydesk.lineage.identity import bare
from weeklydesk.model import Report
from weeklydesk.records import record, replace
from weeklydesk.store import Sending, Store, Terms
from weeklydesk.text.readers import Audience
from weeklydesk.weeks import Week


class Standing(StrEnum):
    """Whether the last text that others got of a week is still what they would get."""

    SENT = "sent"
    CHANGED = "changed"  # since it was sent


@record
class LastSent:
    """When a week's report last went out to others, and how it stands since."""

    made: datetime
    standing: Standing


def note(store: Store, report: Report, form: str, options: Options) -> int:
    """Keep what a report's readers got in a format, and when; return the sending's number."""
    if report.week is None:
        raise TypeError("only a week's report is kept")
    terms = Terms(form, str(options.audience), options.checklist, options.without)
    text = selected(report, replace(options, ages={}))
    return store.sendings.add(report.week, terms, text)


def last_sent(store: Store) -> dict[Week, LastSent]:
    """Return how the weeks stand that went out to others; the others are not there.

    Only weeks that were saved since they were last asked for are compared.
    """
    return {
        each.week: LastSent(each.made, Standing.CHANGED if _changed(store, each) else Standing.SENT)
        for each in store.sendings.latest()
    }


def was_sent(store: Store, week: Week) -> bool:
    """Say whether a week's report went out to others, whatever became of it since; only reads."""
    return any(each.terms.audience != Audience.ME for each in store.sendings.of(week))


def differences(store: Store, sending: Sending) -> tuple[Part, ...]:
    """Return what readers of a sending would read otherwise by now, by sections."""
    now = selected(store.load(sending.week).report, options_of(sending.terms))
    then = store.sendings.text(sending.number)
    return compare(without_empty(then), without_empty(now), Detail.TEXT)


def has_changed(store: Store, sending: Sending) -> bool:
    """Whether readers of a sending would get another text by now."""
    return _changed(store, sending)


def options_of(terms: Terms) -> Options:
    """Return the options that choose what went out on those terms."""
    return Options(Audience(terms.audience), terms.without, terms.checklist)


def _changed(store: Store, sending: Sending) -> bool:
    if sending.changed is not None:
        return sending.changed
    stored = store.load(sending.week)
    now = selected(stored.report, options_of(sending.terms))
    changed = _readable(now) != _readable(store.sendings.text(sending.number))
    store.sendings.set_changed(sending.number, stored.revision, changed=changed)
    return changed


def _readable(report: Report) -> Report:
    """Return what a reader sees of a report, and nothing that only its keeping gave it.

    Whether empty sections of a template go along is a setting, and no change of the report.
    """
    kept = bare(without_empty(report)).sections
    sections = tuple(replace(part, hint="", policy=None) for part in kept)
    return Report(None, report.title, sections=sections)
