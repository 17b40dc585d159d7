"""What a question can be narrowed by: groups of boxes to tick with the number of results, and what is ticked."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Option:
    """A box to tick. ``query`` is the address that ticks it, or takes it back where it is ticked."""

    name: str
    value: str
    label: str
    count: int
    checked: bool
    query: str

    @property
    def id(self):
        return f"fb-{self.name}-{self.value}"


@dataclass(frozen=True)
class Group:
    name: str
    label: str
    options: list

    @property
    def is_used(self):
        return any(option.checked for option in self.options)


def groups_of(form, counts, asked):
    """A ``Group`` for every name with something to choose; what is ticked stays, even where it finds nothing.

    ``asked`` is the ``QueryDict`` that the boxes add to.
    """
    made = (_group(form, name, counts.get(name, {}), asked) for name in form.several)
    return [group for group in made if group.options]


def _group(form, name, counts, asked):
    field, chosen = form.fields[name], form.cleaned_data.get(name) or []
    options = []
    for value, label in field.choices:
        (key,) = field.as_keys([value])
        count, checked = counts.get(key, 0), value in chosen
        if count or checked:
            query = _toggled(asked, name, value, chosen)
            options.append(Option(name, value, str(label).strip("– \xa0"), count, checked, query))
    return Group(name, field.label, options)


def ticked(form, groups, request):
    """(label, address without it) for everything that narrows the question."""
    narrowing = form.narrowing
    found = [
        (f"{group.label}: {option.label}", option.query)
        for group in groups
        for option in group.options
        if option.checked
    ]
    for name in [name for name in ("age", "language", "open", "free") if name in narrowing]:
        field, value = form.fields[name], narrowing[name]
        said = dict(getattr(field, "choices", ())).get(value, value)
        found.append((str(field.label) if value is True else f"{field.label}: {said}", query_without(request, name)))
    return found


COUNTED = {"language": "language", "open": "open_now", "free": "free"}
"""The facet that is counted for each of the form's other fields."""


def show_counts(form, counts):
    """Says beside the languages and the boxes "open" and "free" how many results they leave; once `ticked` is made.

    Languages that nothing is in are left out, but for the one that is chosen.
    """
    for name, facet in COUNTED.items():
        field, found = form[name], counts.get(facet, {})
        if name == "language":
            empty, *every = field.field.choices
            kept = [(code, label) for code, label in every if code in found or code == form.cleaned_data.get(name)]
            field.field.choices = [empty, *((code, f"{label} ({found.get(code, 0)})") for code, label in kept)]
        else:
            field.label = f"{field.label} ({found.get(True, 0)})"


def query_with(request, without=(), **values):
    """The visitor's question with other values, back on the first page: ``?q=kita&sort=date``."""
    asked = request.GET.copy()
    for name in ("page", *without):
        asked.pop(name, None)
    for name, value in values.items():
        asked[name] = value
    return f"?{asked.urlencode()}"


def query_without(request, *names):
    return query_with(request, without=names)


def _toggled(asked, name, value, chosen):
    asked = asked.copy()
    asked.pop("page", None)
    asked.setlist(name, [one for one in chosen if one != value] if value in chosen else [*chosen, value])
    return f"?{asked.urlencode()}"
