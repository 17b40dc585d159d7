"""Who handles it: we help, we pass you on, or both (*Lotsenfunktion*)."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.fields import RichTextField

from . import languages
from .blocks import RICH_TEXT_SHORT, ResponsiblePartnerBlock, chosen, rows
from .publishing import is_current

NOT_STATED, WE_HELP, PASS_ON, BOTH = "", "we", "partner", "both"
HANDLED_BY = [
    (NOT_STATED, _("Not stated")),
    (WE_HELP, _("We help")),
    (PASS_ON, _("We pass you on")),
    (BOTH, _("We help and pass you on")),
]

referral_panel = MultiFieldPanel(
    [
        FieldPanel("handled_by"),
        FieldPanel("handled_reason"),
        FieldPanel(
            "responsible_partners",
            help_text=_("Whom families are passed on to; needed for “We pass you on”. Several are possible."),
        ),
        FieldPanel("what_to_bring", help_text=_("To the first talk, for example: identity card, birth certificate")),
    ],
    heading=_("Who handles it"),
)


class Target:
    """A responsible partner as a visitor meets it: the partner in the reader's language, and how to get there."""

    def __init__(self, partner, row):
        self.partner = partner
        self.note = row.get("note") or ""
        self.link = row.get("link") or ""
        self.appointment = row.get("appointment") or ""

    def is_public_in(self, site):
        return is_current(self.partner) and (site is None or self.partner.belongs_to(site))

    @property
    def is_reachable(self):
        """By phone, mail, web or online link, or at an address that may be visited."""
        return is_current(self.partner) and bool(self.link or self.appointment or self.partner.is_reachable)


class ReferralMixin(models.Model):
    handled_by = models.CharField(
        _("who handles it"),
        max_length=10,
        blank=True,
        default=NOT_STATED,
        choices=HANDLED_BY,
        help_text=_("The first thing a family wants to know. “Not stated” shows nothing and is counted in the report."),
    )
    handled_reason = models.CharField(
        _("why"),
        max_length=255,
        blank=True,
        help_text=_("One sentence, for example: The youth welfare office decides."),
    )
    responsible_partners = rows("partner", ResponsiblePartnerBlock(), verbose_name=_("responsible partners"))
    what_to_bring = RichTextField(_("what to bring"), blank=True, features=RICH_TEXT_SHORT)

    synchronised_fields = ("handled_by",)

    class Meta:
        abstract = True

    @property
    def is_passed_on(self):
        return self.handled_by in (PASS_ON, BOTH)

    @property
    def we_help(self):
        return self.handled_by in (WE_HELP, BOTH)

    def get_targets(self):
        """Every responsible partner that is chosen, public or not; for the gate and the report."""
        rows_ = [row.value for row in self.responsible_partners if row.value.get("partner")]
        return [Target(row["partner"], row) for row in rows_]

    def get_public_targets(self, site, locale_id):
        """The targets a visitor may see, in the reader's language."""
        targets = [target for target in self.get_targets() if target.is_public_in(site)]
        shown = languages.localized([target.partner for target in targets], locale_id)
        for target, partner in zip(targets, shown, strict=True):
            target.partner = partner
        return targets

    def get_linked_records(self):
        yield from super().get_linked_records()
        yield from (("responsible_partners", partner) for partner in chosen(self.responsible_partners, "partner"))

    def get_publish_problems(self):
        return [*super().get_publish_problems(), *self.get_referral_problems()]

    def get_referral_problems(self):
        """Why families could not be passed on; empty if they can be, or are not."""
        if not self.is_passed_on:
            return []
        if not self.get_targets():
            message = _("Choose the partner that you pass families on to, or change “who handles it”.")
            return [("responsible_partners", message)]
        if not any(target.is_reachable for target in self.get_targets()):
            message = _(
                "None of the responsible partners can be reached. Enter a phone number, a mail or web address, "
                "or an address that may be visited, and publish the partner."
            )
            return [("responsible_partners", message)]
        return []
