"""The form of the first step of an import: which file, into which section, and how."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.models import Site

from ..exchange import places, runs, tables
from ..exchange.records import UnreadableFileError
from ..exchange.site import ImportRefusedError, translated
from . import import_access as access

MAX_BYTES = tables.MAX_BYTES
KINDS = {
    "service": gettext_lazy("Services"),
    "offer": gettext_lazy("Offers"),
    "question": gettext_lazy("Questions"),
    "partner": gettext_lazy("Partners"),
    "contact": gettext_lazy("Contacts"),
    "topic": gettext_lazy("Topics"),
}


class ImportForm(forms.Form):
    """``start()`` makes the run of a valid form; what only the parsed file shows is an error of the form, too."""

    file = forms.FileField(
        label=gettext_lazy("File"),
        help_text=gettext_lazy("A table (.xlsx or .csv), or a file from a catalogue of services (DLDB, .json)."),
        widget=forms.FileInput(attrs={"accept": ".xlsx,.csv,.json"}),
    )
    section = forms.ChoiceField(
        label=gettext_lazy("Family office section"),
        help_text=gettext_lazy(
            "Where the entries go. If the file says that it is in another language, they go into the same section in "
            "that language."
        ),
    )
    kind = forms.ChoiceField(
        label=gettext_lazy("What is in the file"),
        choices=[("", gettext_lazy("The file tells it")), *KINDS.items()],
        required=False,
        help_text=gettext_lazy("Leave this as it is. Choose something only if a message asks you to."),
    )
    publish = forms.BooleanField(
        label=gettext_lazy("Publish at once"),
        required=False,
        help_text=gettext_lazy(
            "Without it, new entries and changes are saved as drafts that you check and publish one by one. "
            "What the file calls internal (“Public: no”) is never published."
        ),
    )
    overwrite = forms.BooleanField(
        label=gettext_lazy("Overwrite what was edited by hand"),
        required=False,
        help_text=gettext_lazy(
            "Without it, fields that somebody edited here stay as they are, and the preview names them."
        ),
    )

    def __init__(self, *args, user, sections, **kwargs):
        super().__init__(*args, **kwargs)
        self.user, self.sections = user, {str(section.pk): section for section in sections}
        self.fields["section"].choices = labelled(sections)
        if len(sections) == 1:
            del self.fields["section"]
        if not any(access.may_publish(user, section) for section in sections):
            del self.fields["publish"]

    def clean_file(self):
        file = self.cleaned_data["file"]
        if file.size > MAX_BYTES:
            message = _("The file has %(size)d MB; up to %(allowed)d MB can be imported at once. Split it.")
            megabyte = 1024 * 1024
            raise ValidationError(message % {"size": -(-file.size // megabyte), "allowed": MAX_BYTES // megabyte})
        return file

    def clean(self):
        data = super().clean()
        if self.errors:
            return data
        section = self.sections[data["section"]] if "section" in self.fields else next(iter(self.sections.values()))
        content = data["file"].read()
        try:
            self.format, self.batch = runs.parse(data["file"].name, content, data["kind"])
        except UnreadableFileError as error:
            self.add_error("file", translated(error.message))
            return data
        return {**data, "section": self._target(section), "content": content}

    def _target(self, section):
        """The section in the language of the file. Raises ``ValidationError`` if the user may not import there."""
        section = (self.batch.language and places.in_language(section, self.batch.language)) or section
        if not access.may_import(self.user, section, self.batch.kind):
            message = _("You may not import “%(kind)s” into “%(section)s”. Ask somebody who may edit them.")
            raise ValidationError(message % {"kind": KINDS[self.batch.kind], "section": section.title})
        if self.cleaned_data.get("publish") and not access.may_import(self.user, section, self.batch.kind, True):
            message = _("You may not publish in “%(section)s”. Import as drafts, and ask somebody to publish them.")
            self.add_error("publish", message % {"section": section.title})
        return section

    def start(self):
        """The run, or ``None`` where the form has an error now."""
        data = self.cleaned_data
        try:
            return runs.start(
                self.user,
                data["section"],
                self.batch,
                file_name=data["file"].name,
                format=self.format,
                content=data["content"],
                kind=data["kind"],
                publish=bool(data.get("publish")),
                overwrite=data["overwrite"],
            )
        except ImportRefusedError as error:
            self.add_error(None, str(error))
            return None


def labelled(sections):
    """(pk, title) for a choice; with the language and the website where they differ."""
    sites = Site.get_site_root_paths()
    names = {section.pk: _website(section, sites) for section in sections}
    by_language = len({section.locale_id for section in sections}) > 1
    by_site = len(set(names.values())) > 1
    for section in sections:
        parts = [section.get_admin_display_title()]
        parts += [section.locale.get_display_name()] if by_language else []
        parts += [names[section.pk]] if by_site and names[section.pk] else []
        yield str(section.pk), " – ".join(parts)


def _website(section, sites):
    return next((site.root_url for site in sites if section.url_path.startswith(site.root_path)), "")
