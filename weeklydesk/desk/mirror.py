"""The mirror: a copy of each report as a Markdown file in a folder that the user chooses.

A sync tool or git can process the folder; changes there are detected and can become a version of
the report. What the program wrote last is stored outside of the folder, in `memory`, so that each
computer can tell which changes came from elsewhere.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path

from weeklydesk import exporters, files, importers
from weeklydesk.digests import sha256
from weeklydesk.errors import FileError, InputError, WeeklydeskError
from weeklydesk.exporters.options import WHOLE
from weeklydesk.lineage.identity import adopted
from weeklydesk.model import Report, Section
from weeklydesk.records import record, replace, values_of
from weeklydesk.store import Conflict, NotFound, Store, Stored
from weeklydesk.weeks import Week

MEMORY = "mirror.json"  # the file that records what was written, beside the history


class Change(StrEnum):
    """How a file in the folder changed since the program wrote it."""

    CHANGED = "changed"
    ADDED = "added"  # a report of a week that has none in the store


@record
class Noticed:
    """A file with other content than was written; `error` is set if it cannot be read."""

    week: Week
    path: Path
    change: Change
    report: Report | None
    error: WeeklydeskError | None = None
    digest: str = ""  # of its content


@record
class Taken:
    """The result of taking over a file.

    If the report had changed too, `conflict` has it with the revision of the file's text, and the
    file is kept under another name, `kept`.
    """

    stored: Stored
    conflict: Conflict | None = None
    kept: Path | None = None


@record
class _Written:
    """A file as the program wrote it."""

    digest: str
    revision: int


class Mirror:
    """A folder with a Markdown file for each report."""

    def __init__(self, folder: Path, memory: Path) -> None:
        self.folder = folder
        self._memory = memory

    def path_of(self, week: Week) -> Path:
        """Return the file of a week's report."""
        return self.folder / f"{week}.md"

    def update(self, store: Store, *, only_saved: bool = False) -> tuple[Week, ...]:
        """Update the folder and return the weeks that were written.

        A file that was changed by others is not touched until it is taken over. The file of a
        deleted report is removed if it is unchanged. With `only_saved`, files of reports that were
        not saved since are not checked.
        """
        files.make_folder(self.folder)
        known = self._known()
        heads = {summary.week: summary.revision for summary in store.weeks()}
        if not only_saved or known.keys() != heads.keys():
            looked_at = heads
        else:
            looked_at = {week: head for week, head in heads.items() if head != known[week].revision}
        due = [week for week, head in looked_at.items() if self._is_due(week, head, known)]
        if only_saved and not due and known.keys() <= heads.keys():
            return ()
        for week in due:
            known[week] = self._write(store.load(week))
        for week in known.keys() - heads.keys():
            self._remove(week, known.pop(week))
        self._remember(known)
        return tuple(sorted(due))

    def noticed(self, store: Store) -> tuple[Noticed, ...]:
        """Return the files that others changed or added, the oldest week first."""
        known = self._known()
        return tuple(self._noticed(store, known))

    def take(self, store: Store, noticed: Noticed) -> Taken:
        """Make the file's text a version of the report, or keep both if both changed."""
        if noticed.report is None:
            raise noticed.error or InputError("{path} contains no report.", path=noticed.path)
        known = self._known()
        before = known.get(noticed.week)
        taken = self._saved(store, noticed.path, noticed.report, before)
        known[noticed.week] = self._write(store.load(noticed.week))
        self._remember(known)
        return taken

    def refuse(self, store: Store, noticed: Noticed) -> Path:
        """Write the program's text again, and return the path that the file's text is kept at."""
        known = self._known()
        aside = self._set_aside(noticed.path)
        if store.has(noticed.week):
            known[noticed.week] = self._write(store.load(noticed.week))
        else:
            noticed.path.unlink(missing_ok=True)
        self._remember(known)
        return aside

    def _is_due(self, week: Week, head: int, known: dict[Week, _Written]) -> bool:
        """Return whether the program's own file is missing or out of date."""
        found, written = _digest_at(self.path_of(week)), known.get(week)
        if found is None:
            return True
        return written is not None and found == written.digest and head != written.revision

    def _write(self, stored: Stored) -> _Written:
        report = stored.report
        if report.week is None:
            raise TypeError("a stored report must have a week")
        data = _rendered(report)
        files.write_bytes(self.path_of(report.week), data)
        return _Written(_digest(data), stored.revision)

    def _remove(self, week: Week, written: _Written) -> None:
        path = self.path_of(week)
        if _digest_at(path) != written.digest:
            return
        try:
            path.unlink()
        except OSError as error:
            raise FileError(
                "{path} cannot be removed: {reason}.", path=path, reason=error.strerror
            ) from error

    def _noticed(self, store: Store, known: dict[Week, _Written]) -> Iterator[Noticed]:
        for path in sorted(self.folder.glob("*-W*.md")):
            week = _week_of(path)
            written = known.get(week) if week else None
            if week is None or (written and _digest_at(path) == written.digest):
                continue
            there = store.has(week)
            if there and _digest_at(path) == _digest(_rendered(store.load(week).report)):
                continue
            yield _read(path, week, Change.CHANGED if there else Change.ADDED)

    def _saved(self, store: Store, path: Path, report: Report, written: _Written | None) -> Taken:
        week = report.week
        if week is None or not store.has(week):
            return Taken(store.save(report, base=None))
        head = store.load(week)
        base = written.revision if written else 0
        origin = _origin(store, week, base) or head.report
        text = _with_metadata(adopted(report, origin), origin)
        try:
            return Taken(store.save(text, base=base))
        except Conflict as conflict:
            return Taken(head, conflict, self._set_aside(path))

    def _set_aside(self, path: Path) -> Path:
        """Copy the file under another name, so that both versions are in the folder."""
        data = path.read_bytes()
        aside = path.with_name(f"{path.stem}.conflict-{_digest(data)[:8]}{path.suffix}")
        files.write_bytes(aside, data)
        return aside

    def _known(self) -> dict[Week, _Written]:
        """Return what the program wrote; empty if unknown, so that every difference is noticed."""
        try:
            data = json.loads(self._memory.read_bytes())
            folder = data.get(str(self.folder), {})
            return {Week.parse(week): _Written(**each) for week, each in folder.items()}
        except (FileNotFoundError, ValueError, TypeError, AttributeError, InputError):
            return {}

    def _remember(self, known: dict[Week, _Written]) -> None:
        folder = {str(week): values_of(known[week]) for week in sorted(known)}
        data = json.dumps({str(self.folder): folder}, ensure_ascii=False, indent=1)
        files.write_bytes(self._memory, data.encode("utf-8", "surrogateescape"), private=True)


