"""The kinds of settings: their valid values, and how these are stored in JSON and typed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import time
from pathlib import Path
from typing import Generic, TypeVar, cast

from weeklydesk.errors import InputError

T = TypeVar("T")
P = TypeVar("P", bound=Path | None)

_SPELLINGS = {
    True: ("yes", "on", "true", "1", "是", "开"),
    False: ("no", "off", "false", "0", "否", "关"),
}


class Setting(Generic[T]):
    """One setting of the table: key, default, label and help."""

    def __init__(self, key: str, default: T, label: str, help_: str) -> None:
        self.key, self.default, self.label, self.help = key, default, label, help_

    @property
    def group(self) -> str:
        """The part of the key before the dot."""
        return self.key.partition(".")[0]

    def check(self, value: object) -> T:
        """Return the setting's value for a JSON value; InputError if it is invalid."""
        raise NotImplementedError

    def dump(self, value: T) -> object:
        """Return the value as stored in JSON."""
        return value

    def parse(self, words: Sequence[str]) -> T:
        """Return the setting's value for typed words; InputError if they are invalid."""
        return self.check(" ".join(words))

    def show(self, value: T) -> str:
        """Return the value in the form that `parse` accepts."""
        return str(self.dump(value))

    def sentences(self) -> tuple[str, ...]:
        """Return all user-visible strings, for translation."""
        return (self.label, self.help)


class Text(Setting[str]):
    """A text: a single line, or several if `lines` is more than 1."""

    def __init__(self, key: str, default: str, label: str, help_: str, *, lines: int = 1) -> None:
        super().__init__(key, default, label, help_)
        self.lines = lines

    def check(self, value: object) -> str:
        """Accept text that a file can hold."""
        if not isinstance(value, str) or _unwritable(value):
            raise InputError(
                "{key} must be text, not {value}.", key=self.key, value=_as_json(value)
            )
        if self.lines == 1 and len(value.splitlines()) > 1:
            raise InputError("{key} must be a single line of text.", key=self.key)
        return value


class Font(Text):
    """A font family; empty for the default font."""


class TemplateName(Text):
    """The name of a template; empty to start weeks with last week's sections."""


class YesNo(Setting[bool]):
    """Yes or no."""

    def check(self, value: object) -> bool:
        """Accept true or false."""
        if not isinstance(value, bool):
            raise InputError(
                "{key} must be yes or no, not {value}.", key=self.key, value=_as_json(value)
            )
        return value

    def parse(self, words: Sequence[str]) -> bool:
        """Accept the usual spellings of yes and no."""
        typed = " ".join(words).lower()
        return self.check(
            next((each for each, known in _SPELLINGS.items() if typed in known), typed)
        )

    def show(self, value: bool) -> str:
        """Return yes or no."""
        return _SPELLINGS[value][0]


class Integer(Setting[int]):
    """A whole number from `low` to `high`, with an optional `unit`."""

    def __init__(
        self, key: str, default: int, label: str, help_: str, *, low: int, high: int, unit: str = ""
    ) -> None:
        super().__init__(key, default, label, help_)
        self.low, self.high, self.unit = low, high, unit

    def check(self, value: object) -> int:
        """Accept a number within the bounds."""
        if isinstance(value, bool) or not isinstance(value, int) or not self._in_range(value):
            raise InputError(
                "{key} must be a whole number from {low} to {high}, not {value}.",
                key=self.key,
                low=self.low,
                high=self.high,
                value=_as_json(value),
            )
        return value

    def parse(self, words: Sequence[str]) -> int:
        """Accept digits."""
        typed = " ".join(words)
        return self.check(int(typed) if typed.isascii() and typed.isdecimal() else typed)

    def _in_range(self, value: int) -> bool:
        return self.low <= value <= self.high


