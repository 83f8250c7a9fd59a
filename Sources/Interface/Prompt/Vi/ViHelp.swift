/// The keys of vi that the help explains, in its order; the raw value is what is pressed.
enum ViHelp: String, Hashable, Sendable, CaseIterable {
  case move = "h j k l"
  case words = "w b e"
  case lineEnds = "0 ^ $"
  case textEnds = "gg G"
  case write = "i a I A o O"
  case cut = "x X D"
  case operate = "d c y"
  case motion = "  w $ 0 j …"
  case word = "  iw aw"
  case line = "dd cc yy"
  case put = "p P"
  case change = "r ~ J"
  case undo = "u ^R"
  case select = "v"
  case times = "3dw 2dd 5x"
  case leave = "Esc"
}
