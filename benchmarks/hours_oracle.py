"""Generated schedules at generated instants: what we say against what opening-hours-py says.

    python3 dev.py bench hours_oracle [--pairs 100000] [--seed 1]

Prints the number of (schedule, instant) pairs, of disagreements in state and in next change
(both have to be 0), which cases were among them, and what a state costs. How a schedule is put
to the oracle stands in ``tests/hours_oracle.py``.
"""

import argparse
import random
import sys
import time
from collections import Counter

INSTANTS = 40
"""So many are asked of one schedule."""


def main():
    from tests.hours_examples import Examples

    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--pairs", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    examples, asked, schedules, answers = Examples(random.Random(options.seed)), 0, Counter(), Counter()
    while asked < options.pairs:
        schedule, land, instants = examples.one(min(INSTANTS, options.pairs - asked))
        asked += len(instants)
        schedules.update(features(schedule))
        answers.update(compared(schedule, land, instants))
    seconds = answers.pop("seconds")
    show("schedules", schedules)
    show("answers", answers)
    print(f"{seconds / asked * 1000:.2f} ms for a state, on average (time of the processor)")
    print(f"{asked} pairs: {answers['different state']} disagreements in state,", end=" ")
    print(f"{answers['different next change']} in next change")
    return 1 if answers["different state"] or answers["different next change"] else 0


def features(schedule):
    """What of the things that make it difficult the schedule has."""
    slots, calendar = schedule.slots, schedule.calendar
    closures = (*schedule.closures, *calendar.closing_days)
    has = {
        "all": True,
        "several kinds": len({slot.kind for slot in slots}) > 1,
        "past midnight": any(slot.closes <= slot.opens for slot in slots),
        "every nth weekday": any(slot.nth for slot in slots),
        "yearly season": any(slot.yearly for slot in slots),
        "dated season": any(not slot.yearly and (slot.valid_from or slot.valid_until) for slot in slots),
        "school holidays": calendar.vacations and any(slot.school != "always" for slot in slots),
        "closures": closures,
        "other times instead": any(closure.instead for closure in closures),
    }
    return [name for name, there in has.items() if there]


def compared(schedule, land, instants):
    """Counts of the answers, and the seconds ours took."""
    from tests.hours_examples import is_changed
    from tests.hours_oracle import Oracle
    from wagtail_familienbuero.hours.schedule import state

    oracle = Oracle(schedule, land, min(instants).date(), max(instants).date())
    counts, start = Counter(), time.process_time()
    ours = [state(schedule, at) for at in instants]
    counts["seconds"] = time.process_time() - start
    for at, said in zip(instants, ours, strict=True):
        kind, until = oracle.state(at)
        counts[said.kind] += 1
        counts["no change within a year"] += said.until is None
        counts["in a night the clock is changed"] += is_changed(at.date())
        counts["different state"] += said.kind != kind
        counts["different next change"] += (said.until and said.until.timestamp()) != (until and until.timestamp())
    return counts


def show(title, counts):
    print(f"{title}: " + ", ".join(f"{name} {count}" for name, count in counts.most_common()))


if __name__ == "__main__":
    sys.exit(main())
