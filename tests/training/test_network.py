"""The network as it is trained and as it is read give the same figures."""

from __future__ import annotations

import numpy as np
import pytest

from menurut.attribution.learned.candidates import features_of
from menurut.attribution.learned.features import LEFT, read_windows
from menurut.attribution.learned.network import CUE_LONGEST, Network
from menurut.attribution.lexicon import build_lexicon
from menurut.attribution.rules import read_by_rules
from menurut.language import load_pack
from menurut.model import Article

torch = pytest.importorskip("torch", reason="training needs the extra `train`")

from menurut.training.export import export_model  # noqa: E402
from menurut.training.network import TorchNetwork  # noqa: E402
from menurut.training.vocabulary import Rows, Vocabulary  # noqa: E402

TEXT = """Bendungan Dijaga
"Airnya surut," kata Kepala Dinas Sari Wulandari, Senin (3/2/2025). Ia berharap hujan reda.
Menurut Tirta, warga diminta bersiap. Rina mengatakan bahwa posko dibuka "sampai malam".
"""


def test_reading_forward_gives_what_torch_gives() -> None:
    pack = load_pack("id")
    lexicon = build_lexicon(pack)
    reading = read_by_rules(Article(id="a", text=TEXT, language="id"), pack)
    features = features_of(reading)
    vocabulary = Vocabulary.of([features.words * 3], lexicon)
    torch.manual_seed(3)
    network = TorchNetwork(vocabulary.sizes, width=12, window_width=8, dilations=(1, 2), dropout=0.3, word_dropout=0.1).eval()
    for parameter in network.parameters():
        torch.nn.init.normal_(parameter, std=0.4)
    model = export_model(network, vocabulary, {"language": "id"})
    pointers = Network(model, lexicon).read(features, least=0.0)
    rows = Rows(vocabulary)
    with torch.no_grad():
        forms, classes, flags = (
            torch.from_numpy(a)[None] for a in (rows.forms(features), rows.classes(features), features.flags)
        )
        encoded = network.encode(forms, classes, flags)
        cues = np.arange(len(features.words))
        windows = tuple(map(torch.from_numpy, read_windows(features, cues)))
        roles, ends = network.point(encoded, torch.zeros(len(cues), dtype=torch.long), torch.from_numpy(cues), windows)
        probability = torch.sigmoid(network.score_cues(encoded))[0].numpy()
        roles = torch.log_softmax(roles, 1).transpose(1, 2).numpy()
    assert pointers.cues.tolist() == cues.tolist()
    np.testing.assert_allclose(pointers.probability, probability, atol=5e-3)
    likely = roles > -12
    np.testing.assert_allclose(pointers.roles[likely], roles[likely], atol=0.08)
    assert pointers.lengths.tolist() == (ends.numpy()[:, LEFT : LEFT + CUE_LONGEST].argmax(1) + 1).tolist()
