"""Imports in the admin without a task queue: every request works on the run for about ``SECONDS``.

A run is first tried out (``preview``), then waits for a person (``ready``), and
is then written (``import``). How far it is stands in the database, so a reload,
a closed window or a restart of the server loses nothing, and two windows at
once never do a row twice.
"""

import time
from collections import OrderedDict
from datetime import timedelta
from threading import Lock

from django.db import transaction
from django.db.models import Count, Q, Sum
from django.utils import timezone
from django.utils.translation import gettext as _

from . import formats
from .models import ImportResult, ImportRun, Phase
from .records import UnreadableFileError
from .report import AS_ROWS, AS_TEXT, OUTCOMES, SKIPPED
from .site import Importer, ImportRefusedError, translated

SECONDS = 2.0
KEPT = timedelta(days=7)
OPEN = (Phase.PREVIEW, Phase.READY, Phase.IMPORT)
WORKING = (Phase.PREVIEW, Phase.IMPORT)


class BatchCache:
    """The batches of the last few runs of this process: reading a large workbook takes seconds."""

    def __init__(self, size):
        self._batches, self._lock, self._size = OrderedDict(), Lock(), size

    def __len__(self):
        return len(self._batches)

    def get(self, key):
        with self._lock:
            if key in self._batches:
                self._batches.move_to_end(key)
            return self._batches.get(key)

    def put(self, key, batch):
        with self._lock:
            self._batches[key] = batch
            while len(self._batches) > self._size:
                self._batches.popitem(last=False)

    def drop(self, key):
        with self._lock:
            self._batches.pop(key, None)


batches = BatchCache(2)


# Start and end


def parse(file_name, content, kind=""):
    """(name of the format, batch). Raises ``UnreadableFileError``."""
    name = formats.recognise(file_name, content)
    return name, formats.FORMATS[name].parse(content, kind=kind or None)


def start(user, section, batch, *, file_name, format, content, kind="", publish=False, overwrite=False):
    """A new ``ImportRun`` of a parsed file. Raises ``ImportRefusedError`` if the section has no place for it."""
    options = {"publish": publish, "overwrite": overwrite}
    if not batch.rows:
        raise ImportRefusedError(_("There are no entries in the file."))
    Importer(batch, section, dry_run=True, **options)
    run = ImportRun.objects.create(
        user=user,
        section_pk=section.pk,
        section_key=section.translation_key,
        section_title=section.title[:255],
        file_name=_storable(file_name)[-255:],
        format=format,
        kind=batch.kind,
        options={**options, "kind": kind},
        content=content,
        notes=[_storable(translated(note)) for note in batch.notes],
        total=len(batch.rows),
    )
    batches.put(run.uuid, batch)
    return run


def confirm(run):
    """From the preview to the import; ``False`` if the run did not wait for it (any more)."""
    with transaction.atomic():
        if not _change(run, [Phase.READY], phase=Phase.IMPORT, position=0):
            return False
        run.results.all().delete()
    return True


def cancel(run):
    """Ends an open run; what is imported already stays."""
    return _end(run, Phase.CANCELLED)


def fail(run, problem):
    return _end(run, Phase.FAILED, problem=str(problem))


def _end(run, phase, **values):
    batches.drop(run.uuid)
    with transaction.atomic():
        if _change(run, [Phase.PREVIEW, Phase.READY], phase=phase, content=b"", position=0, **values):
            # They told what would have happened.
            run.results.all().delete()
            return True
        return _change(run, [Phase.IMPORT], phase=phase, content=b"", **values)


def delete_old():
    """Takes away the runs that nobody needs any more."""
    ImportRun.objects.filter(started_at__lt=timezone.now() - KEPT).delete()


def _change(run, phases, **values):
    """Sets the values if the run still is in one of the phases; whether it was."""
    changed = ImportRun.objects.filter(pk=run.pk, phase__in=phases).update(**values)
    if changed:
        vars(run).update(values)
    return bool(changed)


# The work


