"""Image Analysis 4.0 and 3.2, through Microsoft's packages."""

import io

from azure.ai.vision.imageanalysis import ImageAnalysisClient
from azure.ai.vision.imageanalysis.models import VisualFeatures
from azure.cognitiveservices.vision.computervision import ComputerVisionClient
from azure.cognitiveservices.vision.computervision.models import (
    ComputerVisionErrorResponseException,
    VisualFeatureTypes,
)
from azure.core.credentials import AzureKeyCredential
from azure.core.exceptions import (
    ClientAuthenticationError,
    HttpResponseError,
    ResourceNotFoundError,
    ServiceRequestError,
    ServiceResponseError,
)
from msrest.authentication import CognitiveServicesCredentials

from standin import png

PICTURE = png(160, 120, lambda x, y: (40, 60, 200, 255) if x < 80 else (220, 80, 50, 255))


def run(standin, checks):
    version4(standin, checks)
    version3(standin, checks)


def version4(standin, checks):
    standin.faults()
    api = ImageAnalysisClient(standin.address, AzureKeyCredential("a-key"), retry_total=0)
    everything = list(VisualFeatures)

    def analysed():
        seen = api.analyze(
            image_data=PICTURE, visual_features=everything, smart_crops_aspect_ratios=[0.9, 1.33],
            gender_neutral_caption=True, language="en",
        )
        assert seen.caption.text and 0 < seen.caption.confidence < 1
        first = seen.dense_captions.list[0].bounding_box
        assert (first.x, first.y, first.width, first.height) == (0, 0, 160, 120)
        assert seen.tags.list[0].name and seen.objects.list[0].tags[0].name
        assert seen.people.list[0].confidence < 0.01
        assert seen.read.blocks[0].lines[0].words[0].text
        assert len(seen.read.blocks[0].lines[0].bounding_polygon) == 4
        assert [crop.aspect_ratio for crop in seen.smart_crops.list] == [0.9, 1.33]
        return (seen.metadata.width, seen.metadata.height) == (160, 120)

    def call(features=(VisualFeatures.CAPTION,), data=PICTURE):
        return api.analyze(image_data=data, visual_features=list(features))

    checks.check("analyze answers every feature", analysed)
    checks.check("only what was asked for is answered", lambda: call().tags is None)
    checks.raises("what is no picture is refused", HttpResponseError, lambda: call(data=b"nothing"))
    checks.raises(
        "an address is not fetched", HttpResponseError,
        lambda: api.analyze_from_url(image_url="https://example.org/a.png", visual_features=[VisualFeatures.TAGS]),
        lambda error: error.error.code == "InvalidRequest",
    )
    table = [
        ("invalid-key", ClientAuthenticationError, 401, "401"), ("caption-region", HttpResponseError, 400, "InvalidRequest"),
        ({"kind": "rate-limit"}, HttpResponseError, 429, "429"), ("blocked", HttpResponseError, 403, "Forbidden"),
        ("model-not-found", ResourceNotFoundError, 404, "404"),
        ("server-error", HttpResponseError, 500, "InternalServerError"),
    ]
    for fault, kind, status, code in table:
        standin.faults(fault)
        checks.raises(
            f"Vision {code} with {status} is a {kind.__name__}", kind, call,
            lambda error: error.status_code == status and error.error.code == code,
        )
    standin.faults({"kind": "cut", "at": "start"})
    checks.raises("a cut before the headers is a ServiceResponseError", ServiceResponseError, call)
    standin.faults("control-characters")
    checks.check("captions can carry escape sequences", lambda: "\x1b[31m" in call().caption.text)
    patient = ImageAnalysisClient(standin.address, AzureKeyCredential("a-key"))

    def attempts(fault, count):
        standin.faults(fault, match={"times": 1})
        try:
            patient.analyze(image_data=PICTURE, visual_features=[VisualFeatures.TAGS])
        except HttpResponseError:
            pass
        return len(standin.requests) == count

    checks.check("429 with Retry-After is tried again", lambda: attempts({"kind": "rate-limit", "retryAfter": 1}, 2))
    checks.check("429 without it is not", lambda: attempts({"kind": "rate-limit"}, 1))
    checks.check("503 is tried again", lambda: attempts({"kind": "server-error", "status": 503}, 2))
    standin.faults()
    nobody = ImageAnalysisClient("http://127.0.0.1:9", AzureKeyCredential("a-key"), retry_total=0)
    checks.raises(
        "a port that nobody listens on is a ServiceRequestError", ServiceRequestError,
        lambda: nobody.analyze(image_data=PICTURE, visual_features=[VisualFeatures.TAGS]),
    )


def version3(standin, checks):
    standin.faults()
    api = ComputerVisionClient(standin.address, CognitiveServicesCredentials("a-key"))

    def picture(data=PICTURE):
        return io.BytesIO(data)

    def described():
        seen = api.describe_image_in_stream(picture(), max_candidates=3, language="en")
        confidences = [caption.confidence for caption in seen.captions]
        return confidences == sorted(confidences, reverse=True) and seen.tags and seen.metadata.format == "Png"

    def analysed():
        seen = api.analyze_image_in_stream(picture(), visual_features=list(VisualFeatureTypes))
        assert seen.categories[0].name and seen.tags[0].name and seen.description.captions[0].text
        assert seen.color.dominant_colors and len(seen.color.accent_color) == 6
        assert seen.image_type.clip_art_type == 0 and seen.adult.is_adult_content is False
        assert seen.objects[0].rectangle.w > 0 and seen.brands == [] and seen.faces == []
        return seen.metadata.width == 160

    checks.check("v3.2 describes", described)
    checks.check("v3.2 analyzes every feature", analysed)
    checks.check("v3.2 tags", lambda: api.tag_image_in_stream(picture()).tags[0].confidence > 0)
    checks.check("v3.2 detects", lambda: api.detect_objects_in_stream(picture()).objects[0].object_property != "")
    checks.raises(
        "v3.2 refuses what is no picture", ComputerVisionErrorResponseException,
        lambda: api.describe_image_in_stream(picture(b"nothing")),
        lambda error: error.error.error.innererror.code == "InvalidImageFormat",
    )
    checks.raises(
        "v3.2 takes four megabytes", ComputerVisionErrorResponseException,
        lambda: api.describe_image_in_stream(picture(b"\xff" * (4 << 20))),
        lambda error: error.error.error.innererror.code == "InvalidImageSize",
    )
    for fault, status in [("invalid-key", 401), ({"kind": "rate-limit"}, 429), ({"kind": "server-error", "status": 503}, 503)]:
        standin.faults(fault)
        checks.raises(
            f"v3.2 {status} raises", ComputerVisionErrorResponseException,
            lambda: api.describe_image_in_stream(picture()), lambda error: error.response.status_code == status,
        )
    standin.faults()
