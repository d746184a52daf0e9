"""A speaker who changed position is shown in the dossier with the days."""

from menurut.model import Act, Claim, Links, Statement, Story
from menurut.views.dossier import render_dossier
from tests.told_stories import Said, tell
from tests.views.html_page import read_page

POND = "tambak Kedungwaru kering"
EARLY = tell(f"Lurah Gendis Pratala mengatakan {POND}.", Said("Gendis Pratala", POND))
SAME_DAY = tell(f"Lurah Gendis Pratala yakin {POND}.", Said("Gendis Pratala", POND, Act.ATTITUDE), outlet="Pos Lima", hour=4)
LATE = tell(f"Lurah Gendis Pratala membantah {POND}.", Said("Gendis Pratala", POND, Act.DENY), outlet="Warta Dua", hour=50)


def render(*readings):
    who = EARLY.speakers[0].id
    said = [reading.attributions[0] for reading in readings]
    statements = tuple(Statement(f"s-{n}", who, "Gendis Pratala", one.act, (one.id,), 1) for n, one in enumerate(said))
    story = Story("st-1", "Tambak", tuple(reading.article.id for reading in readings))
    claim = Claim("c-1", "st-1", POND, statements, (), 1)
    return render_dossier(story, readings, Links((story,), claims=(claim,)))


def test_each_stand_has_its_day_once():
    page = render(EARLY, SAME_DAY, LATE)
    assert read_page(page).errors == []
    (line,) = [line for line in page.splitlines() if "Over time" in line]
    assert line.count("3 Mar 2025") == 1
    assert line.index("Monday 3 Mar 2025") < line.index("thinks or feels") < line.index("Wednesday 5 Mar 2025")


def test_who_stays_with_it_is_not_shown():
    assert "Over time" not in render(EARLY)
