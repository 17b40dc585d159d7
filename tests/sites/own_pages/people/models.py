"""The user model stands in an app of its own: Wagtail's migrations depend on it, the image model on Wagtail's."""

from django.contrib.auth.models import AbstractUser
from django.db import models


class User(AbstractUser):
    department = models.CharField(max_length=100, blank=True)
