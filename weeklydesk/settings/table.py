"""The table of settings: every one is declared here and nowhere else.

The rows are in the order in which they are shown, those of a group together.
"""

from __future__ import annotations

from datetime import time
from typing import Any, cast

from weeklydesk.errors import InputError
from weeklydesk.settings.kinds import (
    Choice,
    File,
    Folder,
    Font,
    Setting,
    TemplateName,
    Text,
    Texts,
    TimeOfDay,
    Whole,
    YesNo,
)

SYSTEM = "system"
"""The choice that leaves it to the system."""

AUTO = "auto"
"""The choice that goes by what is there."""

GROUPS = {
    "person": "You",
    "program": "Program",
    "page": "Page",
    "report": "Reports",
    "export": "Files",
    "mail": "E-mail",
    "reminder": "Reminder",
    "backup": "Safe keeping",
}
"""What each group is called, in the order in which they are shown."""

AUTHOR = Text(
    "person.author",
    "",
    "Your name",
    "Stands in the files and e-mails that you make.",
)
TEAM = Text(
    "person.team",
    "",
    "Your team",
    "Stands beside your name, where a template or a pattern asks for it.",
)

LANGUAGE = Choice(
    "program.language",
    SYSTEM,
    "Language",
    "The language of the windows.",
    {SYSTEM: "Like the system", "en": "English", "zh_CN": "简体中文"},
)
THEME = Choice(
    "program.theme",
    SYSTEM,
    "Theme",
    "Light paper, dark paper, or what the system has now.",
    {SYSTEM: "Like the system", "light": "Light", "dark": "Dark"},
)

TRAY = YesNo(
    "program.tray",
    True,
    "Icon in the tray",
    "From there a line is noted in passing, where the desktop has a tray.",
)
STAY = YesNo(
    "program.stay",
    False,
    "Stay when the window is closed",
    "The program waits in the tray, to remind you and to take lines.",
)
AUTOSTART = YesNo(
    "program.autostart",
    False,
    "Start with the computer",
    "The program begins in the tray, where there is one.",
)

PAGE_FONT = Font(
    "page.font",
    "",
    "Font",
    "The font of the page. Like the system: its own, with a Chinese one behind it.",
)
PAGE_SIZE = Whole(
    "page.size",
    16,
    "Text size",
    "The size of the page's text.",
    low=10,
    high=40,
    unit="px",
)
WEEK_NAMES = Choice(
    "page.weeks",
    "iso",
    "Weeks are called",
    "How the list of weeks and the head of the page call a week; files keep its ISO number.",
    {"iso": "2024-W22", "number": "Week 22", "days": "May 27 – Jun 2"},
)

REPORT_LANGUAGE = Choice(
    "report.language",
    AUTO,
    "Language of reports",
    "What new weeks are begun in, and what files say that you did not write, such as the page's"
    " number. By itself: the program's for a new week, the text's for a file.",
    {AUTO: "By itself", "en": "English", "zh_CN": "简体中文"},
)
REPORT_TEMPLATE = TemplateName(
    "report.template",
    "",
    "A new week begins with",
    "A template, or nothing for the sections of last week. What is open comes along either way."
    " “Templates…” in the File menu shows and changes them.",
)

