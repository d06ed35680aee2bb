"""HTML as Word, Excel, Notion and browsers put it on the clipboard."""

import pytest

from tests.trees import draw
from weeklydesk.importers.html import read_html
from weeklydesk.model import Report
from weeklydesk.outline import build

WORD = """
<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>p {color:red}</style></head>
<body><!--StartFragment-->
<p class=MsoListParagraph style='text-indent:-18pt;mso-list:l0 level1 lfo1'><![if !supportLists]>
<span style='mso-list:Ignore'>1.<span style='font:7pt "Times"'>&nbsp;&nbsp; </span></span>
<![endif]>一期上线<o:p></o:p></p>
<p class=MsoListParagraph style='mso-list:l0 level2 lfo1'><![if !supportLists]>
<span style='mso-list:Ignore'>·<span>&nbsp; </span></span><![endif]>灰度
三成</p>
<p class=MsoNormal>尾段</p><!--EndFragment--></body></html>
"""
CASES = {
    "nested lists": (
        "<ul><li>a<ol><li>b</li><li>c<p>words</p></li></ol></li><li>d</li></ul>",
        "- a\n  1. b\n  2. c\n    ¶ words\n- d",
    ),
    "a list in a list without an item": ("<ul><li>a</li><ul><li>b</li></ul></ul>", "- a\n  - b"),
    "a start": ("<ol start=3><li>c</li><li>d</li></ol>", "3. c\n4. d"),
    "tasks": (
        "<ul><li><input type=checkbox checked> a</li><li><input type=checkbox> b</li></ul>",
        "- [x] a\n- [ ] b",
    ),
    "headings": ("<h2>Plan <b>now</b></h2><p>x</p>", "## Plan now (other)\n¶ x"),
    "styling": (
        '<p style="color:red">a <b>b </b><i>c</i> <span style="x">d</span> <del>e</del></p>',
        "¶ a **b** *c* d ~~e~~",
    ),
    "what Google calls bold": ('<b style="font-weight:normal"><p>a</p></b>', "¶ a"),
    "links": (
        '<p><a href="https://a.de/x">see</a> <a href="javascript:alert(1)">not</a></p>',
        "¶ [see](https://a.de/x) not",
    ),
    "scripts and pictures": (
        "<p>a</p><script>x()</script><style>y</style><img src=http://a/b.png><p>b</p>",
        "¶ a\n¶ b",
    ),
    "breaks": ("<ul><li>a<br>b</li></ul>", "- a⏎b"),
    "a table": (
        "<table><tr><th>k</th><th>v</th></tr><tr><td><p>1</p></td><td>a|b</td></tr></table>",
        "T | k | v |⏎| --- | --- |⏎| 1 | a\\|b |",
    ),
    "code": ("<pre>a  b\n  c</pre>", "` a  b⏎  c"),
    "a quote": ("<blockquote><p>q</p></blockquote>", "> q"),
    "Word's lists": (WORD, "1. 一期上线\n  - 灰度三成\n¶ 尾段"),
    "unclosed tags": ("<ul><li>a<li>b", "- a\n- b"),
    "odd names": ("<inline>a</inline><line>b</line>", "¶ ab"),
    "nothing": ("<head><title>x</title></head><body> </body>", ""),
}


@pytest.mark.parametrize("name", CASES)
def test_reading(name: str):
    source, drawing = CASES[name]
    drawn = draw(Report(None, sections=build(read_html(source)))).removeprefix("(other)\n")
    assert drawn == drawing
