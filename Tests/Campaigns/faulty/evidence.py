"""What had reached the program: read from what the shim kept of its connections, and from the replies in its spool."""
import base64
import binascii
import collections
import hashlib
import json
import re

# A picture that came: whether it is one to its end, and whether what it cost came too.
Picture = collections.namedtuple("Picture", "sha256 is_whole has_usage")

TEXT = re.compile(rb'"b64_json"\s*:\s*"([^"]*)"')


def is_whole(data):
    """Whether the bytes are a picture to its end."""
    if data.startswith(b"\x89PNG"):
        return data.endswith(b"IEND\xaeB`\x82")
    if data.startswith(b"\xff\xd8"):
        return data.endswith(b"\xff\xd9")
    return data[:4] == b"RIFF" and len(data) == int.from_bytes(data[4:8], "little") + 8


def picture(body):
    """The picture in an answer, as far as it has come; None where its text is not whole."""
    text = body
    if body.startswith((b"event:", b"data:")):
        last = [event for event in body.split(b"\n\n") if b".completed" in event[:100]]
        if not last:
            return None
        text = last[0].partition(b"data:")[2]
    found = TEXT.search(text)
    if not found:
        return None
    try:
        data = base64.b64decode(found[1].replace(b"\\/", b"/"), validate=True)
    except binascii.Error:
        return None
    try:
        usage = json.loads(text).get("usage")
        has_usage = isinstance(usage, dict) and isinstance(usage.get("output_tokens"), int)
    except (ValueError, AttributeError):
        has_usage = False
    return Picture(hashlib.sha256(data).hexdigest(), is_whole(data), has_usage)


def chunks(data):
    """The body of a chunked answer as far as it goes, and where it ends; no end while it goes on."""
    body, at = b"", 0
    while True:
        line = data.find(b"\r\n", at)
        if line < 0:
            return body, None
        try:
            length = int(data[at:line].split(b";")[0], 16)
        except ValueError:
            return body, None
        if length == 0:
            return body, line + 4 if len(data) >= line + 4 else None
        body += data[line + 2:line + 2 + length]
        at = line + 2 + length + 2


def messages(data):
    """The heads and bodies of the HTTP messages in `data`; the last may be cut."""
    while data:
        head, gap, rest = data.partition(b"\r\n\r\n")
        if not gap:
            yield head, b""
            return
        fields = {name.strip().lower(): value.strip() for name, _, value in
                  (line.partition(b":") for line in head.split(b"\r\n")[1:])}
        if b"chunked" in fields.get(b"transfer-encoding", b""):
            body, end = chunks(rest)
            data = rest[end:] if end else b""
        elif b"content-length" in fields:
            length = int(fields[b"content-length"])
            body, data = rest[:length], rest[length:]
        elif head.startswith((b"GET", b"DELETE")):
            body, data = b"", rest
        else:
            body, data = rest, b""
        yield head, body


def sent(file):
    """What was written to the connection that `file` was read from; a kill may come before there is anything."""
    beside = file.with_suffix(".out")
    return beside.read_bytes() if beside.exists() else b""


def received(folder):
    """The pictures that the program of a run had read, and the requests for pictures that it had begun to send."""
    pictures, posts = [], 0
    for file in sorted(folder.glob("*.in")):
        answers = list(messages(file.read_bytes()))
        asked = [head for head, _ in messages(sent(file))]
        posts += sum(head.startswith(b"POST") and b"/images/" in head.split(b"\r\n")[0] for head in asked)
        for request, (head, body) in zip(asked, answers):
            if not re.match(rb"HTTP/1\.[01] 2", head):
                continue
            if b"/standin/pictures/" in request.split(b"\r\n")[0]:
                if is_whole(body):
                    pictures.append(Picture(hashlib.sha256(body).hexdigest(), True, False))
            elif b"/images/" in request.split(b"\r\n")[0]:
                found = picture(body)
                pictures += [found] if found else []
    return pictures, posts


def replies(library):
    """What the replies in the spool hold, by slot: a Picture, or None where that is not whole."""
    found = {}
    for file in (library / "spool").glob("*.reply"):
        head, gap, body = file.read_bytes().partition(b"\n\n")
        found[file.stem] = picture(body) if gap and head.startswith(b"2") else None
    return found


def bodies(folder):
    """The bodies of the answers with pictures that a run read."""
    found = []
    for file in sorted(folder.glob("*.in")):
        asked = [head for head, _ in messages(sent(file))]
        found += [body for request, (_, body) in zip(asked, messages(file.read_bytes()))
                  if b"/images/" in request.split(b"\r\n")[0]]
    return found


def end_of_picture(body):
    """The length of an answer to the quote behind its last picture."""
    return list(TEXT.finditer(body))[-1].end()
