"""What a writer is told besides the report."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from weeklydesk.records import field, record
from weeklydesk.text.readers import Audience

TYPE_CHECKING = False  # as typing has it, whose import is dear
if TYPE_CHECKING:
    from weeklydesk.lineage.ages import Age


class Paper(StrEnum):
    """The sheet that a paged format is laid out for."""

    A4 = "a4"
    LETTER = "letter"


@record
class Options:
    """The wishes of one export; every writer reads those that concern it.

    `audience` is who reads it, `without` the titles of sections that stay behind, `checklist` says
    whether last week's plan goes along (see `weeklydesk.exporters.select`).
    `empty` says whether sections of a template go along in which nothing was written.
    `now` is the moment that goes into the file's properties (none where it is None), so that the
    same input gives the same bytes. `language` is a tag such as "zh-CN"; None asks the text.
    `name` is the title of a report that has neither a title nor a week: the file's stem.
    `folder` is where pictures with relative paths are looked for; None leaves their descriptions.
    `template` is a company's Word file that a report takes its look from.
    `greeting` stands before the report and `signature` after it, in mail and plain text.
    `subject` is a pattern (see `weeklydesk.naming.patterns`); `recipients` are addresses.
    `attach_word` puts the Word file into the mail.
    `ages` are those of the report's items by lineage, where they are to be told.
    """

    audience: Audience = Audience.ALL
    without: tuple[str, ...] = ()
    checklist: bool = False
    empty: bool = True
    now: datetime | None = None
    author: str = ""
    team: str = ""
    language: str | None = None
    name: str = ""
    paper: Paper = Paper.A4
    contents: bool = False
    folder: Path | None = None
    template: Path | None = None
    greeting: str = ""
    signature: str = ""
    subject: str = "{title}"
    recipients: tuple[str, ...] = ()
    attach_word: bool = False
    ages: Mapping[str, Age] = field(default_factory=dict[str, "Age"])


WHOLE = Options(audience=Audience.ME, checklist=True)
"""Everything that a report holds, as its writer keeps it."""
