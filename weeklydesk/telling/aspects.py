"""What differs about a line or a heading besides its words, in words.

The window says the same: it translates these.
"""

from __future__ import annotations

from weeklydesk.desk.aspects import Aspect

LINES = {
    Aspect.ITEM: "a list item now",
    Aspect.TEXT: "plain text now",
    Aspect.TABLE: "a table now",
    Aspect.CODE: "code now",
    Aspect.QUOTE: "a quotation now",
    Aspect.HTML: "raw HTML now",
    Aspect.BULLET: "with a bullet now",
    Aspect.NUMBER: "numbered now",
    Aspect.BOX: "with a box now",
    Aspect.NO_BOX: "without its box now",
    Aspect.LANGUAGE: "another language of code",
    Aspect.DEEPER: "indented",
    Aspect.HIGHER: "outdented",
    Aspect.STORY: "tied to other earlier lines",
}
HEADINGS = {
    Aspect.DEEPER: "a lower heading now",
    Aspect.HIGHER: "a higher heading now",
    Aspect.PLACE: "at another place",
    Aspect.NUMBERS: "only the numbers differ",
    Aspect.PURPOSE: "used for something else",
}
