"""The town's records: words, contacts, partners and notices."""

from datetime import timedelta

from django.utils import timezone

from wagtail_familienbuero.models import Contact, District, LifePhase, Notice, Partner, TargetGroup, Topic

from .content import people, words

STREAMS = ("languages", "facts", "contacts")
VOCABULARIES = {"topics": Topic, "target_groups": TargetGroup, "life_phases": LifePhase, "districts": District}


def load_words(german, english, site):
    """Topics, target groups and life phases in both languages; districts have names only."""
    made = {}
    for place, (slug, parent, icon, name, name_en, intro, intro_en) in enumerate(words.TOPICS):
        made[slug] = german.record(
            Topic,
            {"slug": slug},
            site=site,
            name=name,
            parent=made.get(parent),
            icon=icon,
            intro=f"<p>{intro}</p>",
            sort_order=10 * (place + 1),
        )
        english.translated_record(made[slug], name=name_en, intro=f"<p>{intro_en}</p>")
    for place, (slug, name, name_en) in enumerate(words.TARGET_GROUPS):
        group = german.record(TargetGroup, {"slug": slug}, site=site, name=name, sort_order=place)
        english.translated_record(group, name=name_en)
    for place, (slug, name, name_en, first, last) in enumerate(words.LIFE_PHASES):
        ages = {"age_from": first, "age_to": last}
        phase = german.record(LifePhase, {"slug": slug}, site=site, name=name, sort_order=place, **ages)
        english.translated_record(phase, name=name_en)
    for place, name in enumerate(words.DISTRICTS):
        german.record(District, {"name": name}, site=site, sort_order=place)


def lists_of(fields, locale):
    """Takes the slugs of vocabularies out of ``fields``; gives the records by field name."""
    chosen = {name: fields.pop(name) for name in VOCABULARIES if name in fields}
    return {name: [_word(VOCABULARIES[name], word, locale) for word in slugs] for name, slugs in chosen.items()}


def _word(model, word, locale):
    # Districts are named as they are, the others by their slug.
    field = "name" if model is District else "slug"
    return model.objects.get(locale=locale, **{field: word})


def spoken_rows(languages):
    """``["de", ("uk", "on Tuesdays")]`` as rows of a stream."""
    pairs = [(entry, "") if isinstance(entry, str) else entry for entry in languages]
    return [("language", {"language": code, "note": note}) for code, note in pairs]


def fact_rows(facts):
    return [("fact", {"fact": fact, "available": available, "note": note}) for fact, available, note in facts]


def freshness(days_ago=40):
    """Checked some weeks ago and due in a year, seen from the day the town is built."""
    checked = timezone.localdate() - timedelta(days=days_ago)
    return {"checked_on": checked, "review_by": checked + timedelta(days=365), "reviewer_name": "Mira Beispiel"}


def load_people(german, site):
    for slug, given in people.CONTACTS.items():
        fields = {**given, "languages": spoken_rows(given["languages"])}
        german.record(Contact, {"slug": slug}, site=site, **fields, **freshness())
    for place, (slug, given) in enumerate(people.PARTNERS.items()):
        fields = {"postal_code": "01234", "city": "Musterstadt", **given}
        if fields["kind"] == "emergency":
            fields.update(postal_code="", city="")
        fields["languages"] = spoken_rows(fields["languages"])
        fields["accessibility"] = fact_rows(fields.pop("facts"))
        lists = lists_of(fields, german.locale)
        german.record(Partner, {"slug": slug}, lists, site=site, **fields, **freshness(10 * place))


def load_notices(german, site, offices):
    for title, level, text, office in people.NOTICES:
        chosen = [("office", {"office": offices[office]})] if office else []
        german.record(Notice, {"title": title}, site=site, level=level, text=text, offices=chosen)
