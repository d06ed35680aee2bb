"""The commands `templates` and `objectives`."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from weeklydesk.commands.shared import (
    add,
    add_json,
    complain,
    open_existing,
    own_templates,
    print_json,
    print_lines,
    write_out,
)
from weeklydesk.errors import InputError, WeeklydeskError
from weeklydesk.weeks import Week

if TYPE_CHECKING:
    from weeklydesk.commands.shared import Subcommands
    from weeklydesk.templates import Template
    from weeklydesk.templates.folder import OwnTemplates

Problems = list[tuple[Path, WeeklydeskError]]


def add_to(subcommands: Subcommands) -> None:
    """Declare the commands."""
    _add_templates(subcommands)
    help_ = "List the objectives of all reports and their periods."
    add_json(add(subcommands, "objectives", objectives, help_))


def _add_templates(subcommands: Subcommands) -> None:
    help_ = "List templates; make one from a report, export, import or delete one."
    parser = add(subcommands, "templates", templates_, help_)
    parser.add_argument("--from", dest="week", metavar="WEEK", help="make one from this report")
    parser.add_argument("--name", metavar="NAME", help="the name of the new template")
    acts = parser.add_mutually_exclusive_group()
    acts.add_argument(
        "--export",
        nargs=2,
        metavar=("NAME", "FILE"),
        help="write a template to a file; - prints it",
    )
    acts.add_argument(
        "--import", dest="file", type=Path, metavar="FILE", help="import a template file"
    )
    acts.add_argument(
        "--delete", metavar="NAME", help="move a template to the folder of deleted templates"
    )
    add_json(parser)
    parser.set_defaults(usage_error=parser.error)


def templates_(options: Namespace) -> int:
    """List the templates, or make, export, import or delete one."""
    from weeklydesk.templates.folder import OwnTemplates

    own = OwnTemplates(own_templates(options))
    if options.week or options.name:
        return _make(options, own)
    if options.export:
        return _export(own, *options.export)
    if options.file:
        made = own.take_in(options.file)
        print_lines([f"{made.name}  {own.path / made.name}.toml"])
        return 0
    if options.delete:
        print_lines([f"{options.delete} was deleted; it is kept as {own.remove(options.delete)}"])
        return 0
    return _list(own, as_data=options.json)


def _list(own: OwnTemplates, *, as_data: bool) -> int:
    from weeklydesk import templates

    found: list[Template] = []
    problems: Problems = []
    for name in templates.names(own.path):
        try:
            found.append(own.load(name))
        except InputError as error:
            problems.append((own.path / f"{name}.toml", error))
    if as_data:
        print_json([_data(each, own) for each in found])
    else:
        print_lines(f"{each.name}  {each.label}" for each in found)
    return complain(problems)


def _data(template: Template, own: OwnTemplates) -> dict[str, object]:
    return {
        "name": template.name,
        "label": template.label,
        "language": template.language,
        "own": own.holds(template.name),
        "sections": [section.title for section in template.sections],
    }


def _make(options: Namespace, own: OwnTemplates) -> int:
    from weeklydesk.templates import making

    if not (options.week and options.name):
        options.usage_error("give --from WEEK and --name NAME together")
    with open_existing(options) as store:
        report = store.load(Week.parse(options.week)).report
    path = own.add(making.from_report(report, options.name))
    print_lines([f"{options.name}  {path}"])
    return 0


def _export(own: OwnTemplates, name: str, file: str) -> int:
    from weeklydesk.templates import folder, form

    template = own.load(name)
    if file == "-":
        write_out(form.write(template).encode())
        return 0
    folder.write_to(template, Path(file))
    print_lines([f"{name}  {file}"])
    return 0


def objectives(options: Namespace) -> int:
    """List the objectives of all reports, and those that are only planned."""
    from weeklydesk.desk.objectives import known
    from weeklydesk.presentation.objectives import objectives_data, objectives_words

    with open_existing(options) as store:
        found = known(store)
    if options.json:
        print_json(objectives_data(found))
    else:
        print_lines(objectives_words(found))
    return 0
