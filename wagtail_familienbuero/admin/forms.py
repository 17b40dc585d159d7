"""The forms of records: whose they are is set or limited, and foreign records are refused."""

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.models import WagtailAdminModelForm
from wagtail.models import Locale

from .. import kinds, reshown, sections
from ..panels import dates_media
from ..partners import PARTNER_KINDS
from ..topics import TOPIC_ICONS
from .ownership import may_see, reach_of, visible


class RecordForm(WagtailAdminModelForm):
    """A form for a record of a site.

    The site is set for a user who may edit just one; others choose among the
    sites they may edit. What the record links to must belong to the same site.
    """

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if not self.instance.locale_id:
            self.instance.locale = Locale.get_default()
        if self.for_user is not None:
            self._settle_site(reach_of(self.for_user))
            self._offer_visible_records()

    def _offer_visible_records(self):
        """A foreign record is no choice at all: neither taken nor named when the form is shown again."""
        for field in self.fields.values():
            queryset = getattr(field, "queryset", None)
            if queryset is not None and hasattr(queryset.model, "belongs_to"):
                field.queryset = visible(queryset, self.for_user)

    @property
    def media(self):
        return super().media + dates_media()

    def full_clean(self):
        super().full_clean()
        if self.is_bound and self._errors and self.for_user is not None:
            reshown.forget(self, self._may_show)

    def _may_show(self, thing):
        if isinstance(thing, kinds.base_page()):
            return sections.site_id_of(thing) in reach_of(self.for_user).site_ids
        return may_see(self.for_user, thing)

    def _settle_site(self, reach):
        if self.instance._state.adding and reach.only_site:
            self.instance.site = reach.only_site
        if "site" not in self.fields:
            return
        if reach.only_site:
            del self.fields["site"]
        else:
            self.fields["site"] = self._site_field(reach)

    def _site_field(self, reach):
        queryset = self.fields["site"].queryset.filter(pk__in=reach.site_ids)
        help_text = _("Only this website shows and uses the entry.")
        field = forms.ModelChoiceField(
            queryset, label=_("Website"), help_text=help_text, required=not reach.reaches_all
        )
        if reach.reaches_all:
            field.empty_label = _("All websites")
        return field

    def clean(self):
        super().clean()
        cleaned = self.cleaned_data
        if self.for_user is None or not reach_of(self.for_user).several:
            return cleaned
        site_id = self._site_id(cleaned)
        for name, value in list(cleaned.items()):
            foreign = next((thing for thing in linked_things(value) if not fits_site(thing, site_id)), None)
            if foreign is not None:
                self.add_error(name, self._foreign_error(foreign))
        return self.cleaned_data

    def _site_id(self, cleaned):
        if "site" not in self.fields:
            return self.instance.site_id
        return cleaned["site"].pk if cleaned.get("site") else None

    def _foreign_error(self, thing):
        # What a record or page is called that the user may not see is no business of theirs.
        secret = not self._may_show(thing)
        message = _("“%(entry)s” belongs to another website. Choose an entry of this one.")
        return forms.ValidationError(message, params={"entry": thing.pk if secret else thing})


def linked_things(value):
    """The records and pages in a form's value: one, several, or those in the rows of a stream."""
    if is_linkable(value):
        return [value]
    if hasattr(value, "stream_block"):
        rows = [row.value for row in value]
        return [item for row in rows if hasattr(row, "values") for item in row.values() if is_linkable(item)]
    if hasattr(value, "model") and hasattr(value.model, "belongs_to"):
        return list(value)
    return []


def is_linkable(value):
    return hasattr(value, "belongs_to") or isinstance(value, kinds.base_page())


def fits_site(thing, site_id):
    """Whether a record of the site may link to it. What all sites share may only lead to what all may show."""
    if isinstance(thing, kinds.base_page()):
        site = sections.site_of(thing)
        return site is not None and site.pk == site_id
    return thing.site_id is None or thing.site_id == site_id


def choice_field(choices, model, name, **kwargs):
    """A select whose choices stand in the form only, so that a site may add some without a migration."""
    field = model._meta.get_field(name)
    required = not field.blank
    choices = choices if required else [("", _("Nothing chosen")), *choices]
    return forms.ChoiceField(
        choices=choices, required=required, label=field.verbose_name, help_text=field.help_text, **kwargs
    )


class OpenChoiceMixin:
    """Fields that are free text in the database and a select in the form; an unknown stored value stays choosable."""

    open_choices = {}

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        for name, choices in self.open_choices.items():
            if name in self.fields:
                self.fields[name] = self._open_field(name, list(choices))

    def _open_field(self, name, choices):
        stored = getattr(self.instance, name)
        if stored and stored not in dict(choices):
            choices.append((stored, stored))
        field = choice_field(choices, type(self.instance), name)
        field.label = field.label[:1].upper() + field.label[1:]
        return field


class TopicForm(OpenChoiceMixin, RecordForm):
    open_choices = {"icon": TOPIC_ICONS}


class PartnerForm(OpenChoiceMixin, RecordForm):
    open_choices = {"kind": PARTNER_KINDS}
