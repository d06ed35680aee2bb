"""The commands `export` and `convert`."""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser, BooleanOptionalAction, Namespace
from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path

from weeklydesk.commands.shared import (
    add,
    complain,
    open_existing,
    print_lines,
    write_out,
)
from weeklydesk.errors import FileError, InputError, WeeklydeskError
from weeklydesk.records import replace
from weeklydesk.weeks import Week

TYPE_CHECKING = False  # type checkers know the name; importing typing would slow down the start
if TYPE_CHECKING:
    from weeklydesk.commands.shared import Subcommands
    from weeklydesk.exporters import Format
    from weeklydesk.exporters.options import Options
    from weeklydesk.model import Report
    from weeklydesk.store import Store

OUTPUT = Path("-")
"""The file name that means standard output."""


def add_to(subcommands: Subcommands) -> None:
    """Declare the commands."""
    _add_export(subcommands)
    _add_convert(subcommands)


def _add_export(subcommands: Subcommands) -> None:
    parser = add(subcommands, "export", export, "Write a report to a file.")
    parser.add_argument(
        "week", metavar="WEEK", help="such as 2024-W22, or FIRST..LAST into a folder"
    )
    parser.add_argument(
        "file", metavar="FILE", help="its ending sets the format; - for standard output, with --to"
    )
    parser.add_argument(
        "--ages", action="store_true", help="show since when each item has been there"
    )
    parser.add_argument(
        "--empty",
        action=BooleanOptionalAction,
        help="include sections without text; default: the setting export.empty",
    )
    _add_output(parser)


def _add_convert(subcommands: Subcommands) -> None:
    parser = add(
        subcommands,
        "convert",
        convert,
        "Convert files without touching the history: convert IN OUT, where OUT may be - "
        "with --to FORMAT, or convert IN… --to FORMAT --out-dir DIR.",
    )
    parser.add_argument(
        "files",
        nargs="+",
        type=Path,
        metavar="FILE",
        help="the input, followed by the output unless --out-dir is given",
    )
    parser.add_argument("--out-dir", type=Path, metavar="DIR", help="the output folder")
    _add_output(parser)
    parser.set_defaults(usage_error=parser.error)


def _add_output(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--to", metavar="FORMAT", help="the format, if not given by a file ending: md, docx, …"
    )
    parser.add_argument(
        "--template", type=Path, metavar="FILE", help="a Word file whose styles the .docx uses"
    )
    parser.add_argument(
        "--checklist",
        action="store_true",
        help="include last week's plan, which is left out by default",
    )
    parser.add_argument(
        "--audience",
        choices=("all", "manager", "me"),
        metavar="NAME",
        help="the readers: all, manager or me; lines marked for fewer readers are left out",
    )
    parser.add_argument(
        "--contents", action="store_true", help="start a .docx with a table of contents"
    )


def export(options: Namespace) -> int:
    """Write one report to a file or to standard output, or many into a folder."""
    options.more_formats()
    if ".." in options.week:
        return _export_many(options)
    from weeklydesk.desk import sending

    target = Path(options.file)
    form = _format(target, options)
    with open_existing(options) as store:
        report = store.load(Week.parse(options.week)).report
        chosen = _options(options, form)
        _write(report, target, form, _with_ages(store, report, chosen, options))
        sending.note(store, report, form.ending, chosen)
    _report_left_out([report], chosen)
    return 0


def _export_many(options: Namespace) -> int:
    """Write every report between two weeks into a folder and print the progress."""
    from weeklydesk import exporters, files

    first, last = map(Week.parse, options.week.split("..", 1))
    if not options.to:
        raise InputError("Several weeks need a format: --to docx, --to md, …")
    form = exporters.format_of(options.to)
    with open_existing(options) as store:
        weeks = sorted(each.week for each in store.weeks() if first <= each.week <= last)
        if not weeks:
            raise InputError("There is no report from {first} to {last}.", first=first, last=last)
        files.make_folder(Path(options.file))
        return complain(_write_many(store, weeks, form, options))


