"""Work over processes: in order, a little at a time, and nobody left behind."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from menurut.errors import WorkerLost
from menurut.pool import CHUNK, map_in_order


def end_process(_item: object) -> None:
    os._exit(1)


def test_a_process_that_is_lost_is_said_in_one_line() -> None:
    with pytest.raises(WorkerLost, match="ended from outside"):
        list(map_in_order(end_process, range(6 * CHUNK), jobs=2))


SLOW = """
import os, time
from menurut.pool import map_in_order

def report_process(_item):
    # One write, so that lines of two processes do not mix.
    os.write(1, f"{os.getpid()}\\n".encode())
    time.sleep(0.05)

if __name__ == "__main__":
    list(map_in_order(report_process, range(10_000), jobs=2))
"""


@pytest.mark.skipif(os.name != "posix", reason="kills as POSIX does")
def test_no_process_outlives_a_parent_that_is_killed(tmp_path: Path) -> None:
    (tmp_path / "slow.py").write_text(SLOW)
    command = [sys.executable, str(tmp_path / "slow.py")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as parent:
        assert parent.stdout is not None
        assert len({parent.stdout.readline() for _ in range(40)}) == 2
        parent.kill()
        # The other end of the pipe is closed when the last process that could write to it is gone.
        parent.communicate(timeout=20)


def test_an_endless_supply_is_taken_a_little_at_a_time() -> None:
    taken: list[int] = []

    def supply():
        for n in range(1_000_000):
            taken.append(n)
            yield n

    results = map_in_order(abs, supply(), jobs=2)
    assert [next(results) for _ in range(5)] == [0, 1, 2, 3, 4]
    results.close()
    assert len(taken) < 20 * CHUNK
