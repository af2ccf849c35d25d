"""Whether an append takes as long in a large register as in a small one."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack

from custom_components.abhijog_bell.journal.journal import Journal

from .append_floor import appending, appends
from .arms import interleaved, medians
from .registers import SIZES, register

_ROUNDS = 1_500


def measure() -> float:
    """Return the largest median of all sizes against that of the smallest register."""
    with ExitStack() as stack:
        arms = {}
        for size in SIZES:
            journal = Journal.open(register(size))
            stack.callback(journal.close)
            writer = stack.enter_context(ThreadPoolExecutor(1))
            arms[str(size)] = appending(journal, writer, appends())
        result = medians(interleaved(arms, rounds=_ROUNDS, warm_up=200))
    return max(result.values()) / result[str(SIZES[0])]
