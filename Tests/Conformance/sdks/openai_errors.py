"""What goes wrong with the Images API, through the `openai` package."""

import gzip
import time
import urllib.request

import openai

from openai_images import KEY, MODEL, client, picture
from standin import pixels, size


def run(standin, checks):
    refusals(standin, checks)
    retries(standin, checks)
    broken(standin, checks)


def refusals(standin, checks):
    api = client(standin).images

    def call():
        return api.generate(prompt="x", model=MODEL, quality="low")

    def code(value):
        return lambda error: error.code == value

    table = [
        ({"kind": "rate-limit", "retryAfter": 1}, openai.RateLimitError, code("rate_limit_exceeded")),
        ("insufficient-quota", openai.RateLimitError, code("insufficient_quota")),
        ("billing-hard-limit", openai.BadRequestError, code("billing_hard_limit_reached")),
        (
            {"kind": "moderation-blocked", "stage": "output"}, openai.BadRequestError,
            lambda e: e.code == "moderation_blocked" and e.body["moderation_details"]["moderation_stage"] == "output",
        ),
        (
            {"kind": "moderation-blocked", "details": False}, openai.BadRequestError,
            lambda e: e.code == "moderation_blocked" and "moderation_details" not in e.body,
        ),
        ("content-policy", openai.BadRequestError, code("content_policy_violation")),
        ("invalid-key", openai.AuthenticationError, lambda e: e.code == "invalid_api_key" and KEY in str(e)),
        ("not-verified", openai.PermissionDeniedError, lambda e: "verified" in str(e)),
        ("model-not-found", openai.NotFoundError, code("model_not_found")),
        ("server-error", openai.InternalServerError, lambda e: e.status_code == 500),
        ("html", openai.InternalServerError, lambda e: e.status_code == 502 and "<html>" in str(e.body)),
        ({"kind": "cut", "at": "start"}, openai.APIConnectionError, lambda e: True),
        ({"kind": "cut", "at": "headers", "after": 20}, openai.APIConnectionError, lambda e: True),
    ]
    for fault, kind, look in table:
        name = fault if isinstance(fault, str) else " ".join(str(v) for v in fault.values())
        standin.faults(fault)
        checks.raises(f"{name} is a {kind.__name__}", kind, call, look)
    standin.faults({"kind": "delay", "milliseconds": 1000})
    hasty = client(standin, timeout=0.5).images
    checks.raises(
        "a late first byte is an APITimeoutError", openai.APITimeoutError,
        lambda: hasty.generate(prompt="x", model=MODEL, quality="low"),
    )
    time.sleep(1)
    checks.check(
        "what nobody waited for was billed, not delivered",
        lambda: [item["delivered"] for item in standin.bill["items"]] == [False],
    )
    standin.faults({"kind": "cut", "at": "body", "after": 1000})
    checks.check("a cut body raises", lambda: raised(call))
    checks.check("a cut body was billed, not delivered", lambda: [i["delivered"] for i in standin.bill["items"]] == [False])
    standin.faults({"kind": "redirect", "location": "http://127.0.0.1:9/v1/images/generations"})
    checks.check("a redirect to another port does not succeed", lambda: raised(call))
    standin.faults({"kind": "gzip-bomb", "bytes": 50_000_000})
    checks.check("a gzip bomb is valid gzip", lambda: inflated(standin) == 50_000_000)


def raised(work):
    try:
        work()
    except Exception:
        return True
    return False


def inflated(standin):
    request = urllib.request.Request(
        f"{standin.address}/v1/images/generations", data=b"{}", headers={"Authorization": f"Bearer {KEY}"}
    )
    with urllib.request.urlopen(request) as answer:
        body = answer.read()
    assert len(body) < 100_000, len(body)
    return len(gzip.decompress(body))


def retries(standin, checks):
    def attempts(times, fault, count):
        standin.faults(fault, match={"times": times})
        raised(lambda: client(standin, max_retries=2).images.generate(prompt="x", model=MODEL, quality="low"))
        return len(standin.requests) == count

    table = [
        ("500 then 200 takes two attempts", 1, "server-error", 2),
        ("x-should-retry: false stops at once", 3, {"kind": "server-error", "status": 503, "shouldRetry": False}, 1),
        ("retry-after-ms is waited for", 1, {"kind": "rate-limit", "retryAfterMs": 50}, 2),
        ("retry-after is waited for", 1, {"kind": "rate-limit", "retryAfter": 1}, 2),
        ("retry-after of 121 seconds is not waited for", 3, {"kind": "rate-limit", "retryAfter": 121}, 1),
    ]
    for name, times, fault, count in table:
        checks.check(name, lambda: attempts(times, fault, count))
    started = time.monotonic()
    attempts(1, {"kind": "rate-limit", "retryAfterMs": 700}, 2)
    checks.check("and as long as it says", lambda: time.monotonic() - started >= 0.7)


def broken(standin, checks):
    api = client(standin).images

    def call(**more):
        return api.generate(**(dict(prompt="x", model=MODEL, quality="low", n=2) | more))

    standin.faults("empty-data")
    checks.check("data can be empty", lambda: call().data == [])
    standin.faults({"kind": "short-data", "count": 1})
    checks.check("data can be short", lambda: len(call().data) == 1)
    for kind in ["invalid-base64", "truncated-base64"]:
        standin.faults(kind)
        answer = call()
        checks.check(f"{kind} cannot be read", lambda: raised(lambda: picture(answer)))
    standin.faults("truncated-picture")
    answer = call()
    checks.check("a picture can break off", lambda: raised(lambda: pixels(picture(answer))))
    standin.faults("missing-usage")
    checks.check("usage can be missing", lambda: call().usage is None)
    standin.faults("wrong-types")
    checks.check("types can be wrong", lambda: isinstance(call().created, str))
    standin.faults("url-answers")
    checks.check(
        "pictures can be addresses", lambda: size(urllib.request.urlopen(call().data[0].url).read()) == (1024, 1024)
    )
    standin.faults("server-error", "control-characters")
    checks.raises(
        "messages can carry escape sequences", openai.InternalServerError, call, lambda e: "\x1b[31m" in e.body["message"]
    )
    standin.faults({"kind": "content-type", "value": "text/html"})
    checks.check(
        "the content type can be wrong",
        lambda: api.with_raw_response.generate(prompt="x", model=MODEL).headers["content-type"] == "text/html",
    )
    standin.faults()
