import Canvas
import Foundation

/// What a theme looks like on a terminal, computed apart from the program: xterm's palette, WCAG's contrast.
struct ThemeContrast {
  let theme: Theme

  /// The contrast of `role` where it stands by itself, and on the background of `layer`, 1…21.
  ///
  /// The least of what the terminal may make of it: many show bold in the first eight colours as the bright one.
  func of(_ role: Role, on layer: Role? = nil) -> Double {
    let style = theme[role]
    let ground = rgb(theme[layer ?? role].background, isText: false)
    var looks = [rgb(style.foreground, isText: true)]
    let isBold = style.attributes.union(layer.map { theme[$0].attributes } ?? []).contains(.bold)
    if isBold, let index = style.foreground.paletteIndex, index < 8 { looks.append(Self.palette[Int(index) + 8]) }
    return looks.map { ratio($0, ground) }.min() ?? 0
  }

  /// The contrast of the backgrounds, or of the text where they are swapped.
  func ofBackground(_ role: Role, with other: Role) -> Double {
    let style = theme[role]
    let shown =
      style.attributes.contains(.reverse)
      ? rgb(style.foreground, isText: true)
      : rgb(style.background, isText: false)
    return ratio(shown, rgb(theme[other].background, isText: false))
  }

  private func rgb(_ color: Color, isText: Bool) -> UInt32 {
    if let value = color.rgb { return value }
    if let index = color.paletteIndex { return Self.palette[Int(index)] }
    return (theme.variant == .dark) == isText ? 0xFFFFFF : 0
  }

  /// The contrast ratio of WCAG 2.2.
  private func ratio(_ left: UInt32, _ right: UInt32) -> Double {
    let luminances = [left, right].map { rgb in
      let parts = [16, 8, 0].map { shift in
        let part = Double(rgb >> UInt32(shift) & 0xFF) / 255
        return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
      }
      return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }.sorted()
    return (luminances[1] + 0.05) / (luminances[0] + 0.05)
  }

  private static let palette: [UInt32] = {
    let first: [UInt32] = [
      0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
      0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
    ]
    let levels: [UInt32] = [0, 95, 135, 175, 215, 255]
    var cube: [UInt32] = []
    for red in levels {
      for green in levels {
        for blue in levels { cube.append(red << 16 | green << 8 | blue) }
      }
    }
    let greys = (0..<24).map { (step: UInt32) in (8 + 10 * step) * 0x01_0101 }
    return first + cube + greys
  }()
}
