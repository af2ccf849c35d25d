"""Random stories of an office: what people may do in any order, told to the rules as the office's shell tells it."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Final

from hypothesis import strategies as st

from custom_components.abhijog_bell.journal.journal import Append
from custom_components.abhijog_bell.register.charter import name_key
from custom_components.abhijog_bell.register.commands import (
    Acknowledge,
    Appeal,
    Ask,
    Classify,
    Close,
    Command,
    DeclineAppeal,
    Enter,
    Extend,
    FileRequest,
    Hear,
    Note,
    Rate,
    Refer,
    Reopen,
    TakeAppeal,
    TellResult,
)
from custom_components.abhijog_bell.register.complaint import Complaint
from custom_components.abhijog_bell.register.decide import decide, to_join
from custom_components.abhijog_bell.register.errors import Refused
from custom_components.abhijog_bell.register.escalation import Policy, due
from custom_components.abhijog_bell.register.events import ComplaintEvent, Rung, RungAgain
from custom_components.abhijog_bell.register.fold import apply
from custom_components.abhijog_bell.register.redress import Redress, Tier
from custom_components.abhijog_bell.register.rights import AUTOMATION, Actor
from custom_components.abhijog_bell.register.time_limit import read_limit
from custom_components.abhijog_bell.register.words import Medium, Outcome, Purpose, Rating, RequestKind

from .factories import ALTERNATE, HEAD, KHULNA, OFFICE_HOURS, POLICY, REDRESS, START, press

ACTORS: Final = (REDRESS, ALTERNATE, HEAD, AUTOMATION)

_SERVICES: Final = {
    Outcome.SETTLED: "ভাতা",
    Outcome.REFERRED: "Land",
    Outcome.NO_COMPLAINANT: None,
    Outcome.FALSE_PRESS: None,
}
COMMANDS: Final[dict[str, Callable[[Actor, Outcome | None], Command]]] = {
    "acknowledge": lambda actor, _: Acknowledge(actor=actor),
    "hear": lambda actor, _: Hear(actor=actor),
    "close": lambda actor, outcome: Close(actor=actor, outcome=outcome, service=_SERVICES.get(outcome)),
    "reopen": lambda actor, _: Reopen(actor=actor, note="once more"),
    "note": lambda actor, _: Note(actor=actor, text="ঘুষ চাওয়া হয়েছে"),
    "classify": lambda actor, outcome: Classify(
        actor=actor,
        service=_SERVICES.get(outcome) if outcome else None,
        desk="Desk 3" if outcome is None else None,
        applied_on=START.date() - timedelta(days=2) if outcome is Outcome.SETTLED else None,
        limits={name_key("ভাতা"): read_limit("2 working days")},
    ),
    "refer": lambda actor, _: Refer(actor=actor, service="Land"),
    "extend": lambda actor, _: Extend(actor=actor, reason="তদন্ত"),
    "appeal": lambda actor, _: Appeal(actor=actor),
    "rate": lambda actor, outcome: Rate(
        actor=actor, rating=Rating.UNSATISFIED if outcome in (None, Outcome.SETTLED) else Rating.SATISFIED
    ),
    "take_appeal": lambda actor, _: TakeAppeal(actor=actor, note="শুনানি হয়নি"),
    "decline_appeal": lambda actor, _: DeclineAppeal(actor=actor),
    "file": lambda actor, outcome: FileRequest(
        actor=actor,
        request=RequestKind.TRACKING if outcome else RequestKind.OTHER,
        reference="WB ১২" if outcome is Outcome.SETTLED else outcome,
    ),
    "tell_result": lambda actor, _: TellResult(actor=actor),
}


# Days short enough for cases to run out within a story.
SHORT: Final = replace(
    POLICY,
    working_time=OFFICE_HOURS,
    redress=Redress(tiers=(Tier(days=2, extension=1), Tier(days=1), Tier(days=3)), tell_within=1, remind_before=1),
)


_ROADS: Final = [medium for medium in Medium if medium is not Medium.BELL]


@dataclass(frozen=True, kw_only=True)
class Ring:
    """Somebody presses. `lag` is how long the press is on its way, `again` repeats an identity that was sent before.

    `known`: somebody knows when it was.
    """

    bell: str
    lag: int
    test: bool
    again: bool
    known: bool = True


@dataclass(frozen=True, kw_only=True)
class Bring:
    """A complaint that came by another road, some days ago, is put down."""

    medium: Medium
    days: int
    actor: Actor


@dataclass(frozen=True, kw_only=True)
class AskFor:
    """A request for help that came without a bell is put down."""

    actor: Actor
    served: bool


@dataclass(frozen=True, kw_only=True)
class Do:
    """Somebody does something with one of the complaints so far."""

    command: str
    which: int
    actor: Actor
    outcome: Outcome | None


@dataclass(frozen=True)
class Wait:
    """Time passes (or the clock is set back); then what is due happens, or the office was down meanwhile."""

    seconds: int
    running: bool


type Act = Ring | Bring | AskFor | Do | Wait

# Somebody asks for what may still take its time, and says that it took too long.
REQUEST_WITHIN_ITS_LIMIT: Final[list[Act]] = [
    AskFor(actor=REDRESS, served=False),
    Do(command="classify", which=0, actor=REDRESS, outcome=Outcome.SETTLED),
]

acts: Final[st.SearchStrategy[list[Act]]] = st.lists(
    st.one_of(
        st.builds(
            Ring,
            bell=st.sampled_from(["entrance", "service"]),
            lag=st.sampled_from([0, 0, 0, 1, 119, 120, 121, 90_000]),
            test=st.sampled_from([False, False, False, True]),
            again=st.booleans(),
            known=st.sampled_from([True, True, True, False]),
        ),
        st.builds(
            Do,
            command=st.sampled_from(sorted(COMMANDS)),
            which=st.integers(0, 5),
            actor=st.sampled_from(ACTORS),
            outcome=st.sampled_from([*Outcome, None]),
        ),
        st.builds(Wait, st.integers(-3_600, 50_000) | st.integers(0, 200) | st.integers(0, 700_000), st.booleans()),
        st.builds(AskFor, actor=st.sampled_from(ACTORS), served=st.booleans()),
        st.builds(
            Bring, medium=st.sampled_from(_ROADS), days=st.sampled_from([-1, 0, 0, 2, 9]), actor=st.sampled_from(ACTORS)
        ),
    ),
    max_size=40,
)

redresses: Final = st.builds(
    lambda days, extension, told, before: Redress(
        tiers=(Tier(days=days, extension=extension), Tier(days=2), Tier(days=3)), tell_within=told, remind_before=before
    ),
    st.integers(1, 5),
    st.integers(0, 3),
    st.integers(1, 3),
    st.integers(0, 3),
)

policies: Final = st.builds(
    lambda target, lapse, window, afters, redress: Policy(
        working_time=OFFICE_HOURS,
        redress=redress,
        answer_target=target,
        lapse_after=lapse,
        fold_window=window,
        chain=tuple(replace(link, after=after) for link, after in zip(POLICY.chain, afters, strict=False)),
    ),
    st.integers(5, 3_600),
    st.integers(10, 3_600),
    st.sampled_from([0, 600, 86_400]),
    st.lists(st.sampled_from([0, 5, 60, 61, 4_000]), max_size=3),
    redresses,
)


@dataclass
class Office:
    """An office as far as the rules go.

    `told` is what was decided, in the order in which it would be appended, `new` whether the journal is to take it: it
    refuses a press that it has.
    """

    policy: Policy = SHORT
    now: datetime = START
    complaints: dict[str, Complaint] = field(default_factory=dict)
    events: dict[str, list[ComplaintEvent]] = field(default_factory=dict)
    told: list[Append] = field(default_factory=list)
    new: list[bool] = field(default_factory=list)
    refused: list[Refused] = field(default_factory=list)
    identities: set[tuple[str, int]] = field(default_factory=set)
    presses: int = 0

    def play(self, story: list[Act]) -> Office:
        """Let all of it happen."""
        for act in story:
            self.act(act)
        return self

    def act(self, act: Act) -> None:
        """Let one thing happen; what the rules refuse changes nothing."""
        try:
            match act:
                case Ring():
                    self._ring(act)
                case Bring():
                    self._bring(act)
                case AskFor():
                    self._ask(act)
                case Do():
                    self._do(act)
                case Wait():
                    self.now += timedelta(seconds=act.seconds)
                    if act.running:
                        self.run_due()
        except Refused as error:
            self.refused.append(error)

    def run_due(self) -> None:
        """Let happen what is due, and what becomes due by it."""
        for number in list(self.complaints):
            while events := due(self.complaints[number], self.policy, self.now):
                self._tell(self.complaints[number], events)

    def _ring(self, ring: Ring) -> None:
        self.presses += not (ring.again and self.presses)
        purpose = Purpose.ASSISTANCE if ring.bell == "service" else Purpose.COMPLAINT
        pressed = press(
            number=f"{'T-' * ring.test}2026-{len(self.complaints) + 1:06}",
            bell=ring.bell,
            purpose=purpose,
            source=f"device:{ring.bell}",
            press=self.presses,
            pressed_at=self.now - timedelta(seconds=ring.lag if ring.known else 0),
            arrived_at=self.now,
            time_known=ring.known,
            policy=self.policy,
            test=ring.test,
            token=self._token(purpose) if not ring.test else None,
        )
        joined = to_join([known for known in self.complaints.values() if known.open], pressed)
        self._tell(joined, decide(joined, pressed, self.now))

    def _token(self, purpose: Purpose) -> int | None:
        """Return one that nobody has: that they begin anew each day is the shell's affair."""
        return len(self.complaints) + 1 if purpose is Purpose.ASSISTANCE else None

    def _bring(self, bring: Bring) -> None:
        command = Enter(
            actor=bring.actor,
            number=f"2026-{len(self.complaints) + 1:06}",
            medium=bring.medium,
            received=self.policy.working_time.day_of(self.now) - timedelta(days=bring.days),
            utc_offset=KHULNA,
        )
        self._tell(None, decide(None, command, self.now, self.policy))

    def _ask(self, asked: AskFor) -> None:
        command = Ask(
            actor=asked.actor,
            number=f"A-2026-{len(self.complaints) + 1:06}",
            medium=Medium.PHONE,
            utc_offset=KHULNA,
            request=RequestKind.PHONE,
            served=asked.served,
        )
        self._tell(None, decide(None, command, self.now, self.policy))

    def _do(self, do: Do) -> None:
        if self.complaints:
            known = list(self.complaints.values())[do.which % len(self.complaints)]
            self._tell(known, decide(known, COMMANDS[do.command](do.actor, do.outcome), self.now, self.policy))

    def _tell(self, before: Complaint | None, events: tuple[ComplaintEvent, ...]) -> None:
        after = before
        for event in events:
            after = apply(after, event)
        assert after is not None
        self.told.append(Append(events=events, before=before, after=after))
        self.new.append(self._take(events))
        if not self.new[-1]:
            return
        self.complaints[after.number] = after
        self.events.setdefault(after.number, []).extend(events)

    def _take(self, events: tuple[ComplaintEvent, ...]) -> bool:
        identities = {(event.source, event.press) for event in events if isinstance(event, Rung | RungAgain)}
        new = not identities & self.identities
        self.identities |= identities
        return new
