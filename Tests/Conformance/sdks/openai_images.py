"""The Images API, through the `openai` package."""

import base64
import urllib.request

import openai

from standin import pixels, png, size

KEY = "sk-conformance-0123456789"
MODEL = "gpt-image-2.6-flare"
SOURCE = png(128, 96, lambda x, y: (x * 2, y * 2, 128, 255))
MASK = png(128, 96, lambda x, y: (0, 0, 0, 0 if x < 64 else 255))


def client(standin, **more):
    return openai.OpenAI(api_key=KEY, base_url=f"{standin.address}/v1", **({"max_retries": 0} | more))


def picture(answer, index=0):
    return base64.b64decode(answer.data[index].b64_json, validate=True)


def run(standin, checks):
    generations(standin, checks)
    edits(standin, checks)
    streams(standin, checks)


def generations(standin, checks):
    standin.faults()
    api = client(standin).images

    def generated():
        answer = api.generate(prompt="a harbour", model=MODEL, n=2, size="1536x864", quality="low")
        assert [size(picture(answer, i)) for i in range(2)] == [(1536, 864)] * 2
        assert all(pixels(picture(answer, i)) for i in range(2))
        assert answer.usage.output_tokens == 240 and answer.usage.output_tokens_details.image_tokens == 240
        assert (answer.size, answer.quality, answer.background) == ("1536x864", "low", "opaque")
        assert answer._request_id.startswith("req_")

    checks.check("images.generate makes pictures of the size that was asked for", generated)
    checks.check(
        "images.generate takes every parameter",
        lambda: api.generate(
            prompt="a harbour", model=MODEL, n=1, size="1024x1024", quality="low", background="transparent",
            output_format="webp", output_compression=80, moderation="low", complexity="low", user="u",
        ).output_format == "webp",
    )
    checks.check("the bill is the formula's", lambda: standin.bill["items"][0]["microDollars"] == 2 * (9 * 5 + 120 * 30))
    checks.check("an answer that arrived is told so", lambda: all(item["delivered"] for item in standin.bill["items"]))
    checks.check("no secret is recorded", lambda: KEY not in str(standin.requests))
    refused = {
        "too many pictures": dict(n=11), "a size of no sixteenths": dict(size="1000x1000"), "a huge size": dict(size="3856x2160"),
        "a long prompt": dict(prompt="x" * 32_001), "no prompt": dict(prompt=""),
        "max on gpt-image-2": dict(model="gpt-image-2", quality="max"), "dall-e's style": dict(style="vivid"),
        "response_format": dict(response_format="b64_json"),
        "transparent JPEG": dict(background="transparent", output_format="jpeg"),
        "an unknown field": dict(extra_body={"colour": "red"}),
    }
    for name, changes in refused.items():
        arguments = dict(prompt="x", model=MODEL) | changes
        checks.raises(f"images.generate refuses {name}", openai.BadRequestError, lambda: api.generate(**arguments))
    for model in ["dall-e-2", "dall-e-3", "gpt-image-1", "gpt-image-9"]:
        checks.raises(
            f"{model} is not found", openai.NotFoundError, lambda: api.generate(prompt="x", model=model),
            lambda error: error.code == "model_not_found",
        )
    checks.raises(
        "images.create_variation is retired", openai.NotFoundError,
        lambda: client(standin).images.create_variation(image=("a.png", SOURCE, "image/png")),
    )


