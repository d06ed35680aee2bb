"""Trees whose texts look like markup."""

from __future__ import annotations

from hypothesis import strategies as st

from weeklydesk.model import (
    Block,
    Code,
    Html,
    Item,
    Marker,
    Paragraph,
    Quote,
    Report,
    Section,
    State,
    Table,
)

STARTS = (
    *("", "- ", "* ", "+ ", "-", "--", "---", "***", "===", "=", "- - -", "• ", "·", "+++"),
    *("1. ", "1) ", "1.", "1、", "１．", "（1）", "①", "一、", "(一)", "a) ", "100. ", "2024. "),
    *("# ", "#", "##", "###### ", "> ", ">", "```", "~~~", "`", "|", "| ", "|a|b|", "a | b"),
    *(
        "[x] ",
        "[ ] ",
        "[-] ",
        "[x]",
        "\\",
        "\\\\",
        "\\- ",
        "1\\. ",
        "1\\\\) ",
        "--- | ---",
        "|---|",
    ),
    *(
        "<!-- -->",
        "<!--",
        "<div>",
        "<b>",
        "</p>",
        "<br>",
        "[^1]: ",
        "![",
        "\t",
        "  ",
        "　",
        "\u200b",
    ),
    *("【", "**", "Created: ", "Next:", "下周计划", "本周进展：", "2024-W22", "第22周周报"),
)
WORDS = (
    *(
        "上线",
        "x",
        "完成 60%",
        "**重点**",
        "a|b",
        "】",
        "-",
        "#",
        "`",
        "\\",
        "： ",
        "。",
        "-->",
        "**",
    ),
    "1.0版本",
)


def _line(start: str, words: list[str], end: str) -> str:
    return start + " ".join(words) + end


lines = st.builds(
    _line,
    st.sampled_from(STARTS),
    st.lists(st.sampled_from(WORDS), max_size=2),
    st.sampled_from(("", "", " ", "】", "**", "：", " #", "\\", "|")),
)
texts = st.lists(lines, min_size=1, max_size=3).map("\n".join)
leaves: st.SearchStrategy[Block] = st.one_of(
    texts.map(Paragraph),
    texts.map(Table),
    st.just(Table("| a | b |\n| --- | ---: |\n| 1 | 2 |")),
    st.just(Table("a | b\n--- | ---:\n1 | 2")),
    st.builds(Code, texts, lines),
    texts.map(Quote),
    texts.map(Html),
    st.sampled_from(("<details>", "<!-- a\n\nb -->", "<div>\n  x\n</div>", "<br>")).map(Html),
)


def items(children: st.SearchStrategy[Block]) -> st.SearchStrategy[Block]:
    return st.builds(
        Item,
        text=texts,
        marker=st.sampled_from(Marker),
        number=st.none()
        | st.sampled_from(("1", "2", "07", "100", "2024", "1000", "一", "①", "十二", "a", "?")),
        task=st.booleans(),
        state=st.sampled_from(State),
        children=st.lists(children, max_size=3).map(tuple),
    )


blocks = st.recursive(leaves | items(leaves), items, max_leaves=8)
sections = st.builds(
    Section,
    title=texts,
    level=st.integers(0, 7),
    blocks=st.lists(blocks, max_size=4).map(tuple),
)


def reports() -> st.SearchStrategy[Report]:
    return st.builds(
        Report,
        week=st.none(),
        title=st.sampled_from(("", "2024-W22", "第22周 周报", "周报", "2024-W22 #")) | lines,
        properties=st.lists(
            st.tuples(st.sampled_from(("Created", "Tags", "Odd")), lines), max_size=2
        ).map(tuple),
        front_matter=st.sampled_from(("", "---\nweek: 2024-W22\n---", "nonsense")),
        sections=st.lists(sections, max_size=3).map(tuple),
    )
