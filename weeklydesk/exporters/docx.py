"""Word: the report as a .docx that a careful person could have made."""

from __future__ import annotations

from weeklydesk.exporters.characters import printable
from weeklydesk.exporters.facts import is_chinese, language_of, title_of
from weeklydesk.exporters.options import Options
from weeklydesk.exporters.word import base
from weeklydesk.exporters.word.body import Body
from weeklydesk.exporters.word.document import WordFile
from weeklydesk.exporters.word.look import Look
from weeklydesk.model import Report


def write(report: Report, options: Options) -> bytes:
    """Return a whole document, in the standard look or in that of a template."""
    language, title = language_of(report, options), title_of(report, options)
    if options.template:
        from weeklydesk.exporters.word.templated import templated

        file = templated(report, title, language, options)
    else:
        file = _standard(report, title, language, options)
    file.set_properties(title, language, options)
    return file.written()


def _standard(report: Report, title: str, language: str, options: Options) -> WordFile:
    file = WordFile.opened(base.standard(options.paper, language))
    _frame(file, title, bool(report.title))
    look = Look(is_chinese(language), base.text_width(options.paper))
    body = Body.of(look, file, options.folder)
    file.append(body.write(report, options.contents))
    file.add_lists(body.numbering)
    return file


def _frame(file: WordFile, title: str, titled: bool) -> None:
    """Put the title into the header; not on a first page that begins with it."""
    section = file.document.sections[0]
    if title:
        section.header.paragraphs[0].text = printable(title)
    section.different_first_page_header_footer = titled
