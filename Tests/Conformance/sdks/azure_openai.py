"""Azure OpenAI in both forms of addresses, through the `openai` package."""

import openai

from openai_images import KEY, SOURCE, picture
from standin import size


def run(standin, checks):
    standin.faults()
    classic = openai.AzureOpenAI(
        azure_endpoint=standin.address, api_key=KEY, api_version="2025-04-01-preview", max_retries=0
    )
    token = openai.AzureOpenAI(
        azure_endpoint=standin.address, azure_ad_token="a-token", api_version="2025-04-01-preview", max_retries=0
    )
    version1 = openai.OpenAI(api_key=KEY, base_url=f"{standin.address}/openai/v1/", max_retries=0)
    common = dict(prompt="x", model="my-gpt-image-2", size="1024x1024")
    for name, api in [("classic", classic), ("classic with a token", token), ("v1", version1)]:
        checks.check(
            f"Azure {name} generates", lambda: size(picture(api.images.generate(**common, quality="low"))) == (1024, 1024)
        )
        checks.check(
            f"Azure {name} edits",
            lambda: size(picture(api.images.edit(**common, image=("a.png", SOURCE, "image/png")))) == (1024, 1024),
        )
        checks.raises(
            f"Azure {name} makes no WebP", openai.BadRequestError,
            lambda: api.images.generate(**common, output_format="webp"),
        )
    checks.check("Azure's default quality is high", lambda: classic.images.generate(**common).quality == "high")
    checks.raises(
        "a retired deployment is not found", openai.NotFoundError,
        lambda: classic.images.generate(prompt="x", model="dall-e-3"),
    )
    table = [
        ({"kind": "rate-limit", "retryAfter": 2}, openai.RateLimitError, "429"),
        ("invalid-key", openai.AuthenticationError, "401"),
        ("blocked", openai.PermissionDeniedError, "Forbidden"),
        ("content-filter", openai.BadRequestError, "contentFilter"),
        ("content-policy", openai.BadRequestError, "content_policy_violation"),
        ("moderation-blocked", openai.BadRequestError, "moderation_blocked"),
        ("model-not-found", openai.NotFoundError, "DeploymentNotFound"),
    ]
    for fault, kind, code in table:
        standin.faults(fault)
        checks.raises(
            f"Azure {code} is a {kind.__name__}", kind, lambda: classic.images.generate(**common),
            lambda error: error.code == code,
        )
    standin.faults()
    checks.check(
        "Azure v1 composes", lambda: version1.responses.create(model="my-text", input="x").output_text != ""
    )
