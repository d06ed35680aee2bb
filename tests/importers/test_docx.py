"""Word files and the trees that are read from them."""

import pytest

from tests.importers.wordfiles import SPACES, cell, docx, drawn, p, run, shown, table
from weeklydesk.importers import docx as word

CASES = {
    "headings by style, also by one that is based on a heading": (
        [p("周报 2024-W22", style="a3"), p("本周进展", style="big"), p("文字")],
        """
        = 周报 2024-W22
        ## 本周进展
        ¶ 文字
        """,
    ),
    "a bold line that stands alone": (
        [p("商户门户", bold=True), p("上线", num=1), p("海外", bold=True), p("验收", num=7)],
        """
        ## **商户门户**
        1. 上线
        ## **海外**
        1. 验收
        """,
    ),
    "automatic numbers: nested, going on after a paragraph, begun anew": (
        [
            p("一", num=1),
            p("甲", num=1, at=1),
            p("点", num=1, at=2),
            p("二", num=1),
            p("插话"),
            p("三", num=1),
            p("又一", num=7),
        ],
        """
        1. 一
          1. 甲
            - 点
        2. 二
        ¶ 插话
        3. 三
        1. 又一
        """,
    ),
    "a list of its own under another by its place on the page": (
        [p("一", num=1), p("点", num=2, at=1), p("二", num=1), p("点", num=2, left=840)],
        """
        1. 一
          - 点
        2. 二
          - 点
        """,
    ),
    "Chinese, bracketed, circled, Roman and letter numbers, a start": (
        [
            p("甲", num=3),
            p("乙", num=3, at=1),
            p("丙", num=4),
            p("圈", num=6),
            p("大", num=5),
            p("小", num=5, at=1),
        ],
        """
        一. 甲
          1. 乙
        4. 丙
        ①. 圈
        1. 大
          1. 小
        """,
    ),
    "an automatic number of Chinese kind that heads a section": (
        [p("本周工作", num=3), p("对账", num=1), p("下周计划", num=3), p("评审", num=7)],
        """
        ## 一、本周工作
        1. 对账
        ## 二、下周计划
        1. 评审
        """,
    ),
    "numbers typed by hand, first lines indented": (
        [
            p("本周工作"),
            p("1、对账上线", first=420),
            p("（1）灰度", first=840),
            p("2、压测", first=420),
        ],
        """
        ## 本周工作
        1. 对账上线
          1. 灰度
        2. 压测
        """,
    ),
    "numbers typed after line breaks in one paragraph": (
        [p("1、对账\n2、压测\n3、封网")],
        """
        1. 对账
        2. 压测
        3. 封网
        """,
    ),
    "a paragraph inside an item": (
        [p("一", num=1), p("说明", left=420), p("二", num=1), p("不在其中")],
        """
        1. 一
          ¶ 说明
        2. 二
        ¶ 不在其中
        """,
    ),
    "a list that shows nothing before its paragraphs": (
        [p("一", num=1), p("说明", num=8), p("二", num=1)],
        """
        1. 一
          ¶ 说明
        2. 二
        """,
    ),
    "quotes and code": (
        [
            p("引\n言", style="a5"),
            p("再引", style="a5"),
            p("a = 1\n", style="a6"),
            p("b", style="a6"),
        ],
        """
        > 引⏎言⏎⏎再引
        ` a = 1⏎⏎b
        """,
    ),
    "inline styles, white space outside, and what was typed as a mark": (
        [
            p(raw=run("重点：", "<w:b/>") + run("提速 ", "<w:i/>") + run("旧", "<w:strike/>")),
            p("3*4*5 与 *星*"),
        ],
        """
        ¶ **重点：***提速* ~~旧~~
        ¶ 3\\*4\\*5 与 \\*星\\*
        """,
    ),
    "bold in two runs, as LibreOffice writes figures and Chinese": (
        [p(raw=run("试点 ") + run("12 ", "<w:b/>") + run("家", "<w:b/>"))],
        """
        ¶ 试点 **12 家**
        """,
    ),
    "a table whose head is bold by itself": (
        [table([cell(p(raw=run("指标", "<w:b/>"))), cell("值")], ["入金", "99%"])],
        """
        T | 指标 | 值 |⏎| --- | --- |⏎| 入金 | 99% |
        """,
    ),
    "a table of data": (
        [table(["指标", "值"], ["入金|出金", cell("99.98%\n99.9%", align="right")])],
        """
        T | 指标 | 值 |⏎| --- | ---: |⏎| 入金\\|出金 | 99.98%<br>99.9% |
        """,
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_reads(case: str) -> None:
    blocks, tree = CASES[case]
    assert drawn(docx(*blocks)) == shown(tree)


def test_boxes_to_tick() -> None:
    def control(done: int) -> str:
        return (
            f'<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="{done}"/></w14:checkbox>'
            "</w:sdtPr><w:sdtContent><w:r><w:t>?</w:t></w:r></w:sdtContent></w:sdt>"
        )

    legacy = (
        '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="1"/>'
        '</w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    sign = '<w:r><w:sym w:font="Wingdings" w:char="F0A8"/></w:r>'
    blocks = [
        p(raw=control(1) + run(" 一")),
        p(raw=control(0) + run("二"), num=1),
        p(raw=legacy + run("三")),
        p(raw=sign + run("四")),
        p("☑按期 ☐延期"),
    ]
    assert drawn(docx(*blocks)) == shown(
        """
        - [x] 一
        1. [ ] 二
        - [x] 三
        - [ ] 四
        ¶ ☑按期 ☐延期
        """
    )


def test_links_pictures_and_notes() -> None:
    picture = (
        '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="架构图"/><a:graphic><a:blip '
        'r:embed="pic"/></a:graphic></wp:inline></w:drawing></w:r>'
    )
    remote = picture.replace('r:embed="pic"', 'r:link="far"').replace("架构图", "远")
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK '
        '"https://b.example.cn" </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>域</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    note = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    data = docx(
        p("见", raw=f'<w:hyperlink r:id="web">{run("看板")}</w:hyperlink>'),
        p(raw=field + note),
        p(raw=picture + remote),
        p("下周计划", style="1"),
        links={
            "web": ("hyperlink", "https://a.example.cn/x?(1)"),
            "pic": ("image", "media/image1.png"),
            "far": ("image", "https://track.example.cn/p.png"),
        },
        parts={
            "word/footnotes.xml": f'<w:footnotes {SPACES}><w:footnote w:id="2">{p("口径不变")}'
            "</w:footnote></w:footnotes>"
        },
    )
    assert drawn(data) == shown(
        """
        ¶ 见[看板](https://a.example.cn/x?%281%29)
        ¶ [域](https://b.example.cn)[^1]
        ¶ ![架构图](media/image1.png)![远](https://track.example.cn/p.png)
        ¶ [^1]: 口径不变
        # 下周计划
        """
    )


def test_tracked_changes_hidden_text_and_comments() -> None:
    data = docx(
        p(
            "留",
            raw=f"<w:del><w:r><w:delText>删</w:delText></w:r></w:del><w:ins>{run('加')}</w:ins>",
        ),
        p("并", mark='<w:del w:id="1"/>'),
        p("入", raw=run("藏", "<w:vanish/>") + '<w:r><w:commentReference w:id="0"/></w:r>'),
        p("1. 对账 上线", style="toc"),
    )
    assert drawn(data) == "¶ 留加\n¶ 并入"
    assert tuple(map(str, word.text_of("a.docx", data).warnings)) == (
        "Text deleted with tracked changes was left out.",
        "Hidden text was left out.",
        "Comments were left out.",
    )


def test_text_boxes_are_read_once() -> None:
    box = f"<w:txbxContent>{p('框里')}</w:txbxContent>"
    both = (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>{box}</wps:txbx>'
        f"</w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict>"
        "</mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert drawn(docx(p("框外", raw=both), p("之后"))) == "¶ 框外\n¶ 框里\n¶ 之后"


def test_formulas_content_controls_and_nested_tables() -> None:
    inner = table(["本周工作", "对账\n压测"])
    data = docx(
        p("率", raw="<m:oMath><m:r><m:t>=a/b</m:t></m:r></m:oMath>"),
        f"<w:sdt><w:sdtContent>{p('控件里')}</w:sdtContent></w:sdt>",
        table([cell(p("外层") + inner)]),
    )
    assert drawn(data) == shown(
        """
        ¶ 率=a/b
        ¶ 控件里
        ¶ 外层
        ### 本周工作
        ¶ 对账
        ¶ 压测
        """
    )
