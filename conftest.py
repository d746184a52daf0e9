"""What pytest leaves alone: without the extra `train`, the modules that need it cannot be imported for their examples."""

from importlib.util import find_spec

_MISSING = not all(find_spec(name) for name in ("scipy", "sklearn", "torch"))
collect_ignore_glob = ["src/menurut/training/*"] if _MISSING else []
