"""What is told to the user when the input or the machine is at fault.

Everything else that is raised is a bug and may show a traceback.
"""

from __future__ import annotations


class WeeklydeskError(Exception):
    """A message for the user: an English sentence with named gaps, and what fills them.

    The window translates the sentence before it fills the gaps; `str()` fills the English one.
    """

    def __init__(self, message: str, **fields: object) -> None:
        super().__init__(message, fields)
        self.message = message
        self.fields = fields

    def __str__(self) -> str:
        return self.message.format(**self.fields)


class InputError(WeeklydeskError):
    """What was given cannot be used: a week, a name, the content of a file."""


class TemplateError(InputError):
    """A company's Word template cannot be used; the standard look can."""


class FileError(WeeklydeskError):
    """A file or folder cannot be read or written."""


class Remark(WeeklydeskError):
    """What is told about something that was done all the same; it is never raised."""


class StoreError(WeeklydeskError):
    """The store cannot be opened, read or written."""
