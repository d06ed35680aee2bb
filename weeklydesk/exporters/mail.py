"""Mail: a draft (.eml) that the mail program opens for sending, and mailto: links."""

from __future__ import annotations

from datetime import UTC
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path
from typing import TYPE_CHECKING, cast

from weeklydesk.digests import sha256
from weeklydesk.errors import InputError
from weeklydesk.exporters import html, text
from weeklydesk.exporters.characters import printable
from weeklydesk.exporters.facts import title_of
from weeklydesk.exporters.options import Options
from weeklydesk.exporters.select import selected
from weeklydesk.exporters.word.pictures import Picture, read_picture
from weeklydesk.model import Report
from weeklydesk.naming.patterns import Filling

if TYPE_CHECKING:
    from email.headerregistry import Address

_WORD = ("application", "vnd.openxmlformats-officedocument.wordprocessingml.document")


def write(report: Report, options: Options) -> bytes:
    """Return a draft with HTML and plain text, optionally with the Word file attached."""
    message = EmailMessage(SMTP)
    message["X-Unsent"] = "1"  # makes Outlook open it as a draft
    message["Subject"] = subject_of(report, options)
    if options.recipients:
        message["To"] = tuple(map(address, options.recipients))
    if options.now:
        message["Date"] = options.now.astimezone(UTC)
    message.set_content(text.plain_text(report, options), cte="base64")
    pictures = Attached(options.folder)
    message.add_alternative(html.page(report, options, pictures.address), "html", cte="base64")
    pictures.add_to(message)
    if options.attach_word:
        _attach_word(message, report, options)
    _name_boundaries(message)
    return message.as_bytes()


class Attached:
    """The local pictures embedded in a mail, each once."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._found: dict[str, tuple[str, Picture]] = {}

    def address(self, source: str) -> str:
        """Return the cid: address of a picture; empty if it cannot be embedded."""
        if source not in self._found:
            picture = read_picture(self._folder, source) if self._folder else None
            if picture is None:
                return ""
            name = sha256(picture.data).hexdigest()[:24]
            self._found[source] = f"{name}@weeklydesk", picture
        return f"cid:{self._found[source][0]}"

    def add_to(self, message: EmailMessage) -> None:
        """Attach the pictures to the HTML, which must be the message's last part so far."""
        payload = cast("list[EmailMessage]", message.get_payload())
        for name, picture in dict(self._found.values()).items():
            payload[-1].add_related(picture.data, "image", picture.kind, cid=f"<{name}>")


def subject_of(report: Report, options: Options) -> str:
    """Return the subject: the pattern with its placeholders filled in."""
    filling = Filling(title_of(report, options), report.week, options.author, options.team)
    return " ".join(printable(filling.fill(options.subject)).split())


def mailto(report: Report, options: Options) -> str:
    """Return a mailto: link with subject and recipients."""
    from urllib.parse import quote

    people = ",".join(quote(address(each).addr_spec, safe="@") for each in options.recipients)
    return f"mailto:{people}?subject={quote(subject_of(report, options))}"


def address(given: str) -> Address:
    """Parse an address with or without a name; InputError if it is invalid."""
    from email.errors import MessageError
    from email.headerregistry import Address
    from email.utils import parseaddr

    name, spec = parseaddr(given)
    try:
        found = Address(name, addr_spec=spec)
    except (MessageError, ValueError, IndexError):
        found = None
    if found is None or not (found.username and found.domain and spec.isascii()):
        raise InputError("“{address}” is not an e-mail address.", address=given)
    return found


def _attach_word(message: EmailMessage, report: Report, options: Options) -> None:
    from weeklydesk.exporters import docx

    content = docx.write(selected(report, options), options)
    name = f"{title_of(report, options) or 'report'}.docx".replace("/", " ")
    maintype, subtype = _WORD
    message.add_attachment(content, maintype, subtype, filename=printable(name))


def _name_boundaries(message: EmailMessage) -> None:
    """Derive the boundaries from the content, so that the output is deterministic."""
    for part in message.walk():
        if part.is_multipart():
            leaves = (str(leaf.get_payload()) for leaf in part.walk() if not leaf.is_multipart())
            digest = sha256("".join(leaves).encode()).hexdigest()[:32]
            part.set_boundary(f"=_{part.get_content_subtype()}_{digest}")
