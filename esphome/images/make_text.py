"""Make the pictures of the sentences on the display: ESPHome cannot shape Bangla.

`python3 make_text.py FONT [FOLDER]`, with Pillow that has Raqm. The ones here were made with NotoSansBengali-Bold.ttf.
"""  # noqa: INP001

import argparse
import sys
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont, features

SIZE = (128, 64)
LARGEST = 22
SENTENCES = {
    "ready": ("অভিযোগ জানাতে", "বোতাম চাপুন"),
    "received": ("বোতাম চাপা", "হয়েছে"),
    "stored": ("সংরক্ষিত হয়েছে", "পাঠানো হচ্ছে"),
    "recorded": ("অভিযোগ গ্রহণ", "করা হয়েছে"),
    "coming": ("কর্মকর্তা", "আসছেন"),
    "fault": ("যন্ত্রে ত্রুটি", "কর্মকর্তাকে বলুন"),
    "closed": ("গ্রহণ করা হয়েছে", "অফিস বন্ধ, খুলবে", ""),
}
# The opening, below that: as many characters as "২২/১১ ০৯:০০" has, side by side.
CHARACTER = (11, 21)
CHARACTERS = {str(digit): chr(ord("০") + digit) for digit in range(10)} | {"slash": "/", "colon": ":"}


def fitting(font: str, text: str, width: int) -> ImageFont.FreeTypeFont:
    """Return the font as large as the line allows."""
    size = LARGEST
    while True:
        found = ImageFont.truetype(font, size, layout_engine=ImageFont.Layout.RAQM)
        if found.getlength(text, language="bn") <= width - 2:
            return found
        size -= 1


def picture(font: str, lines: tuple[str, ...], size: tuple[int, int] = SIZE) -> Image.Image:
    """Return a sentence, white on black, each line in the middle of its part."""
    made = Image.new("1", size)
    draw = ImageDraw.Draw(made)
    draw.fontmode = "1"
    width, height = size[0], size[1] // len(lines)
    for number, line in enumerate(lines):
        place = (width // 2, number * height + height // 2)
        draw.text(place, line, fill=1, font=fitting(font, line, width), anchor="mm", language="bn")
    return made


def main() -> None:
    """Make all of them, beside this file unless told otherwise."""
    if not features.check("raqm"):
        sys.exit("This Pillow has no Raqm, which shapes Bangla.")
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("font")
    options.add_argument("folder", type=Path, nargs="?", default=Path(__file__).parent)
    told = options.parse_args()
    for name, lines in SENTENCES.items():
        picture(told.font, lines).save(told.folder / f"{name}.png", optimize=True)
    for name, character in CHARACTERS.items():
        picture(told.font, (character,), CHARACTER).save(told.folder / f"character_{name}.png", optimize=True)


if __name__ == "__main__":
    main()
