/// Painters whose manner is often asked for. The local studio imitates nobody: it leaves them out and says so.
enum Artists {
  static let names = [
    "van gogh", "vincent van gogh", "monet", "claude monet", "manet", "picasso", "pablo picasso", "rembrandt",
    "vermeer",
    "turner", "hokusai", "hiroshige", "klimt", "gustav klimt", "schiele", "munch", "dali", "salvador dali", "warhol",
    "andy warhol", "banksy", "cezanne", "gauguin", "matisse", "renoir", "degas", "seurat", "magritte", "miro",
    "kandinsky",
    "mondrian", "caravaggio", "leonardo da vinci", "da vinci", "michelangelo", "raphael", "botticelli", "durer",
    "albrecht dürer", "bosch", "bruegel", "brueghel", "constable", "hopper", "edward hopper", "rothko", "pollock",
    "basquiat", "lichtenstein", "hockney", "frida kahlo", "kahlo", "ghibli", "studio ghibli", "miyazaki", "disney",
    "pixar",
    "hergé", "moebius", "mucha", "alphonse mucha", "toulouse-lautrec", "beatrix potter", "bob ross", "norman rockwell",
    "ansel adams", "goya", "velázquez", "chagall", "modigliani", "gustave doré", "escher",
  ]
}

/// Words of the names of variants that tell none from another.
enum Shades {
  static let ignored: Set<String> = [
    "on", "in", "and", "under", "over", "with", "of", "the", "a", "at", "to", "from", "by", "paper", "colours", "no",
    "all",
    "very", "light", "not", "ink", "inks", "out", "off", "up", "down", "half", "left", "right", "edge", "edges", "like",
    "as", "into", "for", "its", "it", "is",
  ]

  /// Words that only link a look to the rest of the name.
  static let linking: Set<String> = [
    "in", "on", "of", "with", "at", "under", "en", "sur", "de", "a", "au", "sous", "dans",
  ]
}
