/// What single things that are seen are called, in English.
extension EnglishSight {
  func tag(_ sight: Sight) -> String {
    switch sight {
    case .shape(let shape): self.shape(shape)
    case .kind(let kind): self.kind(kind)
    case .light(let light): self.light(light)
    case .key(let isHigh): isHigh ? "high key" : "low key"
    case .contrast(let isStrong): isStrong ? "strong contrast" : "little contrast"
    case .colourless: "black and white"
    case .toned(let hue): "shades of \(word(hue))"
    case .temperature(let isWarm): isWarm ? "warm colours" : "cool colours"
    case .saturation(let isVivid): isVivid ? "vivid colours" : "muted colours"
    case .focus(.crisp): "crisp"
    case .focus(.soft): "slightly soft"
    case .focus(.blurred): "blurred"
    case .grain: "grainy"
    case .detail: "much fine detail"
    case .balance(let isLight, let part): "\(isLight ? "lightest" : "darkest") \(adverb(part))"
    case .symmetry: "symmetrical"
    case .levelEdge(_, let isHorizon): isHorizon ? "horizon" : "level edge"
    case .clear: "transparent"
    case .lines: "dark lines on white"
    case .page(let count, let isAnimation): "first of \(count) \(isAnimation ? "frames" : "pages")"
    }
  }

  func shape(_ shape: Sight.Shape) -> String {
    switch shape {
    case .veryWide: "very wide"
    case .wide: "wide"
    case .square: "square"
    case .tall: "tall"
    case .veryTall: "very tall"
    }
  }

  func kind(_ kind: Sight.Kind) -> String {
    switch kind {
    case .photograph: "photograph"
    case .graphic: "graphic"
    }
  }

  func light(_ light: Sight.Light) -> String {
    switch light {
    case .veryDark: "very dark"
    case .dark: "dark"
    case .bright: "bright"
    case .veryBright: "very bright"
    }
  }

  func word(_ hue: Sight.Hue) -> String {
    switch hue {
    case .red: "red"
    case .orange: "orange"
    case .brown: "brown"
    case .yellow: "yellow"
    case .green: "green"
    case .teal: "teal"
    case .blue: "blue"
    case .purple: "purple"
    case .pink: "pink"
    }
  }

  func word(_ level: Sight.Level) -> String {
    switch level {
    case .upper: "high up"
    case .middle: "half-way up"
    case .lower: "low down"
    }
  }
}
