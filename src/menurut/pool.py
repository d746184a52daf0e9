"""Work spread over processes: the same results in the same order as without."""

from __future__ import annotations

import gc
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from itertools import chain, islice
from multiprocessing import get_context, parent_process
from typing import TypeVar

from menurut.errors import WorkerLost

Item = TypeVar("Item")
Result = TypeVar("Result")

CHUNK = 16
FEW = 4 * CHUNK
_RECORDS = 50_000  # new ones, before any are looked at for cycles


def map_in_order(
    work: Callable[[Item], Result], items: Iterable[Item], *, jobs: int, chunk: int = CHUNK, enough: int = FEW
) -> Iterator[Result]:
    """`work(item)` for every item, in their order, by so many processes; a few chunks of items are in memory at a time.

    For fewer items than are `enough` no process is started: that takes longer than the work. Raises what `work` raises, and
    `WorkerLost` where a process was ended from outside. A script that asks for more than one job keeps its calls under
    `if __name__ == "__main__":`, since the processes import it.

    >>> list(map_in_order(len, ["satu", "dua"], jobs=2))
    [4, 3]
    """
    waiting = iter(items)
    few = list(islice(waiting, enough if jobs > 1 else 0))
    if jobs == 1 or len(few) < enough:
        yield from map(work, chain(few, waiting))
        return
    yield from _map_in_processes(work, chain(few, waiting), jobs, chunk)


@contextmanager
def collecting_seldom() -> Iterator[None]:
    """Inside, the collector of cycles looks at many new records at once: there are very many, and hardly any in cycles."""
    before = gc.get_threshold()
    gc.set_threshold(_RECORDS, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)


def _map_in_processes(work: Callable[[Item], Result], items: Iterator[Item], jobs: int, size: int) -> Iterator[Result]:
    # Spawned, not forked: a forked process would hold the parent's open ledger and could close it under its hands.
    pool = ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=_start)
    pending: deque[Future[list[Result]]] = deque()
    try:
        while True:
            while len(pending) < 3 * jobs and (chunk := list(islice(items, size))):
                pending.append(pool.submit(_map_chunk, work, chunk))
            if not pending:
                return
            yield from pending.popleft().result()
    except BrokenProcessPool as error:
        raise WorkerLost("a process that read articles was ended from outside, perhaps for want of memory") from error
    finally:
        pool.shutdown(cancel_futures=True)


def _map_chunk(work: Callable[[Item], Result], chunk: list[Item]) -> list[Result]:
    return [work(item) for item in chunk]


def _start() -> None:
    gc.set_threshold(_RECORDS, *gc.get_threshold()[1:])
    follow_the_parent()


def follow_the_parent() -> None:
    """An interruption is the parent's to deal with; and when the parent is killed, this process does not stay behind."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_the_parent, daemon=True).start()


def _end_with_the_parent() -> None:
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
