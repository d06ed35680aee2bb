"""The review: what is proposed, what a wish changes, and that nothing else changes."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.strategies import reports, wished
from tests.trees import draw
from tests.weekly import (
    NOTHING,
    PLAIN,
    W22,
    W23,
    checklist,
    done,
    dropped,
    ids,
    item,
    numbered,
    objective,
    plan,
    report,
    wishes,
)
from weeklydesk.carry.draft import Draft, Reason, start_week
from weeklydesk.carry.review import Proposal, review, revised
from weeklydesk.carry.wishes import Choice, Wish, Wishes
from weeklydesk.errors import InputError
from weeklydesk.lineage.identity import identify
from weeklydesk.model import Block, Item, Paragraph, Report, Role, Section, State, items_of
from weeklydesk.presentation import started as started_output
from weeklydesk.weeks import Week

NOW = datetime(2024, 6, 3, 9, 0)


def start(previous: Report, choices: Wishes | None = None, week: Week = W23) -> Draft:
    return start_week(
        previous,
        week,
        PLAIN,
        now=NOW,
        new_id=ids("n"),
        is_nothing=NOTHING.__contains__,
        choices=choices or {},
    )


def body(report: Report) -> str:
    return draw(replace(report, title=""))


def test_what_is_put_off_needs_a_week():
    with pytest.raises(InputError, match="needs only the week"):
        Wish(Choice.LATER)
    with pytest.raises(InputError, match="needs only the week"):
        Wish(Choice.KEEP, W23)


O1 = "## O1 业务 (objective O1)"


@pytest.mark.parametrize(
    ("choices", "drawn"),
    [
        ({}, f"{O1}\n- a\n  - b\n- [x] c\n  - d"),
        ({"a": Choice.KEEP}, f"{O1}\n- a\n  - b\n- [x] c\n  - d"),
        ({"a": Choice.DONE}, f"{O1}\n- [x] c\n  - d"),
        ({"a": Choice.DROP}, f"{O1}\n- [x] c\n  - d"),
        ({"a": Choice.REPLACED}, f"{O1}\n- [x] c\n  - d"),
        ({"a": Wish(Choice.LATER, W23 + 3)}, f"{O1}\n- [x] c\n  - d"),
        ({"a": Choice.DONE, "b": Choice.KEEP}, f"{O1}\n- [x] a\n  - b\n- [x] c\n  - d"),
        ({"b": Choice.DONE}, f"{O1}\n- a\n- [x] c\n  - d"),
        ({"d": Choice.DONE}, f"{O1}\n- a\n  - b"),
        ({"e": Choice.KEEP}, f"{O1}\n- a\n  - b\n- [x] c\n  - d\n- [ ] e\n  - [-] f"),
        ({"f": Choice.KEEP}, f"{O1}\n- a\n  - b\n- [x] c\n  - d\n- [x] e\n  - [ ] f"),
        ({"无": Choice.KEEP}, f"{O1}\n- a\n  - b\n- [x] c\n  - d\n- 无"),
    ],
)
def test_a_wish_goes_before_the_policy_at_the_start_and_later(
    choices: dict[str, Choice | Wish], drawn: str
):
    previous = report(
        objective(item("a", item("b")), done("c", item("d")), done("e", dropped("f")), item("无"))
    )
    chosen = wishes(previous, **choices)
    assert body(start(previous, chosen).report) == drawn
    assert body(revise(start(previous).report, previous, chosen)) == drawn


def revise(now: Report, previous: Report, chosen: Wishes) -> Report:
    return revised(now, previous, chosen, is_nothing=NOTHING.__contains__, new_id=ids("r"))


PLANNED = "## 上周计划 (checklist)\n"
REST = f"{O1}\n# 下周计划 (plan)"


@pytest.mark.parametrize(
    ("choices", "drawn"),
    [
        ({"p": Choice.DONE}, f"{PLANNED}- [ ] o\n1. [x] p\n2. [ ] q\n{REST}"),
        ({"p": Choice.PART}, f"{PLANNED}- [ ] o\n1. [ ] p\n2. [ ] q\n{REST}"),
        ({"p": Choice.DROP}, f"{PLANNED}- [ ] o\n1. [ ] q\n{REST}"),
        ({"o": Choice.DROP}, f"{PLANNED}1. [ ] p\n2. [ ] q\n{REST}"),
        ({"news": Choice.KEEP}, f"{PLANNED}- [ ] o\n1. [ ] p\n2. [ ] q\n- [ ] news\n{REST}"),
        ({"o": Choice.DROP, "p": Choice.DROP, "q": Choice.DROP}, REST),
    ],
)
def test_what_was_planned_goes_onto_the_checklist_as_wished(
    choices: dict[str, Choice | Wish], drawn: str
):
    previous = report(
        checklist(item("o"), done("n")),
        objective(),
        plan(*numbered("p", "q"), Paragraph("请关注。"), item("news")),
    )
    chosen = wishes(previous, **choices)
    assert body(start(previous, chosen).report) == drawn
    assert body(revise(start(previous).report, previous, chosen)) == drawn


def test_what_was_planned_under_something_else_stands_where_that_stood():
    news = item("news", item("inner"))
    previous = report(objective(), plan(item("p"), Paragraph("请关注。"), news), plan(item("q")))
    chosen = wishes(previous, inner=Choice.KEEP)
    drawn = f"{PLANNED}- [ ] p\n- [ ] news\n  - inner\n- [ ] q\n{REST}\n# 下周计划 (plan)"
    assert body(start(previous, chosen).report) == drawn
    assert body(revise(start(previous).report, previous, chosen)) == drawn


def test_what_starts_empty_can_be_kept_even_where_its_section_goes():
    previous = report(
        Section("事件", 2, Role.INCIDENTS),
        Section("05/28 故障", 3, Role.INCIDENTS, None, (item("补偿"), item("复盘"))),
        Section("其他", 2, Role.OTHER, None, (item("例会"), item("评审"))),
    )
    drawn = "## 事件 (incidents)\n### 05/28 故障 (incidents)\n- 复盘\n## 其他 (other)\n- 例会"
    chosen = wishes(previous, 复盘=Choice.KEEP, 例会=Choice.KEEP)
    assert body(start(previous, chosen).report) == drawn


def test_reasons_say_whose_word_it_was():
    previous = report(objective(item("a"), done("b"), item("c"), item("d")), plan(item("p")))
    chosen = wishes(
        previous,
        a=Choice.DROP,
        b=Choice.KEEP,
        c=Wish(Choice.LATER, W23 + 1),
        d=Choice.PART,
        p=Choice.DONE,
    )
    decisions = start(previous, chosen).decisions
    assert [(d.item.text, str(d.reason), str(d.outcome)) for d in decisions] == [
        ("a", "dropped", "left"),
        ("b", "kept", "carried"),
        ("c", "later", "left"),
        ("d", "open", "carried"),
        ("p", "ticked", "carried"),
    ]


def told(proposal: Proposal) -> list[str]:
    return [
        f"{e.item.text} {e.reason} {e.choice or '–'} {'here' if e.now else '–'}"
        for e in proposal.entries
    ]


PREVIOUS = report(
    objective(item("a"), done("b", item("c")), done("d"), name="O1"),
    Section("其他", 2, Role.OTHER, None, (item("例会"),)),
    plan(item("p"), Paragraph("另："), item("news")),
)


def test_before_the_week_begins_the_proposal_is_what_would_happen():
    assert told(review(PREVIOUS)) == [
        "a open keep –",
        "b context keep –",
        "c open keep –",
        "d done done –",
        "例会 fresh – –",
        "p planned keep –",
        "news announcement – –",
    ]


def test_in_the_week_the_review_says_what_stands_there_now():
    now = start(PREVIOUS).report
    assert told(review(PREVIOUS, without(ticked(now, "p"), "a"))) == [
        "a open – –",
        "b context keep here",
        "c open keep here",
        "d done done –",
        "例会 fresh – –",
        "p planned done here",
        "news announcement – –",
    ]


def test_the_summary_counts_reasons():
    assert review(PREVIOUS, wishes=wishes(PREVIOUS, a=Choice.DROP)).summary == {
        Reason.CONTEXT: 1,
        Reason.OPEN: 1,
        Reason.DONE: 1,
        Reason.DROPPED: 1,
        Reason.FRESH: 1,
        Reason.PLANNED: 1,
        Reason.ANNOUNCEMENT: 1,
    }


def edited(report: Report, change: dict[str, tuple[Item, ...]]) -> Report:
    """Return the report with each item of that text replaced."""

    def visit(block: Block) -> tuple[Block, ...]:
        if not isinstance(block, Item):
            return (block,)
        children = tuple(new for child in block.children for new in visit(child))
        return change.get(block.text, (replace(block, children=children),))

    sections = tuple(
        replace(section, blocks=tuple(new for block in section.blocks for new in visit(block)))
        for section in report.sections
    )
    return replace(report, sections=sections)


def without(report: Report, text: str) -> Report:
    return edited(report, {text: ()})


def found(report: Report, text: str) -> Item:
    return next(item for _, item in items_of(report) if item.text == text)


def reworded(report: Report, old: str, new: str) -> Report:
    return edited(report, {old: (replace(found(report, old), text=new),)})


def ticked(report: Report, text: str) -> Report:
    return edited(report, {text: (replace(found(report, text), task=True, state=State.DONE),)})


def test_what_was_typed_this_week_is_not_taken_out():
    now = start(PREVIOUS).report
    under_c = replace(found(now, "c"), children=(item("new"),))
    typed = edited(reworded(now, "a", "a，进度60%"), {"c": (under_c,)})
    chosen = wishes(PREVIOUS, a=Choice.DONE, b=Choice.DROP, p=Choice.DROP)
    assert body(revise(identify(typed), PREVIOUS, chosen)) == (
        f"{O1}\n- [x] a，进度60%\n- [-] b\n  - [-] c\n    - new\n## 其他 (other)\n# 下周计划 (plan)"
    )


def test_a_wish_taken_back_brings_the_branch_back_in_its_place():
    now = start(PREVIOUS).report
    gone = revise(now, PREVIOUS, wishes(PREVIOUS, a=Choice.DROP, b=Choice.DROP, p=Choice.DONE))
    back = revise(gone, PREVIOUS, wishes(PREVIOUS, a=Choice.KEEP, c=Choice.KEEP, p=Choice.KEEP))
    assert body(back) == body(now)


def test_an_item_moved_to_another_objective_is_found_there():
    o2 = objective(title="O2 能力", name="O2")
    previous = report(objective(item("a")), o2)
    now = start(previous).report
    a = found(now, "a")
    moved = replace(now, sections=(objective(), replace(o2, blocks=(a,))))
    assert body(revise(moved, previous, wishes(previous, a=Choice.DROP))) == (
        "## O1 业务 (objective O1)\n## O2 能力 (objective O2)"
    )


def test_a_renamed_objective_gets_its_items_and_an_ended_one_comes_back_for_them():
    previous = report(objective(item("a")), plan())
    renamed = replace(start(previous).report, sections=(objective(title="O1 新名"),))
    chosen = wishes(previous, a=Choice.KEEP)
    assert body(revise(renamed, previous, chosen)) == "## O1 新名 (objective O1)\n- a"
    ended = replace(renamed, sections=(objective(title="O9", name="O9"), plan()))
    assert body(revise(ended, previous, chosen)) == (
        f"## O9 (objective O9)\n{O1}\n- a\n# 下周计划 (plan)"
    )


def test_two_sections_of_the_same_name_are_told_apart():
    one, two = (Section("组", 2, Role.OBJECTIVE, None, (item(text),)) for text in "ab")
    previous = report(one, two)
    now = start(previous).report
    gone = revise(now, previous, wishes(previous, a=Choice.DROP, b=Choice.DROP))
    back = revise(gone, previous, wishes(previous, a=Choice.KEEP, b=Choice.KEEP))
    assert body(gone) == "## 组 (objective)\n## 组 (objective)"
    assert body(back) == body(now)


@pytest.mark.parametrize("wished_for", ["a", "b", "c", "d"])
def test_a_label_goes_and_comes_with_its_list(wished_for: str):
    bank, product = Paragraph("银行侧："), Paragraph("产品侧：")
    previous = report(objective(item("a"), bank, item("b"), product, item("c"), item("d")))
    now = start(previous).report
    others = {text: Choice.DROP for text in "abcd" if text != wished_for}
    alone = revise(now, previous, wishes(previous, **others))
    assert body(alone) == body(start(previous, wishes(previous, **others)).report)
    for text in others:
        alone = revise(alone, previous, wishes(previous, **{text: Choice.KEEP}))
    assert body(alone) == body(now)
    none = revise(now, previous, wishes(previous, **dict.fromkeys("abcd", Choice.DROP)))
    assert body(none) == O1
    assert body(revise(none, previous, wishes(previous, **dict.fromkeys("abcd", Choice.KEEP)))) == (
        body(now)
    )


def test_five_hundred_items_are_reviewed():
    big = report(objective(*(item(f"a{n}", item(f"b{n}")) for n in range(250))))
    chosen = {entry.item.lineage: Wish(Choice.DROP) for entry in review(big).entries[::3]}
    now = revise(start(big).report, big, chosen)
    assert body(now) == body(start(big, chosen).report)


def carried(previous: Report) -> Report:
    return identify(replace(previous, week=W22), ids("i"))


@given(st.data())
def test_a_wish_in_the_week_does_what_it_does_at_the_start(data: st.DataObject):
    previous = carried(data.draw(reports()))
    chosen = data.draw(wished(previous))
    begun = start(previous, chosen).report
    later = revise(start(previous).report, previous, chosen)
    assert lineages(later) == lineages(begun)


def lineages(report: Report) -> list[str]:
    return [item.lineage for _, item in items_of(report)]


@given(st.data())
def test_a_wish_granted_twice_changes_nothing_more(data: st.DataObject):
    previous = carried(data.draw(reports()))
    chosen = data.draw(wished(previous))
    once = revise(start(previous).report, previous, chosen)
    assert revise(once, previous, chosen) == once


@given(st.data())
def test_every_item_is_decided_and_what_is_carried_is_there(data: st.DataObject):
    previous = carried(data.draw(reports()))
    draft = start(previous, data.draw(wished(previous)))
    carried_ = sorted(d.item.lineage for d in draft.decisions if d.outcome == "carried")
    assert carried_ == sorted(lineages(draft.report))


@given(st.data())
def test_what_no_wish_is_about_stays_as_it_is(data: st.DataObject):
    previous = carried(data.draw(reports()))
    now = data.draw(reports())
    assert (
        revise(identify(now, ids("x")), previous, {}).sections == identify(now, ids("x")).sections
    )


def test_every_reason_is_told_in_words():
    assert set(Reason) == set(started_output.WHY)
