"""What a commit costs that keeps everything derived up to date, the roll-ups among it, against a plain one."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import override

from custom_components.abhijog_bell.journal.figures import Figures
from custom_components.abhijog_bell.journal.journal import Append, Journal

from .append_floor import appending, appends
from .arms import interleaved, medians
from .registers import CACHE

_ROUNDS = 1_500


class _Plain(Journal):
    """A journal of entries and their chain, and nothing that is derived from them."""

    @override
    def _append(self, append: Append, figures: Figures) -> bool:
        for event in append.events:
            self._write(event, append.after.number if append.after else None)
        return True


def measure() -> float:
    """Return how many times a plain commit one takes with everything that is derived."""
    CACHE.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=CACHE) as folder, ThreadPoolExecutor(1) as keeping, ThreadPoolExecutor(1) as plain:
        kept = Journal.open(Path(folder) / "kept.sqlite", create=True)
        bare = _Plain.open(Path(folder) / "plain.sqlite", create=True)
        arms = {"kept": appending(kept, keeping, appends()), "plain": appending(bare, plain, appends())}
        result = medians(interleaved(arms, rounds=_ROUNDS, warm_up=100))
        kept.close()
        bare.close()
    return result["kept"] / result["plain"]
