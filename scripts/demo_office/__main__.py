"""`python -m demo_office`: the office with everything in it, to look at or to play the story in."""

import argparse
import asyncio
import signal
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path

from .console import Console
from .office import Office
from .office_in_khulna import TIMINGS, UNHURRIED
from .processes import free_port
from .report import FAULTS, Report, StepFailedError, say
from .set_up import set_up
from .story import Story

INTERRUPTED = 130


def main() -> int:
    """Start the office and return the exit code."""
    options = _options()
    with ExitStack() as open_until_end:
        folder = options.keep or Path(open_until_end.enter_context(tempfile.TemporaryDirectory(prefix="abhijog-")))
        folder.mkdir(parents=True, exist_ok=True)
        if any(folder.iterdir()):
            say(f"{folder} is not empty: the office starts in a folder of its own")
            return 2
        try:
            return asyncio.run(_run(folder.resolve(), options))
        except asyncio.CancelledError, KeyboardInterrupt:
            say("\nThe office is closed.")
            # The story was not played to its end: nobody may take that for a success.
            return INTERRUPTED if options.once else 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="scripts/demo", description=__doc__)
    parser.add_argument("--once", action="store_true", help="play the story without a person, then end")
    parser.add_argument("--port", type=int, help="port of Home Assistant (otherwise a free one)")
    parser.add_argument("--keep", type=Path, metavar="DIR", help="use this empty folder and leave everything in it")
    return parser.parse_args()


async def _run(folder: Path, options: argparse.Namespace) -> int:
    _end_in_order()
    report = Report()
    timings = TIMINGS if options.once else UNHURRIED
    office = Office(folder=folder, report=report, port=options.port or free_port(), timings=timings)
    say("The office is set up")
    try:
        async with office:
            open_for_visitors = await report.chapter("The computer operator sets it up", lambda: set_up(office))
            if open_for_visitors and options.once:
                await Story(office).play()
            elif open_for_visitors:
                console = Console(office=office)
                console.welcome()
                await console.run()
    except StepFailedError:
        pass  # told and counted already
    except FAULTS as fault:
        report.note("The office starts", fault)
    say(f"\n{report.summary()}")
    return 1 if report.failed else 0


def _end_in_order() -> None:
    """Have a polite request to end go the way of Ctrl-C, so that our programs are ended too."""
    task = asyncio.current_task()
    if task is not None:
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, task.cancel)


if __name__ == "__main__":
    sys.exit(main())
