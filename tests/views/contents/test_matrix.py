from menurut.views.contents.articles import find_article_views
from menurut.views.contents.claims import find_claim_views
from menurut.views.contents.matrix import lay_out_matrix
from menurut.views.contents.register import Register
from tests.views.invented_story import make_story


def make_claim_views():
    _, readings, links = make_story()
    return find_claim_views(Register.of(find_article_views(readings), links.claims), links.findings)


def test_claims_to_look_at_come_first_and_are_numbered():
    views = make_claim_views()
    assert [(view.number, view.claim.id) for view in views] == [(1, "c-brittle"), (2, "c-evacuated"), (3, "c-alone")]
    assert views[0].look == ("Denied",)


def test_a_row_has_a_cell_for_each_speaker():
    matrix = lay_out_matrix(make_claim_views())
    assert matrix.speakers == ("Budi Santika", "PT Air Jernih")
    first = matrix.rows[0]
    assert [[view.verb for view in cell] for cell in first.cells] == [["accuses"], ["denies"]]
    assert matrix.has_negated
    assert not matrix.has_others


def test_speakers_beyond_the_columns_stand_among_the_others(monkeypatch):
    monkeypatch.setattr("menurut.views.contents.matrix.MOST_COLUMNS", 1)
    matrix = lay_out_matrix(make_claim_views())
    assert matrix.speakers == ("Budi Santika",)
    assert [view.who for view in matrix.rows[0].others] == ["PT Air Jernih"]
