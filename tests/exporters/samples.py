"""Sample reports for testing the exporters."""

from __future__ import annotations

from datetime import UTC, datetime

from weeklydesk.exporters import Options
from weeklydesk.model import (
    Block,
    Code,
    Html,
    Item,
    Marker,
    Paragraph,
    Quote,
    Report,
    Role,
    Section,
    State,
    Table,
)
from weeklydesk.weeks import Week

NOW = datetime(2024, 5, 31, 17, 30, tzinfo=UTC)
OPTIONS = Options(now=NOW, author="林一")


def bullet(text: str, *children: Block) -> Item:
    return Item(text, children=children)


def number(typed: str, text: str, *children: Block) -> Item:
    return Item(text, Marker.NUMBER, typed, children=children)


def task(text: str, state: State = State.OPEN) -> Item:
    return Item(text, task=True, state=state)


WEEK = Report(
    Week(2024, 22),
    title="2024-W22 周报",
    created=datetime(2024, 5, 31, 9, 45),
    properties=(("Created", "2024年5月31日 09:45"),),
    sections=(
        Section(
            "",
            level=0,
            role=Role.PROJECTS,
            blocks=(
                bullet(
                    "【会员中心】",
                    number("1", "业务侧：", bullet("试点店 **12 家**，其余排到下月。")),
                    number("2", "研发：", number("1", "接口联调 90%"), number("2", "压测")),
                ),
                bullet(
                    "【门店改造】", Paragraph("排期受封网影响，顺延一周。"), number("1", "验收")
                ),
            ),
        ),
        Section("上周计划", role=Role.CHECKLIST, blocks=(task("只给自己看", State.DONE),)),
        Section(
            "【O1 业务服务】",
            role=Role.OBJECTIVE,
            objective="O1",
            blocks=(
                number("1", "**重点：**对账提速，耗时由 40 分钟降到 6 分钟。"),
                number("2", "报表见 [看板](https://board.example.cn/w22?a=1&b=2)，口径不变。"),
            ),
        ),
        Section(
            "【系统运行数据】",
            role=Role.METRICS,
            blocks=(
                Paragraph("支付成功率："),
                Table(
                    "| 指标 | 本周 | 上周 |\n| :--- | ---: | :---: |\n| 入金 | 99.98% | 99.95% |"
                ),
            ),
        ),
        Section("【生产事件】", role=Role.INCIDENTS, hint="没有就留空"),
        Section(
            "下周工作及目标",
            level=1,
            role=Role.PLAN,
            blocks=(
                task("评审方案"),
                task("补单元测试", State.DONE),
                task("迁移机房", State.DROPPED),
                Paragraph("请大家关注："),
                number("1", "值班表", number("1", "早班"), number("2", "晚班")),
            ),
        ),
    ),
)

NASTY = Report(
    None,
    sections=(
        Section(
            "一 & <二> * _三_ # “四”…—",
            level=1,
            blocks=(
                bullet("1", bullet("2", bullet("3", bullet("4", bullet("5", bullet("6")))))),
                number("3", "三"),
                number("4", "四", Paragraph("接着说"), Code("if a < b:\n    return a & b", "py")),
                number("5", "五", Table("| a | b |\n|---|---|\n| x\\|y | **z** |"), Quote("引")),
                number("1", "又从一"),
                number("一", "中文"),
                number("二", "中文二"),
                number("①", "圈"),
                number("a", "letter"),
                number("１", "全角"),
                number("20240601", "太大"),
                bullet("长" * 200 + "Donaudampfschifffahrtsgesellschaftskapitän" * 6),
                bullet("两\n行"),
                bullet(""),
                task("盒子"),
                Item("带号的盒子", Marker.NUMBER, "1", task=True, state=State.DONE),
                Item("没有盒子", state=State.DONE),
            ),
        ),
        Section("", level=6, blocks=(Paragraph("---"), Paragraph("[^1]: 脚注"), Html("<b>x</b>"))),
        Section("控制\x00字\x0b符\ud800\ufffe", level=3, blocks=(Paragraph("a\tb\rc\x1b"),)),
        Section("空", level=2),
        Section(
            "样式",
            level=4,
            blocks=(
                Paragraph(
                    "*斜* ~~删~~ `码 <x>` <me@example.cn> ![图](a.png) ![](https://e.cn/b.png)"
                ),
                Quote("第一段\n第二行\n\n第二段"),
                Table("| 只有 | 一行 |"),
                Table("|---|\n"),
            ),
        ),
    ),
)
EMPTY = Report(None)
