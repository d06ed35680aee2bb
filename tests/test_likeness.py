import pytest

from weeklydesk.lineage.identity import identify
from weeklydesk.lineage.likeness import Likeness, alike, bare_words
from weeklydesk.model import Item, Report, Role, Section, items_of
from weeklydesk.weeks import Week


def report(week: int, *items: tuple[str, str]) -> Report:
    sections = tuple(Section(o, 2, Role.OBJECTIVE, o, (Item(text),)) for o, text in items)
    return identify(Report(Week(2024, week), sections=sections))


def likenesses(new: Report, old: Report) -> tuple[Likeness, ...]:
    return alike(items_of(new), items_of(old))


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
    (second,) = alike(items_of(new), items_of(old), refused=refused)
    assert second.earlier.text == "接入银联通道和网联"


def test_figures_and_dates_do_not_count():
    assert bare_words("6月13日上线 2.0版，进度 90%！") == "上线 版 进度"


def test_among_hundreds_the_one_that_was_retyped_is_found():
    names = ["押金", "对账", "风控", "门户", "机房", "通道", "收银台", "告警", "分账", "路由"]
    crowd = [("O1", f"{one}{other}{n}号方案评审") for n, one in enumerate(names) for other in names]
    old = report(22, *crowd, ("O1", "江北银行反向分账联调"), *crowd)
    new = report(23, ("O1", "江北银行反向分账联调通过7个场景"))
    assert pairs(new, old) == [("江北银行反向分账联调通过7个场景", "江北银行反向分账联调")]
