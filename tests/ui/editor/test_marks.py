"""Finding inline Markdown in a text."""

from weeklydesk_ui.editor.marks import Mark, runs


def test_whom_a_line_is_for_shows_as_a_mark():
    assert runs("押金 @仅自己") == [(3, 4, Mark.SIGN)]
    assert runs("deposit @only-manager, later") == [(8, 13, Mark.SIGN)]
    assert runs("@张三 bob@e.cn") == []
