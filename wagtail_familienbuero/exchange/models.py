"""Identifiers that entries have in other systems, and the imports that are under way in the admin."""

import uuid

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class ExternalId(models.Model):
    """One identifier of a thing in another system: DLDB, XZuFi, a town's spreadsheet.

    Unique only together with its scheme and agency (XZuFi ``schemeAgencyID``).
    ``scope`` tells where the id counts: the section's ``translation_key`` for
    pages, ``site-<pk>`` for records of a site, empty for shared records. A copied
    page has no id of its own, because the id points to the ``translation_key``.
    """

    scheme = models.CharField(_("scheme"), max_length=50)
    agency = models.CharField(_("agency"), max_length=100, blank=True, default="")
    value = models.CharField(_("identifier"), max_length=255)
    kind = models.CharField(_("kind"), max_length=50)
    scope = models.CharField(_("scope"), max_length=50, blank=True, default="")
    translation_key = models.UUIDField(db_index=True)
    # What the last import wrote, by language code: fingerprints of fields, so that edits by hand are seen.
    imported = models.JSONField(default=dict, blank=True, editable=False)

    class Meta:
        verbose_name = _("external identifier")
        verbose_name_plural = _("external identifiers")
        constraints = [
            models.UniqueConstraint(
                fields=["scheme", "agency", "value", "kind", "scope"], name="familienbuero_external_id"
            )
        ]

    def __str__(self):
        return f"{self.scheme}:{self.agency}:{self.value}"


class OpenLink(models.Model):
    """A reference of an imported entry to something that is not here yet.

    The first five fields name the target as ``ExternalId`` does, where ``scope``
    is the section of the entry that refers. ``source`` is that entry's
    ``translation_key``, ``field`` the field that the target will stand in. The
    link is closed, which deletes the row, by the import that finds its target.
    """

    scheme = models.CharField(_("scheme"), max_length=50)
    agency = models.CharField(_("agency"), max_length=100, blank=True, default="")
    value = models.CharField(_("identifier"), max_length=255)
    kind = models.CharField(_("kind"), max_length=50)
    scope = models.CharField(_("scope"), max_length=50, blank=True, default="")
    source = models.UUIDField(db_index=True)
    field = models.CharField(_("field"), max_length=50)
    # What the source says about the target here: note, link, appointment.
    details = models.JSONField(default=dict, blank=True, editable=False)

    class Meta:
        verbose_name = _("open link")
        verbose_name_plural = _("open links")
        constraints = [
            models.UniqueConstraint(
                fields=["scheme", "agency", "value", "kind", "scope", "source", "field"],
                name="familienbuero_open_link",
            )
        ]

    def __str__(self):
        return f"{self.kind} {self.scheme}:{self.agency}:{self.value}"


class Phase(models.TextChoices):
    """How far an import is. Only ``preview`` and ``import`` have work to do; ``ready`` waits for a person."""

    PREVIEW = "preview", _("preview not finished")
    READY = "ready", _("waits for your confirmation")
    IMPORT = "import", _("import not finished")
    DONE = "done", _("finished")
    FAILED = "failed", _("stopped")
    CANCELLED = "cancelled", _("cancelled")


class ImportRun(models.Model):
    """One import in the admin, from the upload to its report.

    It is a row because nothing else survives a closed window: ``position`` says
    how many rows of the file are through in this phase, ``content`` is the file
    and is dropped at the end. The section is named by both its keys and is no
    foreign key: a section may be deleted meanwhile.
    """

    # Nobody looks for where a section or a user is used among imports.
    wagtail_reference_index_ignore = True

    uuid = models.UUIDField(unique=True, default=uuid.uuid4, editable=False)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name=_("user"), on_delete=models.CASCADE, related_name="+"
    )
    section_pk = models.PositiveBigIntegerField()
    section_key = models.UUIDField()
    section_title = models.CharField(_("section"), max_length=255)
    file_name = models.CharField(_("file"), max_length=255)
    format = models.CharField(max_length=20)
    kind = models.CharField(max_length=20)
    options = models.JSONField(default=dict)
    content = models.BinaryField()
    notes = models.JSONField(default=list)
    phase = models.CharField(_("state"), max_length=10, choices=Phase.choices, default=Phase.PREVIEW)
    problem = models.TextField(blank=True, default="")
    position = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    started_at = models.DateTimeField(_("started"), auto_now_add=True, db_index=True)

    class Meta:
        verbose_name = _("import")
        verbose_name_plural = _("imports")
        ordering = ["-started_at", "-pk"]

    def __str__(self):
        return self.file_name


class ImportResult(models.Model):
    """What came of one row of an ``ImportRun``: ``data`` is ``report.Result.as_dict()``, the rest is for counting."""

    wagtail_reference_index_ignore = True

    run = models.ForeignKey(ImportRun, on_delete=models.CASCADE, related_name="results")
    position = models.PositiveIntegerField()
    outcome = models.CharField(max_length=10)
    is_live = models.BooleanField(default=False)
    open_links = models.PositiveIntegerField(default=0)
    data = models.JSONField(default=dict)

    class Meta:
        verbose_name = _("result of an import")
        verbose_name_plural = _("results of imports")
        ordering = ["position"]
        constraints = [models.UniqueConstraint(fields=["run", "position"], name="familienbuero_import_result")]

    def __str__(self):
        return f"{self.position}: {self.outcome}"
