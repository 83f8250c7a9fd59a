/// The answer of `imageanalysis:analyze`; what was not asked for is left out.
struct VisionWire: Encodable, Hashable {
  var modelVersion: String
  var metadata: Metadata
  var captionResult: Caption?
  var denseCaptionsResult: Values<DenseCaption>?
  var tagsResult: Values<Tag>?
  var objectsResult: Values<Object>?
  var peopleResult: Values<Person>?
  var readResult: Read?
  var smartCropsResult: Values<Crop>?

  struct Metadata: Encodable, Hashable {
    var width: Int
    var height: Int
  }

  struct Values<Value: Encodable & Hashable>: Encodable, Hashable {
    var values: [Value]
  }

  struct Caption: Encodable, Hashable {
    var text: String
    var confidence: Double
  }

  struct DenseCaption: Encodable, Hashable {
    var text: String
    var confidence: Double
    var boundingBox: Box
  }

  struct Tag: Encodable, Hashable {
    var name: String
    var confidence: Double
  }

  struct Object: Encodable, Hashable {
    var boundingBox: Box
    var tags: [Tag]
  }

  struct Person: Encodable, Hashable {
    var boundingBox: Box
    var confidence: Double
  }

  struct Read: Encodable, Hashable {
    var blocks: [Block]

    struct Block: Encodable, Hashable {
      var lines: [Line]
    }

    struct Line: Encodable, Hashable {
      var text: String
      var boundingPolygon: [Point]
      var words: [Word]
    }

    struct Word: Encodable, Hashable {
      var text: String
      var boundingPolygon: [Point]
      var confidence: Double
    }

    struct Point: Encodable, Hashable {
      var x: Int
      var y: Int
    }
  }

  struct Crop: Encodable, Hashable {
    var aspectRatio: Double
    var boundingBox: Box
  }

  /// A place in pixels from the upper left corner.
  struct Box: Encodable, Hashable {
    var x: Int
    var y: Int
    var w: Int
    var h: Int

    /// Clockwise from the upper left.
    var corners: [Read.Point] {
      [(x, y), (x + w, y), (x + w, y + h), (x, y + h)].map { Read.Point(x: $0, y: $1) }
    }
  }
}
