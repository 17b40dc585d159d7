"""A family-office section for any Wagtail site."""

__version__ = "0.1.0"
