"""Reads zip archives in memory, within limits. Nothing is ever written to disk.

An archive's own counts, sizes and names are not trusted: entries are counted before they are
listed, and unpacking stops at a limit, whatever size the archive declares.
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Generator, Iterator
from contextlib import contextmanager

from weeklydesk.errors import InputError
from weeklydesk.records import record

MEGABYTE = 1 << 20
MAX_PACKED = 100 * MEGABYTE
MAX_UNPACKED = 500 * MEGABYTE
MAX_ENTRIES = 20_000
MAX_RATIO = 200  # of unpacked to packed size; text compresses to a tenth, XML to a fiftieth
FREE = 10 * MEGABYTE  # the ratio does not apply below this size

_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # the signature of old or encrypted Office files
_CENTRAL = b"PK\x01\x02"
_UTF8 = 0x800
_ENCRYPTED = 0x1


@record
class Entry:
    """A file in an archive; `name` is its path, decoded with the intended encoding."""

    name: str
    size: int
    info: zipfile.ZipInfo

    @property
    def is_outside(self) -> bool:
        """Whether the path leaves the archive: absolute, with a drive, or with ".."."""
        path = self.name.replace("\\", "/")
        return path.startswith("/") or path[1:2] == ":" or ".." in path.split("/")


class Budget:
    """How much may still be unpacked; shared by an archive and its nested archives."""

    def __init__(self, packed: int, limit: int = MAX_UNPACKED) -> None:
        self.left = min(limit, max(FREE, packed * MAX_RATIO))
        self.entries = MAX_ENTRIES

    def count(self, entries: int) -> None:
        """Subtract a number of entries; InputError if too few are left."""
        self.entries -= entries
        if self.entries < 0:
            raise InputError("It contains more than {count} files.", count=MAX_ENTRIES)

    def spend(self, size: int) -> None:
        """Subtract a number of bytes; InputError if too few are left."""
        self.left -= size
        if self.left < 0:
            raise InputError(
                "It unpacks to far more than a report can hold, as a zip bomb does. "
                "Nothing in it was used."
            )


class Archive:
    """An opened zip archive; InputError if the bytes are unusable."""

    def __init__(self, data: bytes, budget: Budget | None = None) -> None:
        _refuse_foreign(data)
        self._budget = budget or Budget(len(data))
        self._budget.count(data.count(_CENTRAL))
        with _explained_errors():
            self._zip = zipfile.ZipFile(io.BytesIO(data))

    @property
    def budget(self) -> Budget:
        """How much may still be unpacked."""
        return self._budget

    def entries(self) -> Iterator[Entry]:
        """Yield the files in archive order, without folders."""
        for info in self._zip.infolist():
            if not info.is_dir():
                yield Entry(_name(info), info.file_size, info)

    def has(self, name: str) -> bool:
        """Return whether there is an entry with that name."""
        return name in self._zip.NameToInfo

    def read(self, entry: Entry | str, limit: int) -> bytes:
        """Unpack one entry; InputError if it exceeds `limit` bytes or cannot be unpacked."""
        info = entry.info if isinstance(entry, Entry) else self._zip.NameToInfo[entry]
        if info.flag_bits & _ENCRYPTED:
            raise InputError("It is password-protected. Save it without a password and try again.")
        allowed = min(limit, self._budget.left)
        with _explained_errors(), self._zip.open(info) as file:
            data = file.read(allowed + 1)
        self._budget.spend(len(data))
        if len(data) > limit:
            raise too_large(limit)
        return data


def too_large(limit: int) -> InputError:
    """Return the error for a file that is larger than `limit` bytes."""
    return InputError(
        "It is larger than {size} MB, too large for a weekly report. If it is a large "
        "export, unpack the zip and import the folder.",
        size=limit // MEGABYTE,
    )


def _refuse_foreign(data: bytes) -> None:
    if len(data) > MAX_PACKED:
        raise too_large(MAX_PACKED)
    if data.startswith(_COMPOUND):
        raise InputError(
            "It is password-protected, or an old .doc file. Open it in Word and save it as "
            ".docx without a password."
        )
    if _CENTRAL not in data:
        raise _broken()


def _broken() -> InputError:
    return InputError(
        "It is damaged or not the kind of file its ending says: it cannot be unpacked. "
        "Open it in the program that made it and save it again."
    )


@contextmanager
def _explained_errors() -> Generator[None]:
    """Turn errors of the zip and compression modules into InputError."""
    try:
        yield
    except (
        zipfile.BadZipFile,
        zlib.error,
        struct.error,
        NotImplementedError,
        RuntimeError,
        EOFError,
        OSError,
        ValueError,
        OverflowError,
        MemoryError,
    ) as error:
        raise _broken() from error


def _name(info: zipfile.ZipInfo) -> str:
    """Decode the name: many programs write UTF-8 or GBK without declaring it."""
    name = info.orig_filename.partition("\0")[0]
    if info.flag_bits & _UTF8 or name.isascii():
        return name
    raw = name.encode("cp437")
    for encoding in ("utf-8", "gb18030"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return name
