"""Several processes at one ledger, and one that is killed in the middle of its work."""

import signal
import subprocess
import sys
import time
from pathlib import Path

from menurut.ledger import Ledger
from menurut.views.interchange import write_export
from tests.invented_readings import make_reading

ROOT = Path(__file__).resolve().parents[2]
ADD = """
import sys
from menurut.ledger import Ledger
from tests.ledger.test_processes import make_many
with Ledger.open(sys.argv[1], create=True) as ledger:
    print("ready", flush=True)
    for reading in make_many(int(sys.argv[2]), int(sys.argv[3])):
        ledger.add(reading)
"""


def make_many(start: int, stop: int):
    for number in range(start, stop):
        yield make_reading(
            f"‹Menurut› [Sari Melati], {{korban banjir ke-{number} selamat}}.", name=f"a-{number:04}", day=number
        )


def start_adding(path: Path, start: int, stop: int) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", ADD, str(path), str(start), str(stop)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)


def read_export(ledger: Ledger, folder: Path) -> dict[str, bytes]:
    write_export(ledger, folder)
    return {file.name: file.read_bytes() for file in sorted(folder.iterdir())}


def add_all(path: Path, stop: int, folder: Path) -> dict[str, bytes]:
    with Ledger.open(path, create=True) as ledger:
        for reading in make_many(0, stop):
            ledger.add(reading)
        return read_export(ledger, folder)


def test_a_killed_addition_leaves_a_ledger_that_a_second_one_completes(tmp_path: Path) -> None:
    path = tmp_path / "news.db"
    process = start_adding(path, 0, 3000)
    assert process.stdout is not None
    process.stdout.readline()
    with Ledger.open(path) as ledger:
        while not ledger.count()["articles"]:
            time.sleep(0.05)
    time.sleep(0.2)
    process.send_signal(signal.SIGKILL)
    process.wait()
    process.stdout.close()
    with Ledger.open(path) as ledger:
        saved = sum(len(reading.attributions) for reading in ledger.find_readings())
        assert 0 < ledger.count()["articles"] == saved < 3000
        assert len(ledger.search("banjir", limit=3000)) == saved
        assert ledger.needs_linking
    whole = saved + 20
    assert add_all(path, whole, tmp_path / "second") == add_all(tmp_path / "fresh.db", whole, tmp_path / "first")


def test_two_processes_add_at_once_while_a_third_reads(tmp_path: Path) -> None:
    path = tmp_path / "news.db"
    processes = [start_adding(path, 0, 120), start_adding(path, 80, 200)]
    while not path.exists() or path.stat().st_size == 0:
        time.sleep(0.01)
    for process in processes:
        assert process.stdout is not None
        process.stdout.readline()
    with Ledger.open(path) as ledger:
        while any(process.poll() is None for process in processes):
            assert all(len(reading.attributions) == 1 for reading in ledger.find_readings())
    for process in processes:
        assert process.stdout is not None
        process.stdout.close()
        assert process.wait() == 0
    with Ledger.open(path) as ledger:
        assert ledger.revision == 200
        together = read_export(ledger, tmp_path / "together")
    assert together == add_all(tmp_path / "fresh.db", 200, tmp_path / "alone")
