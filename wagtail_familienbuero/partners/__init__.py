"""Partners and contacts: who helps, and how to reach them."""

from .contacts import Contact
from .directory import DirectoryPageMixin
from .models import PARTNER_KINDS, Partner

__all__ = ["PARTNER_KINDS", "Contact", "DirectoryPageMixin", "Partner"]
