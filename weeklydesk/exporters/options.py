"""The options of an export."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from weeklydesk.records import field, record
from weeklydesk.text.readers import Audience

TYPE_CHECKING = False  # importing it from typing is slow
if TYPE_CHECKING:
    from weeklydesk.lineage.ages import Age


class Paper(StrEnum):
    """The paper size of paged formats."""

    A4 = "a4"
    LETTER = "letter"


@record
class Options:
    """The options of one export; each writer uses those that apply to its format.

    `audience` are the readers, `without` the titles of sections to leave out, and `checklist`
    includes last week's plan (see `weeklydesk.exporters.select`).
    `empty` includes template sections that contain no text.
    `now` is the time stored in the file's properties (None for no time); it is passed in so that
    the output is deterministic. `language` is a tag such as "zh-CN"; None detects it from the text.
    `name` is the fallback title of a report with neither title nor week: the file's stem.
    `folder` is where pictures with relative paths are read from; None keeps only descriptions.
    `template` is a Word file whose styles or placeholders are used.
    `greeting` precedes the report and `signature` follows it, in mail and plain text.
    `subject` is a pattern (see `weeklydesk.naming.patterns`); `recipients` are addresses.
    `attach_word` attaches the Word file to the mail.
    `ages` are the ages of items by lineage, if they are to be shown.
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
"""The complete report, as its author sees it."""
