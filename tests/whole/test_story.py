"""The story of the demonstration, chapter by chapter, in this order."""

import pytest

from demo_office.story import Story

from .conftest import World


@pytest.fixture(scope="module")
def story(world: World) -> Story:
    return Story(world.office)


CHAPTERS = (
    "first",
    "lapse",
    "assistance",
    "answer_at_the_chime",
    "cut_off",
    "power_cut",
    "charter",
    "referral",
    "absent_officer",
    "after_hours",
    "evening",
)


def test_every_chapter_is_played_here(story: Story) -> None:
    assert len(story.chapters) == len(CHAPTERS)


@pytest.mark.parametrize("chapter", range(len(CHAPTERS)), ids=CHAPTERS)
def test_the_story_goes_as_told(world: World, story: Story, chapter: int) -> None:
    report = world.office.report
    before = len(report.steps)
    title, play = story.chapters[chapter]

    went_to_its_end = world.run(story.tell(title, play))

    assert went_to_its_end
    played = report.steps[before:]
    assert played
    assert [step for step in played if step.fault] == []
