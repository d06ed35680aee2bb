"""The “Export as…” dialog: exports the open report, or a range of weeks, to files."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from weeklydesk import exporters
from weeklydesk.errors import TemplateError, WeeklydeskError
from weeklydesk.model import Report
from weeklydesk.records import field, record, replace
from weeklydesk.store import Store
from weeklydesk.weeks import Week
from weeklydesk_ui.background import Background
from weeklydesk_ui.export.choices import Choices, LastChoices, Offered, spanned
from weeklydesk_ui.export.sheet import ExportSheet
from weeklydesk_ui.formats import make_known
from weeklydesk_ui.i18n import error_text
from weeklydesk_ui.messages import Message, Offer, lasting
from weeklydesk_ui.state import LAST_EXPORT
from weeklydesk_ui.workers.outgoing import TOPIC, Outgoing

if TYPE_CHECKING:
    from weeklydesk.exporters.options import Options
    from weeklydesk.lineage.ages import Age
    from weeklydesk_ui.window.frame import Frame
    from weeklydesk_ui.workers.file_export import FileExport
    from weeklydesk_ui.workers.saving import Keeper

_ORDER = (".docx", ".pdf", ".md", ".html", ".txt", ".eml")
_Ages = Mapping[str, "Age"]


@record(frozen=False)
class _Run:
    """The state of exporting many weeks into a folder."""

    chosen: Choices
    weeks: tuple[Week, ...]
    options: Options
    written: list[Path] = field(default_factory=list[Path])
    problems: list[tuple[str, WeeklydeskError]] = field(
        default_factory=list[tuple[str, WeeklydeskError]]
    )
    stopped: bool = False

    @property
    def done(self) -> int:
        """The number of weeks that were written or have failed."""
        return len(self.written) + len(self.problems)


class Exporting(QObject):
    """Opens the sheet and does the export; many weeks are exported one at a time."""

    def __init__(
        self, out: Outgoing, file_export: FileExport, keeper: Keeper, frame: Frame
    ) -> None:
        super().__init__(frame)
        self._out, self._file_export, self._keeper, self._frame = out, file_export, keeper, frame
        self._context = out.context
        self._last = LastChoices(self._context.state, self._context.settings)
        self._background = Background(self)
        self._names: dict[Week, str] = {}
        self._run: _Run | None = None
        self._sheet: ExportSheet | None = None

    @property
    def sheet(self) -> ExportSheet:
        """The sheet, created on first use."""
        if self._sheet is None:
            make_known()
            known = {form.ending for form in exporters.formats()}
            endings = tuple(ending for ending in _ORDER if ending in known)
            self._sheet = ExportSheet(endings, self._context.questions, self._frame)
            self._sheet.export_requested.connect(self._export)
            self._sheet.stop_requested.connect(self._stop)
        return self._sheet

    def open(self) -> None:
        """Show the sheet for the open report."""
        if self._out.report() is None:
            return

        def titles(store: Store) -> tuple[tuple[Week, str], ...]:
            return tuple((each.week, each.title) for each in store.weeks())

        self._background.follow(self._keeper.run(titles), self._begin, self._out.fail)

    def _begin(self, titles: tuple[tuple[Week, str], ...]) -> None:
        from weeklydesk.desk.exporting import file_stems

        report = self._out.report()
        if report is None:
            return
        self._names = file_stems(self._context.settings, titles)
        offered = Offered(report.week, self._names, self._last.templates())
        choices = self._last.get(self._file_export.folder(), self._out.stem(report))
        self.sheet.begin(offered, choices)

    def _export(self, chosen: Choices) -> None:
        if chosen.span is None:
            self._export_open(chosen)
        else:
            self._export_many(chosen, chosen.span)

    # The open report

    def _export_open(self, chosen: Choices) -> None:
        report = self._out.report()
        if report is None:
            return
        if not chosen.ages:
            self._write_open(chosen, report, {})
            return
        asked = self._keeper.run(lambda store: _ages(store, report))
        self._background.follow(
            asked, lambda ages: self._write_open(chosen, report, ages), self._fail
        )

    def _write_open(self, chosen: Choices, report: Report, ages: _Ages) -> None:
        options = replace(self._options(chosen), ages=ages)
        try:
            written = self._file_export.write(report, chosen.path, options)
        except WeeklydeskError as error:
            self._fail(error)
            return
        self._last.put(chosen)
        self.sheet.accept()
        self._file_export.finish(report, chosen.path, written, options)

    def _options(self, chosen: Choices) -> Options:
        known = self._out.options(chosen.ending)
        return replace(
            known, audience=chosen.audience, empty=chosen.empty, template=chosen.template
        )

    def _fail(self, error: WeeklydeskError) -> None:
        words = error_text(error)
        if isinstance(error, TemplateError):
            words = f"{words} {self.tr('The standard look is chosen now.')}"
            self.sheet.look.begin(None, self._last.templates())
        self.sheet.show_problem(words)

    # Many weeks

    def _export_many(self, chosen: Choices, span: tuple[Week, Week]) -> None:
        self._run = _Run(chosen, spanned(self._names, span), self._options(chosen))
        self._last.put(chosen)
        self.sheet.show_running(running=True)
        self._next(self._run)

    def _stop(self) -> None:
        if self._run:
            self._run.stopped = True

    def _next(self, run: _Run) -> None:
        """Read the next report on the store's thread; it is written on the window's thread."""
        if run.stopped or run.done == len(run.weeks):
            self._end(run)
            return
        week, ages = run.weeks[run.done], run.chosen.ages
        self.sheet.show_progress(run.done, len(run.weeks))

        def read(store: Store) -> tuple[Report, _Ages]:
            report = store.load(week).report
            return report, _ages(store, report) if ages else {}

        self._background.follow(
            self._keeper.run(read),
            lambda found: self._write_one(run, week, *found),
            lambda error: self._skip(run, week, error),
        )

    def _write_one(self, run: _Run, week: Week, report: Report, ages: _Ages) -> None:
        path = replace(run.chosen, name=self._names[week]).path
        try:
            self._file_export.write(report, path, replace(run.options, ages=ages))
        except WeeklydeskError as error:
            self._skip(run, week, error)
            return
        except Exception:  # a mistake of ours must not leave the sheet waiting for good
            self._end(run)
            raise
        run.written.append(path)
        self._schedule_next(run)

    def _schedule_next(self, run: _Run) -> None:
        """Continue with the next week after the event loop has run."""
        QTimer.singleShot(0, self, lambda: self._next(run))

    def _skip(self, run: _Run, week: Week, error: WeeklydeskError) -> None:
        """Record a failed week and continue, unless the error affects all weeks."""
        if isinstance(error, TemplateError):
            self._run = None
            self._fail(error)
            return
        run.problems.append((str(week), error))
        self._schedule_next(run)

    def _end(self, run: _Run) -> None:
        self._run = None
        self.sheet.show_running(running=False)
        if run.problems and not run.written:
            self._fail(run.problems[0][1])
            return
        self.sheet.accept()
        if run.written:
            self._context.state.put(LAST_EXPORT, str(run.chosen.folder))
        told = (
            lasting(lambda: self._outcome_message(run))
            if run.problems
            else self._outcome_message(run)
        )
        self._out.said.emit(told)

    def _outcome_message(self, run: _Run) -> Message:
        folder = run.chosen.folder
        words = self.tr("{count} of {all} reports were saved in {folder}.")
        if len(run.written) == len(run.weeks):
            words = self.tr("{count} reports were saved in {folder}.")
        text = words.format(count=len(run.written), all=len(run.weeks), folder=folder.name)
        offers = [Offer(self.tr("Folder"), lambda: self._context.desktop.open(folder))]
        if run.problems:
            offers.append(
                Offer(self.tr("What could not be saved"), lambda: self._show_problems(run))
            )
        return Message(text, tuple(offers), TOPIC)

    def _show_problems(self, run: _Run) -> None:
        from html import escape

        rows = (f"<p>{week}: {escape(error_text(error))}</p>" for week, error in run.problems)
        self._context.questions.tell(self.tr("What could not be saved"), "".join(rows))


def _ages(store: Store, report: Report) -> _Ages:
    from weeklydesk.desk.stories import ages

    return ages(store, report)
