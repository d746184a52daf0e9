from menurut.views.contents.articles import find_article_views
from menurut.views.contents.register import Register
from menurut.views.contents.timeline import find_timeline
from tests.views.invented_story import make_story


def make_register():
    _, readings, links = make_story()
    return Register.of(find_article_views(readings), links.claims)


def test_days_come_in_order_with_what_was_published():
    days = find_timeline(make_register())
    assert [(day.heading, day.weekday) for day in days] == [("3 Mar 2025", "Monday"), ("4 Mar 2025", "Tuesday")]
    assert [view.id for day in days for view in day.articles] == ["a-wire", "a-copy"]


def test_a_day_named_in_a_content_leads_to_who_says_it():
    (event,) = find_timeline(make_register())[0].events
    assert event.who == "Budi Santika"
    assert [mention.anchor for mention in event.mentions] == ["t-a-wire-1"]
