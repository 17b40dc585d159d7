"""Topics, target groups, life phases and districts: the words that families find things by."""

from .models import TOPIC_ICONS, Topic
from .pages import TopicPageMixin, follow_topic, pages_of_topics
from .vocabulary import District, LifePhase, TargetGroup

__all__ = [
    "TOPIC_ICONS",
    "District",
    "LifePhase",
    "TargetGroup",
    "Topic",
    "TopicPageMixin",
    "follow_topic",
    "pages_of_topics",
]
