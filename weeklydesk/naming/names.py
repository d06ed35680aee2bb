"""The meaning of titles, labels and properties, from the lists in `weeklydesk_resources.names`."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache

from weeklydesk.expressions import Expression
from weeklydesk.model import Role
from weeklydesk.records import record
from weeklydesk.text.numbering import value_of
from weeklydesk.text.readers import unmarked

_NUMBER = r"(?:\d{1,2}|[一二三四五六七八九十]{1,3}|(?=[ivx])(?:i{1,3}|iv|v|vi{1,3}|ix|x)(?![a-z]))"
_COUNTED = re.compile(rf"{_NUMBER}(?![\d%％a-z]|\.\d)")
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x")
_LEAD = Expression(
    r"\A(?:"
    r"[(（]?(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[①-⑳])[)）]?[、.．)）](?!\d)"
    r"|[(（](?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）]"
    r"|[①-⑳]"
    r"|第[一二三四五六七八九十]{1,3}(?:部分|、)[:：、]?"
    r"|(?:[IVXⅠ-Ⅹ]{1,4}|[A-Za-z])(?:、|[.)](?=\s))"
    r")\s*",
    holds="、.．)）第①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳",
)
_MARKS = Expression(r"\*\*|__|`|</?(?:b|u|i|em|strong|font|span)\b[^<>]{0,80}>", holds="*_`<")
_BRACKETS = str.maketrans(dict.fromkeys("【】「」『』〖〗《》[]", " "))
_ASIDE = Expression(r"\s*[(（][^()（）]{0,40}[)）]$", holds="(（")
_PROPERTY = Expression(r"([^:：]{1,40}): +(\S.*)$", holds=":")
_LONGEST = 80
_SYMBOLS = ("So", "Sk", "Cf", "Mn", "Cn")  # Unicode categories
_OTHER_GROUPS = {
    "": Role.OTHER,
    "plan_if_done": Role.OTHER,
    "done": Role.OTHER,
    "work": Role.OBJECTIVE,
    "work_if_unplanned": Role.OTHER,
    "plan_if_only": Role.PLAN,
}


@record
class Names:
    """The names of one role: whole ones, and ones split at `*`, without and with a `#`."""

    whole: frozenset[str]
    cut: tuple[tuple[str, ...], ...]
    numbered: tuple[tuple[str, ...], ...]

    def number_in(self, text: str) -> str | None:
        """Return the number in a matching text, or "" if it has none; None without a match."""
        if text in self.whole:
            return ""
        for match in _COUNTED.finditer(text) if self.numbered else ():
            counted = f"{text[: match.start()]}#{text[match.end() :]}"
            if any(_matches(counted, pieces) for pieces in self.numbered):
                return match[0]
        return "" if any(_matches(text, pieces) for pieces in self.cut) else None


def _matches(text: str, pieces: tuple[str, ...]) -> bool:
    """Return whether a text consists of these pieces in order with anything between them."""
    if len(pieces) == 1:
        return text == pieces[0]
    first, *middle, last = pieces
    if not (text.startswith(first) and text.endswith(last)):
        return False
    place, end = len(first), len(text) - len(last)
    for piece in middle:
        found = text.find(piece, place, end)
        if found < 0:
            return False
        place = found + len(piece)
    return place <= end


@record
class Book:
    """The lists of `weeklydesk_resources.names`, prepared for comparisons."""

    roles: tuple[tuple[str, Names], ...]
    known: frozenset[str]
    nothing: frozenset[str]
    properties: frozenset[str]
    created: frozenset[str]
    weeks: Mapping[str, tuple[str, ...]]  # the forms of weeks, as in WEEKS


@cache
def book() -> Book:
    """Return the lists, which are read at the first use."""
    from weeklydesk_resources.names import CREATED, NOTHING, PROPERTIES, ROLES, WEEKS

    roles = tuple((role, _names(entries)) for role, entries in ROLES.items())
    return Book(
        roles=roles,
        known=frozenset(name for _, names in roles for name in names.whole),
        nothing=frozenset(NOTHING),
        properties=frozenset(PROPERTIES),
        created=frozenset(CREATED),
        weeks=WEEKS,
    )


def _names(entries: tuple[str, ...]) -> Names:
    numbered = (tuple(name.split("*")) for name in entries if "#" in name)
    cut = (tuple(name.split("*")) for name in entries if "*" in name and "#" not in name)
    whole = frozenset(name for name in entries if "*" not in name and "#" not in name)
    return Names(whole, tuple(cut), tuple(numbered))


def folded(text: str) -> str:
    """Return a text normalised for comparison: half-width, lower case, single spaces."""
    return " ".join(unicodedata.normalize("NFKC", text).split()).lower()


def bare(title: str) -> str:
    """Return a title without emoji, numbering, brackets, bold and colons, in lower case."""
    text = _without_symbols(_MARKS.sub("", title[: 2 * _LONGEST]))
    text = _LEAD.sub("", text, count=1)
    text = _without_symbols(text.translate(_BRACKETS))
    return folded(_LEAD.sub("", text, count=1)).strip(" :-—#*_.。、·•|?？!！…")


def _without_symbols(text: str) -> str:
    """Return a text without emoji, arrows and similar symbols at its ends."""
    symbols = {char for char in text if unicodedata.category(char) in _SYMBOLS}
    circled = {char for char in symbols if unicodedata.normalize("NFKC", char).isdigit()}
    return text.strip("".join(symbols - circled) + " \t\u3000\xa0:：#*_")


def classify(title: str) -> tuple[Role, str | None]:
    """Return the role of a section by its title alone, and its objective ("O1")."""
    group, objective = group_of(title)
    return role_of(group), objective


def role_of(group: str) -> Role:
    """Return the role of a list of names, without any context."""
    return _OTHER_GROUPS.get(group) or Role(group)


@lru_cache(maxsize=4096)
def group_of(title: str) -> tuple[str, str | None]:
    """Return the name of the list that contains a title ("" for none), and its objective."""
    text = bare(unmarked(title))
    for candidate in (text, _ASIDE.sub("", text)):
        for group, names in book().roles:
            if (number := names.number_in(candidate)) is not None:
                return group, _objective(number) if number and group == "objective" else None
    return "", None


def _objective(number: str) -> str:
    roman = _ROMAN.index(number) + 1 if number in _ROMAN else None
    return f"O{roman or value_of(number)}"


def is_known(line: str) -> bool:
    """Return whether a line is exactly the known name of a section."""
    if len(line) > _LONGEST or line.endswith(("。", "；", "，", ".", ";", ",")):
        return False
    if "](" in line:
        return False  # a line of a table of contents
    text = bare(line)
    return bool(text) and (text in book().known or _ASIDE.sub("", text) in book().known)


def leads_plan(line: str) -> bool:
    """Return whether a line with a final colon introduces a plan: "Rough plans for next week:"."""
    if len(line) > _LONGEST // 2 or not line.rstrip("*_ ").endswith((":", "：")):
        return False
    return group_of(line)[0] == "plan" and property_of(line) is None


def is_nothing(text: str) -> bool:
    """Return whether a text says that there is nothing to report: 无, 暂无, None, N/A."""
    return len(text) < _LONGEST and folded(text).strip(" .。!！;；") in book().nothing


def property_of(line: str) -> tuple[str, str] | None:
    """Return the key and value of a line such as "Created: …" if the key is known, else None."""
    match = _PROPERTY.match(line)
    if match is None or folded(match[1]) not in book().properties:
        return None
    return match[1], match[2]


def is_created(key: str) -> bool:
    """Return whether a property is the creation date of the report."""
    return folded(key) in book().created
