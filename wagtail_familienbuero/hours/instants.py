"""From local times to instants, right on the nights on which the clock is changed."""

from datetime import UTC, datetime, timedelta
from functools import lru_cache

EARLIEST = datetime(1, 1, 4, tzinfo=UTC)
LATEST = datetime(9999, 12, 27, tzinfo=UTC)
"""Between these two, no step of a day or two and no time zone leads out of the calendar."""

SECOND = timedelta(seconds=1)


def clamp(at):
    """The aware instant ``at`` in UTC, moved into the calendar where it stands at its very ends."""
    if at.year in (1, 9999):  # astimezone() may fail there
        return min(max(at, EARLIEST), LATEST).astimezone(UTC)
    return at.astimezone(UTC)


def opening(naive, zone):
    """The instant (UTC) at which a place opens that opens at this local time.

    A time that comes twice in that night counts at its first coming; for one that does not
    exist it is the first instant after.
    """
    return instant(naive, zone, 0)


def closing(naive, zone):
    """As ``opening``, but a time that comes twice counts at its second coming."""
    return instant(naive, zone, 1)


@lru_cache(maxsize=10_000)  # the days of a year with the times of some places: all on a list ask the same
def instant(naive, zone, fold):
    local = naive.replace(tzinfo=zone, fold=fold)
    other = naive.replace(tzinfo=zone, fold=1 - fold)
    offset, other_offset = local.utcoffset(), other.utcoffset()
    if offset != other_offset and (offset < other_offset) == (fold == 0):
        return end_of_gap(naive.replace(microsecond=0), zone)
    return local.astimezone(UTC)


def end_of_gap(naive, zone):
    """The instant at which the clock jumps over the local time ``naive``, which therefore does not exist."""
    before, after = (naive.replace(tzinfo=zone, fold=fold).utcoffset() for fold in (0, 1))
    early, late = ((naive - offset).replace(tzinfo=UTC) for offset in (after, before))
    while late - early > SECOND:
        middle = early + timedelta(seconds=(late - early) // SECOND // 2)
        if middle.astimezone(zone).utcoffset() == before:
            early = middle
        else:
            late = middle
    return late
