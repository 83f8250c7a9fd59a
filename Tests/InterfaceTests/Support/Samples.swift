import Domain
import Interface

extension FilePath {
  static let harbour: FilePath = "/home/ada/Pictures/harbour.jpg"
  static let cat: FilePath = "/home/ada/Pictures/cat.png"
}

extension FolderListing {
  /// Folders and pictures as a scan gives them; names that end in `/` are folders.
  static func of(_ names: [String], in folder: FilePath = "/home/ada/Pictures") -> FolderListing {
    bytes(names.map { Array($0.utf8) }, in: folder)
  }

  /// The same with names of any bytes.
  static func bytes(_ names: [[UInt8]], in folder: FilePath = "/home/ada/Pictures") -> FolderListing {
    var builder = Builder(folder: folder)
    for name in names {
      let isFolder = name.last == UInt8(ascii: "/")
      (isFolder ? Array(name.dropLast()) : name).withUnsafeBufferPointer {
        builder.add($0, kind: isFolder ? .folder : .picture)
      }
    }
    return builder.sorted()
  }

  static let sample = of(["holiday/", "cat.png", "harbour.jpg", "market.webp"])
}

extension Description {
  static let harbour = Description(
    caption: "a boat docked in a harbour at sunset", confidence: 0.87,
    tags: [
      Tag(name: "boat", confidence: 0.98), Tag(name: "water", confidence: 0.95), Tag(name: "sky", confidence: 0.9),
    ],
    objects: [
      DescribedObject(name: "boat", confidence: 0.9, box: UnitBox(x: 0.1, y: 0.2, width: 0.5, height: 0.5))
    ],
    text: ["LUCKY"], colours: [DescribedColour(name: "slate blue", rgb: 0x6A5ACD, share: 0.4)], service: "local studio")
}

extension Mosaic {
  /// A mosaic of one symbol.
  static func flat(columns: Int, rows: Int, _ symbol: Unicode.Scalar = "▄") -> Mosaic? {
    let cell = MosaicCell(scalar: symbol.value, foreground: .rgb(0x336699), background: .rgb(0x112233))
    return Mosaic(columns: columns, rows: rows, cells: Array(repeating: cell, count: columns * rows))
  }
}

extension PictureFacts {
  static let harbour = PictureFacts(
    format: .jpeg, size: PixelSize(pixelWidth: 4000, pixelHeight: 3000), byteCount: 3_565_158)
}

extension Variation {
  /// Variation `number` that slot `index` of `request` became.
  static func of(_ request: GenerationRequest, index: Int = 0, number: Int) -> Variation {
    Variation(
      id: request.slots[index], generation: request.id, number: number, parent: request.parent,
      instruction: request.instruction, prompt: Prompt(text: request.instruction), settings: request.settings,
      remarks: ["applied: watercolour, dusk"], service: "local studio",
      file: FilePath("/library/\(number).png"), format: .png, size: PixelSize(pixelWidth: 1024, pixelHeight: 768),
      byteCount: 1_258_291, sha256: String(repeating: "0", count: 64), estimate: .free, charge: .free,
      sentAt: Instant(milliseconds: 0), savedAt: Instant(milliseconds: 1))
  }

  /// A variation called `name` that was made from `parent`.
  static func named(_ name: String, number: Int, parent: Parent = .source, instruction: String? = nil) -> Variation {
    var variation = of(
      GenerationRequest(
        id: GenerationID(rawValue: name), source: .harbour, parent: parent, instruction: instruction ?? name,
        settings: GenerationSettings(mode: .picture, count: 1, model: "local")), number: number)
    variation.id = SlotID(rawValue: name)
    return variation
  }
}

extension LineageID {
  /// That of ``Lineage/of(_:origin:)``.
  static let sample = LineageID(rawValue: "abc")
}

extension Lineage {
  /// The lineage of `harbour.jpg` with these variations.
  static func of(_ variations: [Variation], origin: FilePath = .harbour) -> Lineage {
    Lineage(
      id: .sample, folder: "/library/harbour-abc", sourceName: "harbour.jpg",
      source: "/library/harbour-abc/source.jpg", origin: origin, variations: variations)
  }
}
