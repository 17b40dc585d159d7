"""What follows when a record is saved."""

from django.apps import apps
from django.db.models.signals import post_save, pre_save
from django.dispatch import receiver

from .languages import carry_over_emptied_lists
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


def empty_lists(sender, instance, created, **kwargs):
    """wagtail-localize logs each translation that it wrote, before it publishes it."""
    if created and instance.revision is not None:
        carry_over_emptied_lists(instance.source.as_instance(), instance.revision)


if apps.is_installed("wagtail_localize"):
    post_save.connect(empty_lists, sender="wagtail_localize.TranslationLog", dispatch_uid="familienbuero.emptied_lists")
