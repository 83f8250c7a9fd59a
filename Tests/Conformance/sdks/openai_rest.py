"""Responses, moderations, models, files and batches, through the `openai` package."""

import base64
import json

import openai
from pydantic import BaseModel

from openai_images import MODEL, SOURCE, client


class Composed(BaseModel):
    keep: str
    change: str
    prompt: str
    negatives: list[str]


class Seen(BaseModel):
    caption: str
    tags: list[str]
    confidence: float


def run(standin, checks):
    standin.faults()
    responses(standin, checks)
    moderations(standin, checks)
    models(standin, checks)
    files(standin, checks)
    batches(standin, checks)


def responses(standin, checks):
    api = client(standin).responses
    url = "data:image/png;base64," + base64.b64encode(SOURCE).decode()
    image = [
        {
            "role": "user",
            "content": [
                {"type": "input_text", "text": "Describe this picture."},
                {"type": "input_image", "image_url": url, "detail": "low"},
            ],
        }
    ]

    def composed():
        answer = api.parse(model="gpt-6-luna", input="a harbour\nChange: make it dusk", text_format=Composed, store=False)
        value = answer.output_parsed
        return value.change == "make it dusk" and "make it dusk" in value.prompt and value.keep != ""

    def seen():
        value = api.parse(model="gpt-6-luna", input=image, text_format=Seen).output_parsed
        return "picture" in value.caption and len(value.tags) > 1 and 0 < value.confidence < 1

    checks.check("responses.parse composes a prompt", composed)
    checks.check("responses.parse describes a picture", seen)
    checks.check("responses.create answers a text", lambda: "picture" in api.create(model="gpt-5", input=image).output_text)
    checks.check("usage adds up", lambda: total(api.create(model="gpt-5", input="x").usage))
    checks.raises(
        "a schema that is not strict is refused", openai.BadRequestError,
        lambda: api.create(
            model="gpt-5", input="x",
            text={"format": {"type": "json_schema", "name": "a", "strict": True, "schema": {"type": "object"}}},
        ),
    )
    checks.raises("an unknown model is not found", openai.NotFoundError, lambda: api.create(model="gpt-0", input="x"))
    standin.faults("refused-text")
    checks.check(
        "a model may refuse", lambda: api.create(model="gpt-5", input="x").output[-1].content[0].type == "refusal"
    )
    standin.faults("incomplete-text")
    checks.check("an answer may be incomplete", lambda: api.create(model="gpt-5", input="x").status == "incomplete")
    standin.faults()


def total(usage):
    return usage.total_tokens == usage.input_tokens + usage.output_tokens > 0


def moderations(standin, checks):
    api = client(standin).moderations
    checks.check("moderations.create passes", lambda: api.create(input="a harbour").results[0].flagged is False)
    checks.check("moderations.create flags", lambda: api.create(input="kill").results[0].categories.violence)
    parts = [
        {"type": "text", "text": "a"},
        {"type": "image_url", "image_url": {"url": "data:image/png;base64," + base64.b64encode(SOURCE).decode()}},
    ]
    checks.check(
        "moderations.create looks at pictures",
        lambda: api.create(input=parts).results[0].category_applied_input_types.violence == ["text", "image"],
    )


def models(standin, checks):
    api = client(standin).models
    checks.check("models.list has the models", lambda: MODEL in [model.id for model in api.list()])
    checks.check("models.list has no retired models", lambda: "dall-e-3" not in [model.id for model in api.list()])
    checks.check("models.retrieve finds one", lambda: api.retrieve(MODEL).id == MODEL)
    checks.raises("models.retrieve finds no other", openai.NotFoundError, lambda: api.retrieve("gpt-0"))


def files(standin, checks):
    api = client(standin).files

    def kept():
        file = api.create(file=("a.png", SOURCE, "image/png"), purpose="vision")
        assert (file.bytes, file.purpose, file.filename) == (len(SOURCE), "vision", "a.png")
        assert api.retrieve(file.id).id == file.id and file.id in [other.id for other in api.list()]
        assert api.content(file.id).read() == SOURCE
        assert api.delete(file.id).deleted
        return True

    checks.check("files are kept", kept)
    checks.raises("a file that is not there is not found", openai.NotFoundError, lambda: api.retrieve("file-0"))
    checks.raises(
        "a purpose that there is not is refused", openai.BadRequestError,
        lambda: api.create(file=("a.png", SOURCE), purpose="nothing"),
    )


def batches(standin, checks):
    api = client(standin)
    source = api.files.create(file=("a.png", SOURCE, "image/png"), purpose="vision")

    def started(endpoint, bodies):
        lines = [
            json.dumps({"custom_id": f"v-{i}", "method": "POST", "url": endpoint, "body": body})
            for i, body in enumerate(bodies)
        ]
        file = api.files.create(file=("batch.jsonl", "\n".join(lines).encode()), purpose="batch")
        return api.batches.create(input_file_id=file.id, endpoint=endpoint, completion_window="24h")

    def done(batch):
        for _ in range(5):
            batch = api.batches.retrieve(batch.id)
            if batch.status in ("completed", "failed", "cancelled"):
                return batch
        raise AssertionError(batch.status)

    common = {"model": MODEL, "prompt": "x", "size": "1024x1024", "quality": "low"}

    def edited():
        good = common | {"images": [{"file_id": source.id}]}
        batch = done(started("/v1/images/edits", [good, good | {"n": 2}, common]))
        assert (batch.status, batch.request_counts.completed, batch.request_counts.failed) == ("completed", 2, 1)
        lines = [json.loads(line) for line in api.files.content(batch.output_file_id).text.splitlines()]
        counts = {line["custom_id"]: len(line["response"]["body"]["data"]) for line in lines}
        errors = [json.loads(line) for line in api.files.content(batch.error_file_id).text.splitlines()]
        return counts == {"v-0": 1, "v-1": 2} and errors[0]["response"]["status_code"] == 400

    checks.check("a batch of edits is done", edited)

    def billed():
        standin.faults()
        done(started("/v1/images/generations", [common]))
        half = standin.bill["microDollars"]
        standin.faults()
        api.images.generate(**common)
        return half == (standin.bill["microDollars"] + 1) // 2

    checks.check("a batch costs half", billed)
    checks.check("a batch can be cancelled", lambda: cancelled(api, started("/v1/images/generations", [common])))
    checks.check(
        "a batch with wrong lines fails",
        lambda: done(
            api.batches.create(
                input_file_id=api.files.create(file=("b.jsonl", b"nonsense\n"), purpose="batch").id,
                endpoint="/v1/images/edits", completion_window="24h",
            )
        ).errors.data[0].line == 1,
    )
    checks.raises(
        "a batch of nothing is refused", openai.BadRequestError,
        lambda: api.batches.create(input_file_id="file-0", endpoint="/v1/images/edits", completion_window="24h"),
    )
    checks.raises("a batch that is not there is not found", openai.NotFoundError, lambda: api.batches.retrieve("batch_0"))


def cancelled(api, batch):
    assert api.batches.cancel(batch.id).status == "cancelling"
    return api.batches.retrieve(batch.id).status == "cancelled"
