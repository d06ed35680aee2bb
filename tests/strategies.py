"""Random reports for property tests."""

from __future__ import annotations

from hypothesis import strategies as st

from weeklydesk.carry.wishes import Choice, Wish, Wishes
from weeklydesk.model import (
    Block,
    Code,
    Html,
    Item,
    Marker,
    Paragraph,
    Quote,
    Report,
    Role,
    Section,
    State,
    Table,
    items_of,
)
from weeklydesk.weeks import Week

WORDS = (
    "上线",
    "押金",
    "完成 60%",
    "review",
    "POS",
    "**重点：**内容",
    "6月13日",
    "a_b",
    "<tag>",
    "1.0版本",
)

texts = st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(" ".join)
LONG = (2004, 2009, 2015, 2020, 2026, 2032, 2037, 2043, 2048)  # years with a week 53
weeks = st.builds(Week, st.integers(2000, 2050), st.integers(1, 52)) | st.sampled_from(
    [Week(year, 53) for year in LONG]
)

leaves: st.SearchStrategy[Block] = st.one_of(
    texts.map(Paragraph),
    st.just(Paragraph("---")),
    st.just(Table("| 指标 | 值 |\n| --- | ---: |\n| 成功率 | 99.9% |")),
    st.just(Table("| 指标 | 说明 |\n| :---: | --- |\n| 成功率 | 一行<br>又一行 |")),
    st.builds(Code, texts, st.sampled_from(("", "sql"))),
    st.lists(texts, min_size=1, max_size=3).map(lambda parts: Quote("\n\n".join(parts))),
    st.just(Html("<details>")),
)


def items(children: st.SearchStrategy[Block]) -> st.SearchStrategy[Block]:
    """Generate items with the given children; a numbered one has a number."""
    return st.builds(
        Item,
        text=texts | st.just(""),
        marker=st.just(Marker.BULLET),
        task=st.booleans(),
        state=st.sampled_from(State),
        children=st.lists(children, max_size=3).map(tuple),
    ) | st.builds(
        Item,
        text=texts,
        marker=st.just(Marker.NUMBER),
        number=st.integers(1, 30).map(str),
        children=st.lists(children, max_size=3).map(tuple),
    )


blocks = st.recursive(leaves | items(leaves), items, max_leaves=12)
sections = st.builds(
    Section,
    title=texts,
    level=st.integers(1, 6),
    role=st.sampled_from(Role),
    objective=st.none() | st.sampled_from(("O1", "O2", "O3")),
    blocks=st.lists(blocks, max_size=4).map(tuple),
)


def reports() -> st.SearchStrategy[Report]:
    """Generate whole reports, with and without blocks before the first heading."""
    return st.builds(
        Report,
        week=weeks,
        title=st.sampled_from(("", "2024-W22", "第22周 周报")),
        sections=st.lists(sections, max_size=4).map(tuple),
    )


any_wish = st.sampled_from([each for each in Choice if each is not Choice.LATER]).map(
    Wish
) | st.just(Wish(Choice.LATER, Week(2024, 27)))


@st.composite
def wished(draw: st.DrawFn, report: Report) -> Wishes:
    """Generate wishes for a few of the report's items."""
    names = [item.lineage for _, item in items_of(report)]
    if not names:
        return {}
    return draw(st.dictionaries(st.sampled_from(names), any_wish, max_size=4))
