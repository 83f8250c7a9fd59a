/// What single things that are seen are called, in French.
extension FrenchSight {
  func tag(_ sight: Sight) -> String {
    switch sight {
    case .shape(let shape): self.shape(shape)
    case .kind(let kind): self.kind(kind)
    case .light(let light): self.light(light)
    case .key(let isHigh): isHigh ? "tons clairs" : "tons sombres"
    case .contrast(let isStrong): isStrong ? "fort contraste" : "faible contraste"
    case .colourless: "noir et blanc"
    case .toned(let hue): "tons \(plural(hue))"
    case .temperature(let isWarm): isWarm ? "couleurs chaudes" : "couleurs froides"
    case .saturation(let isVivid): isVivid ? "couleurs vives" : "couleurs sourdes"
    case .focus(.crisp): "nette"
    case .focus(.soft): "un peu floue"
    case .focus(.blurred): "floue"
    case .grain: "du grain"
    case .detail: "beaucoup de détails fins"
    case .balance(let isLight, let part): "plus \(isLight ? "claire" : "sombre") \(adverb(part))"
    case .symmetry: "symétrique"
    case .levelEdge(_, let isHorizon): isHorizon ? "horizon" : "limite horizontale"
    case .clear: "transparente"
    case .lines: "des traits sombres sur blanc"
    case .page(let count, let isAnimation): "première de \(count) \(isAnimation ? "images" : "pages")"
    }
  }

  func shape(_ shape: Sight.Shape) -> String {
    switch shape {
    case .veryWide: "panoramique"
    case .wide: "horizontale"
    case .square: "carrée"
    case .tall: "verticale"
    case .veryTall: "très étroite"
    }
  }

  func kind(_ kind: Sight.Kind) -> String {
    switch kind {
    case .photograph: "photographie"
    case .graphic: "image graphique"
    }
  }

  func light(_ light: Sight.Light) -> String {
    switch light {
    case .veryDark: "très sombre"
    case .dark: "sombre"
    case .bright: "claire"
    case .veryBright: "très claire"
    }
  }

  func plural(_ hue: Sight.Hue) -> String {
    switch hue {
    case .red: "rouges"
    case .orange: "orangés"
    case .brown: "bruns"
    case .yellow: "jaunes"
    case .green: "verts"
    case .teal: "bleu canard"
    case .blue: "bleus"
    case .purple: "violets"
    case .pink: "roses"
    }
  }

  func word(_ level: Sight.Level) -> String {
    switch level {
    case .upper: "dans le haut"
    case .middle: "à mi-hauteur"
    case .lower: "dans le bas"
    }
  }
}
