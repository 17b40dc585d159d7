"""Content blocks, each with a preview and a sentence that tells an editor what it is for.

Rows that belong to one page or record (cost, documents, contacts …) are stream
fields of one block type, the same block everywhere: a mixin must not own a
child table.
"""

from decimal import Decimal

import wagtail.fields
from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.images.blocks import ImageChooserBlock
from wagtail.snippets.blocks import SnippetChooserBlock

from .kinds import KindPageChooserBlock, NumberOnlyMixin
from .spoken import language_choices

RICH_TEXT = ["h3", "h4", "bold", "italic", "ol", "ul", "link", "document-link"]
PREVIEW = "wagtail_familienbuero/admin/block_preview.html"
RICH_TEXT_SHORT = ["bold", "italic", "ul", "link"]


class StreamField(wagtail.fields.StreamField):
    """A stream field that leaves no block definitions in migrations.

    Blocks may change freely; the price is that data migrations see raw JSON.
    """

    def __init__(self, block_types=None, *args, **kwargs):
        super().__init__(block_types if block_types is not None else [], *args, **kwargs)

    def deconstruct(self):
        name, path, _args, kwargs = super().deconstruct()
        kwargs.pop("block_lookup", None)
        return name, path, [[]], kwargs


def rows(name, block, **kwargs):
    """A stream field that repeats one block; always optional in the database."""
    return StreamField([(name, block)], blank=True, **kwargs)


class RecordChooserBlock(NumberOnlyMixin, SnippetChooserBlock):
    """Chooses one of our records and keeps the source language's one.

    A record is shown in the reader's language when the page is rendered
    (``languages.localized``), so a translation never has to wait for it.
    """

    def get_translatable_segments(self, value):
        return []

    def restore_translated_segments(self, value, segments):
        return value


class RowBlock(blocks.StructBlock):
    """A block with the look of our pages in the editor's preview."""

    class Meta:
        preview_template = PREVIEW


class CostBlock(RowBlock):
    label = blocks.CharBlock(label=_("What for"), help_text=_("For example: per family and month"))
    amount = blocks.DecimalBlock(
        label=_("Amount in euros"), required=False, min_value=Decimal(0), max_digits=9, decimal_places=2
    )
    note = blocks.CharBlock(
        label=_("Note"), required=False, default="", help_text=_("For example: reduced with the family card")
    )

    class Meta:
        icon = "tag"
        label = _("Cost")
        description = _("One price: what it is for and how much it is in euros.")
        template = "wagtail_familienbuero/blocks/cost.html"
        preview_value = {"label": _("per course"), "amount": Decimal("25.00"), "note": _("free with the family card")}


class LinkBlock(RowBlock):
    title = blocks.CharBlock(label=_("Link text"), help_text=_("Say where the link leads, not “click here”."))
    url = blocks.URLBlock(label=_("Address on the web"), required=False)
    page = blocks.PageChooserBlock(label=_("or a page of this site"), required=False)
    note = blocks.CharBlock(label=_("Note"), required=False, default="")

    def clean(self, value):
        cleaned = super().clean(value)
        if not (cleaned["url"] or cleaned["page"]) and not getattr(self, "is_deferred_validation", False):
            raise blocks.StructBlockValidationError(
                {"url": ValidationError(gettext("Give an address on the web or choose a page."))}
            )
        return cleaned

    class Meta:
        icon = "link"
        label = _("Link")
        description = _("A link to another website or to a page of this site.")
        template = "wagtail_familienbuero/blocks/link.html"
        preview_value = {"title": _("Apply online"), "url": "https://example.org/", "page": None, "note": ""}


class OnlineServiceBlock(LinkBlock):
    kind = blocks.ChoiceBlock(
        label=_("Kind"),
        choices=[("online", _("Do it online")), ("form", _("Form to fill in")), ("info", _("More information"))],
        default="info",
    )

    class Meta:
        icon = "form"
        label = _("Form or online link")
        description = _("A form, an online application or a page with more information.")
        template = "wagtail_familienbuero/blocks/online.html"
        preview_value = {
            "title": _("Application form"),
            "url": "https://example.org/form.pdf",
            "page": None,
            "note": _("PDF, 2 pages"),
            "kind": "form",
        }


