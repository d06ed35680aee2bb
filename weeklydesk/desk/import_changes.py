"""The changes that an imported file would make to the existing report of its week."""

from __future__ import annotations

from weeklydesk.desk.comparing import Detail, Part, compare
from weeklydesk.lineage.identity import adopted, identify, relineaged
from weeklydesk.lineage.likeness import alike
from weeklydesk.lineage.recognition import Subject, subjects
from weeklydesk.model import Report, items_of
from weeklydesk.store import Store

_MOST = 40_000  # pairs of items that are compared for similarity


def changes(store: Store, report: Report) -> tuple[Part, ...]:
    """Return the differences between a report that was read and the existing one of its week."""
    if report.week is None:
        raise TypeError("a report to be compared has a week")
    known = store.load(report.week).report
    return compare(known, paired(report, known), Detail.TEXT)


def paired(report: Report, known: Report) -> Report:
    """Return the report with the lineages of `known`, matched by equal or else similar text."""
    named = adopted(identify(report), known)
    here, there = _lineages(named), _lineages(known)
    new = [each for each in subjects(named) if each.item.lineage not in there]
    old = [each for each in subjects(known) if each.item.lineage not in here]
    return relineaged(named, _similar(new, old))


def _lineages(report: Report) -> set[str]:
    return {item.lineage for _, item in items_of(report)}


def _similar(new: list[Subject], old: list[Subject]) -> dict[str, str]:
    if len(new) * len(old) > _MOST:
        return {}
    return {pair.item.lineage: pair.earlier.lineage for pair in alike(new, old)}
