"""The stock test site with one page type more: a bare Wagtail page to measure against."""

from tests.sites.stock.settings import *
from tests.sites.stock.settings import INSTALLED_APPS

INSTALLED_APPS = ["benchmarks.baseline", *INSTALLED_APPS]
DEBUG = False
