import pytest

from weeklydesk.model import Item, Paragraph, Report, Section
from weeklydesk.text.counting import Count, count, count_text
from weeklydesk.weeks import Week


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", Count(0, 0)),
        ("上线", Count(2, 0)),
        ("上线，顺利。", Count(4, 0)),
        ("two words", Count(0, 2)),
        ("it's well-known", Count(0, 2)),
        ("成功率99.991%", Count(3, 1)),
        ("P99稳定在0.8秒", Count(4, 2)),
        ("O1 业务服务", Count(4, 1)),
        ("𠮷野家", Count(3, 0)),
        ("- — … 【】", Count(0, 0)),
        ("见[设计](https://a.de/x/y)，**已定**", Count(5, 0)),
        ("see https://a.de/x", Count(0, 2)),
    ],
)
def test_chinese_counts_by_character_and_the_rest_by_word(text: str, expected: Count):
    assert count_text(text) == expected


def test_headings_and_every_block_count():
    nested = Item("三", children=(Item("四五"), Paragraph("six seven")))
    report = Report(Week(2024, 22), "not the title", sections=(Section("一二", blocks=(nested,)),))
    assert count(report) == Count(5, 2)
    assert count(report).total == 7
    assert count(report).is_chinese
