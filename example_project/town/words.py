"""The words that are no entries of their own: target groups, life phases and districts."""

from wagtail_familienbuero.models import District, LifePhase, TargetGroup

from .content import words


def load_words(german, english, site):
    """Target groups and life phases in both languages; districts have names only."""
    for place, (slug, name, name_en) in enumerate(words.TARGET_GROUPS):
        group = german.record(TargetGroup, {"slug": slug}, site=site, name=name, sort_order=place)
        english.translated_record(group, name=name_en)
    for place, (slug, name, name_en, first, last) in enumerate(words.LIFE_PHASES):
        ages = {"age_from": first, "age_to": last}
        phase = german.record(LifePhase, {"slug": slug}, site=site, name=name, sort_order=place, **ages)
        english.translated_record(phase, name=name_en)
    for place, name in enumerate(words.DISTRICTS):
        german.record(District, {"name": name}, site=site, sort_order=place)
