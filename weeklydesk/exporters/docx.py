"""Word: the report as a .docx that a careful person could have made."""

from __future__ import annotations

from weeklydesk.exporters.facts import is_chinese, language_of, title_of
from weeklydesk.exporters.options import Options
from weeklydesk.exporters.word import package
from weeklydesk.exporters.word.body import Body
from weeklydesk.exporters.word.look import Look
from weeklydesk.model import Report


def write(report: Report, options: Options) -> bytes:
    """Return a whole document in the standard look."""
    return package.zipped(parts(report, options))


def parts(report: Report, options: Options) -> dict[str, str | bytes]:
    """Return the document's parts by name, in the order of the package."""
    language, title = language_of(report, options), title_of(report, options)
    chinese = is_chinese(language)
    latin, asian = ("en-US", language) if chinese else (language, "zh-CN")
    look = Look(chinese, package.text_width(options.paper), first_link=package.FIRST_LINK)
    body = Body.of(look, options.folder)
    text = body.write(report, options.contents)
    pictures = body.pictures.files()
    endings = sorted({name.rpartition(".")[2] for name in pictures})
    return {
        "[Content_Types].xml": package.content_types(endings),
        "_rels/.rels": package.root(),
        "docProps/core.xml": package.core(title, options.author, language, options.now),
        "docProps/app.xml": package.app(),
        "word/document.xml": package.document(text, options.paper, bool(report.title)),
        "word/_rels/document.xml.rels": package.relationships(body.relationships()),
        "word/styles.xml": package.look("styles", latin, asian),
        "word/settings.xml": package.look("settings", latin, asian),
        "word/fontTable.xml": package.look("fontTable", latin, asian),
        "word/theme1.xml": package.look("theme1", latin, asian),
        "word/numbering.xml": package.numbering(body.numbering.parts()),
        "word/header1.xml": package.header(title),
        "word/footer1.xml": package.footer(chinese),
        "word/footer2.xml": package.footer(chinese),
        **pictures,
    }
