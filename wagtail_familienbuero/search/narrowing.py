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


def groups_of(form, counts, request):
    """A ``Group`` for every name with something to choose; what is ticked stays, even where it finds nothing."""
    made = (_group(form, name, counts.get(name, {}), request) for name in form.several)
    return [group for group in made if group.options]


def _group(form, name, counts, request):
    field, chosen = form.fields[name], form.cleaned_data.get(name) or []
    options = []
    for value, label in field.choices:
        (key,) = field.as_keys([value])
        count, checked = counts.get(key, 0), value in chosen
        if count or checked:
            query = _toggled(request, name, value, chosen)
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


def query_with(request, **values):
    """The visitor's question with other values, back on the first page: ``?q=kita&sort=date``."""
    asked = request.GET.copy()
    asked.pop("page", None)
    for name, value in values.items():
        asked[name] = value
    return f"?{asked.urlencode()}"


def query_with_only(request, *names):
    """The question without all but the values of these names."""
    return query_without(request, *(name for name in request.GET if name not in names))


def query_without(request, *names):
    asked = request.GET.copy()
    for name in ("page", *names):
        asked.pop(name, None)
    return f"?{asked.urlencode()}"


def _toggled(request, name, value, chosen):
    asked = request.GET.copy()
    asked.pop("page", None)
    asked.setlist(name, [one for one in chosen if one != value] if value in chosen else [*chosen, value])
    return f"?{asked.urlencode()}"
