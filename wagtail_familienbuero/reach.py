"""How to reach somebody: phone, mail, web, and the address that may be shown."""

from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

# Short numbers such as 115 and 110 are phone numbers too.
phone_number = RegexValidator(
    r"^[+0-9][0-9 ()/.–-]{1,28}[0-9]$",
    _("Write a phone number with digits, for example 0123 456-78. Put explanations into the note."),
)


def tel_uri(phone):
    """``tel:`` address of a phone number as written; ``""`` for none. RFC 3966 wants digits only."""
    digits = "".join(sign for sign in phone.replace("(0)", "") if sign.isdigit() or sign == "+")
    return f"tel:{digits}" if digits else ""


class ReachMixin(models.Model):
    phone = models.CharField(_("phone"), max_length=30, blank=True, validators=[phone_number])
    email = models.EmailField(_("mail"), blank=True)
    website = models.URLField(_("website"), blank=True)
    appointment_url = models.URLField(
        _("appointment"), blank=True, help_text=_("The address on the web where an appointment can be booked.")
    )

    reach_fields = ("phone", "email", "website", "appointment_url")

    class Meta:
        abstract = True

    @property
    def phone_uri(self):
        return tel_uri(self.phone)

    @property
    def is_reachable(self):
        """Whether a family can get in touch: by phone, mail, web, or at an address that may be visited."""
        return bool(self.phone or self.email or self.website or self.appointment_url)


class AddressMixin(models.Model):
    """A place. With a protected address only the area is ever shown."""

    street = models.CharField(_("street and number"), max_length=255, blank=True)
    postal_code = models.CharField(_("postcode"), max_length=10, blank=True)
    city = models.CharField(_("town"), max_length=255, blank=True)
    address_note = models.CharField(
        _("how to find it"), max_length=255, blank=True, help_text=_("For example: second floor, bus stop Markt")
    )
    latitude = models.DecimalField(_("latitude"), max_digits=9, decimal_places=6, null=True, blank=True)
    longitude = models.DecimalField(_("longitude"), max_digits=9, decimal_places=6, null=True, blank=True)

    address_fields = ("street", "postal_code", "city", "latitude", "longitude")

    has_protected_address = False

    class Meta:
        abstract = True

    @property
    def public_address(self):
        """The lines of the address that everybody may read; none where it is protected."""
        if self.has_protected_address:
            return []
        place = f"{self.postal_code} {self.city}".strip()
        return [line for line in (self.street, place) if line]

    @property
    def public_address_note(self):
        """How to find it; it often names the place, so nothing where the address is protected."""
        return "" if self.has_protected_address else self.address_note

    @property
    def public_coordinates(self):
        """``(latitude, longitude)`` as Decimals, or ``None`` where there are none or the address is protected."""
        if self.has_protected_address or self.latitude is None or self.longitude is None:
            return None
        return self.latitude, self.longitude

    @property
    def can_be_visited(self):
        return bool(self.street and self.public_address)
