"""Make the pictures of the sentences on the display: ESPHome cannot shape Bangla.

`python3 make_text.py [FONT]`, with Pillow that has Raqm, and Noto Sans Bengali or another font for Bangla.
"""

import subprocess
import sys
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont, features

SIZE = (128, 64)
FONT = "Noto Sans Bengali:bold"
LARGEST = 22
SENTENCES = {
    "ready": ("অভিযোগ জানাতে", "বোতাম চাপুন"),
    "received": ("বোতাম চাপা", "হয়েছে"),
    "stored": ("সংরক্ষিত হয়েছে", "পাঠানো হচ্ছে"),
    "recorded": ("অভিযোগ গ্রহণ", "করা হয়েছে"),
    "coming": ("কর্মকর্তা", "আসছেন"),
    "fault": ("যন্ত্রে ত্রুটি", "কর্মকর্তাকে বলুন"),
}


def fitting(font: str, text: str) -> ImageFont.FreeTypeFont:
    """Return the font as large as the line allows."""
    size = LARGEST
    while True:
        found = ImageFont.truetype(font, size, layout_engine=ImageFont.Layout.RAQM)
        if found.getlength(text, language="bn") <= SIZE[0] - 2:
            return found
        size -= 1


def picture(font: str, lines: tuple[str, ...]) -> Image.Image:
    """Return a sentence, white on black, each line in the middle of its part."""
    made = Image.new("1", SIZE)
    draw = ImageDraw.Draw(made)
    draw.fontmode = "1"
    height = SIZE[1] // len(lines)
    for number, line in enumerate(lines):
        place = (SIZE[0] // 2, number * height + height // 2)
        draw.text(place, line, fill=1, font=fitting(font, line), anchor="mm", language="bn")
    return made


def main() -> None:
    """Make all of them, beside this file or in the folder named second."""
    if not features.check("raqm"):
        sys.exit("This Pillow has no Raqm, which shapes Bangla.")
    found = subprocess.run(["fc-match", "-f", "%{file}", FONT], capture_output=True, text=True, check=False).stdout  # noqa: S607
    font = sys.argv[1] if len(sys.argv) > 1 else found
    folder = Path(sys.argv[2]) if len(sys.argv) > 2 else Path(__file__).parent
    for name, lines in SENTENCES.items():
        picture(font, lines).save(folder / f"{name}.png", optimize=True)


if __name__ == "__main__":
    main()
