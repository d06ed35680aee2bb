"""Names and descriptions of roles, policies and levels in the window's language."""

from __future__ import annotations

from weeklydesk.carry.frames import policy_of
from weeklydesk.model import Policy, Role, Section
from weeklydesk.templates import Template
from weeklydesk_ui.i18n import translate

ROLES = (
    Role.PROJECTS,
    Role.OBJECTIVE,
    Role.METRICS,
    Role.INCIDENTS,
    Role.OTHER,
    Role.REFLECTION,
    Role.PLAN,
    Role.ANNOUNCEMENTS,
)
POLICIES = (
    Policy.OPEN_ITEMS,
    Policy.WHILE_OPEN,
    Policy.WHOLE,
    Policy.LABELS,
    Policy.HEADING,
    Policy.NOTHING,
)


def role_words(role: Role) -> str:
    """Return the name of a role."""
    return {
        Role.PROJECTS: translate("TemplateEditor", "Projects"),
        Role.OBJECTIVE: translate("TemplateEditor", "Objective"),
        Role.METRICS: translate("TemplateEditor", "Figures"),
        Role.INCIDENTS: translate("TemplateEditor", "Incidents"),
        Role.OTHER: translate("TemplateEditor", "Other"),
        Role.REFLECTION: translate("TemplateEditor", "Reflection"),
        Role.PLAN: translate("TemplateEditor", "Plan for next week"),
        Role.CHECKLIST: translate("TemplateEditor", "Last week's plan"),
        Role.ANNOUNCEMENTS: translate("TemplateEditor", "Announcements"),
    }[role]


def policy_words(policy: Policy) -> str:
    """Return what is carried over to the next week, in a few words."""
    return {
        Policy.OPEN_ITEMS: translate("TemplateEditor", "Open items"),
        Policy.WHILE_OPEN: translate("TemplateEditor", "Open items; no section if there are none"),
        Policy.WHOLE: translate("TemplateEditor", "Everything"),
        Policy.LABELS: translate("TemplateEditor", "Names of figures"),
        Policy.HEADING: translate("TemplateEditor", "Headings, empty"),
        Policy.NOTHING: translate("TemplateEditor", "Heading, empty"),
    }[policy]


def usual_words(section: Section) -> str:
    """Return the default policy of a section with that role."""
    if section.role is Role.PLAN:
        return translate("TemplateEditor", "Default: becomes the checklist")
    plain = Section("", role=section.role)
    text = translate("TemplateEditor", "Default: {policy}")
    return text.format(policy=_lower(policy_words(policy_of(plain))))


def policy_help(section: Section) -> str:
    """Return a sentence on what is carried over from a section."""
    if section.role is Role.PLAN and section.policy is None:
        return translate(
            "TemplateEditor",
            "On Monday the plan becomes a checklist above the objectives; this "
            "section starts empty.",
        )
    return {
        Policy.OPEN_ITEMS: translate(
            "TemplateEditor", "Items that are not done are carried over, with the items above them."
        ),
        Policy.WHILE_OPEN: translate(
            "TemplateEditor", "Open items are carried over; without any, the section is left out."
        ),
        Policy.WHOLE: translate(
            "TemplateEditor", "The whole text is carried over, finished items too; you update it."
        ),
        Policy.LABELS: translate(
            "TemplateEditor", "“Availability:” is carried over; you fill in the new figure."
        ),
        Policy.HEADING: translate(
            "TemplateEditor", "Starts empty each week, with its subheadings."
        ),
        Policy.NOTHING: translate(
            "TemplateEditor", "Starts empty each week, without last week's subheadings."
        ),
    }[policy_of(section)]


def level_words(level: int) -> str:
    """Return the name of a heading level."""
    if level == 0:
        return translate("TemplateEditor", "No heading")
    return translate("TemplateEditor", "Heading {level}").format(level=level)


def title_words(section: Section) -> str:
    """Return a section's title, or a placeholder."""
    if section.title:
        return section.title
    if section.level == 0:
        return translate("TemplateEditor", "(before the first heading)")
    return translate("TemplateEditor", "(no title yet)")


def about_words(template: Template, section: Section) -> str:
    """Return the purpose and policy of a section, for the line below its title."""
    kind = role_words(section.role)
    if section.objective:
        period = template.objective(section.objective).period
        kind = section.objective + (f" · {period}" if period else "")
    if section.role is Role.PLAN and section.policy is None:
        return kind
    return f"{kind} · {_lower(policy_words(policy_of(section)))}"


def _lower(words: str) -> str:
    return words[:1].lower() + words[1:]
