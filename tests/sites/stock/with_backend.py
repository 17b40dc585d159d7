"""The stock site with a search backend of Wagtail beside our own index: its database, or a server that is named.

FAMILIENBUERO_ES_URL is the address of a server that may be written to, FAMILIENBUERO_ES_BACKEND its kind (see
tests/search_servers/README.md). All indexes that are made there begin with "familienbuero_test_".
"""

import os

from tests.sites.stock.settings import *  # noqa: F403
from tests.sites.stock.settings import WAGTAILSEARCH_BACKENDS

SERVER = {
    "BACKEND": f"wagtail.search.backends.{os.environ.get('FAMILIENBUERO_ES_BACKEND', 'elasticsearch8')}",
    "URLS": [os.environ.get("FAMILIENBUERO_ES_URL")],
    "INDEX_PREFIX": "familienbuero_test_",
    "AUTO_UPDATE": False,
}
IS_SERVER = bool(os.environ.get("FAMILIENBUERO_ES_URL"))
if IS_SERVER:
    WAGTAILSEARCH_BACKENDS = {**WAGTAILSEARCH_BACKENDS, "server": SERVER}
FAMILIENBUERO = {"SEARCH_BACKEND": "server" if IS_SERVER else "default"}
