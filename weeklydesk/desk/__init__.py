"""Use cases for weekly reports, one function each, shared by the window and the command line.

Each takes an open store and returns a result, independent of the store's location and the display.
"""

from __future__ import annotations

from datetime import datetime

from weeklydesk import templates
from weeklydesk.carry import draft as carry
from weeklydesk.carry.wishes import NO_WISHES, Wishes
from weeklydesk.desk import memory
from weeklydesk.desk.findings import FileState, Found, Status, Taken
from weeklydesk.desk.intake import import_files, look_at, look_through, take
from weeklydesk.desk.objectives import with_stated_objectives
from weeklydesk.model import Report
from weeklydesk.naming import names
from weeklydesk.records import record
from weeklydesk.store import Store
from weeklydesk.templates import Template
from weeklydesk.templates.hints import with_hints
from weeklydesk.weeks import Week

__all__ = [
    "FileState",
    "Found",
    "Started",
    "Status",
    "Taken",
    "import_files",
    "look_at",
    "look_through",
    "start_week",
    "take",
]


@record
class Started:
    """The report of a started week; `draft` is None if the week existed before."""

    report: Report
    draft: carry.Draft | None


def start_week(
    store: Store,
    week: Week,
    *,
    now: datetime,
    template: str | Template = "",
    language: str = "en",
    choices: Wishes = NO_WISHES,
) -> Started:
    """Start `week` from the latest report before it; an existing week is not changed.

    The sections come from `template`, a template or the name of a built-in one. Without it they
    come from the earlier report, or from the built-in template for `language` if there is none.
    Sections of an imported report get hints, so that an empty one shows its purpose. `choices`
    are the wishes from the review. Items that were put off until now return automatically.
    """
    chosen = template or templates.for_language(language)
    if isinstance(chosen, str):
        chosen = templates.load(chosen)
    with store.transaction():  # if two windows do this, one starts the week, the other finds it
        if store.has(week):
            return Started(store.load(week).report, None)
        previous = store.previous(week)
        known = memory.remembered(store, week, previous)
        draft = carry.start_week(
            with_hints(previous.report) if previous else None,
            week,
            chosen,
            now=now,
            use_template=bool(template),
            is_nothing=names.is_nothing,
            choices={**known.wishes, **choices},
            returning=known.returning,
        )
        saved = store.save(draft.report, base=None)
        memory.record_start(store, week, previous, draft, choices)
        if chosen.objectives and saved.report.template == chosen.name:
            store.objectives.replace(
                with_stated_objectives(store.objectives.all(), chosen.objectives, week)
            )
    return Started(saved.report, draft)
