"""Writes a report into a company template: at its placeholders, or using only its styles."""

from __future__ import annotations

from pathlib import Path

from weeklydesk.exporters.facts import is_chinese
from weeklydesk.exporters.options import Options
from weeklydesk.exporters.word import template
from weeklydesk.exporters.word.body import Body
from weeklydesk.exporters.word.package import Facts
from weeklydesk.exporters.word.placeholders import fill, has_placeholders
from weeklydesk.model import Report


def templated(report: Report, facts: Facts, options: Options) -> bytes:
    """Return the template filled with the report; TemplateError if it cannot be used."""
    file = template.open_template(options.template or Path())
    filled = has_placeholders(file)
    if not filled:
        template.clear_body(file)
    body = Body.of(template.look_of(file, is_chinese(facts.language)), file, options.folder)
    if filled:
        fill(file, body, report, facts.title, options)
    else:
        file.append(body.write(report, options.contents))
    file.add_lists(body.numbering)
    file.set_properties(facts, options)
    return file.to_bytes()
