"""Clipboard HTML from Word, Excel, Notion and browsers."""

import pytest

from tests.trees import draw
from weeklydesk.edits.lines import text_of
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
    "a thematic break": (
        "<p>a</p><hr><ul><li>b<hr>c</li></ul>",
        "¶ a\n¶ ---\n- b\n  ¶ ---\n  ¶ c",
    ),
    "a break among typed items": (
        "<p>1、a</p><hr><p>1、b</p><p>2、c</p>",
        "1. a\n¶ ---\n1. b\n2. c",
    ),
    "items that were left empty": (
        "<ul><li>a</li><li></li><li><br></li><li><input type=checkbox></li></ul>",
        "- a\n- \n- \n- [ ] ",
    ),
    "an empty item over others": ("<ul><li><ul><li>a</li></ul></li></ul>", "- \n  - a"),
    "an item that only holds a list": (
        "<ul><li>a</li><li style='list-style-type:none'><ul><li>b</li></ul></li></ul>",
        "- a\n  - b",
    ),
    "items of icons": (
        "<ul><li><img src=x></li><li><svg></svg></li><li><a href=/x></a></li><li>a</li></ul>",
        "- a",
    ),
    "what an empty item holds": (
        "<ul><li><pre>c</pre></li><li><blockquote>q</blockquote></li></ul>",
        "- \n  ` c\n- \n  > q",
    ),
    "numbers in the words of a list without marks": (
        "<ol style='list-style-type: none'><li>40000. a</li><li>40001. </li><li>1.0版本</li></ol>",
        "40000. a\n40001. \n3. 1.0版本",
    ),
    "a table": (
        "<table><tr><th>k</th><th>v</th></tr><tr><td><p>1</p></td><td>a|b</td></tr></table>",
        "T | k | v |⏎| --- | --- |⏎| 1 | a\\|b |",
    ),
    "a cell of several lines": (
        "<table><tr><th>k<th>v</tr><tr><td>a<br>b<td><p>1</p><p>2</p></tr></table>",
        "T | k | v |⏎| --- | --- |⏎| a<br>b | 1<br>2 |",
    ),
    "code": ("<pre>a  b\n  c</pre>", "` a  b⏎  c"),
    "a quote": ("<blockquote><p>q</p></blockquote>", "> q"),
    "a quote of several paragraphs": (
        "<blockquote><p>a</p><p>b</p></blockquote><blockquote><p>c</p></blockquote>",
        "> a⏎⏎b\n> c",
    ),
    "a quote in lines, as mail programs write it": (
        "<blockquote><div>a</div><div>b</div><div><br></div><div>c</div></blockquote>",
        "> a⏎b⏎⏎c",
    ),
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


ALIGNED = {
    "attributes": ("<td align=right>", "---:"),
    "styles": ("<td style='text-align: center'>", ":---:"),
    "the end of the line": ("<td style='text-align:end'>", "---:"),
    "the left": ("<td align=left>", "---"),
    "a paragraph in it": ("<td><p align=center>", ":---:"),
    "a block in it": ("<td align=right><div style='text-align:left'>", "---"),
    "names of Quill": ("<td><p class='ql-align-center'>", ":---:"),
    "names of Bootstrap": ("<td class='text-end'>", "---:"),
    "names of DokuWiki": ("<td class='col1 rightalign'>", "---:"),
    "other names": ("<td class='context-centered right'>", "---"),
}


@pytest.mark.parametrize("name", ALIGNED)
def test_column_alignment(name: str):
    cell, mark = ALIGNED[name]
    source = f"<table><tr><th>a</th><th>b</th></tr><tr><td>1</td>{cell}2</td></tr></table>"
    (line,) = read_html(source)
    assert text_of(line).split("\n")[1] == f"| --- | {mark} |"


COLUMNS = {
    "most cells": ("<tr align=right><td>1<tr align=right><td>2<tr><td>3", "---:"),
    "no more than half": ("<tr align=right><td>1<tr><td>2", "---"),
    "those with words": ("<tr align=right><td>1<tr><td><tr><td>", "---:"),
    "the head over nothing": ("", ":---:"),
}


@pytest.mark.parametrize("name", COLUMNS)
def test_which_cells_determine_the_alignment_of_a_column(name: str):
    rows, mark = COLUMNS[name]
    rows = rows.replace("<td>", "<td align=left>x<td>")
    (line,) = read_html(f"<table><tr><th>a<th align=center>b</tr>{rows}</table>")
    assert text_of(line).split("\n")[1] == f"| --- | {mark} |"
