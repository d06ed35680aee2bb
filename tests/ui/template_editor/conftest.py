import pytest

from tests.ui.stage import Stage
from tests.ui.template_editor.editor import OURS, Editor
from weeklydesk.settings import Settings
from weeklydesk.settings.table import REPORT_TEMPLATE
from weeklydesk.templates.folder import OwnTemplates


@pytest.fixture
def editor(stage: Stage) -> Editor:
    OwnTemplates(stage.store.parent / "templates").add(OURS)
    Settings(stage.store.parent / "settings.json").put(REPORT_TEMPLATE, "ours")
    stage.fill("2024-W22")
    return Editor(stage, stage.open())
