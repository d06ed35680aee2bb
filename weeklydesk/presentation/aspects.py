"""Descriptions of the differences of a line or a heading other than its text.

The window shows translations of them.
"""

from __future__ import annotations

from weeklydesk.desk.aspects import Aspect

LINES = {
    Aspect.ITEM: "now a list item",
    Aspect.TEXT: "now plain text",
    Aspect.TABLE: "now a table",
    Aspect.CODE: "now code",
    Aspect.QUOTE: "now a quotation",
    Aspect.HTML: "now raw HTML",
    Aspect.BULLET: "now with a bullet",
    Aspect.NUMBER: "now numbered",
    Aspect.BOX: "now with a box",
    Aspect.NO_BOX: "now without a box",
    Aspect.LANGUAGE: "code language changed",
    Aspect.DEEPER: "indented",
    Aspect.HIGHER: "outdented",
    Aspect.STORY: "linked to other earlier lines",
}
HEADINGS = {
    Aspect.DEEPER: "now a lower heading",
    Aspect.HIGHER: "now a higher heading",
    Aspect.PLACE: "in another place",
    Aspect.NUMBERS: "only the numbers changed",
    Aspect.PURPOSE: "purpose changed",
}
