"""The table of settings: each one is declared only here.

The rows are in display order, grouped.
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
    Integer,
    Setting,
    TemplateName,
    Text,
    Texts,
    TimeOfDay,
    YesNo,
)

SYSTEM = "system"
"""The choice that follows the system."""

AUTO = "auto"
"""The choice that depends on other settings or on the text."""

GROUPS = {
    "person": "You",
    "program": "Program",
    "page": "Page",
    "report": "Reports",
    "export": "Files",
    "mail": "E-mail",
    "reminder": "Reminder",
    "backup": "Backup",
}
"""The names of the groups, in display order."""

AUTHOR = Text(
    "person.author",
    "",
    "Your name",
    "Used in the files and e-mails you create.",
)
TEAM = Text(
    "person.team",
    "",
    "Your team",
    "Used next to your name where a template or file name asks for it.",
)

LANGUAGE = Choice(
    "program.language",
    SYSTEM,
    "Language",
    "The language of the program.",
    {SYSTEM: "System default", "en": "English", "zh_CN": "简体中文"},
)
THEME = Choice(
    "program.theme",
    SYSTEM,
    "Theme",
    "Light, dark, or whatever the system uses.",
    {SYSTEM: "System default", "light": "Light", "dark": "Dark"},
)

TRAY = YesNo(
    "program.tray",
    True,
    "Tray icon",
    "For quick notes, if the desktop has a tray.",
)
STAY = YesNo(
    "program.stay",
    False,
    "Keep running when the window is closed",
    "The program stays in the tray for reminders and quick notes.",
)
AUTOSTART = YesNo(
    "program.autostart",
    False,
    "Start at login",
    "The program starts in the tray, if there is one.",
)

PAGE_FONT = Font(
    "page.font",
    "",
    "Font",
    "The font of the page. System default: the system's font, with a Chinese font as fallback.",
)
PAGE_SIZE = Integer(
    "page.size",
    16,
    "Text size",
    "The size of text on the page, from 10 to 40.",
    low=10,
    high=40,
    unit="px",
)
WEEK_NAMES = Choice(
    "page.weeks",
    "iso",
    "Week names",
    "How weeks are named in the list and above the page; files keep the ISO week.",
    {"iso": "2024-W22", "number": "Week 22", "days": "May 27 – Jun 2"},
)

REPORT_LANGUAGE = Choice(
    "report.language",
    AUTO,
    "Language of reports",
    "The language of new weeks and of what is added to files, such as page numbers. "
    "Automatic: the program's language for new weeks, the text's for files.",
    {AUTO: "Automatic", "en": "English", "zh_CN": "简体中文"},
)
REPORT_TEMPLATE = TemplateName(
    "report.template",
    "",
    "New weeks start with",
    "A template, or last week's sections. Open items are carried over either way. Edit "
    "templates with “Templates…” in the File menu.",
)

EXPORT_FOLDER = Folder(
    "export.folder",
    "Folder",
    "Where files are saved. If empty, the folder used last.",
)
EXPORT_NAME = Text(
    "export.name",
    "{title}",
    "File name",
    "The file name without its ending; {title}, {week}, {year}, {number}, {first}, {last}, "
    "{author} and {team} are filled in.",
)
EXPORT_PAPER = Choice(
    "export.paper",
    "a4",
    "Paper",
    "The page size of Word files and PDFs.",
    {"a4": "A4", "letter": "Letter"},
)
EXPORT_AUDIENCE = Choice(
    "export.audience",
    "all",
    "Readers",
    "Who your files, e-mails and copies are for; lines marked for fewer readers are left out.",
    {"all": "Everyone", "manager": "My manager", "me": "Only me"},
)
EXPORT_CONTENTS = YesNo(
    "export.contents",
    False,
    "Table of contents",
    "Word files start with one.",
)
EXPORT_EMPTY = YesNo(
    "export.empty",
    False,
    "Empty sections",
    "Include headings that have a grey hint but no text in files, e-mails and copies. "
    "Other headings are always included.",
)
EXPORT_AFTER = Choice(
    "export.after",
    "nothing",
    "After saving",
    "What happens once a file is saved.",
    {"nothing": "Just tell me", "open": "Open it", "show": "Show its folder"},
)
EXPORT_TEMPLATE = File(
    "export.template",
    "Word template",
    "A Word file whose styles or placeholders your reports use, such as your company's template.",
    endings=(".docx", ".dotx"),
)

MAIL_SUBJECT = Text(
    "mail.subject",
    "{title}",
    "Subject",
    "The subject of e-mails; the same placeholders as in file names are filled in.",
)
MAIL_TO = Texts(
    "mail.to",
    (),
    "To",
    "Who receives the report, one address per line.",
)
MAIL_GREETING = Text(
    "mail.greeting",
    "",
    "Greeting",
    "Placed before the report.",
    lines=3,
)
MAIL_SIGNATURE = Text(
    "mail.signature",
    "",
    "Signature",
    "Placed after the report.",
    lines=4,
)
MAIL_ATTACH = YesNo(
    "mail.attach",
    False,
    "Attach the Word file",
    "Mail drafts also include the report as a Word file.",
)
MAIL_LEAVE_OUT = Texts(
    "mail.leave_out",
    (),
    "Left out",
    "Headings of sections to leave out of e-mails, one per line.",
)

REMINDER = YesNo(
    "reminder.on",
    False,
    "Remind me",
    "On the last working day of the week, if the report has not been sent yet.",
)
REMINDER_TIME = TimeOfDay(
    "reminder.time",
    time(16, 0),
    "At",
    "The time of the reminder.",
)
REMINDER_DAYS = Choice(
    "reminder.days",
    AUTO,
    "Working days",
    "Which days are working days. China's holidays are built in; a file holidays.toml next "
    "to the settings adds to them. Automatic: China's if the program is in Chinese.",
    {AUTO: "Automatic", "china": "China's", "weekdays": "Monday to Friday"},
)

HISTORY_FOLDER = Folder(
    "backup.history",
    "History",
    "The folder of the file with your reports. If empty, the system's usual place. Takes "
    "effect when the program is restarted.",
)
BACKUP_FOLDER = Folder(
    "backup.folder",
    "Backups",
    "Where backups of the whole history go. If empty, next to it.",
)
MIRROR_FOLDER = Folder(
    "backup.mirror",
    "Markdown copies",
    "A folder in which each report is also kept as a Markdown file. If empty, none are made.",
)

TABLE = tuple(
    cast("Setting[Any]", row) for row in list(vars().values()) if isinstance(row, Setting)
)
"""All rows, in display order."""


def find(key: str) -> Setting[Any]:
    """Return the setting with that key; InputError if there is none."""
    for row in TABLE:
        if row.key == key:
            return row
    from difflib import get_close_matches

    near = get_close_matches(key, [row.key for row in TABLE], n=3, cutoff=0.5)
    if near:
        raise InputError(
            "There is no setting {key}. Did you mean: {near}?", key=key, near=", ".join(near)
        )
    raise InputError("There is no setting {key}. “weeklydesk config” lists all settings.", key=key)


def sentences() -> tuple[str, ...]:
    """Return all user-visible strings of the table, for translation."""
    rows = [text for row in TABLE for text in row.sentences()]
    return tuple(dict.fromkeys((*GROUPS.values(), *rows)))
