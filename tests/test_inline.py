import itertools
import os
import subprocess
import sys
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weeklydesk.text.inline import Span, plain, spans

MARKS = ("*", "**", "***", "_", "__", "`", "``", "~~", "[", "]", "(", ")", "!", "\\", "<", ">")
WORDS = ("上线", "review", "60%", "“引号”", "：", "，", " ", "\n", "3", "](https://x.cn/a)")
typed = st.lists(st.sampled_from(MARKS + WORDS), max_size=16).map("".join)


def letters(text: str) -> list[str]:
    return [letter for letter in text if letter.isalnum() or letter in "“”：，%"]


def drawn(text: str) -> str:
    """Return the spans as `text/styles`, joined by bars."""
    return "|".join(_drawn(span) for span in spans(text))


def _drawn(span: Span) -> str:
    names = [name for name in ("bold", "italic", "code", "strike") if getattr(span, name)]
    names += [f"link {span.link}"] if span.link else []
    names += [f"image {span.image}"] if span.image else []
    return span.text + (f"/{'+'.join(names)}" if names else "")


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("", ""),
        ("上线", "上线"),
        ("**重点：**内容", "重点：/bold|内容"),
        ("先说**“引号”**再说", "先说|“引号”/bold|再说"),
        ("*i* _i_ __b__ ***both***", "i/italic| |i/italic| |b/bold| |both/bold+italic"),
        ("**a *b* c**", "a /bold|b/bold+italic| c/bold"),
        ("*a **b** c*", "a /italic|b/bold+italic| c/italic"),
        ("~~gone~~ kept", "gone/strike| kept"),
        ("`a < b && *c*` d", "a < b && *c*/code| d"),
        ("``a ` b``", "a ` b/code"),
        ("**`x`**", "x/bold+code"),
        ("**bold\nnext** line", "bold\nnext/bold| line"),
        ("[a **b**](https://x.cn/a_b?q=1)", "a /link https://x.cn/a_b?q=1|b/bold+link https://x.cn/a_b?q=1"),
        ("[a](http://x.cn 'title')", "a/link http://x.cn"),
        ("[me](mailto:me@x.cn)", "me/link mailto:me@x.cn"),
        ("<http://x.cn> <me@x.cn>", "http://x.cn/link http://x.cn| |me@x.cn/link mailto:me@x.cn"),
        ("见https://x.cn/a_b_c，好", "见|https://x.cn/a_b_c/link https://x.cn/a_b_c|，好"),
        ("(https://x.cn/a_(b)).", "(|https://x.cn/a_(b)/link https://x.cn/a_(b)|)."),
        ("**https://x.cn**：好", "https://x.cn/bold+link https://x.cn|：好"),
        ("![图](pics/a.png)", "图/image pics/a.png"),
        ("![](https://x.cn/a.png)", "/image https://x.cn/a.png"),
        (r"\*a\* 1\. \~~b~~ \[c](https:)", "*a* 1. ~~b~~ [c](https:)"),
    ],
)  # fmt: skip
def test_marks_become_styles(typed: str, shown: str):
    assert drawn(typed) == shown


@pytest.mark.parametrize(
    "typed",
    [
        "a_b_c and snake_case_name",
        "3*4 和 5*6",
        "2**3 2**4",
        "a * b * c",
        "**",
        "准确率>90% 且 <b>x</b> &amp; <!-- c -->",
        "List<String> a = b;",
        "[x](javascript:alert(1))",
        "[x](JavaScript&#58;alert(1))",
        "[x](file:///etc/passwd) <file:///etc/passwd>",
        "[x](//server/share)",
        "![x](data:image/png;base64,AAAA)",
        "![x](//server/share.png) ![y](/etc/a.png)",
        "[ref][1] [^1] [x]",
        "[x](https://x.cn:99999/)",
        "https://",
        r"C:\temp\new",
        "\x02klzzwxh:0001\x03",
    ],
)
def test_what_is_no_mark_is_shown_as_typed(typed: str):
    assert spans(typed) == (Span(typed),)


def test_the_parsers_own_control_characters_do_no_harm():
    assert plain("**a** \x02klzzwxh:0001\x03") == "a ␂klzzwxh:0001␃"


@given(typed)
def test_no_letter_is_lost(text: str):
    shown = "".join(span.text + span.link for span in spans(text))
    for letter in set(letters(text)):
        assert shown.count(letter) >= text.replace("](https://x.cn/a)", "").count(letter)


@given(typed.map(lambda text: text.replace("](https://x.cn/a)", "")))
def test_letters_keep_their_order(text: str):
    assert letters("".join(span.text for span in spans(text))) == letters(text)


@given(typed)
def test_neighbours_differ_and_none_is_empty(text: str):
    parts = spans(text)
    assert all(part.text or part.image for part in parts)
    for part, after in itertools.pairwise(parts):
        assert part.image or after.image or replace(part, text="") != replace(after, text="")


@pytest.mark.parametrize("mark", ["[", "[](", "![a](", "**a*", "`a``b", "<a:", "~~a", "\\*"])
def test_hostile_text_falls_back_to_plain_text(mark: str):
    text = mark * 4000 + "]("
    assert spans(text) == (Span(text),)


def test_unmarked_text_imports_no_parser():
    code = (
        "import sys; from weeklydesk.text.inline import spans\n"
        "spans('完成 60%，a_b <tag> 3*4 https://x.cn/a C:\\\\temp')\n"
        "print('markdown' in sys.modules)"
    )
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path), "PYTHONUTF8": "1"}
    command = [sys.executable, "-c", code]
    run = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    assert run.stdout == "False\n"