def _write_many(
    store: Store, weeks: Sequence[Week], form: Format, options: Namespace
) -> list[tuple[Path, WeeklydeskError]]:
    """Write the reports of weeks, and return the files that could not be written, with errors."""
    problems: list[tuple[Path, WeeklydeskError]] = []
    written: list[Report] = []
    chosen = _options(options, form)
    for place, week in enumerate(weeks, 1):
        target = Path(options.file) / f"{week}{form.ending}"
        try:
            report = store.load(week).report
            _write(report, target, form, _with_ages(store, report, chosen, options))
        except (InputError, FileError) as error:
            problems.append((target, error))
        else:
            written.append(report)
            print_lines([f"{place}/{len(weeks)}  {target}"])
    _report_left_out(written, chosen)
    return problems


def _with_ages(store: Store, report: Report, chosen: Options, options: Namespace) -> Options:
    if not options.ages:
        return chosen
    from weeklydesk.desk.stories import ages

    return replace(chosen, ages=ages(store, report))


def _options(options: Namespace, form: Format) -> Options:
    """Return the export options from the settings, overridden by those of the command line."""
    from weeklydesk.desk.exporting import mail_options_by, options_by
    from weeklydesk.paths import Paths
    from weeklydesk.settings import Settings

    by = mail_options_by if form.ending == ".eml" else options_by
    settings = Settings(Paths.make(options.store, os.environ).settings)
    chosen = _with_typed(options, by(settings, datetime.now()))
    return chosen if options.empty is None else replace(chosen, empty=options.empty)


def _with_typed(options: Namespace, known: Options) -> Options:
    """Return the known export options, overridden by those of the command line."""
    from weeklydesk.text.readers import Audience

    return replace(
        known,
        audience=Audience(options.audience or known.audience),
        checklist=options.checklist,
        contents=options.contents or known.contents,
        template=options.template or known.template,
    )


def _write(report: Report, target: Path, form: Format, chosen: Options) -> None:
    from weeklydesk import exporters, files

    if target == OUTPUT:
        write_out(exporters.render(report, form, chosen))
    else:
        named = replace(chosen, name=target.stem)
        files.write_document(target, exporters.render(report, form, named))


def _report_left_out(reports: Iterable[Report], chosen: Options) -> None:
    """Print on standard error how many lines and sections were left out, if any."""
    from weeklydesk.exporters.select import count_left_empty, count_withheld

    reports = tuple(reports)
    if count := sum(count_withheld(report, chosen) for report in reports):
        sys.stderr.write(
            f"weeklydesk: {count} marked lines are not for these readers and were left out"
            " (--audience).\n"
        )
    if count := sum(count_left_empty(report, chosen) for report in reports):
        sys.stderr.write(f"weeklydesk: Empty sections left out: {count} (--empty includes them).\n")


def _format(target: Path, options: Namespace) -> Format:
    from weeklydesk import exporters

    if target == OUTPUT and not options.to:
        raise InputError("Standard output needs a format: --to md, --to html, …")
    return exporters.format_of(options.to or target)


def convert(options: Namespace) -> int:
    """Convert files to files; a bad one is reported, the others are converted."""
    options.more_formats()
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
    return complain(problems)


def _pairs(options: Namespace) -> list[tuple[Path, Path]]:
    from weeklydesk import exporters, files

    if options.out_dir is None:
        if len(options.files) != 2:
            options.usage_error("give IN and OUT, or --to FORMAT with --out-dir DIR")
        return [(options.files[0], options.files[1])]
    if not options.to:
        options.usage_error("--out-dir needs --to FORMAT")
    ending = exporters.format_of(options.to).ending
    files.make_folder(options.out_dir)
    return [(source, options.out_dir / f"{source.stem}{ending}") for source in options.files]


def _convert(source: Path, target: Path, options: Namespace) -> None:
    from weeklydesk import files, importers
    from weeklydesk.exporters.options import Options

    form, folder = _format(target, options), source.absolute().parent
    reading = importers.read_path(source, need_week=False)
    if target != OUTPUT and files.is_file(target) and target.samefile(source):
        raise InputError("“{target}” is the very file to be converted.", target=target)
    chosen = replace(_with_typed(options, Options(now=datetime.now())), folder=folder)
    _write(reading.report, target, form, chosen)
    _report_left_out([reading.report], chosen)
