"""Django's front door: imports the records, so that Django finds them."""

from .exchange.models import ExternalId, ImportResult, ImportRun, OpenLink
from .hours.calendar import CalendarEntry
from .hours.intervals import OpenInterval
from .notices import Notice
from .offices import models as offices  # noqa: F401  its mixin is registered by the import
from .partners import Contact, Partner
from .partners.entries import FormerSlug
from .search import pages as search_pages  # noqa: F401  its mixin is registered by the import
from .search.models import (
    SearchCount,
    SearchDocument,
    SearchPosting,
    SearchSource,
    SearchTerm,
    SearchVector,
    Synonym,
)
from .site_settings import FamilienbueroSettings
from .topics import District, LifePhase, TargetGroup, Topic

__all__ = [
    "CalendarEntry",
    "Contact",
    "District",
    "ExternalId",
    "FamilienbueroSettings",
    "FormerSlug",
    "ImportResult",
    "ImportRun",
    "LifePhase",
    "Notice",
    "OpenInterval",
    "OpenLink",
    "Partner",
    "SearchCount",
    "SearchDocument",
    "SearchPosting",
    "SearchSource",
    "SearchTerm",
    "SearchVector",
    "Synonym",
    "TargetGroup",
    "Topic",
]