EXPORT_FOLDER = Folder(
    "export.folder",
    "Folder",
    "Where files are saved; where it is empty, the folder that was used last.",
)
EXPORT_NAME = Text(
    "export.name",
    "{title}",
    "File name",
    "The name of a file without its ending: {title}, {week}, {year}, {number}, {first}, {last},"
    " {author} and {team} are filled in.",
)
EXPORT_PAPER = Choice(
    "export.paper",
    "a4",
    "Paper",
    "The size of the pages of Word files and PDFs.",
    {"a4": "A4", "letter": "Letter"},
)
EXPORT_AUDIENCE = Choice(
    "export.audience",
    "all",
    "Readers",
    "Who gets your files, e-mails and copies; what is marked for fewer stays behind.",
    {"all": "Everybody", "manager": "My manager", "me": "Only me"},
)
EXPORT_CONTENTS = YesNo(
    "export.contents",
    False,
    "Table of contents",
    "A Word file begins with one.",
)
EXPORT_EMPTY = YesNo(
    "export.empty",
    False,
    "Empty sections",
    "Headings with a grey hint go along in files, e-mails and copies although nothing was written"
    " under them. Other headings always do.",
)
EXPORT_AFTER = Choice(
    "export.after",
    "nothing",
    "After saving",
    "What is done with a file once it is saved.",
    {"nothing": "Only say so", "open": "Open it", "show": "Show its folder"},
)
EXPORT_TEMPLATE = File(
    "export.template",
    "Word template",
    "A Word file whose look or placeholders your reports take on, such as your company's.",
    endings=(".docx", ".dotx"),
)

MAIL_SUBJECT = Text(
    "mail.subject",
    "{title}",
    "Subject",
    "The subject of an e-mail; the same words in braces are filled in as in file names.",
)
MAIL_TO = Texts(
    "mail.to",
    (),
    "To",
    "Who gets the report, one address a line.",
)
MAIL_GREETING = Text(
    "mail.greeting",
    "",
    "Greeting",
    "Stands before the report.",
    lines=3,
)
MAIL_SIGNATURE = Text(
    "mail.signature",
    "",
    "Signature",
    "Stands after the report.",
    lines=4,
)
MAIL_ATTACH = YesNo(
    "mail.attach",
    False,
    "Attach the Word file",
    "An e-mail file holds the report as a Word file too.",
)
MAIL_LEAVE_OUT = Texts(
    "mail.leave_out",
    (),
    "Left out",
    "Headings of sections that stay out of e-mails, one a line.",
)

REMINDER = YesNo(
    "reminder.on",
    False,
    "Remind me",
    "On the last working day of the week, while this week's report is not sent.",
)
REMINDER_TIME = TimeOfDay(
    "reminder.time",
    time(16, 0),
    "At",
    "When you are reminded.",
)
REMINDER_DAYS = Choice(
    "reminder.days",
    AUTO,
    "Working days",
    "Which days are worked. China's holidays come with the program; a file holidays.toml beside the"
    " settings adds to them. By itself: China's where the program speaks Chinese.",
    {AUTO: "By itself", "china": "China's", "weekdays": "Monday to Friday"},
)

HISTORY_FOLDER = Folder(
    "backup.history",
    "History",
    "The folder of the file that holds your reports; where it is empty, the system's own for it."
    " It takes effect when the program is started again.",
)
BACKUP_FOLDER = Folder(
    "backup.folder",
    "Backups",
    "Where copies of the whole history go; where it is empty, beside it.",
)
MIRROR_FOLDER = Folder(
    "backup.mirror",
    "Plain copies",
    "A folder that gets each report as a Markdown file as well; none where it is empty.",
)

TABLE = tuple(
    cast("Setting[Any]", row) for row in list(vars().values()) if isinstance(row, Setting)
)
"""All rows, in their order."""


def find(key: str) -> Setting[Any]:
    """Return the setting of that key; InputError where there is none."""
    for row in TABLE:
        if row.key == key:
            return row
    from difflib import get_close_matches

    near = get_close_matches(key, [row.key for row in TABLE], n=3, cutoff=0.5)
    if near:
        raise InputError(
            "There is no setting {key}. Near to it: {near}.", key=key, near=", ".join(near)
        )
    raise InputError("There is no setting {key}. “weeklydesk config” lists them all.", key=key)


def sentences() -> tuple[str, ...]:
    """Return all that the table says to the user, for translation."""
    rows = [text for row in TABLE for text in row.sentences()]
    return tuple(dict.fromkeys((*GROUPS.values(), *rows)))
