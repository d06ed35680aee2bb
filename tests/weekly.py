"""Short words for building reports in tests of carry-forward, and wishes at random."""

from __future__ import annotations

from collections.abc import Callable
from itertools import count

from hypothesis import strategies as st

from weeklydesk.lineage import identify
from weeklydesk.model import Block, Item, Marker, Report, Role, Section, State, items_of
from weeklydesk.templates import Template
from weeklydesk.weeks import Week
from weeklydesk.wishes import Choice, Wish, Wishes

W22, W23 = Week(2024, 22), Week(2024, 23)
PLAIN = Template("plain", "", "zh-CN", "{week} 周报", (Section("本周", role=Role.OBJECTIVE),))
NOTHING = {"无", "N/A"}


def ids(prefix: str) -> Callable[[], str]:
    """Names that count up."""
    numbers = count()
    return lambda: f"{prefix}{next(numbers)}"


def numbered(*texts: str) -> tuple[Item, ...]:
    return tuple(Item(text, Marker.NUMBER, str(n)) for n, text in enumerate(texts, 1))


def item(text: str, *children: Block) -> Item:
    return Item(text, children=children)


def done(text: str, *children: Block) -> Item:
    return Item(text, task=True, state=State.DONE, children=children)


def dropped(text: str, *children: Block) -> Item:
    return Item(text, task=True, state=State.DROPPED, children=children)


def objective(*blocks: Block, title: str = "O1 业务", name: str = "O1") -> Section:
    return Section(title, 2, Role.OBJECTIVE, name, blocks)


def plan(*blocks: Block) -> Section:
    return Section("下周计划", 1, Role.PLAN, None, blocks)


def checklist(*blocks: Block) -> Section:
    return Section("上周计划", 2, Role.CHECKLIST, None, blocks)


def report(*sections: Section, week: Week = W22) -> Report:
    return identify(Report(week, str(week), sections=sections), ids("i"))


def lineage_of(report: Report, text: str) -> str:
    """The lineage of the first item that reads so."""
    return next(item.lineage for _, item in items_of(report) if item.text == text)


def wishes(report: Report, **choices: Choice | Wish) -> Wishes:
    """Wishes by the text of the item."""
    return {
        lineage_of(report, text): wish if isinstance(wish, Wish) else Wish(wish)
        for text, wish in choices.items()
    }


any_wish = st.sampled_from([each for each in Choice if each is not Choice.LATER]).map(
    Wish
) | st.just(Wish(Choice.LATER, W23 + 4))


@st.composite
def wished(draw: st.DrawFn, report: Report) -> Wishes:
    """Wishes for a few of the report's items."""
    names = [item.lineage for _, item in items_of(report)]
    if not names:
        return {}
    return draw(st.dictionaries(st.sampled_from(names), any_wish, max_size=4))
