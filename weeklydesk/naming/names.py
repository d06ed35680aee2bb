"""What titles, labels and properties mean, by the lists in `weeklydesk_resources.names`."""

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
    """The names of one role: whole ones, ones with a `*` cut there, and ones with a `#`."""

    whole: frozenset[str]
    cut: tuple[tuple[str, ...], ...]
    numbered: tuple[tuple[str, ...], ...]

    def number_in(self, text: str) -> str | None:
        """Return the number of a text that fits, "" where it has none; None if it does not fit."""
        if text in self.whole:
            return ""
        for match in _COUNTED.finditer(text) if self.numbered else ():
            counted = f"{text[: match.start()]}#{text[match.end() :]}"
            if any(_fits(counted, pieces) for pieces in self.numbered):
                return match[0]
        return "" if any(_fits(text, pieces) for pieces in self.cut) else None


def _fits(text: str, pieces: tuple[str, ...]) -> bool:
    """Whether a text is these pieces in their order with anything between them."""
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
    """The lists of `weeklydesk_resources.names`, ready to be compared with."""

    roles: tuple[tuple[str, Names], ...]
    known: frozenset[str]
    nothing: frozenset[str]
    properties: frozenset[str]
    created: frozenset[str]
    weeks: Mapping[str, tuple[str, ...]]  # how weeks are written, as WEEKS has it


@cache
def book() -> Book:
    """Return the lists, read at the first use."""
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
    """Return a text as names are compared: half-width, in lower case, each gap one space."""
    return " ".join(unicodedata.normalize("NFKC", text).split()).lower()


def bare(title: str) -> str:
    """Return a title without emoji, numbering, brackets, bold and colons, in lower case."""
    text = _without_signs(_MARKS.sub("", title[: 2 * _LONGEST]))
    text = _LEAD.sub("", text, count=1)
    text = _without_signs(text.translate(_BRACKETS))
    return folded(_LEAD.sub("", text, count=1)).strip(" :-—#*_.。、·•|?？!！…")


def _without_signs(text: str) -> str:
    """Return a text without the emoji, arrows and the like around it."""
    signs = {sign for sign in text if unicodedata.category(sign) in ("So", "Sk", "Cf", "Mn", "Cn")}
    circled = {sign for sign in signs if unicodedata.normalize("NFKC", sign).isdigit()}
    return text.strip("".join(signs - circled) + " \t\u3000\xa0:：#*_")


def classify(title: str) -> tuple[Role, str | None]:
    """Return the role of a section by its title alone, and its objective ("O1")."""
    group, objective = group_of(title)
    return role_of(group), objective


def role_of(group: str) -> Role:
    """Return the role that a list of names stands for by itself."""
    return _OTHER_GROUPS.get(group) or Role(group)


@lru_cache(maxsize=4096)
def group_of(title: str) -> tuple[str, str | None]:
    """Return the name of the list that a title fits ("" for none), and its objective."""
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
    """Whether a line is the name of a section and nothing else."""
    if len(line) > _LONGEST or line.endswith(("。", "；", "，", ".", ";", ",")):
        return False
    if "](" in line:
        return False  # a line of a table of contents
    text = bare(line)
    return bool(text) and (text in book().known or _ASIDE.sub("", text) in book().known)


def leads_plan(line: str) -> bool:
    """Whether a line that ends in a colon leads to a plan: "Rough plans for next week:"."""
    if len(line) > _LONGEST // 2 or not line.rstrip("*_ ").endswith((":", "：")):
        return False
    return group_of(line)[0] == "plan" and property_of(line) is None


def is_nothing(text: str) -> bool:
    """Whether a text says that there is nothing: 无, 暂无, None, N/A."""
    return len(text) < _LONGEST and folded(text).strip(" .。!！;；") in book().nothing


def property_of(line: str) -> tuple[str, str] | None:
    """Return key and value of a line such as "Created: …" where the key is a known one."""
    match = _PROPERTY.match(line)
    if match is None or folded(match[1]) not in book().properties:
        return None
    return match[1], match[2]


def is_created(key: str) -> bool:
    """Whether a property says when the report was made."""
    return folded(key) in book().created
