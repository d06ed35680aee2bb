"""What each command does: take the parsed options, do one use case, print, return the status.

Everything that a command may not need is imported inside the ones that do.
"""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from weeklydesk.errors import FileError, InputError, WeeklydeskError
from weeklydesk.weeks import Week

if TYPE_CHECKING:
    from weeklydesk import desk
    from weeklydesk.exporters.options import Options
    from weeklydesk.model import Report
    from weeklydesk.store import Store


def store_path(options: Namespace) -> Path:
    """Return where the history lies: --store, WEEKLYDESK_STORE, the platform's data folder."""
    from weeklydesk import paths

    return paths.store_path(options.store, os.environ)


def import_(options: Namespace) -> int:
    """Import files and folders; status 1 where any was refused."""
    from weeklydesk import desk

    week = Week.parse(options.week) if options.week else None
    with _store(options) as store:
        taken = desk.import_files(store, options.paths, week=week, replace=options.replace)
    if options.json:
        _print_json({"files": [_taken_data(each) for each in taken]})
    else:
        _print_taken(each for each in taken if each.error is None)
    return _complain((each.path, each.error) for each in taken if each.error)


def new(options: Namespace) -> int:
    """Start a week and say what was carried, what was not, and why."""
    from weeklydesk import desk, telling

    now = datetime.now()
    week = Week.parse(options.week) if options.week else Week.of(now.date())
    with _store(options) as store:
        started = desk.start_week(
            store, week, now=now, template=options.template, language=_language()
        )
    if options.json:
        _print_json(telling.started_data(started))
    else:
        _print_lines(telling.started_words(started))
    return 0


def list_(options: Namespace) -> int:
    """List the reports, newest first."""
    with _store(options) as store:
        weeks = store.weeks()
    if options.json:
        _print_json(
            [{"week": str(each.week), "title": each.title, "items": each.items} for each in weeks]
        )
    else:
        _print_lines(f"{each.week}  {each.items:4} items  {each.title}".rstrip() for each in weeks)
        if not weeks:
            _print_lines(["No reports yet. Start with: weeklydesk new, or weeklydesk import FILE"])
    return 0


def show(options: Namespace) -> int:
    """Show one report, as Markdown or as data."""
    with _store(options) as store:
        report = store.load(Week.parse(options.week)).report
    if options.json:
        from weeklydesk import codec

        _print_json(codec.encode(report))
    else:
        from weeklydesk import exporters

        _write_out(exporters.render(report, ".md", _options(options, checklist=True)))
    return 0


def plan(options: Namespace) -> int:
    """Tell what was planned for a week and what became of it."""
    from weeklydesk import reviewing, telling_memory

    with _store(options) as store:
        found = reviewing.planned(store, Week.parse(options.week))
    if options.json:
        _print_json(telling_memory.plan_data(found))
    else:
        _print_lines(telling_memory.plan_words(found))
    return 0


def story(options: Namespace) -> int:
    """Follow an item, or all that a text finds, through the weeks."""
    from weeklydesk import stories, telling_memory

    with _store(options) as store:
        found = stories.stories(store, options.asked)
    if not found:
        raise InputError("No item of any week reads “{text}”.", text=options.asked)
    if options.json:
        _print_json({"stories": [telling_memory.story_data(each) for each in found]})
    else:
        _print_lines(telling_memory.stories_words(found))
    return 0


def templates_(options: Namespace) -> int:
    """List the templates."""
    from weeklydesk import templates

    _print_lines(f"{name}  {templates.load(name).label}" for name in templates.names())
    return 0


def export(options: Namespace) -> int:
    """Write one report to a file, or to standard output."""
    from weeklydesk import exporters

    with _store(options) as store:
        report = store.load(Week.parse(options.week)).report
    if options.file != "-":
        _export(report, Path(options.file), options)
    elif options.to:
        _write_out(exporters.render(report, options.to, _options(options)))
    else:
        raise InputError("For standard output the format is needed: --to md, --to html, …")
    return 0


