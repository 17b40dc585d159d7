"""What a section's entries may refer to: by ``translation_key``, by name, and the objects themselves."""

from collections import defaultdict

from django.db.models import Q

from ... import kinds, languages
from .. import places


class Targets:
    """All pages or records of one kind that a section may link to; the objects are read when they are asked for."""

    def __init__(self, kind, section, site):
        self.model, found, name = self._everything(kind, section, site)
        self.main = languages.main_locale_id(site) if site else section.locale_id
        self.own_site = site and site.pk
        self.pks, self.objects, self.names = {}, {}, defaultdict(dict)
        columns = ["pk", name, "slug", "translation_key", "locale_id"]
        owner = [] if isinstance(kind, str) else ["site_id"]
        # The source language's version comes first: it is what lists and rows hold.
        for row in sorted(
            found.order_by().values_list(*columns, *owner), key=lambda row: (row[4] != self.main, row[0])
        ):
            self._add(*row)

    def _everything(self, kind, section, site):
        if isinstance(kind, str):
            inside = Q(pk__in=[])
            for version in places.versions(section):
                inside |= Q(path__startswith=version.path)
            return kinds.base_page(), kinds.pages(kind).filter(inside), "title"
        records = kind.objects.for_site(site) if site else kind.objects.filter(site=None)
        return kind, records, "name"

    def _add(self, pk, name, slug, key, _locale_id, site_id=None):
        self.pks.setdefault(key, pk)
        for text in {name.strip().casefold(), slug.casefold()} - {""}:
            self.names[text][key] = site_id == self.own_site

    def learn(self, thing):
        """Takes in an entry that was just made."""
        name = thing.title if isinstance(thing, kinds.base_page()) else thing.name
        self._add(thing.pk, name, thing.slug, thing.translation_key, thing.locale_id, getattr(thing, "site_id", None))

    def called(self, name):
        """The keys of what has this name, title or slug, in whatever language: the site's own before shared ones."""
        found = self.names.get(name.strip().casefold(), {})
        return [key for key, is_own in found.items() if is_own] or list(found)

    def read(self, keys):
        """Reads the objects of these keys at once."""
        missing = {self.pks[key] for key in keys if key in self.pks} - self.objects.keys()
        if missing:
            self.objects.update(self.model.objects.in_bulk(missing))

    def get(self, key):
        """The object with this ``translation_key``, in the source's language if it exists in that; or ``None``."""
        self.read([key])
        return self.objects.get(self.pks.get(key))
