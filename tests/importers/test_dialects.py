"""Informally typed text, one case per row, and the tree that is read from it."""

import pytest

from tests.importers.test_round_trip import assert_round_trip
from tests.trees import draw
from weeklydesk.importers.outline import read_text

MARKS = {
    "a comma after the number": ("1、甲\n2、乙", "1. 甲\n2. 乙"),
    "a Chinese number": ("一、甲\n二、乙\n十二、丙", "一. 甲\n二. 乙\n十二. 丙"),
    "full-width brackets": ("（1）甲\n（二）乙", "1. 甲\n二. 乙"),
    "brackets under numbers": (
        "1、甲\n（1）乙\n（2）丙\n\n续\n2、丁\n(1) 戊",
        "1. 甲\n  1. 乙\n  2. 丙\n¶ 续\n2. 丁\n  1. 戊",
    ),
    "half-width brackets": ("(1) 甲\n(2)乙", "1. 甲\n2. 乙"),
    "circled numbers": ("①甲\n② 乙\n⑫、丙", "①. 甲\n②. 乙\n⑫. 丙"),
    "a closing bracket": ("1) a\n2)b\n3）丙", "1. a\n2. b\n3. 丙"),
    "no space after the dot": ("1.文字\n2.Fix it\n3．全角", "1. 文字\n2. Fix it\n3. 全角"),
    "full-width digits": ("１．甲\n２、乙", "１. 甲\n２. 乙"),
    "bullets typed by hand": ("•甲\n· 乙\n●丙\n◦丁", "- 甲\n- 乙\n- 丙\n- 丁"),
    "a dash without a space": ("-甲\n-【乙】", "- 甲\n- 【乙】"),
    "letters": ("a) x\nb) y\n(c) z", "a. x\nb. y\nc. z"),
    "a full-width space after the mark": ("-　甲\n1.　乙", "- 甲\n1. 乙"),
    "numbers that start anywhere": ("3. a\n5. b\n5. c", "3. a\n5. b\n5. c"),
    "boxes after either mark": (
        "- [ ] a\n- [x] b\n- [X] c\n- [-] d\n1. [x] e",
        "- [ ] a\n- [x] b\n- [x] c\n- [-] d\n1. [x] e",
    ),
    "no box without a space": ("- [x]a\n- [](b)", "- [x]a\n- [](b)"),
    "a tight list goes on before a digit": (
        "1.甲\n2.1.0版本\n3.6.13上线\n3.5倍",
        "1. 甲\n2. 1.0版本\n3. 6.13上线⏎3.5倍",
    ),
    "a spaced list does not": ("1. 甲\n2.5倍", "1. 甲⏎2.5倍"),
    "nor one behind a heading": ("1.甲\n# 乙\n2.1.0版本", "1. 甲\n# 乙 (other)\n¶ 2.1.0版本"),
    "an empty item": ("- a\n-\n- b", "- a\n- \n- b"),
}

NO_MARKS = {
    "a date": ("6.13上线", "¶ 6.13上线"),
    "a version": ("1.0版本发布", "¶ 1.0版本发布"),
    "a day with a year": ("2024.6.1 周六", "¶ 2024.6.1 周六"),
    "a year": ("2024. 又一年", "¶ 2024. 又一年"),
    "a percentage": ("5.68%的下降", "¶ 5.68%的下降"),
    "a fraction": ("1.5倍", "¶ 1.5倍"),
    "a domain": ("58.com 对接", "¶ 58.com 对接"),
    "a clock": ("10:30 开会", "¶ 10:30 开会"),
    "emphasis": ("*重点*内容", "¶ *重点*内容"),
    "a negative number": ("-5%", "¶ -5%"),
    "an incident's number": ("430改进落地", "¶ 430改进落地"),
    "tags": ("#周报 #支付", "¶ #周报 #支付"),
    "an issue": ("#1234 fixed", "¶ #1234 fixed"),
}

