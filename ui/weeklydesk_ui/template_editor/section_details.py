"""The form for a section: its heading, its purpose, what is carried over."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from weeklydesk.errors import InputError
from weeklydesk.model import Policy, Role, Section
from weeklydesk.objectives import Objective, parse_objective
from weeklydesk.quarters import Period
from weeklydesk.records import replace
from weeklydesk.templates import Template, editing
from weeklydesk_ui.i18n import error_text
from weeklydesk_ui.look.themes import Theme
from weeklydesk_ui.look.type import GRID
from weeklydesk_ui.preferences.controls import Chooser
from weeklydesk_ui.template_editor import words
from weeklydesk_ui.template_editor.colours import ColourRow
from weeklydesk_ui.template_editor.fields import LabelledField, LineField, TextField

_LEVELS = range(1, 7)


class SectionDetails(QWidget):
    """Shows one section of a template; emits the changed section after each input."""

    title_changed = Signal(str)
    section_changed = Signal(object, str)  # Section, the field; "" for a separate undo step
    objective_changed = Signal(object, str)  # Objective, the field
    left = Signal()  # a field lost the focus: the next key starts a new undo step

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._template: Template | None = None
        self._section = Section("")
        self._showing = False
        self.title, self.hint = LineField(self), TextField(self)
        self.role, self.policy, self.level = Chooser(self), Chooser(self), Chooser(self)
        self.identity, self.period = LineField(self), LineField(self)
        self.colours = ColourRow(self)
        self.fields = {
            name: LabelledField(control, self)
            for name, control in (
                ("title", self.title),
                ("role", self.role),
                ("identity", self.identity),
                ("period", self.period),
                ("colour", self.colours),
                ("policy", self.policy),
                ("hint", self.hint),
                ("level", self.level),
            )
        }
        self._connect()
        self._lay_out()
        self.retranslate()

    def show_section(self, template: Template, section: Section) -> None:
        """Show a section of the template."""
        self._template, self._section = template, section
        self._showing = True
        self.title.show_text(section.title)
        self.hint.show_text(section.hint)
        self.role.setCurrentIndex(words.ROLES.index(_shown_role(section)))
        self._fill_policies()
        self.level.setCurrentIndex(max(0, section.level - 1))
        self._show_objective(template, section)
        self.fields["level"].setVisible(section.level > 0)
        self._showing = False

    def set_theme(self, theme: Theme) -> None:
        """Apply the theme."""
        self.colours.set_theme(theme)

    def retranslate(self) -> None:
        """Set all texts in the current language."""
        for name, label in (
            ("title", self.tr("Heading")),
            ("role", self.tr("Purpose")),
            ("identity", self.tr("Objective")),
            ("period", self.tr("Period")),
            ("colour", self.tr("Colour")),
            ("policy", self.tr("Carried over from last week")),
            ("hint", self.tr("Hint")),
            ("level", self.tr("Size")),
        ):
            self.fields[name].name(label)
        self.period.setPlaceholderText(self.tr("2026-Q3"))
        self.identity.setPlaceholderText(self.tr("O1"))
        self.fields["hint"].say(self.tr("Shown in grey while the section is empty."))
        self.colours.retranslate()
        self._showing = True
        _fill(self.role, [words.role_words(role) for role in words.ROLES])
        _fill(self.level, [words.level_words(level) for level in _LEVELS])
        self._showing = False
        if self._template:
            self.show_section(self._template, self._section)

    def _show_objective(self, template: Template, section: Section) -> None:
        is_objective = section.role is Role.OBJECTIVE
        for name in ("identity", "period", "colour"):
            self.fields[name].setVisible(is_objective)
        if not self.identity.hasFocus():
            self.identity.show_text(section.objective or "")
        self._tell_taken(template, section, section.objective)
        known = template.objective(section.objective or "")
        self.colours.show_colour(section.objective or "", known.colour)
        for name in ("period", "colour"):
            self.fields[name].setEnabled(bool(section.objective))
        if not self.period.hasFocus():
            self.period.show_text(str(known.period) if known.period else "")
            self._tell_weeks(known.period)

    def _tell_weeks(self, period: Period | None) -> None:
        words_ = f"{period.first} – {period.last or ''}" if period else ""
        self.fields["period"].say(words_)

    def _fill_policies(self) -> None:
        names = [words.usual_words(self._section), *map(words.policy_words, words.POLICIES)]
        _fill(self.policy, names)
        chosen = self._section.policy
        self.policy.setCurrentIndex(1 + words.POLICIES.index(chosen) if chosen else 0)
        self.fields["policy"].say(words.policy_help(self._section))

    def _connect(self) -> None:
        self.title.textEdited.connect(self._retitle)
        self.hint.textChanged.connect(self._reword_hint)
        self.role.activated.connect(self._change_role)
        self.policy.activated.connect(self._change_policy)
        self.level.activated.connect(self._change_level)
        self.identity.editingFinished.connect(self._change_identity)
        self.period.textEdited.connect(self._change_period)
        self.period.left.connect(self._put_period_right)
        self.colours.chosen.connect(self._change_colour)
        for field in (self.title, self.hint, self.identity, self.period):
            field.left.connect(self.left)

    def _retitle(self, title: str) -> None:
        self.title_changed.emit(title.strip())

    def _reword_hint(self) -> None:
        if not self._showing:
            hint = self.hint.toPlainText().strip()
            self.section_changed.emit(replace(self._section, hint=hint), "hint")

    def _change_role(self, place: int) -> None:
        self.section_changed.emit(editing.acting(self._section, words.ROLES[place]), "")

    def _change_policy(self, place: int) -> None:
        policy: Policy | None = words.POLICIES[place - 1] if place else None
        self.section_changed.emit(replace(self._section, policy=policy), "")

    def _change_level(self, place: int) -> None:
        self.section_changed.emit(replace(self._section, level=_LEVELS[place]), "")

    def _change_identity(self) -> None:
        typed = self.identity.text().strip()
        named = parse_objective(typed) if typed else None
        identity = (named.identity or typed.replace(" ", "")) if named else None
        if identity == self._section.objective or self._template is None:
            return
        if not self._tell_taken(self._template, self._section, identity):
            self.section_changed.emit(replace(self._section, objective=identity), "")

    def _tell_taken(self, template: Template, section: Section, identity: str | None) -> bool:
        """Show and return whether another section, not a subsection, has that identity."""
        taken = identity is not None and any(
            each is not section and each.objective == identity and each.level <= section.level
            for each in template.sections
        )
        words_ = self.tr("Another section already has {identity}.").format(identity=identity)
        self.fields["identity"].say(words_ if taken else "", wrong=True)
        return taken

    def _change_period(self, typed: str) -> None:
        try:
            period = Period.parse(typed) if typed.strip() else None
        except InputError:
            return  # perhaps still incomplete; an error is shown when the field is left
        self._tell_weeks(period)
        self._state(replace(self._objective(), period=period), "period")

    def _put_period_right(self) -> None:
        typed = self.period.text().strip()
        try:
            period = Period.parse(typed) if typed else None
        except InputError as error:
            self.fields["period"].say(error_text(error), wrong=True)
        else:
            self.period.show_text(str(period) if period else "")

    def _change_colour(self, colour: int) -> None:
        self._state(replace(self._objective(), colour=colour or None), "")

    def _objective(self) -> Objective:
        identity = self._section.objective or ""
        return self._template.objective(identity) if self._template else Objective(identity)

    def _state(self, objective: Objective, field: str) -> None:
        if self._section.objective:
            self.objective_changed.emit(objective, field)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4 * GRID)
        beside = QHBoxLayout()
        beside.setSpacing(4 * GRID)
        self.identity.setFixedWidth(18 * GRID)
        top = Qt.AlignmentFlag.AlignTop
        beside.addWidget(self.fields["identity"], 0, top)
        beside.addWidget(self.fields["period"], 1, top)
        for row in ("title", "role", beside, "colour", "policy", "hint", "level"):
            if isinstance(row, str):
                layout.addWidget(self.fields[row])
            else:
                layout.addLayout(row)
                layout.addWidget(self.fields["identity"].line)
        layout.addStretch(1)


def _shown_role(section: Section) -> Role:
    return section.role if section.role in words.ROLES else Role.OTHER


def _fill(chooser: Chooser, names: list[str]) -> None:
    """Set the names of a chooser, and keep its current index."""
    place = max(0, chooser.currentIndex())
    if [chooser.itemText(n) for n in range(chooser.count())] != names:
        chooser.clear()
        chooser.addItems(names)
        chooser.setCurrentIndex(place)
