"""Topics: life situations and subjects in a tree, which has the same shape in every language."""

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Max
from django.db.models.functions import Length
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.fields import RichTextField
from wagtail.models import RevisionMixin, TranslatableMixin
from wagtail.search import index

from ..blocks import RICH_TEXT_SHORT
from ..panels import name_panel, slug_panel
from ..publishing import LostLinksMixin
from ..sections import slug_constraints
from .vocabulary import VocabularyMixin

TOPIC_ICONS = [
    ("baby", _("Baby")),
    ("child", _("Child")),
    ("care", _("Child care")),
    ("school", _("School")),
    ("youth", _("Youth")),
    ("money", _("Money")),
    ("health", _("Health")),
    ("home", _("Housing")),
    ("work", _("Work")),
    ("law", _("Law and papers")),
    ("crisis", _("Crisis and protection")),
    ("separation", _("Separation")),
    ("single", _("Single parents")),
    ("disability", _("Disability")),
    ("language", _("Arriving and language")),
    ("leisure", _("Leisure")),
    ("seniors", _("Older people")),
    ("advice", _("Advice")),
]


class Topic(LostLinksMixin, RevisionMixin, VocabularyMixin):
    """A life situation or subject, in a tree.

    ``tree_path`` is one order column, the same in every language of a topic:
    sorting by it walks the tree, and all descendants start with it.
    """

    parent = models.ForeignKey(
        "self", verbose_name=_("belongs to"), null=True, blank=True, on_delete=models.PROTECT, related_name="children"
    )
    sort_order = models.PositiveIntegerField(
        _("order"),
        null=True,
        blank=True,
        help_text=_("Smaller numbers come first among the topics of the same parent. Leave empty for the last place."),
    )
    tree_path = models.CharField(max_length=255, editable=False, db_index=True, default="")
    icon = models.CharField(_("icon"), max_length=30, blank=True)
    intro = RichTextField(_("introduction"), blank=True, features=RICH_TEXT_SHORT)
    synonyms = models.TextField(
        _("other words"),
        blank=True,
        help_text=_("Words that people use for it, one a line. They are found by the search."),
    )
    code_list = models.CharField(
        _("code list"),
        max_length=255,
        blank=True,
        help_text=_("For the exchange with other systems, for example urn:xoev-de:fim:codeliste:pvlagen"),
    )
    code = models.CharField(_("code in the list"), max_length=50, blank=True)

    panels = [
        name_panel(),
        FieldRowPanel([FieldPanel("parent"), FieldPanel("sort_order"), FieldPanel("icon")]),
        FieldPanel("intro"),
        FieldPanel("synonyms"),
        MultiFieldPanel([FieldPanel("code_list"), FieldPanel("code")], heading=_("Exchange"), classname="collapsed"),
        FieldPanel("site"),
        slug_panel,
    ]
    search_fields = [*VocabularyMixin.search_fields, index.SearchField("synonyms")]
    synchronised_fields = ("icon", "code_list", "code")
    # A topic moves in all languages at once: a sync must not bring back the place of an old source.
    untouched_fields = ("parent", "sort_order")

    class Meta(TranslatableMixin.Meta):
        verbose_name = _("topic")
        verbose_name_plural = _("topics")
        ordering = ["tree_path", "name"]
        constraints = slug_constraints("topic")

    SEGMENT = 15
    DEEPEST = 15
    """The level of the deepest topics; more would not fit into the order column."""

    @property
    def level(self):
        """How deep in the tree: 0 for a topic without parent."""
        return max(len(self.tree_path) // self.SEGMENT - 1, 0)

    @property
    def indented_name(self):
        return "\u2003" * self.level + self.name

    def clean(self):
        super().clean()
        if self.parent is None:
            return
        self._refuse_loop()
        if self.parent.level + 1 + self._levels_below() > self.DEEPEST:
            raise ValidationError({"parent": _("Topics cannot be nested more deeply. Choose a topic further up.")})

    def _refuse_loop(self):
        # A path holds the keys of everything above, whatever the language.
        if self.parent is not None and self._key_in_path in self.parent.tree_path:
            raise ValidationError({"parent": _("A topic cannot belong to itself or to one of its sub-topics.")})

    def _levels_below(self):
        """How many levels stand below this topic; one query."""
        if not self.tree_path:
            return 0
        deepest = self.get_descendants(inclusive=True).aggregate(length=Max(Length("tree_path")))["length"]
        return deepest // self.SEGMENT - 1 - self.level if deepest else 0

    def save(self, *args, **kwargs):
        """Raises ``ValidationError`` for a loop, which would never end."""
        if self._state.adding:
            self._take_place_of_versions()
        if self.sort_order is None:
            self.sort_order = self._last_place()
        self._refuse_loop()
        before, self.tree_path = self.tree_path, self._build_path()
        with transaction.atomic():  # whoever waits for the commit, as the search does, sees all languages moved
            super().save(*args, **kwargs)
            if before != self.tree_path:
                self._move_versions()
                self._rebuild_below()

    @property
    def _key_in_path(self):
        return f"-{self.translation_key.hex[:8]}/"

    def _build_path(self):
        parent_path = self.parent.tree_path if self.parent else ""
        # The key, not the pk: a topic has the same place in every language.
        return f"{parent_path}{min(self.sort_order, 99999):05d}{self._key_in_path}"

    def _last_place(self):
        """The order number behind all topics of the same parent, with room between."""
        siblings = Topic.objects.filter(parent__translation_key=self.parent.translation_key if self.parent else None)
        return (siblings.aggregate(last=Max("sort_order"))["last"] or 0) + 10

    def _take_place_of_versions(self):
        """A new translation stands where the topic stands now, not where it stood when it was sent away."""
        version = Topic.objects.filter(translation_key=self.translation_key).select_related("parent").first()
        if version is not None:
            self.parent, self.sort_order = version.parent, version.sort_order

    def _move_versions(self):
        """Gives the other languages the same place, whichever was edited."""
        others = Topic.objects.filter(translation_key=self.translation_key).exclude(pk=self.pk)
        others.update(parent_id=self.parent_id, sort_order=self.sort_order, tree_path=self.tree_path)

    def _rebuild_below(self):
        for child in Topic.objects.filter(parent__translation_key=self.translation_key):
            child.save()

    def get_descendants(self, inclusive=False):
        """The topics below, in every language; one query."""
        below = Topic.objects.filter(tree_path__startswith=self.tree_path)
        return below if inclusive else below.exclude(translation_key=self.translation_key)

    def branch_keys(self):
        """The ``translation_key`` of the topic and everything below it; one query."""
        branch = self.get_descendants(inclusive=True).order_by()
        return list(branch.values_list("translation_key", flat=True).distinct())
