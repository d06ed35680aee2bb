"""Sent reports: recording what was sent, and whether the report has changed since."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from weeklydesk.desk.comparing import Detail, Part, compare
from weeklydesk.exporters import Options
from weeklydesk.exporters.select import selected, without_empty
from weeklydesk.lineage.identity import without_identity
from weeklydesk.model import Report
from weeklydesk.records import record, replace
from weeklydesk.store import Sending, Store, Terms
from weeklydesk.text.readers import Audience
from weeklydesk.weeks import Week


class Standing(StrEnum):
    """Whether the text of a week that was last sent to others is still up to date."""

    SENT = "sent"
    CHANGED = "changed"  # since it was sent


@record
class LastSent:
    """When a week's report was last sent to others, and whether it is up to date."""

    made: datetime
    standing: Standing


def note(store: Store, report: Report, form: str, options: Options) -> int:
    """Record the text that readers got in a format, and the time; return the sending's number."""
    if report.week is None:
        raise TypeError("a report that is recorded must have a week")
    terms = Terms(form, str(options.audience), options.checklist, options.without)
    text = selected(report, replace(options, ages={}))
    return store.sendings.add(report.week, terms, text)


def last_sent(store: Store) -> dict[Week, LastSent]:
    """Return the state of every week that was sent to others.

    Only weeks that were saved since the last call are compared again.
    """
    return {
        each.week: LastSent(each.made, Standing.CHANGED if _changed(store, each) else Standing.SENT)
        for each in store.sendings.latest()
    }


def was_sent(store: Store, week: Week) -> bool:
    """Return whether a week's report was ever sent to others; only reads the store."""
    return any(each.terms.audience != Audience.ME for each in store.sendings.of(week))


def differences(store: Store, sending: Sending) -> tuple[Part, ...]:
    """Return the differences between a sent text and the present one, by section."""
    now = selected(store.load(sending.week).report, options_of(sending.terms))
    then = store.sendings.text(sending.number)
    return compare(without_empty(then), without_empty(now), Detail.TEXT)


def has_changed(store: Store, sending: Sending) -> bool:
    """Return whether the present text differs from the sent one."""
    return _changed(store, sending)


def options_of(terms: Terms) -> Options:
    """Return the export options that select the content sent on those terms."""
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
    """Return the parts of a report that a reader sees.

    Empty sections are left out, since a setting decides whether they are exported.
    """
    kept = without_identity(without_empty(report)).sections
    sections = tuple(replace(part, hint="", policy=None) for part in kept)
    return Report(None, report.title, sections=sections)
