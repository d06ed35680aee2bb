"""Word tables that lay out a report: forms with labels and sections."""

from tests.importers.wordfiles import cell, docx, drawn, p, shown, table


def test_a_form_with_labels_in_one_column() -> None:
    form = table(
        [cell("研发部周工作总结", span=4)],
        ["姓名", "林一", "日期", "2024.5.27-2024.5.31"],
        ["本周\n工作", cell("1、对账上线\n（1）灰度\n2、压测", span=3)],
        ["下周计划", cell(p("评审", num=1) + p("封网", num=1), span=3)],
        ["存在问题", cell("无", span=3)],
    )
    assert drawn(docx(form)) == shown(
        """
        ¶ 研发部周工作总结
        ¶ 姓名: 林一
        ¶ 日期: 2024.5.27-2024.5.31
        ## 本周工作
        1. 对账上线
          1. 灰度
        2. 压测
        ## 下周计划
        1. 评审
        2. 封网
        ## 存在问题
        ¶ 无
        """
    )


def test_a_form_with_tables_under_labels() -> None:
    form = table(
        [cell("本周工作内容", span=3)],
        ["序号", "事项", "进度"],
        ["1", "对账", "100%"],
        [cell("下周工作计划", span=3)],
        ["1", "评审", "周三"],
    )
    assert drawn(docx(form)) == shown(
        """
        ## 本周工作内容
        T | 序号 | 事项 | 进度 |⏎| --- | --- | --- |⏎| 1 | 对账 | 100% |
        ## 下周工作计划
        T | 1 | 评审 | 周三 |⏎| --- | --- | --- |
        """
    )


def test_a_form_with_a_label_beside_several_rows() -> None:
    form = table(
        [cell("本周工作", merge="restart"), "1、对账"],
        [cell("", merge="on"), "2、压测"],
        ["下周计划", "评审\n封网"],
    )
    assert drawn(docx(form)) == shown(
        """
        ## 本周工作
        1. 对账
        2. 压测
        ## 下周计划
        ¶ 评审
        ¶ 封网
        """
    )


def test_a_form_with_labels_above() -> None:
    form = table(["本周工作", "下周计划"], ["1、对账\n2、压测", "1、评审"])
    assert drawn(docx(form)) == shown(
        """
        ## 本周工作
        1. 对账
        2. 压测
        ## 下周计划
        1. 评审
        """
    )
