"""What an import did with every row of its input."""

from collections import Counter
from dataclasses import asdict, dataclass, field

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext

CREATED, UPDATED, UNCHANGED, SKIPPED = "created", "updated", "unchanged", "skipped"
AS_ROWS, AS_TEXT = "rows", "text"
OUTCOMES = {
    CREATED: gettext_lazy("created"),
    UPDATED: gettext_lazy("updated"),
    UNCHANGED: gettext_lazy("unchanged"),
    SKIPPED: gettext_lazy("skipped"),
}


@dataclass(frozen=True)
class Change:
    """What a field says before and after, in short texts for people."""

    field: str
    before: str
    after: str


@dataclass
class Result:
    """One row: what came of it and why. ``is_live`` tells whether its page is public afterwards.

    ``hours`` tells whether opening hours of the source were understood as times (``AS_ROWS``) or stay a text
    (``AS_TEXT``); empty without any.
    """

    number: int
    title: str
    outcome: str = SKIPPED
    is_live: bool = False
    reasons: list[str] = field(default_factory=list)
    open_links: int = 0
    changes: list[Change] = field(default_factory=list)
    hours: str = ""

    def as_dict(self):
        """Plain values that JSON can hold."""
        return asdict(self)

    @classmethod
    def from_dict(cls, values):
        return cls(**{**values, "changes": [Change(**change) for change in values.get("changes", [])]})

    @property
    def has_page(self):
        return self.outcome != SKIPPED

    def __str__(self):
        state = ""
        if self.has_page:
            state = ", " + (pgettext("state of an imported page", "live") if self.is_live else _("draft"))
        said = "".join(f" – {text}" for text in [*self._changed_fields(), *self.reasons])
        return f"{self.number:>5}  {self.title or _('(no name)')}: {OUTCOMES[self.outcome]}{state}{said}"

    def _changed_fields(self):
        """Screens and files show what each change says; one line has room for the names of the fields."""
        if self.changes:
            names = dict.fromkeys(change.field for change in self.changes)
            yield _("changed: %(fields)s") % {"fields": ", ".join(names)}


@dataclass
class Report:
    """All rows; every row of the input has exactly one outcome, so the totals add up."""

    results: list[Result] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def count(self, outcome):
        return Counter(result.outcome for result in self.results)[outcome]

    @property
    def live(self):
        return sum(result.has_page and result.is_live for result in self.results)

    @property
    def drafts(self):
        return sum(result.has_page and not result.is_live for result in self.results)

    @property
    def open_links(self):
        return sum(result.open_links for result in self.results)

    def with_hours(self, how):
        return sum(result.has_page and result.hours == how for result in self.results)

    def totals(self):
        """The lines below the rows."""
        counts = ", ".join(f"{self.count(outcome)} {label}" for outcome, label in OUTCOMES.items())
        yield _("Rows: %(rows)d – %(counts)s.") % {"rows": len(self.results), "counts": counts}
        yield _("Pages: %(live)d live, %(drafts)d as draft.") % {"live": self.live, "drafts": self.drafts}
        if self.open_links:
            yield _("Links to what is not imported yet: %(count)d.") % {"count": self.open_links}
        if hours := said_of_hours(self.with_hours(AS_ROWS), self.with_hours(AS_TEXT)):
            yield hours


def said_of_hours(rows, texts):
    """How much of the opening hours was understood, in a sentence; ``""`` if there were none."""
    if not rows + texts:
        return ""
    text = _("Opening hours understood as times: %(rows)d. Kept as text because not all of it is clear: %(texts)d.")
    return text % {"rows": rows, "texts": texts}
