"""Writes the inline text of paragraphs as runs."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import groupby

from weeklydesk.exporters.characters import escaped, printable
from weeklydesk.exporters.checkboxes import checkbox
from weeklydesk.exporters.word.look import Look, Relations
from weeklydesk.exporters.word.pictures import Pictures
from weeklydesk.model import Item, State
from weeklydesk.records import record
from weeklydesk.text.inline import Span, safe_link, spans

_AMBIGUOUS = frozenset("“”‘’…—–·•‰′″※×÷±→←↑↓⇒≈≠≤≥∞√℃№■□▲△▼▽◆◇○●★☆☐☑☒✓✔✗①②③④⑤⑥⑦⑧⑨⑩")
_BREAKS = re.compile("[\n\t]")
_UNSAFE = re.compile(r"[^A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=%]|%(?![0-9A-Fa-f]{2})")
_SIGN_FACE = (
    '<w:rPr><w:rFonts w:ascii="Segoe UI Symbol" w:hAnsi="Segoe UI Symbol" '
    'w:eastAsia="Segoe UI Symbol" w:cs="Segoe UI Symbol"/></w:rPr>'
)


def _quoted(match: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in match[0].encode())


@record(frozen=False)
class Runs:
    """Converts text into the runs of one document."""

    look: Look
    relations: Relations
    pictures: Pictures

    def inline(self, text: str) -> str:
        """Return text with inline Markdown as runs and links."""
        parts = groupby(spans(printable(text)), key=_target)
        return "".join(self._linked(target, group) for target, group in parts)

    def verbatim(self, text: str) -> str:
        """Return text as typed, in one run."""
        return self._run(printable(text), "") if text else ""

    def task(self, item: Item, number: int) -> str:
        """Return the checkbox of a task: a Word checkbox, or a character if dropped."""
        sign = f"<w:r>{_SIGN_FACE}<w:t>{checkbox(item)}</w:t></w:r>"
        if item.state is State.DROPPED:
            return sign
        done = int(item.state is State.DONE)
        return (
            f'<w:sdt><w:sdtPr><w:id w:val="{number}"/><w14:checkbox><w14:checked w14:val="{done}"/>'
            '<w14:checkedState w14:val="2611" w14:font="Segoe UI Symbol"/>'
            '<w14:uncheckedState w14:val="2610" w14:font="Segoe UI Symbol"/></w14:checkbox>'
            f"</w:sdtPr><w:sdtContent>{sign}</w:sdtContent></w:sdt>"
        )

    def _linked(self, target: str, group: Iterable[Span]) -> str:
        runs = "".join(self._spanned(span, target) for span in group)
        if not target:
            return runs
        number = self.relations.link(_UNSAFE.sub(_quoted, target))
        return f'<w:hyperlink r:id="{number}" w:history="1">{runs}</w:hyperlink>'

    def _spanned(self, span: Span, target: str) -> str:
        drawing = self.pictures.drawing(span.image, span.text) if span.image else ""
        return drawing or self._run(span.text or span.image, self._style(span, target))

    def _style(self, span: Span, target: str) -> str:
        style = "html code" if span.code else "hyperlink" if target else ""
        return "".join(
            xml
            for xml, wanted in (
                (f'<w:rStyle w:val="{self.look.styles.get(style, "")}"/>', style),
                ("<w:b/><w:bCs/>", span.bold),
                ("<w:i/><w:iCs/>", span.italic),
                ("<w:strike/>", span.strike),
            )
            if wanted
        )

    def _run(self, text: str, style: str) -> str:
        if self.look.chinese and not _AMBIGUOUS.isdisjoint(text):
            style = _hinted(style)
        properties = f"<w:rPr>{style}</w:rPr>" if style else ""
        return f"<w:r>{properties}{content(text)}</w:r>"


def _hinted(style: str) -> str:
    """Show quotes, dashes and dots in the Chinese font; rFonts must follow rStyle."""
    cut = style.find("/>") + 2 if style.startswith("<w:rStyle") else 0
    return f'{style[:cut]}<w:rFonts w:hint="eastAsia"/>{style[cut:]}'


def content(text: str) -> str:
    """Return the content of a run: text, tabs and line breaks."""
    done, parts = 0, list[str]()
    for match in _BREAKS.finditer(text):
        parts += [_text(text[done : match.start()]), "<w:br/>" if match[0] == "\n" else "<w:tab/>"]
        done = match.end()
    return "".join([*parts, _text(text[done:])])


def _text(text: str) -> str:
    return f'<w:t xml:space="preserve">{escaped(text)}</w:t>' if text else ""


def _target(span: Span) -> str:
    return span.link or (safe_link(span.image) if span.image else "")
