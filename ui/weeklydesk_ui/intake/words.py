"""The texts of a row in the window's language."""

from __future__ import annotations

from weeklydesk.desk.findings import FileState, Found
from weeklydesk_ui.i18n import error_text, translate
from weeklydesk_ui.intake.rows import Row, Rows


def state_of(row: Row) -> str:
    """Return the state of a report in a word, with the number of remarks."""
    word = {
        FileState.NEW: translate("Intake", "New"),
        FileState.SAME: translate("Intake", "Already here"),
        FileState.CHANGED: translate("Intake", "Different"),
        FileState.TWICE: translate("Intake", "Duplicate"),
        FileState.UNDATED: translate("Intake", "Which week?"),
        FileState.REFUSED: translate("Intake", "Not read"),
        FileState.LEFT_OUT: translate("Intake", "Skipped"),
    }[row.found.state]
    if not row.notes:
        return word
    return translate("Intake", "{state} · {count} remarks").format(state=word, count=row.notes)


def title_of(row: Row) -> str:
    """Return the report's title, or why it could not be read, in one line without the file name."""
    found = row.found
    if found.reading is None:
        return _reason(found) if found.error else ""
    return " ".join(found.title.split())


def _reason(found: Found) -> str:
    told = error_text(found.error) if found.error else ""
    for name in (str(found.path), found.path.name):
        told = told.removeprefix(f"“{name}”")
    told = " ".join(told.lstrip(":： ").split())
    return told[:1].upper() + told[1:]


def file_of(found: Found) -> str:
    """Return the file name in one line."""
    return " ".join(found.path.name.split())


def lines_of(found: Found) -> str:
    """Return how many lines are kept of how many: "68 / 68"."""
    reading = found.reading
    return f"{reading.lines_placed} / {reading.lines_in}" if reading else ""


def notes_of(row: Row) -> list[str]:
    """Return the remarks to check before the row is imported."""
    reading = row.found.reading
    notes = [_standing(row)]
    if reading:
        notes += map(error_text, reading.warnings)
    if reading and reading.verbatim:
        numbers = ", ".join(str(number) for number, _ in reading.verbatim[:8])
        more = " …" if len(reading.verbatim) > 8 else ""
        words = translate("Intake", "Not recognised and kept as typed: line {numbers}")
        notes.append(words.format(numbers=numbers + more))
    return [note for note in notes if note]


def _standing(row: Row) -> str:
    found = row.found
    if found.state is FileState.CHANGED:
        return translate(
            "Intake",
            "{week} already has a different report. Using this file keeps that one as an "
            "earlier version.",
        ).format(week=found.week)
    if found.state is FileState.SAME:
        return translate("Intake", "{week} is already here, word for word.").format(week=found.week)
    return error_text(found.error) if found.error else ""


def summary_of(rows: Rows) -> str:
    """Return the sentence above the table."""
    states = [row.found.state for row in rows]
    counts = (
        (translate("Intake", "{count} new"), _count(states, FileState.NEW)),
        (translate("Intake", "{count} without a week"), _count(states, FileState.UNDATED)),
        (
            translate("Intake", "{count} different"),
            _count(states, FileState.CHANGED, FileState.TWICE),
        ),
        (translate("Intake", "{count} already here"), _count(states, FileState.SAME)),
        (translate("Intake", "{count} not read"), _count(states, FileState.REFUSED)),
        (translate("Intake", "{count} skipped"), _count(states, FileState.LEFT_OUT)),
    )
    return " · ".join(words.format(count=count) for words, count in counts if count)


def _count(states: list[FileState], *wanted: FileState) -> int:
    return sum(each in wanted for each in states)


def act_of(rows: Rows) -> str:
    """Return the label of the import button."""
    count = sum(row.wanted for row in rows)
    if count == 1:
        return translate("Intake", "Import 1 report")
    return translate("Intake", "Import {count} reports").format(count=count)
