"""Withheld text appears nowhere: not in a file, its parts or properties, nor in a copy."""

import email
import email.policy
import re
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile, is_zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests import strategies
from tests.exporters.samples import NOW
from weeklydesk import exporters
from weeklydesk.exporters import Options, html, mail, text
from weeklydesk.exporters.preview import PreviewLook, preview
from weeklydesk.model import Block, Code, Html, Item, Report, Section
from weeklydesk.text.readers import Audience, marked

SECRET = re.compile(r"(?:SECRET|GEHEIM)\d+")
_SAYS = {Audience.MANAGER: "SECRET", Audience.ME: "GEHEIM"}


class Censor:
    """Marks blocks and sections of a report as drawn, and adds a secret word to each text.

    Text for the manager gets a word with SECRET, text for the author one with GEHEIM; nested text
    gets that of its parent.
    """

    def __init__(self, choose: Callable[[], Audience]) -> None:
        self.choose, self.count = choose, 0

    def report(self, report: Report) -> Report:
        above: list[tuple[int, Audience]] = []
        sections: list[Section] = []
        for section in report.sections:
            while above and above[-1][0] >= section.level:
                above.pop()
            audience = self._narrower(above[-1][1] if above else Audience.ALL, self.choose())
            above.append((section.level, audience))
            blocks = tuple(self._block(block, audience) for block in section.blocks)
            sections.append(
                replace(section, title=self._text(section.title, audience), blocks=blocks)
            )
        return replace(report, sections=tuple(sections))

    def _block(self, block: Block, above: Audience) -> Block:
        if isinstance(block, Code | Html):
            return replace(block, text=f"{block.text} {self._word(above)}")
        audience = self._narrower(above, self.choose())
        changed = replace(block, text=self._text(block.text, audience))
        if isinstance(changed, Item):
            children = tuple(self._block(child, audience) for child in changed.children)
            return replace(changed, children=children)
        return changed

    def _text(self, text: str, audience: Audience) -> str:
        return marked(
            f"{self._word(audience)} {text}".lstrip(), audience, chinese=bool(self.count % 2)
        )

    def _word(self, audience: Audience) -> str:
        self.count += 1
        return f"{_SAYS[audience]}{self.count}" if audience in _SAYS else ""

    @staticmethod
    def _narrower(one: Audience, other: Audience) -> Audience:
        return max(one, other, key=list(Audience).index)


@st.composite
def censored(draw: st.DrawFn) -> Report:
    report = draw(strategies.reports())
    return Censor(lambda: draw(st.sampled_from(Audience))).report(report)


def everything_in(data: bytes) -> str:
    """Return all text in a file, unpacking every part of packages and mails."""
    if is_zipfile(BytesIO(data)):
        with ZipFile(BytesIO(data)) as archive:
            parts = [f"{name} " + everything_in(archive.read(name)) for name in archive.namelist()]
        return "\n".join(parts)
    if data.startswith(b"X-Unsent"):
        message = email.message_from_bytes(data, policy=email.policy.default)
        heads = [f"{key}: {value}" for part in message.walk() for key, value in part.items()]
        leaves = [part for part in message.walk() if not part.is_multipart()]
        bodies = [everything_in(bytes(leaf.get_payload(decode=True) or b"")) for leaf in leaves]
        return "\n".join([*heads, *bodies])
    return data.decode("utf-8", "replace")


def found(text: str) -> set[str]:
    return {match[0][:6] for match in SECRET.finditer(text)}


def options(audience: Audience, **wishes: object) -> Options:
    known = Options(audience=audience, now=NOW, contents=True, attach_word=True, checklist=True)
    return replace(known, **wishes)  # pyright: ignore[reportArgumentType]


ALLOWED = {
    Audience.ALL: set[str](),
    Audience.MANAGER: {"SECRET"},
    Audience.ME: {"SECRET", "GEHEIM"},
}
every_reader = pytest.mark.parametrize("audience", Audience)


@every_reader
@pytest.mark.parametrize("ending", [form.ending for form in exporters.formats()])
@settings(max_examples=12)
@given(report=censored())
def test_a_file_contains_only_what_its_readers_may_read(
    ending: str, audience: Audience, report: Report
):
    data = exporters.render(report, ending, options(audience, name="W22"))
    assert found(everything_in(data)) <= ALLOWED[audience]


@every_reader
@given(report=censored())
def test_copies_previews_and_mail_links_contain_only_what_readers_may_read(
    audience: Audience, report: Report
):
    wishes = options(audience)
    for made in (
        html.fragment(report, wishes),
        text.plain_text(report, wishes),
        preview(report, wishes, PreviewLook()),
        mail.mailto(report, wishes),
    ):
        assert found(made) <= ALLOWED[audience]


@given(report=censored())
def test_the_author_gets_everything(report: Report):
    wishes = options(Audience.ME)
    assert set(SECRET.findall(text.plain_text(report, wishes))) == set(SECRET.findall(repr(report)))


WEEK = Report(
    None,
    "周报",
    sections=(
        Section("进展", blocks=(Item("公开"), Item("GEHEIM1 ![图](GEHEIM2.png) @仅自己"))),
        Section("SECRET3 [链接](https://e.cn/SECRET4) @仅领导", blocks=(Item("SECRET5"),)),
    ),
)


def test_pictures_and_links_in_withheld_text_are_left_out(tmp_path: Path):
    (tmp_path / "GEHEIM2.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(8) + b"\0\0\0\1\0\0\0\1")
    data = exporters.render(WEEK, ".docx", options(Audience.ALL, folder=tmp_path))
    assert found(everything_in(data)) == set()
    assert "media" not in everything_in(data)
    data = exporters.render(WEEK, ".docx", options(Audience.ME, folder=tmp_path))
    assert found(everything_in(data)) == {"SECRET", "GEHEIM"}
    assert "word/media/image1.png" in everything_in(data)


@pytest.mark.parametrize("body", ["{{p body }}", "{{ title }}", "plain"])
def test_a_template_does_not_reveal_withheld_text(tmp_path: Path, body: str):
    import docx

    document = docx.Document()
    document.add_paragraph(body)
    document.save(str(tmp_path / "t.docx"))
    data = exporters.render(WEEK, ".docx", options(Audience.ALL, template=tmp_path / "t.docx"))
    assert found(everything_in(data)) == set()
    assert "公开" in everything_in(data)