NESTING = {
    "two spaces under a number": ("1. a\n  - b\n2. c", "1. a\n  - b\n2. c"),
    "three spaces": ("1. a\n   - b\n      - c", "1. a\n  - b\n    - c"),
    "four spaces": ("- a\n    - b\n        - c", "- a\n  - b\n    - c"),
    "one space": ("- a\n - b", "- a\n  - b"),
    "tabs": ("- a\n\t- b\n\t\t- c\n\t- d", "- a\n  - b\n    - c\n  - d"),
    "tabs and spaces mixed": ("- a\n\t- b\n    - c\n  \t- d", "- a\n  - b\n  - c\n  - d"),
    "full-width spaces": ("1、甲\n　　2、乙", "1. 甲\n  2. 乙"),
    "six levels": (
        "\n".join("  " * n + f"- {n}" for n in range(7)),
        "\n".join("  " * n + f"- {n}" for n in range(7)),
    ),
    "back by an odd step": ("- a\n    - b\n  - c\n- d", "- a\n  - b\n  - c\n- d"),
    "a list that begins indented": ("  - a\n    - b\n  - c", "- a\n  - b\n- c"),
    "mixed kinds": ("- a\n  1. b\n  - c", "- a\n  1. b\n  - c"),
    "a paragraph in an item": ("- a\n\n  p\n\n  1. b\n- c", "- a\n  ¶ p\n  1. b\n- c"),
    "a paragraph after a list": ("- a\n\np", "- a\n¶ p"),
    "a lazy line": ("- a\nb\n- c", "- a⏎b\n- c"),
    "a line under the text": ("1. a\n   b\n2. c", "1. a⏎b\n2. c"),
    "a label is not lazy": ("1. a\n有几件事：\n1. b", "1. a\n¶ 有几件事：\n1. b"),
    "a label between sub-lists": (
        "1. 甲\n   - a\n   风险：\n   - b",
        "1. 甲\n  - a\n  ¶ 风险：\n  - b",
    ),
    "an indented Chinese paragraph": ("　　本周完成。\n    又一段。", "¶ 本周完成。⏎又一段。"),
    "an indented paragraph is no code": ("p\n\n    四格", "¶ p\n¶ 四格"),
    "a heading inside an item": ("- a\n  ## b\n  - c", "- a\n  ¶ ## b\n  - c"),
    "a quote, a table and code inside an item": (
        "- a\n  > q\n\n  | x | y |\n  |---|---|\n  ```sql\n  select 1\n  ```\n- b",
        "- a\n  > q\n  T | x | y |⏎|---|---|\n  ` select 1\n- b",
    ),
    "code after the mark": ("- ```\n  x\n  ```\n- b", "- \n  ` x\n- b"),
}

BLOCKS = {
    "code keeps its lines": ("```py\ndef f():\n\n    - x\n```", "` def f():⏎⏎    - x"),
    "code is not read": ("~~~\n# a\n- b\n~~~", "` # a⏎- b"),
    "a fence without an end": ("```\n# 标题", "¶ ```\n# 标题 (other)"),
    "a quote": ("> a\n>   b\n> - c", "> a⏎  b⏎- c"),
    "a lazy quote": ("> a\nb\n\nc", "> a⏎b\n¶ c"),
    "a pipe table": ("| a | b |\n|---|:-:|\n| 1 | |", "T | a | b |⏎|---|:-:|⏎| 1 | |"),
    "a table without outer pipes": ("a | b\n--- | ---\n1 | 2\nc", "T a | b⏎--- | ---⏎1 | 2\n¶ c"),
    "an HTML table": (
        "<table>\n<tr><td>a</td></tr>\n</table>\n\nb",
        "< <table>⏎<tr><td>a</td></tr>⏎</table>\n¶ b",
    ),
    "a comment": ("<!-- a\n\nb -->\nc", "< <!-- a⏎⏎b -->\n¶ c"),
    "a comment without an end": ("<!-- a\n\n- b", "¶ <!-- a\n- b"),
    "inline HTML": ("<font color=red>a</font>", "¶ <font color=red>a</font>"),
    "an image": ("![图](a.png)", "¶ ![图](a.png)"),
    "a footnote": ("a[^1]\n\n[^1]: b", "¶ a[^1]\n¶ [^1]: b"),
    "a rule": ("a\n\n---\n\nb\n***\nc", "¶ a\n¶ ---\n¶ b\n¶ ***\n¶ c"),
    "a rule after a list": ("- a\n---\nb", "- a\n¶ ---\n¶ b"),
    "zero width at the front": ("\u200b- a\n\ufeff1. b", "- a\n1. b"),
    "a non-breaking space is kept inside": ("a\u00a0b", "¶ a\u00a0b"),
    "an escape": ("\\- a\n\n1\\. b", "¶ - a\n¶ 1. b"),
    "other escapes stay": ("\\*a\\*", "¶ \\*a\\*"),
    "line ends of all kinds": ("- a\r\n- b\r- c\n- d", "- a\n- b\n- c\n- d"),
    "other separators stay in their line": ("a\u2028b\x0cc", "¶ a\u2028b\x0cc"),
}

