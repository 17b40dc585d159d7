"""Open intervals as rows, so that a listing can ask the database who is open."""

from django.db import models

UNSTATED = "unknown"


class OpenInterval(models.Model):
    """A stretch of time in one state. The rows of a thing leave no gap; what they do not reach is unknown.

    ``subject`` is the ``translation_key`` of an office, partner or contact; a
    record that several sites share has rows for each, as each has its holidays.
    """

    site = models.ForeignKey("wagtailcore.Site", on_delete=models.CASCADE, related_name="+")
    subject = models.UUIDField()
    start = models.DateTimeField()
    until = models.DateTimeField()
    kind = models.CharField(max_length=12)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["subject", "site", "start"], name="familienbuero_open_interval")]

    def __str__(self):
        return f"{self.kind} {self.start:%Y-%m-%d %H:%M}–{self.until:%Y-%m-%d %H:%M}"
