"""The screen for an empty history: three ways to start."""

from __future__ import annotations

from PySide6.QtCore import Signal

from weeklydesk.weeks import Week
from weeklydesk_ui.dates import week_span
from weeklydesk_ui.welcome.place import Place


class FirstRun(Place):
    """Offers to start this week, import old reports, or open the samples."""

    start_requested = Signal()
    template_requested = Signal(str)  # "plain" or "team"
    templates_requested = Signal()
    import_requested = Signal()
    folder_requested = Signal()
    paste_requested = Signal()
    samples_requested = Signal()

    def __init__(self, today: Week) -> None:
        super().__init__("welcome")
        self._today = today
        self.start = self.add_choice("main")
        self.plain, self.team, self.templates = self.add_links(3)
        self.bring = self.add_choice()
        self.folder, self.paste = self.add_links(2)
        self.look = self.add_choice()
        self.start.clicked.connect(self.start_requested)
        self.plain.clicked.connect(lambda: self.template_requested.emit("plain"))
        self.team.clicked.connect(lambda: self.template_requested.emit("team"))
        self.templates.clicked.connect(self.templates_requested)
        self.bring.clicked.connect(self.import_requested)
        self.folder.clicked.connect(self.folder_requested)
        self.paste.clicked.connect(self.paste_requested)
        self.look.clicked.connect(self.samples_requested)
        self.setFocusProxy(self.start)
        self.retranslate()

    def retranslate(self) -> None:
        """Set all texts in the current language."""
        super().retranslate()
        self.title.setText(self.tr("Your weekly report starts here"))
        self.sentence.setText(
            self.tr(
                "Everything stays on this computer. Next Monday, open items are carried "
                "over for you."
            )
        )
        self.start.say(self.tr("Start this week"), f"{self._today} · {week_span(self._today)}")
        self.plain.setText(self.tr("Plain"))
        self.team.setText(self.tr("For a team"))
        self.templates.setText(self.tr("Templates…"))
        self.bring.say(
            self.tr("Import old reports"),
            self.tr("Markdown, Word or a Notion export. Or drop files anywhere here."),
        )
        self.folder.setText(self.tr("A whole folder…"))
        self.paste.setText(self.tr("From the clipboard"))
        self.look.say(
            self.tr("Look around first"),
            self.tr("A few sample weeks, kept apart; your own history stays empty."),
        )
