"""Objectives in a store: from reports, from stored records, and from templates."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

from tests.weekly import W22, W23, item, objective, report
from weeklydesk.desk import start_week
from weeklydesk.desk.objectives import known, set_colour, with_stated_objectives
from weeklydesk.lineage.identity import identify
from weeklydesk.model import Report, Role, Section
from weeklydesk.objectives import Objective
from weeklydesk.presentation.objectives import objectives_data, objectives_words
from weeklydesk.quarters import Period, Quarter
from weeklydesk.store import Store
from weeklydesk.templates import Template
from weeklydesk.weeks import Week

Q2 = Period.of(Quarter(2024, 2))
Q3 = Period.of(Quarter(2024, 3))
W27 = Q3.first
NOW = datetime(2024, 6, 3, 9, 0)


def test_a_list_of_all(tmp_path: Path):
    with Store.open(tmp_path / "a.db") as store:
        store.save(report(objective(item("a"), title="【O1 业务】")), base=None)
        later = identify(replace(report(objective(title="O1 出海增长")), week=W27))
        store.save(later, base=None)
        store.objectives.replace([Objective("O1", "业务", Q2, 3), Objective("O2", "平台", Q3)])
        assert list(objectives_words(known(store))) == [
            "O1   出海增长 (2024-W22 – 2024-W27, planned for 2024-Q2)",
            "O2   平台 (in no report yet, planned for 2024-Q3)",
        ]


def test_one_that_is_written_down_anew_is_another(tmp_path: Path):
    with Store.open(tmp_path / "a.db") as store:
        store.save(report(objective(title="【O1 业务】")), base=None)
        store.save(identify(replace(report(objective(title="O1 业务增长")), week=W27)), base=None)
        store.objectives.replace([Objective("O1", "业务", Q2, 3), Objective("O1", "增长", Q3)])
        assert objectives_data(known(store)) == [
            {
                "objective": "O1",
                "name": "业务",
                "first": "2024-W22",
                "last": "2024-W22",
                "period": "2024-Q2",
                "colour": 3,
            },
            {
                "objective": "O1",
                "name": "业务增长",
                "first": "2024-W27",
                "last": "2024-W27",
                "period": "2024-Q3",
                "colour": None,
            },
        ]


def test_no_objective_says_what_one_is():
    assert list(objectives_words(())) == [
        "No report has an objective yet. A heading such as “O1 Customers” is one."
    ]


MADE = Template(
    "ours",
    "ours",
    "zh-CN",
    "{week}",
    (Section("【O1 业务】", 2, Role.OBJECTIVE, "O1"),),
    (Objective("O1", "业务", Q2, 5),),
)


def test_a_week_that_begins_from_a_template_takes_up_what_it_states(tmp_path: Path):
    with Store.open(tmp_path / "a.db") as store:
        start_week(store, W22, now=NOW, template=MADE)
        assert store.objectives.all() == (Objective("O1", "业务", Q2, 5),)
        assert store.objectives.colours(W22) == {"O1": 5}


def test_another_colour_there_changes_no_report(tmp_path: Path):
    with Store.open(tmp_path / "a.db") as store:
        before = start_week(store, W22, now=NOW, template=MADE).report
        other = replace(
            MADE,
            sections=(Section("别的", hint="新", role=Role.OTHER), *MADE.sections),
            objectives=(replace(MADE.objectives[0], colour=1),),
        )
        start_week(store, W23, now=NOW, template=other)
        assert store.load(W22).report == before
        assert [kept.number for kept in store.revisions(W22)] == [1]
        assert store.objectives.colours(W22) == {"O1": 1}


def test_a_week_that_begins_otherwise_takes_up_nothing(tmp_path: Path):
    with Store.open(tmp_path / "a.db") as store:
        store.save(Report(W22, "2024-W22", sections=(objective(item("a")),)), base=None)
        start_week(store, W23, now=NOW, language="zh")
        assert store.objectives.all() == ()


def test_a_colour_is_written_down_from_when_the_objective_was_first_seen(tmp_path: Path):
    with Store.open(tmp_path / "a.db") as store:
        store.save(report(objective(title="O1 业务")), base=None)
        store.save(identify(replace(report(objective(title="O1 业务")), week=W23)), base=None)
        before = set_colour(store, Objective("O1", "业务"), W23, 4)
        assert before == ()
        assert store.objectives.all() == (Objective("O1", "业务", Period(W22), 4),)
        assert set_colour(store, Objective("O1", "业务"), W22, None) == (
            Objective("O1", "业务", Period(W22), 4),
        )
        assert store.objectives.colours(W23) == {}


def test_what_a_template_states_beside_what_is_written_down():
    written = (Objective("O1", "业务", Q2, 2),)
    colour = (Objective("O1", "业务", None, 6),)
    assert with_stated_objectives(written, colour, W23) == (Objective("O1", "业务", Q2, 6),)
    next_one = (Objective("O1", "增长", Q3),)
    assert with_stated_objectives(written, next_one, W27) == (*written, Objective("O1", "增长", Q3))
    assert with_stated_objectives(written, next_one, W23) == (Objective("O1", "增长", Q2, 2),)
    longer = (Objective("O1", "业务", Period(Q2.first, Week(2024, 39))),)
    assert with_stated_objectives(written, longer, W23) == (
        Objective("O1", "业务", Period(Q2.first, Week(2024, 39)), 2),
    )
    fresh = (Objective("O9", "探索", Q2, 1),)
    assert with_stated_objectives((), fresh, W23) == fresh
    assert with_stated_objectives((), (Objective("O9", "探索", Q2, 1),), W27) == (
        Objective("O9", "探索", Period(W27), 1),
    )
