"""What the tests of the search ask of the index."""

from wagtail_familienbuero.search.analysis import analyser
from wagtail_familienbuero.search.models import SearchDocument, SearchPosting, SearchSource, SearchTerm
from wagtail_familienbuero.search.signs import value_of


def found(words, site=None, now=None):
    """The titles of the documents with all index terms of the words; of a site those that may be seen at that time."""
    documents = SearchDocument.objects.all() if site is None else SearchDocument.objects.visible(site, now)
    for document_locale in {document.locale for document in documents}:
        terms = analyser(document_locale.language_code).terms(words)
        for term in terms:
            held = SearchPosting.objects.filter(term__text=term, term__is_word=False).values("document")
            documents = documents.exclude(locale=document_locale) | documents.filter(pk__in=held)
    return sorted(documents.values_list("title", flat=True))


def document_of(thing, site=None):
    """The document of a thing, ``None`` without one."""
    documents = SearchDocument.objects.filter(thing_pk=str(thing.pk), content_type__model=thing._meta.model_name)
    return documents.filter(site=site).first() if site is not None else documents.first()


def facets_of(thing, name):
    return {value for known, value in map(value_of, document_of(thing).facets.split()) if known == name}


def known_words():
    """The surface words of the whole index."""
    return set(SearchTerm.objects.filter(is_word=True).values_list("text", flat=True))


def index_rows():
    """All rows of the index without their numbers, to be compared."""
    facts = [f.attname for f in SearchDocument._meta.concrete_fields if f.attname != "id"]
    place = ("document__content_type", "document__thing_pk", "document__site")
    term = ("term__site", "term__locale", "term__is_word", "term__text")
    asked = {
        SearchDocument: facts,
        SearchSource: (*place, "key"),
        SearchPosting: (*place, *term, "weight"),
        SearchTerm: ("site", "locale", "is_word", "text", "stem", "documents"),
    }
    return {
        model.__name__: sorted((tuple(row) for row in model.objects.values_list(*names)), key=repr)
        for model, names in asked.items()
    }
