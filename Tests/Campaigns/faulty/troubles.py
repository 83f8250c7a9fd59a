"""What the stand-in can do to an answer, by name."""

IMAGES = {"method": "POST", "path": "/v1/images/*"}
TEXT = ["--mode", "description", "--describer", "local"]
EDIT = ["--mode", "picture", "--describer", "local"]
STREAM = [*TEXT, "--partials", "2"]


def fault(kind, **members):
    return {"kind": kind, **members}


def cut(at, after=0, reset=False):
    return fault("cut", at=at, after=after, reset=reset)


# name: options, faults, and what may be different in the books.
ANSWERS = {
    "none": (TEXT, [], {}),
    "delay": (TEXT, [fault("delay", milliseconds=700)], {}),
    "slow": (TEXT, [fault("slow", bytes=700, milliseconds=2)], {}),
    "slow-stream": (STREAM, [fault("slow", bytes=700, milliseconds=1)], {}),
    "content-type-html": (TEXT, [fault("content-type", value="text/html")], {}),
    "content-type-stream": (TEXT, [fault("content-type", value="text/event-stream")], {}),
    "content-type-none": (TEXT, [fault("content-type", value="application/octet-stream")], {}),
    "stream-as-json": (STREAM, [fault("content-type", value="application/json")], {}),
    "stream-as-text": (STREAM, [fault("content-type", value="text/plain")], {}),
    "empty-data": (TEXT, [fault("empty-data")], {}),
    "invalid-base64": (TEXT, [fault("invalid-base64")], {}),
    "truncated-base64": (TEXT, [fault("truncated-base64")], {}),
    "truncated-picture": (TEXT, [fault("truncated-picture")], {"is_truth": False}),
    "truncated-picture-stream": (STREAM, [fault("truncated-picture")], {"is_truth": False}),
    "missing-usage": (TEXT, [fault("missing-usage")], {"estimates": True}),
    "usage-of-text": (TEXT, [fault("set", path="/usage", value="much")], {"estimates": True}),
    "wrong-types": (TEXT, [fault("wrong-types")], {"estimates": True}),
    "control-characters": (TEXT, [fault("control-characters")], {}),
    "url-answers": (TEXT, [fault("url-answers")], {}),
    "stream-error-event": (STREAM, [fault("stream-error", shape="event", after=1)], {}),
    "stream-error-member": (STREAM, [fault("stream-error", shape="member", after=1)], {}),
    "stream-error-first": (STREAM, [fault("stream-error", shape="event", after=0)], {}),
    "stream-error-last": (STREAM, [fault("stream-error", shape="event", after=3)], {}),
}
for reset in (False, True):
    end = "-reset" if reset else ""
    ANSWERS[f"cut-start{end}"] = (TEXT, [cut("start", reset=reset)], {})
    for after in (1, 12, 40, 90):
        ANSWERS[f"cut-headers-{after}{end}"] = (TEXT, [cut("headers", after, reset)], {})
    for after in (0, 1, 60, 3000, 10_000):
        ANSWERS[f"cut-body-{after}{end}"] = (TEXT, [cut("body", after, reset)], {})
        ANSWERS[f"cut-edit-{after}{end}"] = (EDIT, [cut("body", after, reset)], {})
    for after in (0, 1, 2, 3):
        ANSWERS[f"cut-events-{after}{end}"] = (STREAM, [cut("events", after, reset)], {})
    for after in (1, 200, 5000):
        ANSWERS[f"cut-stream-{after}{end}"] = (STREAM, [cut("body", after, reset)], {})
# Words: the same for what describes and composes. What is asked for again there is paid for again.
WORDY = ["--mode", "description", "--describer", "openai", "--composer", "openai"]
SEEN = ["--mode", "picture"]
WORDS = {
    "words": (WORDY, "/v1/responses", 1, fault("delay", milliseconds=1)),
    "words-cut": (WORDY, "/v1/responses", 1, cut("start")),
    "words-cut-later": (WORDY, "/v1/responses", 2, cut("body", 30)),
    "words-refused": (WORDY, "/v1/responses", 1, fault("refused-text")),
    "words-incomplete": (WORDY, "/v1/responses", 2, fault("incomplete-text")),
    "seen": (SEEN, "/computervision/*", 1, fault("delay", milliseconds=1)),
    "seen-cut": (SEEN, "/computervision/*", 1, cut("start")),
    "seen-cut-body": (SEEN, "/computervision/*", 1, cut("body", 30)),
    "seen-500": (SEEN, "/computervision/*", 1, fault("server-error", status=500)),
}
# Before anything is made: sent again where the service says so, and never billed.
REFUSALS = {
    "429-then-good": ([{"match": {**IMAGES, "nth": 1, "times": 2}, "fault": fault("rate-limit", retryAfterMs=50)}], 0),
    "429-for-long": ([{"match": IMAGES, "fault": fault("rate-limit", retryAfter=3600)}], 1),
    "quota": ([{"match": IMAGES, "fault": "insufficient-quota"}], 1),
    "billing": ([{"match": IMAGES, "fault": "billing-hard-limit"}], 1),
    "moderation": ([{"match": IMAGES, "fault": fault("moderation-blocked", stage="output")}], 1),
    "500": ([{"match": IMAGES, "fault": fault("server-error", status=500)}], 1),
    "503": ([{"match": IMAGES, "fault": fault("server-error", status=503)}], 1),
    "500-should-retry": ([{"match": {**IMAGES, "nth": 1, "times": 1},
                           "fault": fault("server-error", status=500, shouldRetry=True)}], 0),
    "401": ([{"match": IMAGES, "fault": "invalid-key"}], 1),
    "404": ([{"match": IMAGES, "fault": "model-not-found"}], 1),
    "html-502": ([{"match": IMAGES, "fault": fault("html", status=502)}], 1),
    "redirect": ([{"match": IMAGES, "fault": fault("redirect", location="http://127.0.0.1:9/")}], 1),
    "gzip-bomb": ([{"match": IMAGES, "fault": fault("gzip-bomb", bytes=1 << 20)}], 1),
    "200-empty": ([{"match": IMAGES, "fault": fault("answer", status=200, body="")}], 1),
    "200-null": ([{"match": IMAGES, "fault": fault("answer", status=200, body="null")}], 1),
    "204": ([{"match": IMAGES, "fault": fault("answer", status=204, body="")}], 1),
}
