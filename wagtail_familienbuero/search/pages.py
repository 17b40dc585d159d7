"""The page that searches the site, and answers while somebody types."""

from functools import partial

from django.core.paginator import Paginator
from django.db import models
from django.db.models.functions import Length
from django.http import HttpResponseNotAllowed, JsonResponse
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, TitleFieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.fields import RichTextField

from .. import kinds, listings
from ..basepage import SectionPageMixin, freshness_panel
from ..blocks import RICH_TEXT_SHORT
from ..conf import settings
from ..partners import Partner
from ..publishing import restricted_paths
from ..sections import remember_route
from ..site_settings import FamilienbueroSettings
from . import broader, counts, engine, narrowing
from .analysis import analyser
from .form import SearchForm, clean_question
from .hits import results_of
from .promotions import promotions
from .suggest import suggest
from .wording import kind_name

LAST_PAGE = 1000
SUGGESTIONS = 8
SUGGESTED_FROM = 2
SUGGESTIONS_KEPT = 60  # seconds
EMERGENCY_LINES = 4


class Answer:
    """The results as a paginator wants them: one search for the page that was asked for, with the number of all.

    Only who asks for a page that does not exist costs a second one.
    """

    ordered = True

    def __init__(self, ask, number, size):
        self.ask, self.size = ask, size
        self.offset = (number - 1) * size
        self.results = ask(limit=size, offset=self.offset)

    def count(self):
        return self.results.total

    def __getitem__(self, part):
        if part.start != self.offset:
            self.offset = part.start
            self.results = self.ask(limit=self.size, offset=self.offset)
        return list(self.results.hits)


def page_number(request):
    """The page of results that is asked for; 1 for what is no number."""
    asked = request.GET.get("page", "")
    return min(int(asked), LAST_PAGE) if asked.isascii() and asked.isdigit() and len(asked) < 9 and int(asked) else 1


def uses_shipped_synonyms(site):
    """Whether the editors of the site left the synonyms on that come with the package; one query."""
    switched = FamilienbueroSettings.objects.filter(site=site).values_list("shipped_synonyms", flat=True)
    return switched.first() is not False