HEADINGS = {
    "no space after the signs": ("#标题\n##二级", "# 标题 (other)\n## 二级 (other)"),
    "closing signs": ("## a ##", "## a (other)"),
    "setext": ("甲\n===\n乙\n---", "# 甲 (other)\n## 乙 (other)"),
    "setext under a known name": (
        "Done\n----\n* a\n\nNext\n----\n* b",
        "## Done (other)\n- a\n## Next (plan)\n- b",
    ),
    "levels that jump": ("#### a\n## b", "#### a (other)\n## b (other)"),
    "brackets on a line": ("【本周】\n1、甲", "## 【本周】 (objective)\n1. 甲"),
    "a bold line": ("**进度**\n\n甲", "## **进度** (other)\n¶ 甲"),
    "a bold line with a colon": ("**甲**：\n- a", "## **甲**： (other)\n- a"),
    "a bold line in a text": ("**甲**\n乙", "¶ **甲**⏎乙"),
    "a known name with a colon": ("本周进展：\n甲", "## 本周进展： (objective)\n¶ 甲"),
    "a known name alone": (
        "本周工作\n甲\n下周计划\n乙",
        "## 本周工作 (other)\n¶ 甲\n## 下周计划 (plan)\n¶ 乙",
    ),
    "a known name with emoji": ("🚀 下周计划\n1、甲", "## 🚀 下周计划 (plan)\n1. 甲"),
    "an unknown label": ("支付成功率：\n\n- a", "¶ 支付成功率：\n- a"),
    "Chinese numbers with known names": (
        "一、本周进展\n1、甲\n二、杂事\n1、乙\n三、下周计划\n1、丙",
        "## 一、本周进展 (other)\n1. 甲\n## 二、杂事 (other)\n1. 乙\n## 三、下周计划 (plan)\n1. 丙",
    ),
    "Chinese numbers that lead lists": (
        "一、学习\n1. 甲\n二、刷题\n\n1. 乙",
        "## 一、学习 (other)\n1. 甲\n## 二、刷题 (other)\n1. 乙",
    ),
    "Chinese numbers with children": ("一、甲\n  1、乙\n二、丙", "一. 甲\n  1. 乙\n二. 丙"),
    "typed numbers with known names": (
        "1、本周工作\n（1）甲\n2、下周计划\n（1）乙",
        "## 1、本周工作 (other)\n1. 甲\n## 2、下周计划 (plan)\n1. 乙",
    ),
    "a list of names stays a list": (
        "1. 本周工作\n   - a\n2. 下周计划\n   - b",
        "1. 本周工作\n  - a\n2. 下周计划\n  - b",
    ),
    "dotted numbers, where one leads a plan": (
        "1.本周工作\n甲\n（1）乙\n2.下周计划\n（1）丙\n3. 其他\n丁",
        "## 1.本周工作 (other)\n¶ 甲\n1. 乙\n## 2.下周计划 (plan)\n1. 丙\n## 3. 其他 (other)\n¶ 丁",
    ),
    "dotted numbers with bullets at their own column": (
        "1. 本周工作\n\n- 甲\n\n2. 下周计划\n\n- 乙",
        "## 1. 本周工作 (other)\n- 甲\n## 2. 下周计划 (plan)\n- 乙",
    ),
    "a list of names": ("1. 本周工作\n2. 下周计划\n3. 其他", "1. 本周工作\n2. 下周计划\n3. 其他"),
    "a list of names with boxes": (
        "1. [ ] 下周计划\n\n甲",
        "1. [ ] 下周计划\n¶ 甲",
    ),
    "dotted numbers without a plan": (
        "1. 测试\n跑通\n2. 开发\n联调",
        "1. 测试⏎跑通\n2. 开发⏎联调",
    ),
    "a line that leads to a plan": (
        "- a\n\nRough plans for next week:\n\n- b",
        "- a\n## Rough plans for next week: (plan)\n- b",
    ),
    "a question": ("### What’s next?\nship", "### What’s next? (plan)\n¶ ship"),
    "a Roman number": ("# V. Next Week's Plan\n- a", "# V. Next Week's Plan (plan)\n- a"),
    "a letter": ("## B. Next steps\n- a", "## B. Next steps (plan)\n- a"),
    "what had been planned, and what is planned": (
        "## Work planned\n- a\n## Plan for next week\n- b",
        "## Work planned (other)\n- a\n## Plan for next week (plan)\n- b",
    ),
    "what is planned alone": (
        "## Done\n- a\n## Plan\n- b",
        "## Done (other)\n- a\n## Plan (plan)\n- b",
    ),
    "a table of contents": (
        "- [Next week](#next-week)\n  - [甲](#甲)\n\n[下周计划](#下周计划)\n\n## Next week\n- a",
        "- [Next week](#next-week)\n  - [甲](#甲)\n¶ [下周计划](#下周计划)\n"
        "## Next week (plan)\n- a",
    ),
    "labels under a heading": (
        "## 甲\n**乙**\n\na\n\n**丙**\n\nb",
        "## 甲 (other)\n### **乙** (other)\n¶ a\n### **丙** (other)\n¶ b",
    ),
}

