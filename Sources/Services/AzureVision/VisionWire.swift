/// What Image Analysis 4.0 answers; only what was asked for is there.
struct VisionWire: Decodable {
  var metadata: Metadata?
  var captionResult: Caption?
  var denseCaptionsResult: Values<BoxedCaption>?
  var tagsResult: Values<Tag>?
  var objectsResult: Values<Object>?
  var readResult: Read?

  struct Metadata: Decodable {
    var width: Int?
    var height: Int?
  }

  struct Caption: Decodable {
    var text: String
    var confidence: Double?
  }

  struct Values<Value: Decodable>: Decodable {
    var values: [Value]
  }

  struct BoxedCaption: Decodable {
    var text: String
    var confidence: Double?
    var boundingBox: Box?
  }

  struct Tag: Decodable {
    var name: String
    var confidence: Double?
  }

  struct Object: Decodable {
    var boundingBox: Box
    var tags: [Tag]
  }

  struct Read: Decodable {
    var blocks: [Block]

    struct Block: Decodable {
      var lines: [Line]
    }

    struct Line: Decodable {
      var text: String
    }
  }

  /// In pixels of the picture that was sent.
  struct Box: Decodable {
    var x: Double
    var y: Double
    var w: Double
    var h: Double
  }
}

/// What `analyze` of version 3.2 answers.
struct VisionWire32: Decodable {
  var metadata: VisionWire.Metadata?
  var description: Description?
  var tags: [VisionWire.Tag]?
  var objects: [Object]?
  var color: Colour?

  struct Description: Decodable {
    var captions: [VisionWire.Caption]?
  }

  struct Object: Decodable {
    var rectangle: VisionWire.Box
    var object: String
    var confidence: Double?
  }

  struct Colour: Decodable {
    var dominantColors: [String]?
    var accentColor: String?
  }
}

/// What both versions answer where they say no.
struct VisionErrorWire: Decodable {
  var error: Body?

  struct Body: Decodable {
    var code: String?
    var message: String?
    var innererror: Inner?
  }

  struct Inner: Decodable {
    var code: String?
    var message: String?
  }
}
