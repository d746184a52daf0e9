from menurut.views.web.gate.attempts import FREE, LONGEST_SECONDS, Attempts


class Clock:
    def __init__(self):
        self.now = 1000.0

    def __call__(self):
        return self.now


def guess(attempts, clock, times, *keys):
    """So many tries, each as soon as it may be made; the seconds that were waited before each."""
    waits = []
    for _ in range(times):
        wait = attempts.begin(*keys)
        waits.append(wait)
        clock.now += wait
        if wait:
            assert attempts.begin(*keys) == 0
    return waits


def test_some_tries_are_free_and_each_further_one_waits_longer_up_to_a_bound():
    clock = Clock()
    waits = guess(Attempts(now=clock), clock, FREE + 12, "name sari")
    assert waits[:FREE] == [0] * FREE
    assert waits[FREE : FREE + 4] == [2, 4, 8, 16]
    assert waits[-1] == LONGEST_SECONDS


def test_asking_while_one_must_wait_makes_it_no_longer():
    clock = Clock()
    attempts = Attempts(now=clock)
    guess(attempts, clock, FREE, "a")
    assert [attempts.begin("a") for _ in range(3)] == [2, 2, 2]


def test_the_one_that_must_wait_longest_says_how_long():
    clock = Clock()
    attempts = Attempts(now=clock)
    guess(attempts, clock, FREE, "name sari", "address 1")
    assert attempts.begin("name budi", "address 1") == 2
    assert attempts.begin("name sari", "address 2") == 2
    assert attempts.begin("name budi", "address 2") == 0


def test_after_an_hour_of_quiet_nothing_is_held_against_anybody():
    clock = Clock()
    attempts = Attempts(now=clock)
    guess(attempts, clock, FREE + 3, "a")
    clock.now += 3601
    assert guess(attempts, clock, FREE, "a") == [0] * FREE


def test_a_right_try_does_not_count_and_wrong_ones_before_it_still_do():
    clock = Clock()
    attempts = Attempts(now=clock)
    guess(attempts, clock, FREE - 1, "a")
    for _ in range(10):
        assert attempts.begin("a") == 0
        attempts.take_back("a")
    assert attempts.begin("a") == 0
    assert attempts.begin("a") > 0
    attempts.forget("a")
    assert attempts.begin("a") == 0


def test_no_flood_of_keys_takes_more_than_its_room():
    clock = Clock()
    attempts = Attempts(now=clock, most_keys=100)
    guess(attempts, clock, FREE, "known")
    for number in range(1000):
        attempts.begin(f"{number}")
        if number % 50 == 0:
            clock.now += 3
            attempts.begin("known")
    assert len(attempts._tries) <= 100
    assert attempts.begin("known") > 0
