from threading import Barrier, Thread

from menurut.ledger import Ledger
from tests.speakers.across.told import tell, who

MANY = 40


def test_many_threads_read_at_once_and_ask_something_else_meanwhile(tmp_path):
    with Ledger.open(tmp_path / "news.db", create=True) as ledger:
        for number in range(3):
            ledger.add(tell(f"a-{number}", who("Bona Sitorang", "pengamat")))
        inside, read = Barrier(MANY, timeout=60), []

        def look():
            headers = ledger.find_headers()
            next(headers)
            inside.wait()
            read.append(ledger.count()["articles"] + len(list(headers)))

        threads = [Thread(target=look) for _ in range(MANY)]
        for one in threads:
            one.start()
        for one in threads:
            one.join()
        assert read == [5] * MANY