class DocumentNeededBlock(RowBlock):
    name = blocks.CharBlock(label=_("Paper"))
    note = blocks.CharBlock(
        label=_("Note"), required=False, default="", help_text=_("For example: original and a copy")
    )
    url = blocks.URLBlock(label=_("Link to a form"), required=False)

    class Meta:
        icon = "doc-full"
        label = _("Paper to bring")
        description = _("One paper that people have to bring or send.")
        template = "wagtail_familienbuero/blocks/document.html"
        preview_value = {"name": _("Birth certificate"), "note": _("Original and a copy"), "url": ""}


class StepBlock(RowBlock):
    title = blocks.CharBlock(label=_("Step"))
    text = blocks.RichTextBlock(label=_("Explanation"), required=False, features=RICH_TEXT_SHORT)

    class Meta:
        icon = "list-ol"
        label = _("Step")
        description = _("One step on the way, in the order people take it.")
        template = "wagtail_familienbuero/blocks/step.html"
        preview_value = {"title": _("Make an appointment"), "text": _("Call us or write a mail.")}


class LegalBasisBlock(RowBlock):
    name = blocks.CharBlock(label=_("Law and section"), help_text=_("For example: § 1 BEEG"))
    url = blocks.URLBlock(label=_("Link to the text of the law"), required=False)

    class Meta:
        icon = "clipboard-list"
        label = _("Legal basis")
        description = _("The law that governs this service.")
        template = "wagtail_familienbuero/blocks/legal_basis.html"
        preview_value = {"name": "§ 1 BEEG", "url": "https://www.gesetze-im-internet.de/beeg/__1.html"}


class SpokenLanguageBlock(RowBlock):
    language = blocks.ChoiceBlock(label=_("Language"), choices=language_choices)
    note = blocks.CharBlock(
        label=_("Note"), required=False, default="", help_text=_("For example: Tuesdays only, or with an interpreter")
    )

    class Meta:
        icon = "globe"
        label = _("Language spoken")
        description = _("A language that is spoken here, and when.")
        template = "wagtail_familienbuero/blocks/language.html"
        preview_value = {"language": "uk", "note": _("Tuesdays")}


ACCESSIBILITY_FACTS = [
    ("entrance", _("Entrance without steps")),
    ("lift", _("Lift")),
    ("toilet", _("Accessible toilet")),
    ("parking", _("Accessible parking")),
    ("stroller", _("Room for prams")),
    ("changing_table", _("Baby changing table")),
    ("hearing", _("Aids for people hard of hearing")),
    ("sign_language", _("Sign language")),
    ("easy_language", _("Advice in plain language")),
    ("visual", _("Aids for blind and partially sighted people")),
]
YES_NO_UNKNOWN = [("yes", _("Yes")), ("no", _("No")), ("unknown", _("Unknown"))]


class AccessibilityFactBlock(RowBlock):
    fact = blocks.ChoiceBlock(label=_("What"), choices=ACCESSIBILITY_FACTS)
    available = blocks.ChoiceBlock(label=_("Is it there?"), choices=YES_NO_UNKNOWN, default="unknown")
    note = blocks.CharBlock(
        label=_("Note"), required=False, default="", help_text=_("For example: ring at the side entrance")
    )

    class Meta:
        icon = "view"
        label = _("Accessibility fact")
        description = _("One fact about how accessible the place is. “Unknown” is an honest answer.")
        template = "wagtail_familienbuero/blocks/accessibility.html"
        preview_value = {"fact": "entrance", "available": "yes", "note": _("Ramp at the side entrance")}


class ContactRowBlock(RowBlock):
    contact = RecordChooserBlock("wagtail_familienbuero.Contact", label=_("Contact"))
    note = blocks.CharBlock(label=_("Note"), required=False, default="", help_text=_("For example: letters A to K"))

    class Meta:
        icon = "user"
        label = _("Contact")
        description = _("A contact person and what they are asked about here.")
        template = "wagtail_familienbuero/blocks/contact_row.html"
        preview_value = {"contact": None, "note": _("Letters A to K")}


