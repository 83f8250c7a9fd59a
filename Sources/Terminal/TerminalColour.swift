/// Colours as terminals report them.
public enum TerminalColour {
  /// 0xRRGGBB of the background in the body of an answer to OSC 11, `11;rgb:1c1c/1c1c/1c1c`; nil for anything else.
  public static func background(in body: String) -> UInt32? {
    guard body.hasPrefix("11;rgb:") else { return nil }
    let channels = body.dropFirst(7).split(separator: "/", omittingEmptySubsequences: false)
    guard channels.count == 3 else { return nil }
    var colour: UInt32 = 0
    for channel in channels {
      // One to four hexadecimal digits, each scaled to the whole range (XParseColor).
      guard (1...4).contains(channel.utf8.count), channel.utf8.allSatisfy({ $0 != UInt8(ascii: "+") }),
        let value = UInt32(channel, radix: 16)
      else { return nil }
      let highest = (UInt32(1) << (4 * UInt32(channel.utf8.count))) - 1
      colour = colour << 8 | (value * 255 + highest / 2) / highest
    }
    return colour
  }
}
