from menurut.views.web.gate.sessions import LIFETIME_SECONDS, Sessions


class Clock:
    def __init__(self):
        self.now = 1000.0

    def __call__(self):
        return self.now


def test_a_cookie_is_read_again_and_a_changed_one_is_not():
    sessions = Sessions()
    for session in (sessions.begin(), sessions.begin("Sari", "stamp")):
        cookie = sessions.write(session)
        assert sessions.read(cookie) == session
        for changed in (cookie[:-2], cookie + "x", "x" + cookie, cookie.split(".")[0], "", "é", cookie.swapcase()):
            assert sessions.read(changed) is None


def test_a_cookie_of_another_run_is_none_of_ours():
    assert Sessions().read(Sessions().write(Sessions().begin("Sari"))) is None


def test_a_sign_in_ends_after_a_time_and_lasts_longer_while_it_is_used():
    clock = Clock()
    sessions = Sessions(now=clock)
    session = sessions.begin("Sari")
    assert sessions.renew(session) == session
    clock.now += LIFETIME_SECONDS - 1
    renewed = sessions.renew(session)
    clock.now += 1
    assert sessions.read(sessions.write(session)) is None
    assert sessions.read(sessions.write(renewed)) == renewed


def test_nobody_comes_in_with_a_session_that_ended_and_none_is_remembered_longer_than_it_lasts():
    clock = Clock()
    sessions = Sessions(now=clock)
    session = sessions.begin("Sari")
    sessions.end(session)
    assert sessions.read(sessions.write(session)) is None
    assert sessions.read(sessions.write(sessions.renew(session))) is None
    clock.now += LIFETIME_SECONDS + 1
    sessions.end(sessions.begin("Budi"))
    assert len(sessions._ended) == 1


def test_a_browser_without_a_sign_in_keeps_its_session():
    clock = Clock()
    sessions = Sessions(now=clock)
    session = sessions.begin()
    clock.now += 100 * LIFETIME_SECONDS
    assert sessions.read(sessions.write(session)) == session
    sessions.end(session)
    assert sessions._ended == {}


def test_a_token_counts_for_its_session_alone():
    sessions = Sessions()
    one, other = sessions.begin(), sessions.begin()
    token = sessions.make_token(one)
    assert sessions.is_token(token, one)
    assert not sessions.is_token(token, other)
    assert not sessions.is_token(token[:-4], one)
    assert not sessions.is_token("", one)
    assert not sessions.is_token("é", one)