class Choice(Setting[str]):
    """One of several names, each with a label."""

    def __init__(
        self, key: str, default: str, label: str, help_: str, choices: Mapping[str, str]
    ) -> None:
        super().__init__(key, default, label, help_)
        self.choices = choices

    def check(self, value: object) -> str:
        """Accept one of the names."""
        if not isinstance(value, str) or value not in self.choices:
            raise InputError(
                "{key} must be one of {choices}, not {value}.",
                key=self.key,
                choices=", ".join(self.choices),
                value=_as_json(value),
            )
        return value

    def sentences(self) -> tuple[str, ...]:
        """Return the strings, including the labels of the choices."""
        return (*super().sentences(), *self.choices.values())


class _PathSetting(Setting[Path | None]):
    def __init__(self, key: str, label: str, help_: str) -> None:
        super().__init__(key, None, label, help_)

    def check(self, value: object) -> Path | None:
        """Accept an absolute path or empty text; ~ is the home folder."""
        if isinstance(value, str) and not value:
            return None
        if isinstance(value, str) and not _unwritable(value):
            path = Path(value).expanduser()
            if path.is_absolute():
                return path
        raise InputError(
            "{key} must be a full path, not {value}.", key=self.key, value=_as_json(value)
        )

    def dump(self, value: Path | None) -> str:
        """Return the path as text, empty for None."""
        return "" if value is None else str(value)

    def parse(self, words: Sequence[str]) -> Path | None:
        """Accept a path relative to the working directory, as in a terminal."""
        typed = " ".join(words)
        return self.check(str(Path(typed).expanduser().absolute()) if typed else "")


class Folder(_PathSetting):
    """A folder, or None; it does not need to exist."""


class File(_PathSetting):
    """A file to read, or None; `endings` are the accepted extensions, such as ".docx"."""

    def __init__(self, key: str, label: str, help_: str, *, endings: tuple[str, ...]) -> None:
        super().__init__(key, label, help_)
        self.endings = endings


class TimeOfDay(Setting[time]):
    """An hour and minute in local time."""

    def check(self, value: object) -> time:
        """Accept text such as 16:30."""
        hour, _, minute = value.partition(":") if isinstance(value, str) else ("", "", "")
        digits = all(part.isascii() and part.isdecimal() for part in (hour, minute))
        if digits and int(hour) < 24 and int(minute) < 60:
            return time(int(hour), int(minute))
        raise InputError(
            "{key} must be a time like 16:30, not {value}.", key=self.key, value=_as_json(value)
        )

    def dump(self, value: time) -> str:
        """Return text such as 16:30."""
        return value.strftime("%H:%M")


class Texts(Setting[tuple[str, ...]]):
    """A list of single-line texts."""

    def check(self, value: object) -> tuple[str, ...]:
        """Accept a list of texts."""
        held = cast("list[object]", value) if isinstance(value, list) else None
        texts = [each for each in held or () if isinstance(each, str) and not _unwritable(each)]
        if held is not None and len(texts) == len(held):
            return tuple(texts)
        raise InputError(
            "{key} must be a list of texts, not {value}.",
            key=self.key,
            value=_as_json(cast("object", value)),
        )

    def dump(self, value: tuple[str, ...]) -> list[str]:
        """Return the texts as a list."""
        return list(value)

    def parse(self, words: Sequence[str]) -> tuple[str, ...]:
        """Accept each non-empty word as a text."""
        return self.check([word for word in words if word])

    def show(self, value: tuple[str, ...]) -> str:
        """Return the texts quoted for a shell."""
        import shlex

        return shlex.join(value)


def _unwritable(text: str) -> bool:
    """Return whether a text contains NUL or a lone surrogate, which no file can hold."""
    return "\0" in text or any("\ud800" <= sign <= "\udfff" for sign in text)


def _as_json(value: object) -> str:
    """Return a value as JSON, at most 60 characters long."""
    import json

    text = json.dumps(value, ensure_ascii=False).encode(errors="replace").decode()
    return text if len(text) <= 60 else f"{text[:59]}…"
