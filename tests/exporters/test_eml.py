"""Mail drafts (.eml)."""

import email
import email.policy
from dataclasses import replace
from email.message import EmailMessage
from pathlib import Path

import pytest

from tests.exporters.readers import read_docx
from tests.exporters.samples import OPTIONS, WEEK
from tests.exporters.wordparts import PNG
from weeklydesk.errors import InputError
from weeklydesk.exporters import render
from weeklydesk.exporters.mail import mailto
from weeklydesk.exporters.options import Options
from weeklydesk.model import Paragraph, Report, Section

SENT = replace(
    OPTIONS,
    subject="【周报】{title}\r\nBcc: x@e.cn（{week} {author}）",
    recipients=("张三 <zhang@e.cn>", "team@e.cn"),
    greeting="各位好：",
)


def draft(options: Options) -> EmailMessage:
    message = email.message_from_bytes(render(WEEK, ".eml", options), policy=email.policy.default)
    assert not [part.defects for part in message.walk() if part.defects]
    return message


def test_a_draft_is_unsent_and_has_html_and_plain_text():
    message = draft(SENT)
    assert message["X-Unsent"] == "1"
    assert message.get_content_type() == "multipart/alternative"
    plain, html = message.iter_parts()
    assert (plain.get_content_type(), html.get_content_type()) == ("text/plain", "text/html")
    for part in (plain, html):
        assert "各位好：" in part.get_content()
        assert "只给自己看" not in part.get_content()


def test_subject_and_recipients():
    message = draft(SENT)
    assert message["Subject"] == "【周报】2024-W22 周报 Bcc: x@e.cn（2024-W22 林一）"
    assert message["Bcc"] is None
    people = [(each.display_name, each.addr_spec) for each in message["To"].addresses]
    assert people == [("张三", "zhang@e.cn"), ("", "team@e.cn")]
    assert message["Date"].datetime == OPTIONS.now
    assert draft(Options())["Subject"] == "2024-W22 周报"
    assert draft(Options())["Date"] is None


def test_the_word_file_is_attached_on_request():
    options = replace(SENT, attach_word=True)
    (word,) = draft(options).iter_attachments()
    assert word.get_filename() == "2024-W22 周报.docx"
    lines = [line.text for line in read_docx(word.get_content())]
    assert "2024-W22 周报" in lines
    assert "只给自己看" not in "".join(lines)
    assert render(WEEK, ".eml", options) == render(WEEK, ".eml", options)


def test_a_mailto_link():
    options = Options(recipients=("张三 <zhang@e.cn>", "b+c@e.cn"), subject="周报 & {week}")
    assert mailto(WEEK, options) == (
        "mailto:zhang@e.cn,b%2Bc@e.cn?subject=%E5%91%A8%E6%8A%A5%20%26%202024-W22"
    )


@pytest.mark.parametrize("address", ["", "nobody", "a@", "@b", "张三@e.cn"])
def test_invalid_addresses_are_refused(address: str):
    with pytest.raises(InputError, match="not an e-mail address"):
        render(WEEK, ".eml", Options(recipients=(address,)))


def test_local_pictures_are_embedded_and_shown(tmp_path: Path):
    (tmp_path / "a.png").write_bytes(PNG)
    text = "![图](a.png) ![图](a.png) ![无](none.png) ![外](https://e.cn/a.png)"
    report = Report(None, sections=(Section("", level=0, blocks=(Paragraph(text),)),))
    data = render(report, ".eml", Options(folder=tmp_path, attach_word=True))
    message = email.message_from_bytes(data, policy=email.policy.default)
    html = message.get_body(("html",))
    pictures = [part for part in message.walk() if part.get_content_maintype() == "image"]
    assert html
    (picture,) = pictures
    assert html.get_content().count(f'src="cid:{picture["Content-ID"][1:-1]}"') == 2
    assert picture.get_content() == PNG
    assert "无" in html.get_content()
    assert data == render(report, ".eml", Options(folder=tmp_path, attach_word=True))
