"""Mail: a draft that the mail program opens to be sent, and the link that only begins one."""

from __future__ import annotations

import hashlib
from datetime import UTC
from email.message import EmailMessage
from email.policy import SMTP
from typing import TYPE_CHECKING

from weeklydesk.errors import InputError
from weeklydesk.exporters import html, text
from weeklydesk.exporters.characters import printable
from weeklydesk.exporters.facts import title_of
from weeklydesk.exporters.options import Options
from weeklydesk.exporters.select import selected
from weeklydesk.model import Report
from weeklydesk.naming.patterns import Filling

if TYPE_CHECKING:
    from email.headerregistry import Address

_WORD = ("application", "vnd.openxmlformats-officedocument.wordprocessingml.document")


def write(report: Report, options: Options) -> bytes:
    """Return a draft with HTML and plain text, and the Word file where it is wished."""
    message = EmailMessage(SMTP)
    message["X-Unsent"] = "1"  # Outlook opens it to be edited and sent
    message["Subject"] = subject_of(report, options)
    if options.recipients:
        message["To"] = tuple(map(_address, options.recipients))
    if options.now:
        message["Date"] = options.now.astimezone(UTC)
    message.set_content(text.plain_text(report, options), cte="base64")
    message.add_alternative(html.write(report, options).decode(), "html", cte="base64")
    if options.attach_word:
        _attach_word(message, report, options)
    _name_boundaries(message)
    return message.as_bytes()


def subject_of(report: Report, options: Options) -> str:
    """Return the subject: the pattern with its gaps filled in."""
    filling = Filling(title_of(report, options), report.week, options.author, options.team)
    return " ".join(printable(filling.fill(options.subject)).split())


def mailto(report: Report, options: Options) -> str:
    """Return the address that opens an empty mail with subject and recipients."""
    from urllib.parse import quote

    people = ",".join(quote(_address(each).addr_spec, safe="@") for each in options.recipients)
    return f"mailto:{people}?subject={quote(subject_of(report, options))}"


def _address(given: str) -> Address:
    from email.errors import MessageError
    from email.headerregistry import Address
    from email.utils import parseaddr

    name, spec = parseaddr(given)
    try:
        found = Address(name, addr_spec=spec)
    except (MessageError, ValueError, IndexError):
        found = None
    if found is None or not (found.username and found.domain and spec.isascii()):
        raise InputError("“{address}” is no e-mail address.", address=given)
    return found


def _attach_word(message: EmailMessage, report: Report, options: Options) -> None:
    from weeklydesk.exporters import docx

    content = docx.write(selected(report, options), options)
    name = f"{title_of(report, options) or 'report'}.docx".replace("/", " ")
    maintype, subtype = _WORD
    message.add_attachment(content, maintype, subtype, filename=printable(name))


def _name_boundaries(message: EmailMessage) -> None:
    """Part the halves by something that follows from them, so that the bytes are the same."""
    for part in message.walk():
        if part.is_multipart():
            leaves = (str(leaf.get_payload()) for leaf in part.walk() if not leaf.is_multipart())
            digest = hashlib.sha256("".join(leaves).encode()).hexdigest()[:32]
            part.set_boundary(f"=_{part.get_content_subtype()}_{digest}")