class ResponsiblePartnerBlock(RowBlock):
    partner = RecordChooserBlock("wagtail_familienbuero.Partner", label=_("Partner"))
    note = blocks.CharBlock(
        label=_("Note"), required=False, default="", help_text=_("What this partner does in this matter")
    )
    link = blocks.URLBlock(label=_("Page of the partner on this matter"), required=False)
    appointment = blocks.URLBlock(label=_("Address to book an appointment"), required=False)

    class Meta:
        icon = "group"
        label = _("Responsible partner")
        description = _("Who handles it instead of us, and how people get there.")
        template = "wagtail_familienbuero/blocks/responsible_partner.html"
        preview_value = {"partner": None, "note": _("Decides on the application"), "link": "", "appointment": ""}


class RelatedPageBlock(RowBlock):
    page = KindPageChooserBlock("SectionPageMixin", label=_("Page"))

    class Meta:
        icon = "doc-empty-inverse"
        label = _("Related page")
        description = _("Another page of the section that helps with the same matter.")
        template = "wagtail_familienbuero/blocks/related_page.html"
        preview_value = {"page": None}


class OfficeRowBlock(RowBlock):
    office = KindPageChooserBlock("OfficePageMixin", label=_("Office"))

    class Meta:
        icon = "home"
        label = _("Office")
        description = _("An office that this belongs to.")
        preview_value = {"office": None}


class TextBlock(blocks.RichTextBlock):
    class Meta:
        icon = "pilcrow"
        label = _("Text")
        description = _("Running text with subheadings, lists and links.")
        template = "wagtail_familienbuero/blocks/text.html"
        preview_template = PREVIEW
        preview_value = _("<p>We help you with the application and look through it with you.</p>")


class HintBlock(RowBlock):
    level = blocks.ChoiceBlock(
        label=_("Kind"), choices=[("info", _("Good to know")), ("important", _("Important"))], default="info"
    )
    text = blocks.RichTextBlock(label=_("Text"), features=RICH_TEXT_SHORT)

    class Meta:
        icon = "info-circle"
        label = _("Hint")
        description = _("A short text that stands out: a deadline, a tip, a warning.")
        template = "wagtail_familienbuero/blocks/hint.html"
        preview_value = {"level": "info", "text": _("<p>Bring somebody you trust if you like.</p>")}


class ImageBlock(RowBlock):
    image = ImageChooserBlock(label=_("Image"))
    alt = blocks.CharBlock(
        label=_("Description for people who cannot see it"),
        required=False,
        default="",
        help_text=_("Leave empty if the image only decorates."),
    )
    caption = blocks.CharBlock(label=_("Text below the image"), required=False, default="")

    class Meta:
        icon = "image"
        label = _("Image")
        description = _("An image with a text below it.")
        template = "wagtail_familienbuero/blocks/image.html"
        preview_value = {"image": None, "alt": "", "caption": _("The entrance of the family office")}


class DetailsBlock(RowBlock):
    title = blocks.CharBlock(label=_("Title"))
    text = blocks.RichTextBlock(label=_("Text"), features=RICH_TEXT)

    class Meta:
        icon = "arrow-down"
        label = _("Text to unfold")
        description = _("A title that unfolds a longer text when it is chosen.")
        template = "wagtail_familienbuero/blocks/details.html"
        preview_value = {
            "title": _("What if I do not have all the papers?"),
            "text": _("<p>Come anyway. We look together at what is missing.</p>"),
        }


class PartnerBlock(RowBlock):
    partner = RecordChooserBlock("wagtail_familienbuero.Partner", label=_("Partner"))

    class Meta:
        icon = "group"
        label = _("Partner")
        description = _("A partner with what they do and how to reach them.")
        template = "wagtail_familienbuero/blocks/partner.html"
        preview_value = {"partner": None}


class BodyBlock(blocks.StreamBlock):
    """The running content of every page type."""

    text = TextBlock()
    hint = HintBlock()
    image = ImageBlock()
    details = DetailsBlock()
    link = LinkBlock()
    contact = ContactRowBlock()
    partner = PartnerBlock()

    class Meta:
        label = _("Content")


def chosen(stream, name):
    """The chosen objects called ``name`` in the rows of a stream, without the empty ones."""
    return [row.value[name] for row in stream or [] if row.value.get(name)]
