"""What follows when a record is saved."""

from django.apps import apps
from django.db.models.signals import post_delete, post_save, pre_save
from django.dispatch import receiver
from wagtail.models import PageViewRestriction, Site
from wagtail.signals import page_published, page_unpublished, post_page_move

from .hours import intervals, upkeep
from .hours.calendar import CalendarEntry
from .languages import carry_over_emptied_lists
from .search import upkeep as search_upkeep
from .site_settings import FamilienbueroSettings
from .topics import Topic, follow_topic


@receiver(pre_save, sender=Topic, dispatch_uid="familienbuero.topic_name_before")
def remember_name(sender, instance, **kwargs):
    if instance.pk and not kwargs.get("raw"):
        instance._name_before = Topic.objects.filter(pk=instance.pk).values_list("name", flat=True).first()


@receiver(post_save, sender=Topic, dispatch_uid="familienbuero.topic_name_after")
def rename_pages(sender, instance, **kwargs):
    before = getattr(instance, "_name_before", None)
    if before and before != instance.name:
        follow_topic(instance, before)


def follow_hours(sender, instance, **kwargs):
    upkeep.follow(instance, kwargs.get("update_fields"))


@receiver([page_published, page_unpublished], dispatch_uid="familienbuero.hours_of_page")
def follow_hours_of_page(sender, instance, **kwargs):
    # Wagtail may save the base page only.
    upkeep.follow(instance.specific)


def remember_days(sender, instance, **kwargs):
    """Days that an entry loses have other hours then, too."""
    instance._before = CalendarEntry.objects.filter(pk=instance.pk).first() if instance.pk else None


def follow_calendar(sender, instance, **kwargs):
    upkeep.follow_calendar(instance, getattr(instance, "_before", None))


def follow_all_hours(sender, **kwargs):
    upkeep.follow_all()


def follow_offices(sender, **kwargs):
    upkeep.follow_offices()


for model in intervals.subjects():
    # By sender: who listens to all models slows down every deletion of the site.
    for signal in (post_save, post_delete):
        signal.connect(follow_hours, sender=model, dispatch_uid=f"familienbuero.hours_of.{model._meta.label}")
pre_save.connect(remember_days, sender=CalendarEntry, dispatch_uid="familienbuero.days_before")
for signal in (post_save, post_delete):
    signal.connect(follow_calendar, sender=CalendarEntry, dispatch_uid="familienbuero.hours_of_calendar")
for model in (FamilienbueroSettings, Site):
    post_save.connect(follow_all_hours, sender=model, dispatch_uid=f"familienbuero.hours_of_all.{model.__name__}")
    post_delete.connect(follow_all_hours, sender=model, dispatch_uid=f"familienbuero.hours_of_all.{model.__name__}")
for signal in (post_save, post_delete):
    signal.connect(follow_offices, sender=PageViewRestriction, dispatch_uid="familienbuero.hours_of_offices")
post_page_move.connect(follow_offices, dispatch_uid="familienbuero.hours_of_offices")
search_upkeep.connect()


def empty_lists(sender, instance, created, **kwargs):
    """wagtail-localize logs each translation that it wrote, before it publishes it."""
    if created and instance.revision is not None:
        carry_over_emptied_lists(instance.source.as_instance(), instance.revision)


if apps.is_installed("wagtail_localize"):
    post_save.connect(empty_lists, sender="wagtail_localize.TranslationLog", dispatch_uid="familienbuero.emptied_lists")
