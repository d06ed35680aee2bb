import pytest

from weeklydesk.lineage.identity import identify
from weeklydesk.lineage.likeness import Likeness, alike
from weeklydesk.lineage.recognition import bare_words, subjects
from weeklydesk.model import Item, Report, Role, Section
from weeklydesk.weeks import Week


def report(week: int, *items: tuple[str, str]) -> Report:
    sections = tuple(Section(o, 2, Role.OBJECTIVE, o, (Item(text),)) for o, text in items)
    return identify(Report(Week(2024, week), sections=sections))


def likenesses(new: Report, old: Report) -> tuple[Likeness, ...]:
    return alike(subjects(new), subjects(old))


def pairs(new: Report, old: Report) -> list[tuple[str, str]]:
    return [(found.item.text, found.earlier.text) for found in likenesses(new, old)]


@pytest.mark.parametrize(
    ("new", "earlier"),
    [
        ("退款提速：平均到账5小时，本项收尾", "退款提速：26小时缩短到9小时"),
        ("自动对账覆盖率达到78%", "自动对账覆盖率达到62%"),
        ("江北银行反向分账联调通过7个场景", "江北银行反向分账联调"),
        ("Roll out the new checkout to 50%", "Roll out the new checkout to 20%"),
        ("6月13日上线押金退还", "5月30日上线押金退还"),
    ],
)
def test_a_retyped_item_is_found(new: str, earlier: str):
    assert pairs(report(23, ("O1", new)), report(22, ("O1", earlier))) == [(new, earlier)]


@pytest.mark.parametrize(
    ("new", "earlier"),
    [
        ("退款提速：平均到账5小时", "告警治理：日均告警140条"),
        ("100%", "99%"),
        ("例会2", "例会1"),
        ("Write the service book", "Hire two engineers"),
        ("", ""),
    ],
)
def test_below_the_threshold_there_is_silence(new: str, earlier: str):
    assert pairs(report(23, ("O1", new)), report(22, ("O1", earlier))) == []


def test_of_two_alike_the_same_objective_wins():
    old = report(22, ("O1", "接入银联通道，进度40%"), ("O2", "接入银联通道，进度30%"))
    (found,) = likenesses(report(23, ("O2", "接入银联通道，进度65%")), old)
    assert found.earlier.text.endswith("30%")


def test_a_pair_that_was_refused_leaves_its_ends_to_others():
    old = report(22, ("O1", "接入银联通道，进度40%"), ("O1", "接入银联通道和网联"))
    new = report(23, ("O1", "接入银联通道，进度65%"))
    (first,) = likenesses(new, old)
    refused = {(first.item.lineage, first.earlier.lineage)}
    (second,) = alike(subjects(new), subjects(old), refused=refused)
    assert second.earlier.text == "接入银联通道和网联"


def test_figures_and_dates_do_not_count():
    assert bare_words("6月13日上线 2.0版，进度 90%！") == "上线 版 进度"


def test_among_hundreds_the_one_that_was_retyped_is_found():
    names = ["押金", "对账", "风控", "门户", "机房", "通道", "收银台", "告警", "分账", "路由"]
    crowd = [("O1", f"{one}{other}{n}号方案评审") for n, one in enumerate(names) for other in names]
    old = report(22, *crowd, ("O1", "江北银行反向分账联调"), *crowd)
    new = report(23, ("O1", "江北银行反向分账联调通过7个场景"))
    assert pairs(new, old) == [("江北银行反向分账联调通过7个场景", "江北银行反向分账联调")]


def tree(week: int, *blocks: Item, title: str = "本周工作", role: Role = Role.OTHER) -> Report:
    return identify(Report(Week(2024, week), sections=(Section(title, 2, role, None, blocks),)))


def under(text: str, *children: str) -> Item:
    return Item(text, children=tuple(Item(each) for each in children))


PATCH = "https://git.example.org/till/-/merge_requests/{}"


def test_addresses_name_something_else_each_time():
    old = tree(22, Item(PATCH.format(17)), Item(f"缓存改造 [单]({PATCH.format(3)})"))
    new = tree(23, Item(PATCH.format(18)), Item(f"缓存改造 [单]({PATCH.format(9)})，已合并"))
    assert [text[:4] for text, _ in pairs(new, old)] == ["缓存改造"]


