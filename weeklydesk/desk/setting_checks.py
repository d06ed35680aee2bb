"""Warnings about settings that are valid but will probably not do what the user wants."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, cast

from weeklydesk.errors import InputError, Remark, TemplateError, WeeklydeskError
from weeklydesk.paths import STORE_NAME, Paths
from weeklydesk.settings import table
from weeklydesk.settings.kinds import Setting


def find_problem(row: Setting[Any], value: object, paths: Paths) -> WeeklydeskError | None:
    """Return a warning about a stored value, or None.

    `paths` are those of the open history.
    """
    check = _CHECKS.get(row)
    return check(value, paths) if check and value else None


def _word_template(value: object, _paths: Paths) -> WeeklydeskError | None:
    path = cast("Path", value)
    if not path.is_file():
        return Remark("There is no file “{path}”.", path=path)
    from weeklydesk.exporters.word import template

    try:
        template.open_template(path)
    except TemplateError as error:
        return error
    return None


def _name_of_template(value: object, paths: Paths) -> WeeklydeskError | None:
    from weeklydesk import templates

    try:
        templates.load(cast("str", value), paths.templates)
    except InputError as error:
        return error
    return None


def _pattern(value: object, _paths: Paths) -> WeeklydeskError | None:
    from weeklydesk.naming.patterns import KNOWN

    known = [f"{{{name}}}" for name in KNOWN]
    for gap in re.findall(r"\{[^{}]*\}", cast("str", value)):
        if gap not in known:
            return Remark(
                "{gap} is kept as typed. These are filled in: {known}.",
                gap=gap,
                known=", ".join(known),
            )
    return None


def _addresses(value: object, _paths: Paths) -> WeeklydeskError | None:
    from weeklydesk.exporters.mail import address

    try:
        for each in cast("tuple[str, ...]", value):
            address(each)
    except InputError as error:
        return error
    return None


def _folder(value: object, _paths: Paths) -> WeeklydeskError | None:
    """Warn about a path that is not a writable folder; it need not exist."""
    path = cast("Path", value)
    there = next(each for each in (path, *path.parents) if each.exists())
    if not there.is_dir():
        return Remark("“{path}” is a file, not a folder.", path=there)
    if not os.access(there, os.W_OK):
        return Remark("Nothing can be written in the folder “{path}”.", path=there)
    return None


def _export_folder(value: object, paths: Paths) -> WeeklydeskError | None:
    if cast("Path", value).exists():
        return _folder(value, paths)
    return Remark(
        "There is no folder “{path}”. Until there is, files go to the folder used last.",
        path=value,
    )


def _history_folder(value: object, paths: Paths) -> WeeklydeskError | None:
    path = cast("Path", value)
    if path == paths.data or (path / STORE_NAME).exists():
        return None
    return _folder(value, paths) or Remark(
        "There is no history in “{path}”, so an empty one will be started there. Your "
        "reports stay in “{here}”: to move them, close weeklydesk and copy {name} from "
        "there.",
        path=path,
        here=paths.data,
        name=STORE_NAME,
    )


_CHECKS: Mapping[Setting[Any], Callable[[object, Paths], WeeklydeskError | None]] = {
    table.BACKUP_FOLDER: _folder,
    table.EXPORT_FOLDER: _export_folder,
    table.EXPORT_NAME: _pattern,
    table.EXPORT_TEMPLATE: _word_template,
    table.HISTORY_FOLDER: _history_folder,
    table.MAIL_SUBJECT: _pattern,
    table.MAIL_TO: _addresses,
    table.MIRROR_FOLDER: _folder,
    table.REPORT_TEMPLATE: _name_of_template,
}
