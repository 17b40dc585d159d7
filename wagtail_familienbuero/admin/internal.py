"""Pages that were imported as internal: they go public one by one, never in a bulk."""

from ..exchange.models import ExternalId


def called_internal(pages):
    """Those of the pages that are not public yet and that the last import's source calls internal."""
    drafts = [page for page in pages if not page.live]
    rows = ExternalId.objects.filter(translation_key__in={page.translation_key for page in drafts})
    found = {(row.translation_key, code) for row in rows for code, state in row.imported.items() if _is_internal(state)}
    return [page for page in drafts if (page.translation_key, page.locale.language_code) in found]


def _is_internal(state):
    # The rows of a section's start hold other things, too.
    return isinstance(state, dict) and state.get("public") is False
