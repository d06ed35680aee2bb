"""What a person does with weekly reports, one function a use case; shared by window and commands.

Each takes an open store, so that none knows where it lies or who shows the result.
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
from weeklydesk.templates.hints import hinted
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
    """A week that was asked for; `draft` is None where the week was there before."""

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
    """Start `week` from the latest report before it; a week that exists stays as it is.

    `template`, or the shipped one of that name, gives the sections to begin with; without it they
    are the earlier report's, or the shipped template's for `language` where there is none. Sections
    of an imported report get hints, so that one which starts empty says what it is for.
    `choices` are what the person wished in the review; what had been put off comes back by itself.
    """
    chosen = template or templates.for_language(language)
    if isinstance(chosen, str):
        chosen = templates.load(chosen)
    with store.transaction():  # so that of two windows one starts it and the other finds it
        if store.has(week):
            return Started(store.load(week).report, None)
        previous = store.previous(week)
        known = memory.remembered(store, week, previous)
        draft = carry.start_week(
            hinted(previous.report) if previous else None,
            week,
            chosen,
            now=now,
            use_template=bool(template),
            is_nothing=names.is_nothing,
            choices={**known.wishes, **choices},
            returning=known.returning,
        )
        saved = store.save(draft.report, base=None)
        memory.keep(store, week, previous, draft, choices)
        if chosen.objectives and saved.report.template == chosen.name:
            store.objectives.replace(
                with_stated_objectives(store.objectives.all(), chosen.objectives, week)
            )
    return Started(saved.report, draft)
