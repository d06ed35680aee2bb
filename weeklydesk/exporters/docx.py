"""Word: the report as a .docx with real styles, lists and tables."""

from __future__ import annotations

from weeklydesk.exporters.characters import printable
from weeklydesk.exporters.facts import is_chinese, language_of, title_of
from weeklydesk.exporters.options import Options
from weeklydesk.exporters.word import base
from weeklydesk.exporters.word.body import Body
from weeklydesk.exporters.word.look import Look
from weeklydesk.exporters.word.package import Facts, Package
from weeklydesk.model import Report


def write(report: Report, options: Options) -> bytes:
    """Return a complete document, in the standard look or based on a template."""
    language, title = language_of(report, options), printable(title_of(report, options))
    facts = Facts(title, language, titled=bool(report.title))
    if options.template:
        from weeklydesk.exporters.word.templated import templated

        return templated(report, facts, options)
    return _standard(report, facts, options)


def _standard(report: Report, facts: Facts, options: Options) -> bytes:
    package = Package()
    look = Look(is_chinese(facts.language), base.text_width(options.paper))
    body = Body.of(look, package, options.folder)
    written = body.write(report, options.contents)
    return package.to_bytes(written, body.numbering, facts, options)
