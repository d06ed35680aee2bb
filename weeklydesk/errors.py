"""Errors that are caused by the input or the machine, with a message for the user.

Every other exception is a bug and may show a traceback.
"""

from __future__ import annotations


class WeeklydeskError(Exception):
    """A message for the user: an English sentence with named placeholders, and their values.

    The window translates the sentence before it fills in the values; `str()` returns it in English.
    """

    def __init__(self, message: str, **fields: object) -> None:
        super().__init__(message, fields)
        self.message = message
        self.fields = fields

    def __str__(self) -> str:
        return self.message.format(**self.fields)


class InputError(WeeklydeskError):
    """The input cannot be used: a week, a name, the content of a file."""


class TemplateError(InputError):
    """A company's Word template cannot be used; the built-in look can."""


class FileError(WeeklydeskError):
    """A file or folder cannot be read or written."""


class Remark(WeeklydeskError):
    """A warning about something that was done nevertheless; it is never raised."""


class StoreError(WeeklydeskError):
    """The store cannot be opened, read or written."""