def _export(report: Report, target: Path, options: Namespace) -> None:
    from weeklydesk import exporters, files

    wishes = replace(_options(options), name=target.stem)
    form = exporters.format_of(options.to or target)
    files.write_bytes(target, exporters.render(report, form, wishes))


def convert(options: Namespace) -> int:
    """Convert files to files; a bad one is named, the others are converted."""
    pairs = _pairs(options)
    problems: list[tuple[Path, WeeklydeskError]] = []
    taken: set[Path] = set()
    for source, target in pairs:
        try:
            if target in taken:
                raise InputError("{target} was just written from another file.", target=target)
            _convert(source, target, options)
            taken.add(target)
        except (InputError, FileError) as error:
            problems.append((source, error))
    return _complain(problems)


def _pairs(options: Namespace) -> list[tuple[Path, Path]]:
    from weeklydesk import exporters

    if options.out_dir is None:
        if len(options.files) != 2:
            options.usage_error("give IN and OUT, or --to FORMAT with --out-dir DIR")
        return [(options.files[0], options.files[1])]
    if not options.to:
        options.usage_error("--out-dir needs --to FORMAT")
    ending = exporters.format_of(options.to).ending
    _make_folder(options.out_dir)
    return [(source, options.out_dir / f"{source.stem}{ending}") for source in options.files]


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FileError(
            "The folder {path} cannot be made: {reason}.", path=folder, reason=error.strerror
        ) from error


def _convert(source: Path, target: Path, options: Namespace) -> None:
    from weeklydesk import exporters, importers

    exporters.format_of(options.to or target)
    reading = importers.read_path(source, need_week=False)
    if target.exists() and target.samefile(source):
        raise InputError("“{target}” is the file that is to be converted.", target=target)
    _export(reading.report, target, options)


def _options(options: Namespace, *, checklist: bool = False) -> Options:
    from weeklydesk.exporters.options import Options

    return Options(checklist=checklist or getattr(options, "checklist", False), now=datetime.now())


def _store(options: Namespace) -> Store:
    from weeklydesk.store import Store

    return Store.open(store_path(options))


def _language() -> str:
    names = ("LC_ALL", "LC_MESSAGES", "LANG")
    return next((os.environ[name] for name in names if os.environ.get(name)), "en")


def _complain(problems: Iterable[tuple[Path, WeeklydeskError]]) -> int:
    status = 0
    for path, error in problems:
        told = str(error)
        named = told if str(path) in told or path.name in told else f"{path}: {told}"
        sys.stderr.write(f"weeklydesk: {named}\n")
        status = 1
    return status


def _taken_data(taken: desk.Taken) -> dict[str, Any]:
    reading = taken.reading
    return {
        "path": str(taken.path),
        "status": str(taken.status),
        "week": str(taken.week) if taken.week else None,
        "lines_in": reading.lines_in if reading else None,
        "lines_placed": reading.lines_placed if reading else None,
        "verbatim": [list(each) for each in reading.verbatim] if reading else [],
        "warnings": list(reading.warnings) if reading else [],
        "error": str(taken.error) if taken.error else None,
    }


def _print_taken(taken: Iterable[desk.Taken]) -> None:
    for each in taken:
        if each.reading is None:
            continue
        lines = f"{each.reading.lines_placed} of {each.reading.lines_in} lines kept"
        _print_lines([f"{each.week}  {each.status}  {each.path}  ({lines})"])
        _print_lines(
            f"    line {line}, kept as it is: {text}" for line, text in each.reading.verbatim
        )
        _print_lines(f"    {warning}" for warning in each.reading.warnings)


def _print_lines(lines: Iterable[str]) -> None:
    for line in lines:
        sys.stdout.write(f"{line}\n")


def _print_json(data: object) -> None:
    import json

    sys.stdout.write(json.dumps(data, ensure_ascii=False, indent=2) + "\n")


def _write_out(data: bytes) -> None:
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()
