"""The settings file: read on first access, written on every change, never lost."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar, cast

from weeklydesk.errors import FileError, InputError, WeeklydeskError
from weeklydesk.settings.kinds import Setting

T = TypeVar("T")
Listener = Callable[[Setting[Any]], object]
_FileState = tuple[int, int, int] | None


class Settings:
    """Values by key, stored in a JSON file; missing keys have their defaults.

    Unknown keys are preserved. If the file cannot be read, the defaults apply, `take_problems`
    returns the reason, and the file is moved aside before the first change replaces it.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._values: dict[str, object] | None = None
        self._state: _FileState = None
        self._broken = self._unwritten = False
        self._listeners: list[Listener] = []
        self._problems: list[WeeklydeskError] = []
        self._reported: set[str] = set()

    def get(self, setting: Setting[T]) -> T:
        """Return the value, or the default if it is missing or invalid."""
        values = self._loaded()
        if setting.key not in values:
            return setting.default
        try:
            return setting.check(values[setting.key])
        except InputError as error:
            self._add_problem(
                InputError(
                    "{reason} It is set in “{path}”; the default is used instead.",
                    reason=error,
                    path=self.path,
                )
            )
            return setting.default

    def is_set(self, setting: Setting[Any]) -> bool:
        """Return whether the file has a value for the setting."""
        return setting.key in self._loaded()

    def put(self, setting: Setting[T], value: T) -> None:
        """Set and save a value; it applies even if writing raises FileError."""
        dumped = setting.dump(value)
        setting.check(dumped)
        self._change(lambda values: values.update({setting.key: dumped}))

    def unset(self, setting: Setting[Any]) -> None:
        """Remove the value, so that the default applies."""
        self._change(lambda values: values.pop(setting.key, None))

    def watch(self, listener: Listener) -> None:
        """Call `listener` with each setting whose value changed."""
        self._listeners.append(listener)

    def reread(self) -> None:
        """Reload the file if another process changed it."""
        if self._values is None or self._state == _file_state(self.path):
            return
        before, self._values = self._values, None
        self._notify(before, self._loaded())

    def take_problems(self) -> tuple[WeeklydeskError, ...]:
        """Return the problems found since the last call."""
        found, self._problems = tuple(self._problems), []
        return found

    def _loaded(self) -> dict[str, object]:
        if self._values is None:
            self._state = _file_state(self.path)
            self._values = self._read() if self._state else {}
        return self._values

    def _read(self) -> dict[str, object]:
        import json

        self._broken = False
        try:
            text = self.path.read_bytes().decode("utf-8-sig")
            values: object = json.loads(text) if text.strip() else {}
            if not isinstance(values, dict):
                raise ValueError("not an object")
        except (OSError, ValueError, RecursionError) as error:
            self._broken = True
            self._add_problem(_unreadable(self.path, error))
            return {}
        return cast("dict[str, object]", values)

    def _change(self, change: Callable[[dict[str, object]], object]) -> None:
        self.reread()
        values = self._loaded()
        before = dict(values)
        change(values)
        self._unwritten |= values != before
        self._notify(before, values)
        if self._unwritten:
            self._write(values)

    def _write(self, values: dict[str, object]) -> None:
        import json

        from weeklydesk import files

        text = json.dumps(values, ensure_ascii=False, indent=2)
        try:
            data = text.encode()
        except UnicodeEncodeError:  # a lone surrogate under an unknown key
            data = json.dumps(values, indent=2).encode()
        if self._broken:
            _set_aside(self.path)
            self._broken = False
        files.make_folder(self.path.parent)
        files.write_bytes(self.path, data + b"\n", private=True)
        self._state, self._unwritten = _file_state(self.path), False

    def _notify(self, before: dict[str, object], after: dict[str, object]) -> None:
        from weeklydesk.settings.table import TABLE

        for row in TABLE:
            if before.get(row.key) != after.get(row.key):
                for listener in self._listeners:
                    listener(row)

    def _add_problem(self, error: WeeklydeskError) -> None:
        if str(error) not in self._reported:
            self._reported.add(str(error))
            self._problems.append(error)


def _file_state(path: Path) -> _FileState:
    """Return values that differ between two versions of a file; None if there is no file."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino


def _unreadable(path: Path, error: Exception) -> FileError:
    return FileError(
        "The settings in “{path}” cannot be read ({reason}), so the defaults are used. "
        "Repair the file, or change a setting: the old file is then kept next to the new "
        "one.",
        path=path,
        reason=error,
    )


def _set_aside(path: Path) -> None:
    """Rename an unreadable file to an unused name in the same folder."""
    number = 1
    while (aside := path.with_name(f"{path.stem}.broken-{number}{path.suffix}")).exists():
        number += 1
    try:
        path.rename(aside)
    except OSError as error:
        raise FileError(
            "“{path}” can be neither read nor moved aside, so the setting was not saved: {reason}.",
            path=path,
            reason=error.strerror or error,
        ) from error
