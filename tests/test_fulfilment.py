"""Work that is similar to planned items."""

import pytest

from weeklydesk.lineage.fulfilment import works_on
from weeklydesk.lineage.identity import identify
from weeklydesk.lineage.recognition import subjects
from weeklydesk.model import Item, Report, Role, Section
from weeklydesk.weeks import Week

CROWD = (
    "退款提速：名单制上线，平均到账5小时",
    "自动对账：差错归因覆盖71%",
    "数据库慢查询：排出前20条，已优化7条",
    "面试三人，一人进入终面",
    "Fixed the receipt printer in the lobby",
    "Moved the build to the new runners",
    "银行：",
)


def ties(plans: list[str], *work: str) -> list[tuple[str, str]]:
    """Return pairs of a planned item and the work suggested for it."""
    blocks = tuple(Item(text) for text in (*CROWD, *work))
    section = Section("工作", 2, Role.OBJECTIVE, "O1", blocks)
    report = identify(Report(Week(2024, 23), sections=(section,)))
    planned = [Item(text, lineage=text) for text in plans]
    return [(pair.earlier.text, pair.item.text) for pair in works_on(planned, subjects(report))]


@pytest.mark.parametrize(
    ("planned", "work"),
    [
        ("收银台新版全量，准备回退开关", "收银台改版：6月6日全量，旧版代码月底删除"),
        ("结算看板口径与财务定稿", "场馆结算看板：口径与财务定稿，开发启动"),
        ("第二轮全链路压测", "全链路压测跑完第二轮，P99降到1.2秒"),
        ("Create tests for the price rules", "Price rules: created 14 tests, two still red"),
        ("Ask Rosa for the supplier contract", "Contract of the supplier came from Rosa"),
    ],
)
def test_work_on_a_plan_is_found_in_other_words(planned: str, work: str):
    assert ties([planned], work) == [(planned, work)]


@pytest.mark.parametrize(
    "planned",
    ["银行侧对接", "完善已提交的需求", "继续推进", "Finish the report", "面试", "", "10%"],
)
def test_below_the_threshold_there_is_silence(planned: str):
    assert ties([planned], "Wrote the report on lifts", "完成需求评审") == []


def test_several_items_can_be_work_on_one_plan():
    plan = "推进离线打包和增量更新"
    work = ("离线打包：脚本完成", "增量更新：推进到灰度")
    assert sorted(ties([plan], *work)) == sorted((plan, each) for each in work)


def test_the_best_silences_what_is_far_less_like_it():
    plan = "签名服务主密钥轮换"
    best = "轮换签名服务主密钥，演练两遍"
    assert ties([plan], best, "更换签名证书") == [(plan, best)]


def test_what_was_refused_stays_away():
    section = Section("工作", 2, Role.OBJECTIVE, "O1", (Item("结算看板口径定稿", lineage="w"),))
    report = Report(Week(2024, 23), sections=(section,))
    planned = [Item("结算看板口径", lineage="p")]
    assert len(works_on(planned, subjects(report))) == 1
    assert works_on(planned, subjects(report), refused={("w", "p")}) == ()
