"""How often somebody may guess: after some wrong passwords each further try has to wait longer."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable
from threading import Lock

FREE = 5
LONGEST_SECONDS = 300.0
_FORGOTTEN_SECONDS = 3600.0
_MOST_KEYS = 10_000


class Attempts:
    """The tries under each key, an address or a name; the keys that were quiet longest are forgotten when there are many."""

    def __init__(self, *, now: Callable[[], float] = time.monotonic, most_keys: int = _MOST_KEYS) -> None:
        self._now = now
        self._most = most_keys
        self._tries: OrderedDict[str, tuple[int, float]] = OrderedDict()
        self._lock = Lock()

    def begin(self, *keys: str) -> float:
        """0 where a try may be made now, which then counts for each key; else the seconds to wait, and nothing counts."""
        with self._lock:
            now = self._now()
            wait = max(self._wait(key, now) for key in keys)
            for key in keys:
                if wait == 0:
                    self._tries[key] = (self._count(key, now) + 1, now)
                if key in self._tries:
                    self._tries.move_to_end(key)
            while len(self._tries) > self._most:
                self._tries.popitem(last=False)
            return wait

    def forget(self, key: str) -> None:
        """No try counts under this key any more."""
        with self._lock:
            self._tries.pop(key, None)

    def take_back(self, key: str) -> None:
        """The last try under this key does not count: it was right."""
        with self._lock:
            count, last = self._tries.pop(key, (0, 0.0))
            if count > 1:
                self._tries[key] = (count - 1, last)

    def _count(self, key: str, now: float) -> int:
        count, last = self._tries.get(key, (0, now))
        return count if now - last < _FORGOTTEN_SECONDS else 0

    def _wait(self, key: str, now: float) -> float:
        count = self._count(key, now)
        if count < FREE:
            return 0.0
        delay = min(LONGEST_SECONDS, 2.0 ** min(count - FREE + 1, 10))
        return max(0.0, self._tries[key][1] + delay - now)
