"""Simulates a disk in memory that loses unsynced data in a power cut.

After a cut, each sector written since the last sync may be present or not, regardless of later
ones; the same applies to each change of a file's length, and to the name of an unsynced file.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType

import apsw

SECTOR = 512


class PowerCut(OSError):
    """Raised at the simulated power cut, to abort everything."""


@dataclass(slots=True)
class Content:
    """A file: the content seen by programs, the durable content, and the pending writes."""

    seen: bytearray = field(default_factory=bytearray)
    safe: bytearray = field(default_factory=bytearray)
    pending: list[tuple[int, bytes | None]] = field(default_factory=list[tuple[int, bytes | None]])
    named: bool = False  # its name is on the disk

    def write(self, data: bytes, offset: int) -> None:
        """Write in sectors, which become durable independently."""
        _put(self.seen, data, offset)
        start = offset
        while start < offset + len(data):
            stop = min((start // SECTOR + 1) * SECTOR, offset + len(data))
            self.pending.append((start, data[start - offset : stop - offset]))
            start = stop

    def truncate(self, size: int) -> None:
        """Shorten or extend the file."""
        _resize(self.seen, size)
        self.pending.append((size, None))

    def sync(self) -> None:
        """Make all pending writes durable."""
        self.safe, self.pending, self.named = bytearray(self.seen), [], True

    def after_cut(self, chance: random.Random) -> bytes:
        """Return a possible content after the power cut."""
        found = bytearray(self.safe)
        likely = chance.choice((0.0, 0.2, 0.5, 0.8, 1.0))
        for offset, data in self.pending:
            if chance.random() >= likely:
                continue
            if data is None:
                _resize(found, offset)
            else:
                _put(found, data, offset)
        return bytes(found)


def _put(content: bytearray, data: bytes, offset: int) -> None:
    if len(content) < offset:
        _resize(content, offset)
    content[offset : offset + len(data)] = data


def _resize(content: bytearray, size: int) -> None:
    if size < len(content):
        del content[size:]
    else:
        content.extend(bytes(size - len(content)))


class Disk(apsw.VFS):
    """Files by name; the power is cut at a given write."""

    def __init__(self, name: str, cut_at: int | None = None) -> None:
        self.name = name
        self.files: dict[str, Content] = {}
        self.writes = 0
        self.cut_at = cut_at
        super().__init__(name, "")

    def begin_with(self, name: str, data: bytes) -> None:
        """Add a durable file."""
        self.files[name] = Content(bytearray(data), bytearray(data), named=True)

    def work(self) -> None:
        """Count a write, and cut the power if it is the given one."""
        if self.cut_at is not None and self.writes >= self.cut_at:
            raise PowerCut
        self.writes += 1

    def after_cut(self, folder: Path, chance: random.Random) -> None:
        """Write a possible state after the power cut to a folder."""
        for name, content in self.files.items():
            if content.named or chance.random() < 0.5:
                (folder / Path(name).name).write_bytes(content.after_cut(chance))

    def xFullPathname(self, name: str) -> str:
        return name

    def xAccess(self, pathname: str, flags: int) -> bool:
        return pathname in self.files

    def xDelete(self, filename: str, syncdir: bool) -> None:
        self.work()
        if filename not in self.files:
            raise apsw.exception_for(apsw.SQLITE_IOERR_DELETE_NOENT)
        del self.files[filename]

    def xOpen(self, name: str | apsw.URIFilename | None, flags: list[int]) -> File:
        flags[1] = flags[0]
        if name is None:
            return File(self, Content())  # a temporary file, which nobody looks for afterwards
        path = name.filename() if isinstance(name, apsw.URIFilename) else name
        return File(self, self.files.setdefault(path, Content()))


class File(apsw.VFSFile):
    """An open file."""

    def __init__(self, disk: Disk, content: Content) -> None:
        self._disk = disk
        self._content = content

    def xRead(self, amount: int, offset: int) -> bytes:
        return bytes(self._content.seen[offset : offset + amount])

    def xWrite(self, data: bytes, offset: int) -> None:
        self._disk.work()
        self._content.write(bytes(data), offset)

    def xTruncate(self, newsize: int) -> None:
        self._disk.work()
        self._content.truncate(newsize)

    def xSync(self, flags: int) -> None:
        self._disk.work()
        self._content.sync()

    def xFileSize(self) -> int:
        return len(self._content.seen)

    def xLock(self, level: int) -> None: ...

    def xUnlock(self, level: int) -> None: ...

    def xCheckReservedLock(self) -> bool:
        return False

    def xFileControl(self, op: int, ptr: int) -> bool:
        return False

    def xSectorSize(self) -> int:
        return SECTOR

    def xDeviceCharacteristics(self) -> int:
        return 0

    def xClose(self) -> None: ...

    def excepthook(
        self,
        etype: type[BaseException] | None,
        evalue: BaseException | None,
        etraceback: TracebackType | None,
    ) -> bool:
        return True
