"""Makes the problems of an office's bells known: to automations, in the activity list, and among the repairs."""

from homeassistant.core import CALLBACK_TYPE, HomeAssistant, callback

from . import repairs
from .announcer import async_announcer
from .bells.problems import SILENCE, BellProblem, Kind
from .bells.watched import ProblemChange, Watched
from .const import EVENT
from .problem_payload import ProblemPayloads
from .runtime import OfficeConfigEntry

# Where a person can help. What a bell could not deliver yet it goes on trying to deliver by itself.
_REPAIRABLE = tuple(problem for problem in BellProblem if problem is not BellProblem.UNCONFIRMED)


class ProblemNews:
    """Passes on what the supervision finds."""

    def __init__(self, hass: HomeAssistant, entry: OfficeConfigEntry) -> None:
        """Prepare."""
        runtime = entry.runtime_data
        self._hass = hass
        self._entry = entry
        self._supervisor = runtime.supervisor
        self._phrases = runtime.phrases
        self._payloads = ProblemPayloads(hass, entry, runtime.office.settings, runtime.phrases)

    @callback
    def start(self) -> CALLBACK_TYPE:
        """Begin with what stands already; return how to stop."""
        self._mend()
        return self._supervisor.listen(self._changed)

    @callback
    def _changed(self, change: ProblemChange) -> None:
        self._mend()
        async_announcer(self._hass).announce(self._payloads.build(change))
        self._hass.bus.async_fire(EVENT, self._payloads.build_public(change))

    def _mend(self) -> None:
        """Show exactly the issues about what is wrong now."""
        standing: dict[str, dict[str, dict[str, str]]] = {problem.value: {} for problem in _REPAIRABLE}
        for watched in self._supervisor.watched:
            for problem, since in self._supervisor.problems(watched.id).items():
                if (key := self._issue(watched, problem)) in standing:
                    standing[key][watched.id] = {"bell": watched.name, "since": self._phrases.moment(since)}
        for key, about in standing.items():
            repairs.async_bell_problem(self._hass, self._entry, key, about)

    def _issue(self, watched: Watched, problem: BellProblem) -> str:
        """Return what the issue is about. A bell whose entity is gone altogether has an issue that says so."""
        if watched.entity_id and self._hass.states.get(watched.entity_id) is None:
            return ""
        silent_chime = watched.kind is Kind.CHIME and problem is SILENCE[Kind.CHIME]
        return BellProblem.LOST if silent_chime else problem
