"""Makes records and pages unless they are there, so that loading the town twice adds nothing."""

from django.core.management.base import CommandError


class Builder:
    """Creates what is missing in one locale and counts it in ``created``."""

    def __init__(self, locale):
        self.locale = locale
        self.created = 0

    def record(self, model, find, lists=None, **fields):
        """The record with the fields ``find``; made, with ``fields`` and many-to-many ``lists``, if there is none."""
        found = model.objects.filter(locale=self.locale, **find).first()
        if found is not None:
            return found
        made = model(locale=self.locale, **find, **fields)
        for name, values in (lists or {}).items():
            setattr(made, name, values)
        return self._keep(made)

    def translated_record(self, record, **fields):
        """The record in this builder's locale."""
        found = type(record).objects.filter(locale=self.locale, translation_key=record.translation_key).first()
        return found or self._keep(_fill(record.copy_for_translation(self.locale), fields))

    def _keep(self, record):
        record.full_clean(exclude=["translation_key"])
        record.save()
        self.created += 1
        return record

    def page(self, model, parent, slug, lists=None, **fields):
        """The page with this slug below ``parent``; made and published, gate included, if there is none."""
        found = model.objects.child_of(parent).filter(slug=slug).first()
        if found is not None:
            return found
        made = model(slug=slug, locale=self.locale, live=False, **fields)
        # Read again: the tree's columns of the parent change with every child.
        type(parent).objects.get(pk=parent.pk).add_child(instance=made)
        for name, values in (lists or {}).items():
            setattr(made, name, values)
        return self._publish(made)

    def translated_page(self, page, **fields):
        """The page in this builder's locale; its parent must be translated already."""
        found = page.get_translation_or_none(self.locale)
        if found is not None:
            return found.specific
        copy = page.copy_for_translation(self.locale)
        return self._publish(_fill(copy, fields))

    def _publish(self, page):
        page.save_revision().publish()
        fresh = type(page).objects.get(pk=page.pk)
        if not fresh.live:
            raise CommandError(f"{page} was not published: {page.get_publish_problems()}")
        self.created += 1
        return fresh


def _fill(thing, fields):
    for name, value in fields.items():
        setattr(thing, name, value)
    return thing
