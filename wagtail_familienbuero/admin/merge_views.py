"""The editor's way to merge two records: choose the one to keep, see what moves, confirm."""

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.functional import cached_property
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.views import View
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.widgets.button import Button
from wagtail.snippets.widgets import AdminSnippetChooser

from . import filling, guards, merging, ownership, usage

SHOWN = 50
MODELS = {model._meta.model_name: model for model in guards.GUARDED}


@hooks.register("register_admin_urls")
def register_urls():
    return [path("familienbuero/merge/<str:model_name>/<int:pk>/", MergeView.as_view(), name="familienbuero_merge")]


@hooks.register("register_snippet_listing_buttons")
def offer_merge(snippet, user, next_url=None):
    if may_merge(snippet, user):
        yield merge_button(snippet)


def may_merge(record, user):
    return isinstance(record, guards.GUARDED) and usage.may(user, "delete", record)


def merge_button(record):
    return Button(_("Merge with another one"), merge_url(record), icon_name="link", priority=80)


def merge_url(record):
    return reverse("familienbuero_merge", args=[record._meta.model_name, record.pk])


class ChooseForm(forms.Form):
    """Chooses the record to keep, among those that the user may see, in the same language."""

    def __init__(self, data, drop, user):
        super().__init__(data)
        model = type(drop)
        records = model._default_manager.filter(locale_id=drop.locale_id)
        records = ownership.visible(records, user).exclude(translation_key=drop.translation_key)
        self.fields["keep"] = forms.ModelChoiceField(
            records, label=_("The entry to keep"), widget=AdminSnippetChooser(model=model)
        )


class MergeView(View):
    """GET asks for the entry to keep (``?keep=``) and shows what will happen; POST does it."""

    template_name = "wagtail_familienbuero/admin/merge.html"

    def dispatch(self, request, *args, model_name, pk, **kwargs):
        self.drop = MODELS[model_name]._default_manager.filter(pk=pk).first() if model_name in MODELS else None
        if self.drop is None:
            raise Http404
        if not all(usage.may(request.user, "delete", version) for version in usage.versions(self.drop)):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def setup(self, request, *args, **kwargs):
        super().setup(request, *args, **kwargs)
        self.given = request.POST or request.GET

    @cached_property
    def keep(self):
        """The chosen record, ``None`` without a valid choice. Raises ``PermissionDenied``."""
        form = ChooseForm(self.given, self.drop, self.request.user)
        keep = form.cleaned_data["keep"] if form.is_valid() else None
        if keep is not None and not usage.may(self.request.user, "change", keep):
            raise PermissionDenied
        return keep

    def get(self, request):
        return TemplateResponse(request, self.template_name, self.get_context())

    def get_context(self):
        title = _("Merge “%(name)s” with another entry") % {"name": self.drop}
        # A chooser cannot show a wrong choice, so the form starts anew.
        form = ChooseForm(None, self.drop, self.request.user)
        context = {"page_title": title, "header_title": title, "header_icon": "link", "media": form.media}
        context.update(form=form, drop=self.drop, action=self.request.path, keep=self.keep)
        return {**context, **self.get_preview(context["keep"])} if context["keep"] else context

    def get_preview(self, keep):
        uses, hidden = usage.split_by_permission(usage.find(usage.versions(self.drop)), self.request.user)
        source = filling.latest(self.drop)
        names = [*filling.missing(keep, source), *filling.missing_lists(keep, source)]
        return {
            "problems": merging.get_problems(keep, self.drop),
            "uses": uses[:SHOWN],
            "more": len(uses[SHOWN:]),
            "hidden": hidden,
            "filled": [capfirst(keep._meta.get_field(name).verbose_name) for name in names],
        }

    def post(self, request):
        keep = self.keep
        if keep is None:
            return self.get(request)
        name = str(self.drop)
        try:
            merging.merge(keep, self.drop, request.user)
        except merging.MergeRefused as refusal:
            for problem in refusal.problems:
                messages.error(request, problem)
            return self.get(request)
        messages.success(request, _("“%(drop)s” was merged into “%(keep)s”.") % {"drop": name, "keep": keep})
        return redirect(usage.edit_url(keep))