def edits(standin, checks):
    standin.faults()
    api = client(standin).images
    file = ("a.png", SOURCE, "image/png")
    common = dict(prompt="as a woodcut", model=MODEL, size="1024x1024", quality="low")

    def edited(**more):
        answer = api.edit(**(common | more))
        return size(picture(answer)) == (1024, 1024) and pixels(picture(answer))

    checks.check("images.edit takes one image", lambda: edited(image=file))
    checks.check("images.edit takes a list of images", lambda: edited(image=[file, ("b.png", SOURCE, "image/png")]))
    checks.check("images.edit takes a mask", lambda: edited(image=file, mask=("m.png", MASK, "image/png")))
    checks.check(
        "one image is called image, a list image[]",
        lambda: [next(f["name"] for f in r["fields"] if "fileName" in f) for r in standin.requests][:2] == ["image", "image[]"],
    )
    other = png(64, 64, lambda x, y: (0, 0, 0, 0))
    wrong = {
        "a mask of another size": dict(image=file, mask=("m.png", other, "image/png")),
        "a mask that is not clear anywhere": dict(image=file, mask=("m.jpg", SOURCE, "image/jpeg")),
        "17 images": dict(image=[file] * 17), "what is no picture": dict(image=("a.png", b"nothing", "image/png")),
        "a GIF": dict(image=("a.gif", b"GIF89a", "image/gif")),
        "input_fidelity on gpt-image-2": dict(image=file, model="gpt-image-2", input_fidelity="high"),
    }
    for name, changes in wrong.items():
        checks.raises(f"images.edit refuses {name}", openai.BadRequestError, lambda: api.edit(**(common | changes)))

    def as_json():
        url = "data:image/png;base64," + base64.b64encode(SOURCE).decode()
        mask = "data:image/png;base64," + base64.b64encode(MASK).decode()
        body = common | {"images": [{"image_url": url}], "mask": {"image_url": mask}, "moderation": "low"}
        answer = client(standin).post("/images/edits", body=body, cast_to=openai.types.ImagesResponse)
        return size(picture(answer)) == (1024, 1024)

    checks.check("an edit may be JSON", as_json)


def streams(standin, checks):
    standin.faults()
    api = client(standin).images
    common = dict(prompt="a harbour", model=MODEL, size="1024x1024", quality="low", stream=True)

    def streamed(call, name):
        events = list(call())
        assert [e.type for e in events] == [f"{name}.partial_image"] * 2 + [f"{name}.completed"]
        assert [e.partial_image_index for e in events[:2]] == [0, 1]
        assert all(size(base64.b64decode(e.b64_json)) == (1024, 1024) for e in events)
        return events[-1].usage.total_tokens > 0

    checks.check(
        "images.generate streams", lambda: streamed(lambda: api.generate(**common, partial_images=2), "image_generation")
    )
    checks.check(
        "images.edit streams",
        lambda: streamed(lambda: api.edit(**common, partial_images=2, image=("a.png", SOURCE, "image/png")), "image_edit"),
    )
    for shape in ["event", "member"]:
        standin.faults({"kind": "stream-error", "shape": shape, "after": 1})
        if shape == "member":
            checks.raises(
                "an error member ends a stream", openai.APIError,
                lambda: list(api.generate(**common, partial_images=2)),
            )
        else:
            # The client hands a bare error on as an event that it does not know.
            checks.check(
                "an error event ends a stream",
                lambda: "completed" not in str([e.type for e in api.generate(**common, partial_images=2)]),
            )
    standin.faults({"kind": "cut", "at": "events", "after": 1})

    def cut():
        seen = []
        try:
            for event in api.generate(**common, partial_images=2):
                seen.append(event.type)
        except Exception:
            return seen == ["image_generation.partial_image"]
        return False

    checks.check("a stream can be cut between events", cut)
    checks.check("and was billed, not delivered", lambda: [i["delivered"] for i in standin.bill["items"]] == [False])


def run_lenient(standin, checks):
    api = client(standin).images

    def by_url():
        answer = api.generate(prompt="a harbour", model="any", size="512x512", n=2)
        assert all(item.revised_prompt and item.b64_json is None for item in answer.data)
        return [size(urllib.request.urlopen(item.url).read()) for item in answer.data] == [(512, 512)] * 2

    checks.check("an older server answers addresses and revised prompts", by_url)
    checks.check(
        "or base64 where it is asked for, with content credentials",
        lambda: b"caBX" in picture(api.generate(prompt="x", response_format="b64_json", size="256x256", style="vivid")),
    )
    checks.check(
        "an older server edits",
        lambda: api.edit(prompt="x", image=("a.png", SOURCE, "image/png"), model="any", size="256x256").data[0].url is not None,
    )
