from datetime import date

import pytest

from weeklydesk.text.relative import relative_words, stale_words
from weeklydesk.weeks import Week

W22 = Week(2024, 22)  # 27 May to 2 June


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("预计下周四联调", [("下周四", "2024-06-06")]),
        ("下周一启动技术方案", [("下周一", "2024-06-03")]),
        ("下下周三评审，下周日封网", [("下下周三", "2024-06-12"), ("下周日", "2024-06-09")]),
        ("下个星期天", [("下个星期天", "2024-06-09")]),
        ("周五前完成", [("周五", "2024-05-31")]),
        ("本周三上线", [("本周三", "2024-05-29")]),
        ("明天上线", [("明天", "2024-06-01")]),
        ("大后天", [("大后天", "2024-06-03")]),
        ("下周小组看方案", [("下周", "2024-06-03..2024-06-09")]),
        ("下月初交付", [("下月初", "2024-07-01..2024-07-10")]),
        ("本月底前", [("本月底", "2024-06-30")]),
        ("Ships next Monday", [("next Monday", "2024-06-03")]),
        (
            "review tomorrow, demo next week",
            [("tomorrow", "2024-06-01"), ("next week", "2024-06-03..2024-06-09")],
        ),
        ("6月13日随周四版本上线", []),
        ("6/13（周四）上线，周五复盘", [("周五", "2024-05-31")]),
        ("周三前完成1.2版本", [("周三", "2024-05-29")]),
        ("6月13日下周四", [("下周四", "2024-06-06")]),
        ("上周三发布", []),
        ("每周五例会", []),
        ("下周报名", [("下周", "2024-06-03..2024-06-09")]),
        ("一周一次", []),
        ("周期一个月", []),
        ("todays figures", []),
    ],
)
def test_relative_words_mean_days(text: str, found: list[tuple[str, str]]):
    def days(first: date, last: date) -> str:
        return f"{first}" if first == last else f"{first}..{last}"

    assert [(m.word, days(m.first, m.last)) for m in relative_words(text, W22)] == found


def test_tomorrow_is_counted_from_the_day_of_writing():
    (meant,) = relative_words("明天", W22, written=date(2024, 5, 28))
    assert meant.first == date(2024, 5, 29)


def test_a_word_is_stale_in_a_later_week_only():
    assert stale_words("下周一", W22, W22) == ()
    assert [meant.word for meant in stale_words("下周一", W22, W22 + 1)] == ["下周一"]
