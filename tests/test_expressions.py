"""Lazily compiled expressions match the same as those compiled at once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from types import ModuleType
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weeklydesk import weeks
from weeklydesk.expressions import Expression
from weeklydesk.naming import names, plans
from weeklydesk.text import front, labels, marks

ALPHABET = (
    "abcgimnoprstxXIVⅠⅩZ0123459０９一二三十百〇①⑳㉑㊿下周部分年月上午第 \t\n\u3000\xa0"
    "-*+–—•●➢\ufe0e#`~=_|\\/:：;.,，。．、()（）[]【】〖〗《「<>%％"
)
MODULES = (front, labels, marks, names, plans, weeks)


def test_what_a_text_must_have_is_asked_before_an_expression_is_compiled():
    dotted = Expression(r"\d+\.", begins="0123456789", holds=".")
    assert [bool(dotted.match(text)) for text in ("1. a", "1 a.", "a 1.", "1 a", "")] == [
        True,
        False,
        False,
        False,
        False,
    ]


def test_a_text_that_cannot_match_comes_back_as_it_was():
    quoted = Expression("`+", holds="`")
    assert (quoted.sub("", "a b"), quoted.sub("", "`a` b"), quoted.search("a")) == (
        "a b",
        "a b",
        None,
    )


def _expressions(module: ModuleType) -> Iterator[object]:
    for name, value in vars(module).items():
        parts = cast("tuple[object, ...]", value) if isinstance(value, tuple) else (value,)
        yield from (
            pytest.param(part, id=f"{module.__name__}.{name}-{place}")
            for place, part in enumerate(parts)
            if isinstance(part, Expression)
        )


@pytest.mark.parametrize("expression", [each for m in MODULES for each in _expressions(m)])
@given(data=st.data())
def test_no_text_is_passed_over_that_an_expression_matches(
    expression: Expression, data: st.DataObject
):
    text = data.draw(st.from_regex(rf"\A(?:{_bare(expression.source)})", alphabet=ALPHABET))
    plain = re.compile(expression.source)
    assert _told(expression.match(text)) == _told(plain.match(text))


def _bare(source: str) -> str:
    """Return an expression whose flags stand where they may when it is put into another."""
    flags = re.match(r"\(\?([is]+)\)", source)
    return f"(?{flags[1]}:{source[flags.end() :]})" if flags else source


def _told(match: re.Match[str] | None) -> object:
    return match and (match.span(), match.groups())
