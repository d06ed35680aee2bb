"""The Qt model of the import table, checked by Qt's model tester."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from tests.ui.intake.findings import found, refused
from weeklydesk.desk.findings import FileState
from weeklydesk_ui.intake.model import Column, FoundModel

CHECK = Qt.ItemDataRole.CheckStateRole


def watched() -> tuple[FoundModel, QAbstractItemModelTester]:
    model = FoundModel()
    return model, QAbstractItemModelTester(
        model, QAbstractItemModelTester.FailureReportingMode.Fatal
    )


def texts(model: FoundModel, row: int) -> list[object]:
    return [model.index(row, column).data() for column in Column]


def test_a_model_is_sound_through_everything_that_happens(qapp: QApplication):
    model, _tester = watched()
    undated = found("notes.md", FileState.UNDATED)
    model.show([found("a.md", week="2024-W20"), undated, refused("b.md")])
    model.choose(1, wanted=False)
    model.choose_all(wanted=True)
    model.answer(undated, found("notes.md", week="2024-W21"))
    model.add([found("c.md", week="2024-W22")])
    model.retranslate()
    assert [str(row.found.path) for row in model.rows] == ["notes.md", "a.md", "b.md", "c.md"]
    model.show([])
    assert model.rowCount() == 0


def test_cells_and_heads(qapp: QApplication):
    model, _tester = watched()
    model.show([found("x/a.md", week="2024-W20", text="# 一\n\n- 二\n- 三\n"), refused("b.md")])
    assert texts(model, 0) == ["a.md", "2024-W20", "a", "2", "3 / 3", "New"]
    assert texts(model, 1) == ["b.md", "", "Is empty.", "", "", "Not read"]
    heads = [model.headerData(column, Qt.Orientation.Horizontal) for column in Column]
    assert heads == ["File", "Week", "Title", "Items", "Lines kept", "Already here?"]
    tip = Qt.ItemDataRole.ToolTipRole
    assert model.index(0, Column.FILE).data(tip) == str(Path("x/a.md"))
    assert model.index(0, Column.WEEK).data(tip) == "May 13 – May 19"


def test_a_tick_is_set_like_in_any_model(qapp: QApplication):
    model, _tester = watched()
    model.show([found("a.md", week="2024-W20"), refused("b.md")])
    first, second = model.index(0, 0), model.index(1, 0)
    assert first.data(CHECK) is Qt.CheckState.Checked
    assert second.data(CHECK) is None
    assert model.setData(first, Qt.CheckState.Unchecked.value, CHECK)
    assert first.data(CHECK) is Qt.CheckState.Unchecked
    assert not model.setData(second, Qt.CheckState.Checked.value, CHECK)
    assert not model.setData(first, "x")


def test_the_next_question_is_found_all_around(qapp: QApplication):
    model, _tester = watched()
    model.show(
        [found("a.md", FileState.UNDATED), found("b.md", FileState.UNDATED), refused("c.md")]
    )
    assert [model.next_undated(place) for place in range(3)] == [1, 0, 0]
