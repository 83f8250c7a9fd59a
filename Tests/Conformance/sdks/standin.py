"""A running stand-in, and pictures to send to it, with nothing but the standard library."""

import json
import struct
import subprocess
import urllib.request
import zlib


class Standin:
    """Starts the program and knows its address."""

    def __init__(self, program, *arguments):
        self.process = subprocess.Popen([program, *arguments], stdout=subprocess.PIPE, text=True)
        self.address = self.process.stdout.readline().strip()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()

    def own(self, method, path, value=None):
        """Asks the stand-in about itself."""
        body = None if value is None else json.dumps(value).encode()
        request = urllib.request.Request(f"{self.address}/standin/{path}", data=body, method=method)
        with urllib.request.urlopen(request) as answer:
            text = answer.read()
        return json.loads(text) if text else None

    def faults(self, *faults, match=None):
        """Sets one rule; without faults nothing goes wrong."""
        self.own("DELETE", "requests")
        rules = [{"match": match or {}, "fault": list(faults)}] if faults else []
        return self.own("PUT", "faults", rules)

    @property
    def requests(self):
        return self.own("GET", "requests")

    @property
    def bill(self):
        return self.own("GET", "bill")


def png(width, height, pixel):
    """A PNG of RGBA pixels that `pixel(x, y)` names."""

    def chunk(name, content):
        return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))

    rows = b"".join(b"\0" + bytes(v for x in range(width) for v in pixel(x, y)) for y in range(height))
    head = struct.pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def size(picture):
    """What the head of a PNG says."""
    assert picture[:8] == b"\x89PNG\r\n\x1a\n", picture[:8]
    return struct.unpack(">II", picture[16:24])


def pixels(picture):
    """Whether all rows of a PNG are there: its pixel data inflates to what its head promises."""
    width, height, depth, kind = struct.unpack(">IIBB", picture[16:26])
    position, data = 8, b""
    while position < len(picture):
        length, name = struct.unpack(">I4s", picture[position : position + 8])
        if name == b"IDAT":
            data += picture[position + 8 : position + 8 + length]
        position += length + 12
    samples = {0: 1, 2: 3, 4: 2, 6: 4}[kind]
    return len(zlib.decompress(data)) == height * (1 + width * samples * depth // 8)
