import Domain

extension English: PictureWords {
  var source: String { "source" }
  var isDrawing: String { "drawing" }
  func drawing(_ name: String) -> String { "drawing \(name) …" }
  func isFolder(_ name: String, key: String) -> String { "\(name)/ is a folder. \(key) goes into it." }
  func pickPicture(files: String, open: String, path: String) -> String {
    "Pick a picture in Files: \(files) goes there, \(open) makes a picture the source, \(path) goes to any path."
  }
  func notDrawn(_ failure: Failure, reload: String) -> String { "\(sentences(of: failure)) \(reload) tries again." }
  var back: String { "back" }

  func origin(of description: Description, isCached: Bool) -> String {
    "\(description.service), \(confidence(description.confidence))\(isCached ? ", cached" : "")"
      + (description.isEdited ? ", edited" : "")
  }

  func origin(of variation: Variation) -> String {
    guard variation.settings.finish == nil else { return finishedHere }
    return "\(variation.service), \(price(variation.charge))"
  }
  func origin(service: String, slots: Int) -> String { "\(service), ×\(slots)" }
  func isDescribing(_ service: String) -> String { "\(service) is describing" }
  var notDescribed: String { "not described" }
  func meanwhile(write: String) -> String { "Say what to change meanwhile: \(write) writes." }
  func describeAgain(_ failure: Failure, open: String) -> String {
    "\(sentences(of: failure)) \(open) on it in Files asks again."
  }
  func isUndescribed(key: String) -> String { "\(key) makes it the source and says what it shows." }
  func said(_ caption: String) -> String { "said: \(caption)" }
  func reads(_ text: String) -> String { "says “\(text)”" }
  func from(_ parent: String) -> String { "from \(parent)" }
  func from(_ parent: String, model: String) -> String { "from \(parent), \(model)" }
  func shows(_ caption: String) -> String { "shows \(caption)" }
  func used(_ prompt: String) -> String { "used: \(prompt)" }
  var theSource: String { "the source" }
  var goneVariation: String { "a variation that is gone" }
  func more(_ lines: Int, key: String) -> String { "\(lines) more: \(key)" }
  var caption: String { "caption" }
  func captionKeys(keep: String, drop: String) -> String { "\(keep) keeps, \(drop) drops, nothing restores" }

  var captionIsYours: String { "The caption is yours now; prompts say it." }
  var captionIsAsItWas: String { "The caption is as it was." }
  var noCaptionIsTyped: String { "no caption is being rewritten" }
  var captionIsOriginal: String { "the caption is as the service gave it" }
  var noRoomForCaption: String { "there is no room for a caption" }
  var noDescription: String { "there is no description to rewrite" }
  var noPictureToShow: String { "there is no picture to show" }
  func noPicture(isAfter: Bool) -> String { "there is no picture \(isAfter ? "after" : "before") this one" }
  var noPictureIsDrawn: String { "no picture is drawn" }
  var wholePictureIsShown: String { "the whole picture is shown" }
  func zoomInFirst(key: String) -> String { "the whole picture is shown: \(key) shows a part of it" }
  var pixelsAreLargest: String { "pixels are not shown larger than that" }
}
