"""Recognising inline plans, next to the work itself: `Next: ship it`, `下周：提测`."""

from __future__ import annotations

from weeklydesk.expressions import Expression
from weeklydesk.model import Role
from weeklydesk.naming.names import group_of, is_known, leads_plan, role_of

_LABELLED = Expression(
    r"(?s)(?P<name>[^\n:：]{1,40})[:：][*_]*+[ \t\u3000\xa0]*+(?P<rest>\S.*)", holds=":："
)
_LONGEST = 40


def plan_in(text: str, *, done: bool = False) -> str | None:
    """Return the text after a plan's label ("Next: ship it" → "ship it"), or None.

    A text with a further labelled line is not a plan. `done` says that there is an adjacent label
    for finished work ("Last week: …"), so that "This week:" labels a plan.
    """
    match = _LABELLED.match(text)
    if match is None or not is_plan(match["name"], done=done):
        return None
    more = match["rest"].split("\n")[1:]
    return None if any(map(_LABELLED.match, more)) else match["rest"]


def is_plan(text: str, *, done: bool = False) -> bool:
    """Return whether a text is only the name of a plan, or only introduces one."""
    if leads_plan(text):
        return True
    group = _group(text)
    return role_of(group) is Role.PLAN or (done and group == "plan_if_done")


def tells_done(text: str) -> bool:
    """Return whether a text has, or is, a label for finished work."""
    match = _LABELLED.match(text)
    return _group(match["name"] if match else text) == "done"


def _group(name: str) -> str:
    """Return the list of names that contains a name; "" for none."""
    return group_of(name)[0] if len(name) <= _LONGEST and is_known(name) else ""