def test_a_name_that_stands_over_several_items_a_week_says_nothing():
    old = tree(22, Item("合并：日志脱敏补丁"), Item("合并：告警去重"), Item("背景：磁盘常满"))
    new = tree(23, Item("合并：证书巡检"), Item("合并：字体缺字"), Item("背景：磁盘又满"))
    assert pairs(new, old) == [("背景：磁盘又满", "背景：磁盘常满")]


def test_a_label_goes_on_only_where_what_it_stands_under_does():
    old = tree(22, under("【分账】", "银行：", "研发："), under("【门户】", "文案："))
    new = tree(23, under("【分账】", "银行："), under("【票根】", "文案："), Item("研发："))
    assert pairs(new, old) == [("【分账】", "【分账】"), ("银行：", "银行：")]


def test_what_stands_under_the_same_item_is_the_same_more_often():
    old = tree(22, under("南区门店：换机", "补了两台"), under("北区门店：换机", "补了两台"))
    new = tree(23, under("北区门店：换机收尾", "补了两台"))
    _, north = old.sections[0].blocks
    assert isinstance(north, Item)
    assert {(each.earlier.lineage, each.sure) for each in likenesses(new, old)} == {
        (item.lineage, True) for item in (north, *north.children) if isinstance(item, Item)
    }


def test_the_same_words_under_another_item_are_never_sure():
    old = tree(22, under("南区门店：换机", "机器到货，等排期安装"))
    new = tree(23, under("食堂：换网关", "机器到货，等排期安装"))
    assert [(each.item.text, each.sure) for each in likenesses(new, old)] == [
        ("机器到货，等排期安装", False)
    ]


def test_of_two_that_are_as_like_none_is_sure():
    old = tree(22, Item("整理南区客户名单，剩余十二家"), Item("整理北区客户名单，剩余十一家"))
    new = tree(23, Item("整理东区客户名单，剩余十三家"))
    assert [each.sure for each in likenesses(new, old)] == [False]


@pytest.mark.parametrize(
    ("old", "new", "sure"),
    [
        ("PR: settlement 377", "PR: settlement 56", False),
        ("周会：讨论退款", "周会：讨论分账", False),
        ("周会：讨论退款名单由谁复核", "周会：退款名单由谁复核", True),
        ("退款提速：平均到账9小时", "退款提速：本项收尾", True),
        ("PR: reroute settlement files twice a day", "PR: settlement files twice a day", True),
    ],
)
def test_a_short_name_alone_is_never_sure(old: str, new: str, sure: bool):
    found = likenesses(report(23, ("O1", new)), report(22, ("O1", old)))
    assert [each.sure for each in found] == [sure]


def test_an_item_that_begins_as_no_other_does_is_found_whatever_follows():
    old = tree(22, Item("门店巡检工具进度70%，安卓端可用"), Item("参加培训"))
    new = tree(23, Item("门店巡检工具提测，首轮缺陷11个，苹果端下周"), Item("参加评审"))
    (found,) = likenesses(new, old)
    assert (found.earlier.text[:4], found.sure) == ("门店巡检", False)
    crowd = tree(22, Item("门店巡检工具进度70%，安卓端可用"), Item("门店巡检工具的文案定稿"))
    assert pairs(tree(23, Item("门店巡检工具提测，首轮缺陷11个，苹果端下周")), crowd) == []


def test_two_plans_of_one_name_are_two_steps():
    old = tree(22, Item("报表：梳理口径"), title="下周计划", role=Role.PLAN)
    new = tree(23, Item("报表：给财务演示"), title="下周计划", role=Role.PLAN)
    assert pairs(new, old) == []
    assert pairs(tree(23, Item("报表：口径定了")), tree(22, Item("报表：收集样例"))) != []


def test_a_plan_and_work_are_never_one_item():
    old = tree(22, Item("完成支付安全评审"), title="下周计划", role=Role.PLAN)
    assert pairs(tree(23, Item("完成支付安全评审")), old) == []


def test_of_an_item_in_several_weeks_the_nearest_is_proposed():
    old = tree(22, Item("接入银联通道，进度65%"))
    older = tree(21, Item("接入银联通道，进度40%"))
    new = tree(23, Item("接入银联通道，进度80%"))
    (found,) = alike(subjects(new), [*subjects(older, 2), *subjects(old, 1)])
    assert (found.earlier.text, found.sure) == ("接入银联通道，进度65%", True)
