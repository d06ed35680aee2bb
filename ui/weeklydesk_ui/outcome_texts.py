"""The texts of messages about what was done or refused."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from weeklydesk.weeks import Week
from weeklydesk_ui.i18n import error_text, translate
from weeklydesk_ui.messages import Message, Offer, lasting

if TYPE_CHECKING:
    from weeklydesk.desk import Started, Taken
    from weeklydesk_ui.editor.refusals import Refusal

Tell = Callable[[str, str], object]


def started(
    done: Started, review: Callable[[], object], start_quarter: Callable[[], object]
) -> Message:
    """Return the message about a started week: what was carried over, and a link to the review.

    In the first week written in a quarter it also offers to start the quarter.
    """
    from weeklydesk.desk.quarters import begun_quarter

    week, draft = done.report.week, done.draft
    if draft is None:
        text = translate("OutcomeTexts", "{week} already existed and is now open.")
        return Message(text.format(week=week))
    if draft.previous is None:
        return Message(translate("OutcomeTexts", "{week} started.").format(week=week))
    carried = sum(each.outcome == "carried" for each in draft.decisions)
    gap = week - draft.previous if week else 1
    text = (
        translate(
            "OutcomeTexts",
            "{week} started. Carried over from {previous}: {carried}; left behind: {left}.",
        )
        if gap == 1
        else translate(
            "OutcomeTexts",
            "{week} started. The last report is {previous}, {gap} weeks ago. Carried over: "
            "{carried}; left behind: {left}.",
        )
    ).format(
        week=week,
        previous=draft.previous,
        gap=gap,
        carried=carried,
        left=len(draft.decisions) - carried,
    )
    offers = [Offer(translate("OutcomeTexts", "Details"), review)]
    quarter = begun_quarter(week, draft.previous, done.report) if week else None
    if quarter:
        words = translate("OutcomeTexts", "Start {quarter}…").format(quarter=quarter)
        offers.append(Offer(words, start_quarter))
    return Message(text, tuple(offers), topic="started")


def imported(taken: list[Taken], tell: Tell, link: Callable[[], object]) -> Message:
    """Return the message about an import: which weeks came in, which files were refused and why.

    After several weeks it offers to link related items.
    """
    refused = [each for each in taken if each.status == "refused"]
    if refused:
        return lasting(lambda: _refusal(_weeks_in(taken), refused, tell))
    weeks = _weeks_in(taken)
    offer = Offer(translate("OutcomeTexts", "Link related items"), link)
    return Message(_imported(weeks), (offer,) if len(weeks) > 1 else (), topic="link")


def _weeks_in(taken: list[Taken]) -> list[Week]:
    return sorted({each.week for each in taken if each.week and not each.error})


def _imported(weeks: list[Week]) -> str:
    words = translate("OutcomeTexts", "Imported: {count} ({weeks}).")
    return words.format(count=len(weeks), weeks=_span(weeks))


def _refusal(weeks: list[Week], refused: list[Taken], tell: Tell) -> Message:
    first = refused[0]
    trouble = f"{first.path.name}: {error_text(first.error)}" if first.error else ""
    label = translate("OutcomeTexts", "All {count}").format(count=len(refused))
    offers = (Offer(label, lambda: _list(refused, tell)),) if len(refused) > 1 else ()
    return Message(f"{_imported(weeks)} {trouble}" if weeks else trouble, offers)


def _list(refused: list[Taken], tell: Tell) -> None:
    lines = "".join(
        f"<p><b>{escaped(each.path.name)}</b><br>{escaped(error_text(each.error))}</p>"
        for each in refused
        if each.error
    )
    tell(translate("OutcomeTexts", "Not imported"), lines)


def picture_refused() -> Message:
    """Return the message that pictures cannot be pasted."""
    return Message(
        translate("OutcomeTexts", "Reports hold text only, so the picture was not pasted.")
    )


def move_refused(why: Refusal) -> Message:
    """Return the message why lines cannot be moved."""
    words = {
        "nothing above": translate(
            "OutcomeTexts", "Cannot indent: there is no item at the same level right above."
        ),
        "outermost": translate("OutcomeTexts", "This is already the outermost level."),
        "heading": translate("OutcomeTexts", "Headings cannot be indented."),
        "top": translate("OutcomeTexts", "This is already the top."),
        "end": translate("OutcomeTexts", "This is already the end."),
        "preface": translate(
            "OutcomeTexts", "Text before the first heading cannot be moved along with sections."
        ),
    }
    return Message(words[why.value], topic="move")


def escaped(text: str) -> str:
    """Return the text escaped for HTML."""
    return text.replace("&", "&amp;").replace("<", "&lt;")


def _span(weeks: list[Week]) -> str:
    if len(weeks) < 2:
        return "".join(map(str, weeks))
    return f"{weeks[0]} – {weeks[-1]}"
