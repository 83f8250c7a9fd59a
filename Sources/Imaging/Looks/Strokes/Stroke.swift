/// One touch of a brush, in pixels of the picture.
struct Stroke: Sendable {
  /// Its middle.
  var x: Float
  var y: Float
  /// The direction in which it goes, of length 1.
  var across: Float
  var down: Float
  /// Half its length and half its breadth.
  var length: Float
  var breadth: Float
  /// How far its ends turn aside, in parts of half its breadth.
  var bend: Float = 0
  /// How much it covers, 0…1.
  var pressure: Float = 1
  /// 0…255.
  var colour: SIMD3<Float>
  /// Which print of the brush.
  var print: Int
}