def advance(run, section, may_publish=None):
    """Works on the run for about ``SECONDS``; afterwards ``run`` says how far it is.

    ``may_publish(thing)`` is that of the ``Importer``.
    """
    work = {Phase.PREVIEW: _preview, Phase.IMPORT: _import}.get(run.phase)
    if work is None:
        return
    try:
        batch = _batch(run)
        work(run, batch, _importer(run, batch, section, may_publish))
    except UnreadableFileError as error:
        fail(run, translated(error.message))
    except ImportRefusedError as error:
        fail(run, error)
    except ImportRun.DoesNotExist:
        return
    run.refresh_from_db(fields=["phase", "position", "problem"])


def _batch(run):
    batch = batches.get(run.uuid)
    if batch is None:
        content = bytes(ImportRun.objects.values_list("content", flat=True).get(pk=run.pk, phase=run.phase))
        batch = formats.FORMATS[run.format].parse(content, kind=run.options["kind"] or None)
        batches.put(run.uuid, batch)
    return batch


def _importer(run, batch, section, may_publish):
    return Importer(
        batch,
        section,
        publish=run.options["publish"],
        overwrite=run.options["overwrite"],
        dry_run=run.phase == Phase.PREVIEW,
        may_publish=may_publish,
    )


def _rows_in_time(run, batch):
    """(position, row) from where the run stands, at least one, until the time is over."""
    end = time.monotonic() + SECONDS
    for position, row in enumerate(batch.rows[run.position :], run.position):
        yield position, row
        if time.monotonic() > end:
            return


def _move(run, at, **values):
    """Compare and set: ``False`` if another request moved the run, or somebody ended it.

    The database makes a second request wait here until the first has committed.
    """
    here = ImportRun.objects.filter(pk=run.pk, phase=run.phase, position=at)
    return bool(here.update(**values))


def _preview(run, batch, importer):
    results = [_result(run, position, importer.write(row)) for position, row in _rows_in_time(run, batch)]
    end = run.position + len(results)
    phase = Phase.READY if end >= run.total else Phase.PREVIEW
    with transaction.atomic():
        if _move(run, run.position, position=end, phase=phase):
            ImportResult.objects.bulk_create(results)


def _import(run, batch, importer):
    for position, row in _rows_in_time(run, batch):
        # The step and what is written stand or fall together: no row is written twice, none is left out.
        with transaction.atomic():
            if not _move(run, position, position=position + 1):
                return
            ImportResult.objects.bulk_create([_result(run, position, importer.write(row))])
    if _move(run, run.total, phase=Phase.DONE, content=b""):
        batches.drop(run.uuid)


def _result(run, position, result):
    return ImportResult(
        run=run,
        position=position,
        outcome=result.outcome,
        is_live=result.is_live,
        open_links=result.open_links,
        data=_storable(result.as_dict()),
    )


def _storable(value):
    """Texts without what PostgreSQL refuses to store: NUL and half characters."""
    if isinstance(value, str):
        return value.replace("\x00", "").encode("utf-8", "replace").decode()
    if isinstance(value, dict):
        return {name: _storable(item) for name, item in value.items()}
    if isinstance(value, list | tuple):
        return [_storable(item) for item in value]
    return value


# What came of it


def count(run):
    """Totals of the results so far: every outcome, ``all``, ``live``, ``drafts``, ``links`` (open ones), and
    ``hours_rows`` and ``hours_text``: entries whose opening hours were understood as times, or not."""
    has_page = ~Q(outcome=SKIPPED)
    return run.results.aggregate(
        **{outcome: Count("pk", filter=Q(outcome=outcome)) for outcome in OUTCOMES},
        all=Count("pk"),
        live=Count("pk", filter=has_page & Q(is_live=True)),
        drafts=Count("pk", filter=has_page & Q(is_live=False)),
        links=Sum("open_links", default=0),
        hours_rows=Count("pk", filter=has_page & Q(data__hours=AS_ROWS)),
        hours_text=Count("pk", filter=has_page & Q(data__hours=AS_TEXT)),
    )
