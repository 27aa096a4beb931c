#!/usr/bin/env python3
"""Makes the app icons of this folder from source/*.svg. Needs rsvg-convert; see README.md."""

import re
import struct
import subprocess
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
FULL = HERE / "source" / "icon.svg"
SMALL = HERE / "source" / "icon-small.svg"

# Up to this many pixels the simplified drawing is used.
SMALL_UP_TO = 32

# Tauri shows the first picture of an .ico while developing, and 32 px is what a title bar wants.
ICO_SIZES = [32, 16, 20, 24, 40, 48, 64, 256]

# What Linux desktops look for (the directories of the hicolor theme); the drawing itself is installed beside them.
HICOLOR_SIZES = [16, 22, 24, 32, 48, 64, 96, 128, 256, 512]

# Types of the Apple Icon Image format that hold a PNG, and their size in pixels.
ICNS_TYPES = {
    b"ic11": 32,
    b"ic12": 64,
    b"ic07": 128,
    b"ic13": 256,
    b"ic08": 256,
    b"ic14": 512,
    b"ic09": 512,
    b"ic10": 1024,
}


def rendered(svg: str, size: int) -> bytes:
    """The drawing as a PNG with alpha, `size` pixels wide and high."""
    with tempfile.NamedTemporaryFile("w", suffix=".svg") as file:
        file.write(svg)
        file.flush()
        command = ["rsvg-convert", "--width", str(size), "--height", str(size), file.name]
        return subprocess.run(command, check=True, capture_output=True).stdout


def drawing(size: int) -> str:
    """The drawing that is meant for this size."""
    return (SMALL if size <= SMALL_UP_TO else FULL).read_text()


def mac_drawing() -> str:
    """The drawing with the margin of Apple's icon grid: 824 of 1024 pixels."""
    svg, replaced = re.subn(r'viewBox="0 0 1024 1024"', 'viewBox="-124 -124 1272 1272"', FULL.read_text())
    assert replaced == 1, "icon.svg no longer has the viewBox that the margin is added to"
    return svg


def ico(pictures: list[tuple[int, bytes]]) -> bytes:
    """A Windows icon that holds PNGs (Windows Vista and later)."""
    header = struct.pack("<HHH", 0, 1, len(pictures))
    offset = len(header) + 16 * len(pictures)
    entries, data = b"", b""
    for size, png in pictures:
        entries += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(png), offset + len(data))
        data += png
    return header + entries + data


def icns(pictures: list[tuple[bytes, bytes]]) -> bytes:
    """An Apple icon that holds PNGs (macOS 10.7 and later)."""
    body = b"".join(kind + struct.pack(">I", len(png) + 8) + png for kind, png in pictures)
    return b"icns" + struct.pack(">I", len(body) + 8) + body


def main() -> None:
    for name, size in {"32x32": 32, "128x128": 128, "128x128@2x": 256, "icon": 512}.items():
        (HERE / f"{name}.png").write_bytes(rendered(drawing(size), size))
    (HERE / "hicolor").mkdir(exist_ok=True)
    for size in HICOLOR_SIZES:
        (HERE / "hicolor" / f"{size}x{size}.png").write_bytes(rendered(drawing(size), size))
    (HERE / "icon.ico").write_bytes(ico([(size, rendered(drawing(size), size)) for size in ICO_SIZES]))
    mac = mac_drawing()
    by_size = {size: rendered(mac, size) for size in set(ICNS_TYPES.values())}
    (HERE / "icon.icns").write_bytes(icns([(kind, by_size[size]) for kind, size in ICNS_TYPES.items()]))


if __name__ == "__main__":
    main()
