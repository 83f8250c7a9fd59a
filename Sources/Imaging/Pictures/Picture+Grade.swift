import CVips

extension Picture {
  /// How many nodes a colour cube has along an edge: between them colours change slowly enough.
  static var cubeEdge: Int { 33 }

  /// Every colour of an 8-bit sRGB picture replaced by `grade(colour)`, samples of 0…1 each; clipped.
  ///
  /// `grade` is asked for the nodes of a cube only, so that it may be as elaborate as it needs to be.
  borrowing func graded(
    edge: Int = cubeEdge, _ grade: (SIMD3<Double>) -> SIMD3<Double>
  ) throws(DecoderFailure) -> Picture {
    let places = (0..<edge).map { Double($0) / Double(edge - 1) }
    var nodes: [Float] = []
    nodes.reserveCapacity(edge * edge * edge * 3)
    for red in places {
      for green in places {
        for blue in places {
          let colour = grade([red, green, blue]) * 255
          nodes += [Float(colour.x), Float(colour.y), Float(colour.z)]
        }
      }
    }
    return try Picture(cvips_graded(image, nodes, Int32(edge)))
  }

  /// One 8-bit band of an 8-bit sRGB picture: `amount(colour)` of 0…1 for every colour.
  borrowing func measured(_ amount: (SIMD3<Double>) -> Double) throws(DecoderFailure) -> Picture {
    try graded { SIMD3(repeating: amount($0)) }.band(0)
  }
}
