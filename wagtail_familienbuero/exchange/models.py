"""Identifiers that entries have in other systems."""

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
