"""Labels of figures, which are carried without last week's figures."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.strategies import reports, wished
from tests.trees import draw
from tests.weekly import PLAIN, W22, W23, done, ids, item, report, wishes
from weeklydesk.carry.draft import start_week
from weeklydesk.carry.labels import label_of
from weeklydesk.carry.offers import offers
from weeklydesk.carry.review import review, revised
from weeklydesk.carry.wishes import Choice
from weeklydesk.lineage.identity import identify
from weeklydesk.model import Block, Item, Paragraph, Policy, Report, Role, Section, Table, items_of

NOW = datetime(2024, 6, 3)


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("可用性：99.95%", "可用性："),
        ("Availability: 99.95 %", "Availability:"),
        ("**可用性：**100%", "**可用性：**"),
        ("**可用性**：100%，较上周持平", "**可用性**："),
        ("支付成功率 99.2%", "支付成功率"),
        ("告警 12 条，下降5.68%", "告警"),
        ("P99 latency 120 ms", "P99 latency"),
        ("2024年新增门店 5 家", "2024年新增门店"),
        ("Sign-ups: +12 %\nsecond line: 3", "Sign-ups:"),
        ("系统可用性：", "系统可用性："),
        ("无异常", None),
        ("99.95%", None),
        ("见 https://example.org/board", None),
        ("12:30 重启一次", None),
        (f"{'很' * 41}长：1", None),
        ("", None),
    ],
)
def test_what_names_a_figure(text: str, label: str | None):
    assert label_of(text) == label


def metrics(*blocks: Block) -> Report:
    return report(Section("运行数据", 2, Role.METRICS, None, blocks, policy=Policy.LABELS))


def started(previous: Report) -> str:
    made = start_week(previous, W23, PLAIN, now=NOW, new_id=ids("n")).report
    return draw(replace(made, title=""))


@pytest.mark.parametrize(
    ("blocks", "drawn"),
    [
        ((item("可用性：99.95%"), item("成功率 99.2%")), "- 可用性：\n- 成功率"),
        ((item("支付", item("入金：99%"), item("无异常")),), "- 支付\n  - 入金："),
        ((item("可用性：99%", Paragraph("因为演练")), done("事故：1")), "- 可用性：\n- 事故："),
        ((Paragraph("系统："), item("可用性：1%")), "¶ 系统：\n- 可用性："),
        ((Paragraph("成功率：99%\n说明一句\n告警：3"),), "¶ 成功率：⏎告警："),
        ((Paragraph("这周没有什么"), item("一切正常")), ""),
        ((Item("补监控：3 处", task=True), item("可用性：1%")), "- [ ] 补监控：3 处\n- 可用性："),
        (
            (
                Table(
                    "| 指标 | 本周 | 上周 |\n|---|---:|---:|\n| 可用性 | 99% | 98% |\n| 3 | 4 | 5 |"
                ),
            ),
            "T | 指标   | 本周 | 上周 |⏎| ------ | ---: | ---: |"
            "⏎| 可用性 |      |      |⏎|        |      |      |",
        ),
    ],
)
def test_the_names_come_along_without_their_figures(blocks: tuple[Block, ...], drawn: str):
    expected = f"## 运行数据 (metrics)\n{drawn}".rstrip("\n")
    assert started(metrics(*blocks)) == expected


def test_a_figure_is_one_item_through_the_weeks():
    previous = metrics(item("可用性：99.95%"), item("无异常"))
    draft = start_week(previous, W23, PLAIN, now=NOW)
    (_, old), _ = items_of(previous)
    ((_, new),) = items_of(draft.report)
    assert (new.lineage, new.carried_from) == (old.lineage, W22)
    assert [str(each.reason) for each in draft.decisions] == ["label", "fresh"]


def test_a_review_brings_a_name_back_and_takes_it_out():
    previous = metrics(item("可用性：99.95%"), item("成功率：1%"))
    now = start_week(previous, W23, PLAIN, now=NOW).report
    without = revised(now, previous, wishes(previous, **{"可用性：99.95%": Choice.DROP}))
    assert draw(replace(without, title="")) == "## 运行数据 (metrics)\n- 成功率："
    again = revised(without, previous, wishes(previous, **{"可用性：99.95%": Choice.KEEP}))
    assert draw(again) == draw(now)
    assert [e.carried for e in review(previous, again).entries] == [True, True]


def test_a_figure_with_a_note_and_a_list_is_put_off_whole():
    work = Item("扩容", task=True)
    previous = metrics(item("完成 60%", Paragraph("**重点：**内容"), work))
    now = start_week(previous, W23, PLAIN, now=NOW).report
    assert [each.text for _, each in items_of(now)] == ["完成", "扩容"]
    later = revised(now, previous, wishes(previous, **{"完成 60%": Choice.DROP}))
    assert list(items_of(later)) == []


def test_last_weeks_figure_is_no_change_to_offer_but_another_name_is():
    seen = metrics(item("可用性："), item("告警："))
    now = start_week(seen, W23, PLAIN, now=NOW).report
    (section,) = seen.sections
    told = (
        replace(section.blocks[0], text="可用性：99%"),
        replace(section.blocks[1], text="错误：3"),
    )
    previous = replace(seen, sections=(replace(section, blocks=told),))
    (offer,) = offers(seen, previous, now)
    assert (str(offer.kind), offer.after and offer.after.text) == ("reword", "错误：")


@given(reports(), st.data())
def test_a_wish_in_the_week_does_what_it_does_at_the_start(previous: Report, data: st.DataObject):
    sections = (replace(section, policy=Policy.LABELS) for section in previous.sections)
    previous = identify(replace(previous, week=W22, sections=tuple(sections)))
    chosen = data.draw(wished(previous))
    begun = start_week(previous, W23, PLAIN, now=NOW, choices=chosen).report
    later = revised(start_week(previous, W23, PLAIN, now=NOW).report, previous, chosen)
    assert [i.text for _, i in items_of(later)] == [i.text for _, i in items_of(begun)]
    assert revised(later, previous, chosen) == later
