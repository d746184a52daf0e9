import pytest

from tests.views.web.site import open_site


@pytest.fixture(scope="package")
def site(tmp_path_factory):
    """Only for reading: a client of the application over the samples of one story, and its ledger."""
    with open_site(tmp_path_factory.mktemp("site") / "news.db") as opened:
        yield opened