@kinds.kind
class SearchPageMixin(RoutablePageMixin, SectionPageMixin):
    """Searches everything that the site has for families."""

    intro = RichTextField(_("introduction"), blank=True, features=RICH_TEXT_SHORT)
    examples = models.CharField(
        _("examples"),
        max_length=255,
        blank=True,
        help_text=_("Words to begin with, separated by commas; for example: Kita, child benefit, separation"),
    )
    is_sensitive = models.BooleanField(
        _("sensitive"),
        default=False,
        help_text=_("Nothing that is searched on this page is counted, not even without names."),
    )

    page_description = _("Finds services, offers, questions, partners and people of this website.")
    default_template = "wagtail_familienbuero/search_page.html"
    parent_kinds = ("OfficePageMixin",)
    synchronised_fields = ("is_sensitive",)
    content_panels = [
        TitleFieldPanel("title"),
        FieldPanel("intro"),
        FieldPanel("examples"),
        FieldPanel("is_sensitive"),
        freshness_panel,
    ]

    class Meta:
        abstract = True

    def get_summary(self):
        return self.intro

    @cached_property
    def example_words(self):
        return [word.strip() for word in self.examples.split(",") if word.strip()]

    @property
    def is_sensitive_anywhere(self):
        """In whatever language an editor said so; one query."""
        versions = type(self)._base_manager.filter(translation_key=self.translation_key)
        return versions.filter(is_sensitive=True).exists()

    # The page

    @path("")
    def search_view(self, request):
        response = self.render(request)
        if request.GET:
            # Search engines shall find the pages, not our lists of them.
            response["X-Robots-Tag"] = "noindex"
        return response

    def serve(self, request, *args, **kwargs):
        # RoutablePageMixin calls its views without asking whether the page is over.
        return self.serve_gone(request) if self.is_over(request) else super().serve(request, *args, **kwargs)

    def route(self, request, path_components):
        # RoutablePageMixin answers its own routes without asking further up.
        remember_route(request, self)
        return super().route(request, path_components)

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        site, locale_ids = listings.reading(self, request)
        form = SearchForm(request.GET, site, locale_ids)
        context |= {"filter_form": form, "search_page": self, "suggest_url": self.get_suggest_url(request)}
        if site is None:
            return context
        if form.is_used:
            context |= self.get_answer(request, form, site, locale_ids)
        if not form.narrowing and not context.get("number"):
            context["everything"] = broader.everything(form, site, locale_ids, timezone.now())
        return context

    def get_suggest_url(self, request):
        return f"{self.get_url(request) or ''}{self.reverse_subpage('suggest')}"

    def get_answer(self, request, form, site, locale_ids):
        """The results, what narrows them, and a way on where there are none."""
        search = partial(
            engine.search,
            site=site,
            locale_ids=locale_ids,
            sort=form.sort,
            near=form.near,
            thesaurus=uses_shipped_synonyms(site),
        )
        answer = Answer(
            partial(search, form.question, filters=form.filters()), page_number(request), settings.PAGE_SIZE
        )
        page = Paginator(answer, settings.PAGE_SIZE).get_page(page_number(request))
        promoted = [] if form.narrowing else promotions(form.question, request, site, locale_ids)
        page.object_list = self.get_results(request, form, site, page.object_list, promoted)
        total = max(answer.count(), len(promoted))
        self.count_search(request, form, site, total)
        groups = narrowing.groups_of(form, answer.results.facets, request.GET)
        ticked = narrowing.ticked(form, groups, request)
        narrowing.show_counts(form, answer.results.facets)
        corrected = self.get_correction(request, form, answer.results)
        way_on = {} if total else self.get_way_on_from_nothing(request, form, search, corrected)
        return {
            "entries": page,
            "number": total,
            "is_least": answer.results.is_cut,
            "promoted": promoted if page.number == 1 else [],
            "places": [result.place for result in page if result.place],
            "offers": [result.thing for result in page if hasattr(result.thing, "provider_id")],
            "facets": groups,
            "ticked": ticked,
            "corrected": corrected if total else None,
            **way_on,
        }

    def get_correction(self, request, form, results):
        """(question, its address) that was probably meant; ``None`` where nothing was mistyped."""
        corrected = clean_question(results.corrected or "")
        if not corrected or corrected == form.question:
            return None
        return corrected, narrowing.query_with(request, q=corrected)

    def get_results(self, request, form, site, hits, promoted):
        """The results of one page, without what editors put first."""
        first = {one.page.translation_key for one in promoted if one.page is not None}
        hits = [hit for hit in hits if hit.document.translation_key not in first]
        topics = form.fields["topic"].vocabulary.records
        return results_of(hits, request, site, self.locale_id, topics, form.near)

    def get_way_on_from_nothing(self, request, form, search, corrected):
        """For whoever found nothing: broader questions (a search for each), and emergency lines that can be called."""
        spoken = analyser(self.locale.language_code)
        ways = broader.ways(form, request, spoken, partial(search, limit=0), corrected and corrected[0])
        site, locale_ids = listings.reading(self, request)
        lines = Partner.objects.shown(site, locale_ids).filter(kind="emergency").exclude(phone="")
        # The shortest numbers are those of the police and the rescue service.
        lines = lines.defer("description").order_by(Length("phone"), "name", "pk")[:EMERGENCY_LINES]
        found = {"broader": ways, "elsewhere": [], "emergency_lines": list(lines)}
        if not form.narrowing:
            found["elsewhere"] = broader.elsewhere(self, form.question, locale_ids, partial(search, limit=0))
        return found

    def count_search(self, request, form, site, total):
        """Counts a question by itself: who turns a page, sorts or narrows the results asks no second time."""
        is_first = request.method == "GET" and not form.narrowing and "page" not in request.GET
        is_first = is_first and form.sort == "relevance" and not form.near
        if is_first and not getattr(request, "is_preview", False) and not self.is_sensitive_anywhere:
            counts.count(form.question, site, self.locale_id, total)

    # Suggestions

    @path("suggest/", name="suggest")
    def suggest_view(self, request):
        """``{"suggestions": [{"text": "Elterngeld", "kind": "Service"}]}`` for ``?q=elt``."""
        if request.method not in ("GET", "HEAD"):
            return HttpResponseNotAllowed(["GET", "HEAD"])
        response = JsonResponse({"suggestions": self.get_suggestions(request)})
        is_private = getattr(request, "is_preview", False) or self.path.startswith(restricted_paths(request))
        # By nobody but the reader's own browser: what was taken offline is suggested no more.
        kept = "private, no-store" if is_private else f"private, max-age={SUGGESTIONS_KEPT}"
        response["Cache-Control"] = kept
        response["X-Robots-Tag"] = "noindex"
        return response

    def get_suggestions(self, request):
        asked = request.GET.get("q", "")
        begun = clean_question(asked)
        site, locale_ids = listings.reading(self, request)
        if site is None or len(begun) < SUGGESTED_FROM:
            return []
        return [
            {"text": found.text, "kind": kind_name(found.kind) if found.kind else ""}
            for found in suggest(begun + " " * asked[-1:].isspace(), site, locale_ids, limit=SUGGESTIONS)
        ]
