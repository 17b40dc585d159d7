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
