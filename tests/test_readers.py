"""The audience of a line, from the mark in it."""

import pytest

from weeklydesk.model import Role
from weeklydesk.naming.names import classify
from weeklydesk.text.readers import Audience, audience_of, marked, marks_in, unmarked

ALL, MANAGER, ME = Audience


@pytest.mark.parametrize(
    ("text", "audience", "left"),
    [
        ("退款提速", ALL, "退款提速"),
        ("退款提速 @仅自己", ME, "退款提速"),
        ("退款提速@仅领导", MANAGER, "退款提速"),
        ("退款提速　＠仅领导，请看", MANAGER, "退款提速，请看"),
        ("Salary talk @only-me", ME, "Salary talk"),
        ("Salary talk @Only-Manager.", MANAGER, "Salary talk."),
        ("@only-me salary", ME, "salary"),
        ("**【试点】 @仅自己**", ME, "**【试点】**"),
        ("a @仅领导 b @仅自己", ME, "a b"),
        ("a\n@仅自己\nb", ME, "a\nb"),
        ("a @仅自己\n\nb", ME, "a\n\nb"),
        ("@仅自己", ME, ""),
        ("写信给 bob@only-me.com", ALL, "写信给 bob@only-me.com"),
        ("@only-mean @only-me-too", ALL, "@only-mean @only-me-too"),
        ("@张三 跟进", ALL, "@张三 跟进"),
        ("  two  spaces @", ALL, "  two  spaces @"),
    ],
)
def test_a_mark_says_whom_a_line_is_for(text: str, audience: Audience, left: str):
    assert audience_of(text) is audience
    assert unmarked(text) == left


def test_a_mark_is_set_changed_and_taken_off():
    assert marked("押金", ME, chinese=True) == "押金 @仅自己"
    assert marked("押金 @仅自己", MANAGER, chinese=False) == "押金 @only-manager"
    assert marked("押金 @仅自己", ALL, chinese=True) == "押金"
    assert marked("", ME, chinese=True) == "@仅自己"


def test_it_is_known_where_marks_stand():
    text = "a ＠仅领导 b@only-me"
    assert [text[start:end] for start, end in marks_in(text)] == ["＠仅领导", "@only-me"]


def test_a_marked_title_means_what_it_means_without():
    assert classify("【O2 能力升级】 @仅自己") == (Role.OBJECTIVE, "O2")