def _rendered(report: Report) -> bytes:
    return exporters.render(report, ".md", WHOLE)


def _read(path: Path, week: Week, change: Change) -> Noticed:
    try:
        reading = importers.read_path(path, week=week)
    except (InputError, FileError) as error:
        return Noticed(week, path, change, None, error, _digest_at(path) or "")
    report = replace(reading.report, week=week)
    return Noticed(week, path, change, report, digest=_digest_at(path) or "")


def _week_of(path: Path) -> Week | None:
    try:
        return Week.parse(path.stem)
    except InputError:
        return None


def _origin(store: Store, week: Week, revision: int) -> Report | None:
    """Return the revision that the file was written from, or None if it was not kept."""
    try:
        return store.revision(week, revision)
    except NotFound:
        return None


def _with_metadata(report: Report, origin: Report) -> Report:
    """Return the report with the data of `origin` that a Markdown file cannot contain."""
    earlier = {section.title: section for section in reversed(origin.sections)}
    sections = tuple(_with_purpose(each, earlier.get(each.title)) for each in report.sections)
    return replace(report, sections=sections, created=report.created or origin.created)


def _with_purpose(section: Section, earlier: Section | None) -> Section:
    return replace(earlier, blocks=section.blocks, level=section.level) if earlier else section


def _digest(data: bytes) -> str:
    return sha256(data).hexdigest()


def _digest_at(path: Path) -> str | None:
    try:
        return _digest(path.read_bytes())
    except FileNotFoundError:
        return None
    except OSError as error:
        raise FileError(
            "{path} cannot be read: {reason}.", path=path, reason=error.strerror
        ) from error
