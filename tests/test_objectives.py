"""Objectives: parsing them from lines, and the meaning of an identity in a week."""

import pytest

from weeklydesk.objectives import (
    Objective,
    from_headings,
    objective_in,
    parse_objective,
    parse_objectives,
)
from weeklydesk.quarters import Period
from weeklydesk.weeks import Week


def week(number: int) -> Week:
    return Week(2024, number)


@pytest.mark.parametrize(
    ("line", "identity", "name"),
    [
        ("【O1 业务服务】", "O1", "业务服务"),
        ("O1：业务服务", "O1", "业务服务"),
        ("- O2 Product", "O2", "Product"),
        ("1. O2 Product", "O2", "Product"),
        ("２、Ｏ３ 平台", "O3", "平台"),
        ("Objective 2 - Growth", "O2", "Growth"),
        ("目标三：治理", "O3", "治理"),
        ("o12 长尾", "O12", "长尾"),
        ("支付 × AI", "", "支付 × AI"),
        ("- Growth", "", "Growth"),
        ("O2O 业务", "", "O2O 业务"),
        ("O1", "O1", ""),
    ],
)
def test_what_a_line_names(line: str, identity: str, name: str):
    assert parse_objective(line) == Objective(identity, name)


@pytest.mark.parametrize("line", ["", "  ", "- ", "【】"])
def test_a_line_that_names_nothing(line: str):
    assert parse_objective(line) is None


def test_one_a_line_and_numbers_for_those_without():
    text = "O1 业务\n\n平台\nO3 数据\nO1 又一个\n"
    assert [each.title for each in parse_objectives(text)] == [
        "O1 业务",
        "O2 平台",
        "O3 数据",
        "O4 又一个",
    ]


BOOK = (
    Objective("O1", "业务", Period(week(14), week(26)), 2),
    Objective("O1", "商户", Period(week(27), week(39)), 5),
    Objective("O2", "平台", Period(week(14), week(26))),
)


@pytest.mark.parametrize(
    ("identity", "number", "name"),
    [
        ("O1", 13, None),
        ("O1", 14, "业务"),
        ("O1", 26, "业务"),
        ("O1", 27, "商户"),
        ("O1", 50, "商户"),
        ("O2", 40, "平台"),
        ("O9", 20, None),
    ],
)
def test_what_an_identity_means_in_a_week(identity: str, number: int, name: str | None):
    found = objective_in(BOOK, identity, week(number))
    assert (found and found.name) == name


def described(objective: Objective) -> str:
    assert objective.period
    first, last = objective.period.first, objective.period.last
    return f"{objective.title} {first.number}-{last.number if last else ''} {objective.colour}"


def test_what_reports_were_about():
    headings = [
        (week(20), "O1", "【O1 业务服务】"),
        (week(20), "O2", "O2 平台"),
        (week(24), "O1", "O1 商户服务"),
        (week(28), "O1", "O1 出海"),
        (week(28), "O2", "O2 平台治理"),
        (week(30), "O1", "O1 出海"),
    ]
    assert [described(each) for each in from_headings(headings)] == [
        "O1 商户服务 20-24 None",
        "O2 平台治理 20-28 None",
        "O1 出海 28-30 None",
    ]


def test_what_is_written_down_goes_before_likeness():
    headings = [
        (week(26), "O1", "O1 业务服务"),
        (week(27), "O1", "O1 业务服务"),
        (week(28), "O1", "O1 全然另一个说法"),
    ]
    known = [Objective("O1", "业务服务", Period(week(27)), 4)]
    assert [described(each) for each in from_headings(headings, known)] == [
        "O1 业务服务 26-26 None",
        "O1 全然另一个说法 27-28 4",
    ]
