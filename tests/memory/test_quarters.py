"""Starting a quarter in a history: the objectives stored, undone, and kept."""

from dataclasses import replace

from tests.weekly import Weeks, done, item, lineage_of, objective
from weeklydesk.carry.quarter import Target, Targets, Way
from weeklydesk.carry.wishes import Choice, Wish
from weeklydesk.desk import quarters
from weeklydesk.desk.stories import story
from weeklydesk.model import Report, Role, Section
from weeklydesk.objectives import Objective, parse_objectives
from weeklydesk.quarters import Period, Quarter
from weeklydesk.weeks import Week

W26, W27, W28, W30 = (Week(2024, number) for number in (26, 27, 28, 30))
Q2, Q3 = Quarter(2024, 2), Quarter(2024, 3)
OTHER = Section("其他", 2, Role.OTHER)


def begun(weeks: Weeks) -> Report:
    weeks.write(
        W26,
        objective(item("a"), title="O1 业务服务"),
        objective(item("b"), item("c"), item("d"), title="O2 平台", name="O2"),
        OTHER,
    )
    return weeks.start(W27)


def targets(report: Report, **ways: Target) -> Targets:
    return {lineage_of(report, text): target for text, target in ways.items()}


def turn(weeks: Weeks, typed: str, **ways: Target) -> quarters.StartedQuarter:
    there = weeks.load(W27)
    made = quarters.start_quarter(
        weeks.store, there, parse_objectives(typed), targets(there, **ways)
    )
    weeks.save(made.report)
    return made


def test_the_stored_objectives(weeks: Weeks):
    begun(weeks)
    turn(weeks, "O1 商户服务\nO2 出海")
    assert weeks.store.objectives.all() == (
        Objective("O1", "商户服务", Period(W26, Q3.last)),
        Objective("O2", "平台", Period(W26, W26)),
        Objective("O2", "出海", Period.of(Q3)),
    )


def test_a_renumbered_objective_keeps_its_colour(weeks: Weeks):
    begun(weeks)
    turn(weeks, "O1 平台")
    assert weeks.store.objectives.colours(W27) == {"O1": 2}
    assert weeks.store.objectives.colours(W26) == {}


def test_a_chosen_colour_is_kept(weeks: Weeks):
    begun(weeks)
    weeks.store.objectives.replace([Objective("O2", "平台", Period.of(Q2), 6)])
    turn(weeks, "O3 平台")
    assert weeks.store.objectives.colours(W27) == {"O2": 6, "O3": 6}


def test_undo_restores_everything(weeks: Weeks):
    before = begun(weeks)
    weeks.store.objectives.replace([Objective("O9", "旧", Period(W26))])
    ways = {"b": Target(Way.DROP), "c": Target(Way.LATER, until=W30)}
    made = turn(weeks, "O1 商户服务", **ways)
    assert weeks.store.memory.wishes(W27) == {
        lineage_of(before, "b"): Wish(Choice.DROP),
        lineage_of(before, "c"): Wish(Choice.LATER, W30),
    }
    quarters.apply(weeks.store, W27, made.before)
    assert weeks.store.memory.wishes(W27) == {}
    assert weeks.store.objectives.all() == (Objective("O9", "旧", Period(W26)),)
    quarters.apply(weeks.store, W27, made.after)
    assert len(weeks.store.memory.wishes(W27)) == 2
    assert [each.name for each in weeks.store.objectives.all()] == ["商户服务", "平台", "旧"]


def test_items_move_and_keep_their_story(weeks: Weeks):
    there = begun(weeks)
    turn(weeks, "O1 商户服务", b=Target(Way.MOVE, "O1"), c=Target(Way.DROP))
    assert weeks.drawn(W27) == (
        "## O1 商户服务 (objective O1)\n- a\n- b\n## 其他 (other)\n### 2024-Q2 遗留 (other)\n- d"
    )
    told = story(weeks.store, lineage_of(there, "b"))
    assert [(str(each.seen.week), each.seen.section.title) for each in told.chapters] == [
        ("2024-W26", "O2 平台"),
        ("2024-W27", "O1 商户服务"),
    ]
    assert told.chapters[1].moved


def test_the_previous_report_is_unchanged(weeks: Weeks):
    begun(weeks)
    before = weeks.store.load(W26)
    turn(weeks, "O3 出海", b=Target(Way.MOVE, "O3"), c=Target(Way.LATER, until=W30))
    assert weeks.store.load(W26) == before
    assert len(weeks.store.revisions(W26)) == 1


def test_starting_twice_is_starting_once(weeks: Weeks):
    begun(weeks)
    turn(weeks, "O1 商户服务\nO2 出海", b=Target(Way.DROP))
    once, written = weeks.load(W27), weeks.store.objectives.all()
    turn(weeks, "O1 商户服务\nO2 出海")
    assert (weeks.load(W27), weeks.store.objectives.all()) == (once, written)


def test_remaining_items_are_carried_over_while_open(weeks: Weeks):
    begun(weeks)
    turn(weeks, "O1 业务服务", b=Target(Way.DROP), c=Target(Way.DROP))
    weeks.start(W28)
    assert "### 2024-Q2 遗留 (other)\n- d" in weeks.drawn(W28)
    weeks.put(W28, "d", state=done("d").state)
    weeks.start(W28 + 1)
    assert weeks.drawn(W28 + 1) == "## O1 业务服务 (objective O1)\n- a\n## 其他 (other)"


def test_a_postponed_item_returns_to_its_old_objective_not_to_one_with_its_number(
    weeks: Weeks,
):
    begun(weeks)
    turn(weeks, "O1 业务服务\nO2 出海", c=Target(Way.LATER, until=W30), b=Target(Way.DROP))
    weeks.start(W28)
    assert "- c" not in weeks.drawn(W28)
    weeks.start(W30)
    assert "## O2 出海 (objective O2)\n## 其他 (other)\n### 2024-Q2 遗留 (other)\n- c\n- d" in (
        weeks.drawn(W30)
    )


def test_an_item_postponed_within_a_quarter_returns_to_its_objective(weeks: Weeks):
    there = begun(weeks)
    weeks.store.objectives.replace([Objective("O2", "平台", Period.of(Q2))])
    weeks.store.memory.wish(W27, {lineage_of(there, "b"): Wish(Choice.LATER, W30)})
    weeks.remove(W27, "b")
    weeks.start(W28)
    weeks.start(W30)
    assert "## O2 平台 (objective O2)\n- b\n- c\n- d" in weeks.drawn(W30)


def test_an_item_of_this_week_is_dropped_in_place(weeks: Weeks):
    begun(weeks)
    weeks.add(W27, 1, item("new"))
    turn(weeks, "O1 业务服务", new=Target(Way.DROP), b=Target(Way.MOVE, "O1"))
    assert "## O2 平台 (objective)\n- [-] new" in weeks.drawn(W27)


def test_a_quarter_starts_with_its_first_written_week(weeks: Weeks):
    there = begun(weeks)
    assert quarters.begun_quarter(W27, W26, there) == Q3
    assert quarters.begun_quarter(W28, W26, there) == Q3
    assert quarters.begun_quarter(W28, W27, there) is None
    assert quarters.begun_quarter(W27, None, there) is None
    plain = replace(there, sections=(OTHER,))
    assert quarters.begun_quarter(W27, W26, plain) is None