FRONT = {
    "a title": ("# 2024-W22 周报\n\na", "= 2024-W22 周报\n¶ a"),
    "a title of two days and a name": (
        "12.2-12.9学习报告-李四\n甲",
        "= 12.2-12.9学习报告-李四\n¶ 甲",
    ),
    "a title typed as a line": ("第22周周报\n姓名：甲", "= 第22周周报\n¶ 姓名：甲"),
    "a heading that names no week": ("# 周报\n\na", "# 周报 (other)\n¶ a"),
    "a title after a block stays": ("a\n\n# 2024-W22", "¶ a\n# 2024-W22 (other)"),
    "a second title stays": ("# 2024-W22\n# 2024-W23", "= 2024-W22\n# 2024-W23 (other)"),
    "properties": ("# W22\n\nCreated: 2024年6月1日\nTags: a\n\nb", "= W22\n¶ b"),
    "an unknown key ends the properties": ("# W22\nTags: a\nOdd: b", "= W22\n¶ Odd: b"),
    "a key twice": ("# W22\nTags: a\nTags: b", "= W22\n¶ Tags: b"),
    "front matter": ("---\nweek: 2024-W22\n---\na", "¶ a"),
    "a rule at the top is no front matter": ("---\n\na\n\n---", "¶ ---\n¶ a\n¶ ---"),
    "a byte order mark": ("\ufeff# 2024-W22", "= 2024-W22"),
}


TABLES = (MARKS, NO_MARKS, NESTING, BLOCKS, HEADINGS, FRONT)
ROWS = [pytest.param(*row, id=name) for table in TABLES for name, row in table.items()]


def drawn_without_preamble_role(text: str) -> str:
    lines = draw(read_text(text).report).split("\n")
    return "\n".join(line for line in lines if line not in ("(objective)", "(projects)", "(other)"))


@pytest.mark.parametrize(("source", "tree"), ROWS)
def test_the_tree_that_is_read(source: str, tree: str):
    assert drawn_without_preamble_role(source) == tree


@pytest.mark.parametrize(("source", "_tree"), ROWS)
def test_nothing_is_lost_and_the_normal_form_is_fixed(source: str, _tree: str):
    reading = read_text(source)
    assert reading.lines_in == reading.lines_placed
    assert_round_trip(reading.report)
