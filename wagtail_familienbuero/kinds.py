"""How everybody asks for page types: by mixin, never by concrete class.

A site may use our concrete pages, subclasses of them, or its own pages built
on the mixins; whoever needs "all services" asks ``pages("ServicePageMixin")``.
"""

from functools import lru_cache

import swapper
from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db.models import Q
from wagtail.admin.panels import PageChooserPanel
from wagtail.blocks import PageChooserBlock

PAGE_MODEL = swapper.get_model_name("wagtailcore", "Page")
"""``app.Model`` of the site's base page; the target of every foreign key to a page."""

_mixins = {}


def kind(mixin):
    """Class decorator: makes a page mixin known under its class name."""
    _mixins[mixin.__name__] = mixin
    return mixin


def mixin(name):
    """The mixin class called ``name``; a class is returned as it is. Raises ``LookupError``."""
    if not isinstance(name, str):
        return name
    try:
        return _mixins[name]
    except KeyError:
        raise LookupError(f"No page mixin is called {name!r}; known are {sorted(_mixins)}.") from None


def concretes(*mixins):
    """The installed page models built on any of the mixins (classes or their names), in order."""
    return list(_subclasses(tuple(mixin(name) for name in mixins), tuple(apps.get_models())))


@lru_cache(maxsize=100)
def _subclasses(classes, models):
    """Remembered, as every page asks several times; the key holds all models, which tests may change."""
    return [model for model in models if issubclass(model, classes)]


def base_page():
    """The site's base page model."""
    return swapper.load_model("wagtailcore", "Page")


def pages(*mixins, where=None, **filters):
    """A queryset of base pages of the given kinds.

    ``where`` (a ``Q``) and ``filters`` speak of the mixin's own fields, ordering
    and further filters of base-page columns. Call ``.specific()`` at the end.
    """
    base = base_page()
    condition = Q(pk__in=[])
    for model in concretes(*mixins):
        matching = model.objects.filter(where or Q(), **filters).order_by()
        condition |= Q(pk__in=matching.values("pk"))
    return base.objects.filter(condition)


def exactly(model):
    """The pages of one model without those of its subclasses, which a site may have derived from it; a queryset.

    For whoever goes through ``concretes()``: a page of a subclass would turn up
    under each of its models.
    """
    content_type = ContentType.objects.get_for_model(model, for_concrete_model=False)
    return model.objects.filter(content_type=content_type)


class NumberOnlyMixin:
    """A chooser block for which what is no number is no choice, instead of an error page."""

    def value_from_form(self, value):
        try:
            return super().value_from_form(value)
        except (TypeError, ValueError, OverflowError):
            return None


class KindPageChooserBlock(NumberOnlyMixin, PageChooserBlock):
    """A page chooser limited to the concretes of one mixin, looked up when the form is built."""

    def __init__(self, kind, **kwargs):
        self.kind = kind
        super().__init__(**kwargs)

    @property
    def target_model(self):
        return base_page()

    @property
    def target_models(self):
        return concretes(self.kind)

    def deconstruct(self):
        return PageChooserBlock().deconstruct()


class KindPageChooserPanel(PageChooserPanel):
    """A page chooser panel limited to the concretes of one mixin."""

    def __init__(self, field_name, kind, **kwargs):
        super().__init__(field_name, **kwargs)
        self.kind = kind

    def clone_kwargs(self):
        kwargs = super().clone_kwargs()
        kwargs.pop("page_type", None)
        return {**kwargs, "kind": self.kind}

    def on_model_bound(self):
        self.page_type = concretes(self.kind)
        super().on_model_bound()
