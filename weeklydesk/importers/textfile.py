"""Text files: detects their encoding, including mixed ones, and rejects binary files."""

from __future__ import annotations

import codecs
import unicodedata

from weeklydesk.errors import InputError, Remark
from weeklydesk.importers import SourceText

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_PLAIN_CONTROLS = frozenset("\t\n\r\f\v\x1b\x08\x1c\x1d\x1e\x1f\x85")
_STRAYS = 5  # control characters allowed in any text
_SAMPLE = 65536


def text_of(name: str, data: bytes) -> SourceText:
    """Return the text of a file; InputError if it is empty or not text."""
    text = _line_by_line(data)
    remarks = ()
    if text is None:
        text = decoded(name, data)
    else:
        remarks = (Remark("Its lines use two encodings; each was read in its own."),)
    if not text.strip("\ufeff \t\r\n"):
        raise InputError("“{name}” is empty.", name=name)
    return SourceText(text, remarks)


def decoded(name: str, data: bytes) -> str:
    """Decode UTF-8, UTF-16, UTF-32, GB18030 or Windows-1252; InputError if it is not text."""
    for encoding in _candidates(data):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if _is_text(text) and _is_likely(text, encoding):
            return text
    raise InputError(
        "“{name}” is not a text file. It was skipped; nothing else is affected.", name=name
    )


def _line_by_line(data: bytes) -> str | None:
    """Decode each line separately if at least half of the non-ASCII lines, but not all, are UTF-8.

    Otherwise return None. Such files occur when two programs append to the same file.
    """
    if data.startswith(tuple(mark for mark, _ in _MARKS[1:])) or b"\0" in data or _is_utf8(data):
        return None
    lines = data.split(b"\n")
    wide = [line for line in lines if not line.isascii()]
    if 2 * sum(map(_is_utf8, wide)) < len(wide):
        return None
    text = "\n".join(map(_decoded_line, lines))
    return text if _is_text(text) else None


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _decoded_line(line: bytes) -> str:
    for encoding in ("utf-8", "gb18030", "cp1252"):
        try:
            text = line.decode(encoding)
        except UnicodeDecodeError:
            continue
        if _is_likely(text, encoding):
            return text
    return line.decode("latin-1")


def _candidates(data: bytes) -> tuple[str, ...]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return (encoding,)
    if b"\0" in data[:_SAMPLE]:
        return (_wide(data),)
    return ("utf-8", "gb18030", "cp1252")


def _wide(data: bytes) -> str:
    """Guess the byte order of UTF-16 without a BOM from its line ends and spaces."""
    little, big = data.count(b"\n\0") + data.count(b" \0"), data.count(b"\0\n") + data.count(b"\0 ")
    return "utf-16-le" if little >= big else "utf-16-be"


def _is_text(text: str) -> bool:
    sample = text[:_SAMPLE]
    odd = sum(sign < " " and sign not in _PLAIN_CONTROLS for sign in sample)
    return "\0" not in sample and (odd - _STRAYS) * 200 <= len(sample)


def _is_likely(text: str, encoding: str) -> bool:
    """Return whether a text decoded with a guessed encoding contains plausible characters."""
    wide = [sign for sign in text[:_SAMPLE] if sign > "\x7f"]
    if encoding == "gb18030":
        return 2 * sum(map(_is_common_chinese, wide)) >= len(wide)
    if encoding == "cp1252":
        return 4 * len(wide) <= len(text[:_SAMPLE])
    if encoding in ("utf-16-le", "utf-16-be"):
        odd = sum(unicodedata.category(sign) in ("Cn", "Co") for sign in wide)
        return 50 * odd <= len(text[:_SAMPLE])
    return True


def _is_common_chinese(sign: str) -> bool:
    return len(sign.encode("gb2312", "ignore")) == 2
