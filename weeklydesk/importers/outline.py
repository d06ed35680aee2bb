"""The outline reader: parses Markdown, and informally typed lists, into a report.

It is lossless: every non-blank line ends up in the tree, in order. Inline markup is not parsed.
"""

from __future__ import annotations

from weeklydesk import outline
from weeklydesk.errors import Remark
from weeklydesk.importers.pieces import Piece, as_line, lines_in_tree
from weeklydesk.importers.reading import Reading
from weeklydesk.importers.scan import Scan
from weeklydesk.importers.source_lines import count, lines_of, split
from weeklydesk.importers.typed_lists import nest_bracketed
from weeklydesk.importers.week_detection import check_dates, detect_week
from weeklydesk.model import Paragraph, Report, Section
from weeklydesk.naming import roles
from weeklydesk.naming.weeknames import is_title, names_week
from weeklydesk.records import replace
from weeklydesk.text.front import created_in, front_matter_length, properties_in
from weeklydesk.text.normal import DEEPEST
from weeklydesk.weeks import Week


def read_text(text: str, *, week: Week | None = None, year: int | None = None) -> Reading:
    """Read a report. Its week is `week`, else detected from the text, with `year` as default year.

    The items have no ids yet.
    """
    raws = split(text.removeprefix("\ufeff"))
    front = front_matter_length(raws)
    lines = lines_of(raws[front:], front + 1)
    scan = Scan(lines)
    nest_bracketed(scan.pieces, {line.number: line.text for line in lines})
    report = _report(scan.pieces, "\n".join(raws[:front]))
    texts = [line.text for line in lines]
    named, remarks = check_dates(detect_week(report, texts, year), report.front_matter, texts)
    if week is not None:
        remarks = ()  # the dates were not used
    elif named is not None:
        week = named.week
    return Reading(
        replace(report, week=week),
        lines_in=count(text),
        lines_placed=lines_in_tree(report) + scan.marker_lines,
        verbatim=tuple(scan.verbatim),
        warnings=(*_warnings(scan), *remarks),
        period=named.period if named else None,
    )


def _warnings(scan: Scan) -> tuple[Remark, ...]:
    if not scan.too_deep:
        return ()
    remark = Remark(
        "Lists are nested more than {most} levels deep; deeper items are placed on the last level.",
        most=DEEPEST,
    )
    return (remark,)


def _report(pieces: list[Piece], front_matter: str) -> Report:
    title, pieces = _without_title(pieces)
    properties, pieces = _without_properties(pieces)
    return Report(
        None,
        title,
        created_in(properties),
        properties,
        roles.assign(outline.build(as_line(piece) for piece in pieces)),
        front_matter,
    )


def _without_title(pieces: list[Piece]) -> tuple[str, list[Piece]]:
    """Split off the title: a first heading or first line that names the week."""
    if not pieces:
        return "", pieces
    first = pieces[0]
    if first.kind is Section and first.level == 1 and names_week(first.text):
        return first.text, pieces[1:]
    if first.kind is Paragraph and not first.guarded and is_title(first.lines[0]):
        return first.lines[0], _from_line(pieces, 1)
    return "", pieces


def _without_properties(pieces: list[Piece]) -> tuple[tuple[tuple[str, str], ...], list[Piece]]:
    if not pieces or pieces[0].kind is not Paragraph or pieces[0].guarded:
        return (), pieces
    found = properties_in(pieces[0].lines)
    return found, _from_line(pieces, len(found))


def _from_line(pieces: list[Piece], taken: int) -> list[Piece]:
    """Return the pieces without the first `taken` lines of the first one."""
    first = pieces[0]
    first.lines = first.lines[taken:]
    return pieces if first.lines else pieces[1:]
