/// What pictures can be made to look like, in English.
extension Vocabulary {
  /// See ``looks``.
  static let englishLooks: KeyValuePairs<String, [String]> = [
    "spring": [
      "spring", "springtime", "spring time", "springlike", "spring-like", "vernal", "in bloom", "blooming",
      "in blossom", "blossoming", "spring blossom", "spring colours", "spring flowers", "early spring",
    ],
    "summer": [
      "summer", "summertime", "summer time", "summery", "summerlike", "summer-like", "midsummer", "high summer",
      "summer colours", "late summer", "summer's day",
    ],
    "autumn": [
      "autumn", "autumnal", "autum", "fall", "fall colours", "fall foliage", "fall leaves", "in the fall",
      "autumn colours", "autumn leaves", "autumn foliage", "falling leaves", "indian summer", "late autumn",
    ],
    "winter": [
      "winter", "wintertime", "winter time", "wintry", "wintery", "winterly", "winter wonderland", "frost", "frosty",
      "frosted", "frozen", "icy", "midwinter", "hoarfrost",
    ],
    "fog": [
      "fog", "foggy", "fogy", "mist", "misty", "haze", "hazy", "smog", "brume", "foggily", "morning mist",
      "morning fog",
    ],
    "watercolour": [
      "watercolour", "watercoloured", "water colour", "water coloured", "watercolour painting",
      "water colour painting", "watercolour sketch", "watercolour wash", "watercolur", "watercolr", "watercoler",
      "wattercolour", "aquarelle", "aquarel", "aquarell", "aquarella", "acquarelle",
    ],
    "gouache": [
      "gouache", "gouach", "guache", "gouashe", "gouache painting", "tempera", "poster paint", "body colour",
    ],
    "oil": [
      "oil", "oil painting", "oil paint", "oil painted", "oil on canvas", "oil colour", "oil-painting",
      "painted in oil", "painted in oils", "painting in oil", "painting in oils", "oilpaint", "oilpainting",
      "impasto",
    ],
    "pastel": [
      "pastel", "pastel drawing", "pastel painting", "soft pastel", "oil pastel", "pastell", "pastel chalk", "chalk",
      "coloured chalk", "chalky", "pastel crayon",
    ],
    "pencil": [
      "pencil", "pencilled", "penciled", "pencil drawing", "pencil sketch", "sketch in pencil", "drawing in pencil",
      "pencil-drawn", "drawn in pencil", "lead pencil", "graphite", "pensil", "pencl", "crayon", "coloured pencil",
    ],
    "charcoal": [
      "charcoal", "charcoal drawing", "charcoal sketch", "charcol", "charcoals", "drawn in charcoal", "coal drawing",
    ],
    "ink": [
      "ink", "inked", "inky", "pen and ink", "pen & ink", "ink drawing", "ink sketch", "ink pen", "india ink",
      "indian ink", "ink wash", "sumi-e", "fountain pen", "line and wash", "ballpoint",
    ],
    "etching": [
      "etching", "etched", "etch", "engraving", "engraved", "old engraving", "copperplate", "copper plate",
      "drypoint", "dry point",
      "intaglio", "steel engraving",
    ],
    "woodcut": [
      "woodcut", "wood cut", "woodblock", "wood block", "wood-block print", "woodblock print", "woodcut print",
      "wood engraving", "wood print", "woodcutting", "xylograph", "xylography", "ukiyo-e", "ukiyoe",
    ],
    "linocut": [
      "linocut", "lino cut", "lino", "linoleum cut", "linoleum", "lino print", "linocut print", "linoprint",
    ],
    "mosaic": [
      "mosaic", "mosaics", "mozaic", "mosaik", "mosaic tiles", "tiled mosaic", "tesserae", "tessellated", "byzantine",
    ],
    "stained glass": [
      "stained glass", "stainedglass", "stain glass", "stained glass window", "church window", "leaded glass",
      "lead glass", "cathedral window",
    ],
    "pixel art": [
      "pixel art", "pixelart", "pixel", "pixelated", "pixellated", "pixelate", "pixely", "8 bit", "8bit", "16 bit",
      "16bit", "eight bit", "pixel graphics", "sprite", "voxel",
    ],
    "poster": [
      "poster", "poster art", "travel poster", "screen print", "screenprint", "screen printed", "silkscreen",
      "silk screen", "serigraph", "serigraphy", "pop art", "posterised", "posterized", "posterise", "posterize",
      "flat colours",
    ],
    "comic": [
      "comic", "comic book", "comic strip", "comics", "graphic novel", "cartoon", "cartoonish", "cartoony", "manga",
      "anime", "halftone", "half-tone", "ligne claire",
    ],
    "risograph": ["risograph", "riso", "riso print", "risograph print", "risography", "risographic", "risoprint"],
    "embroidery": [
      "embroidery", "embroidered", "embroider", "embroidry", "needlework", "needlepoint", "cross stitch",
      "cross stitched", "stitched", "stitching", "stitches", "sewn", "tapestry",
    ],
    "sepia": ["sepia", "sephia", "sepia tone", "sepia toned", "sepia-tone", "daguerreotype", "sepia print"],
    "noir": [
      "noir", "film noir", "black and white", "black & white", "black-and-white", "b&w", "b and w", "monochrome",
      "monochromatic", "greyscale", "grey scale", "without colour", "without colours", "no colour", "no colours",
      "desaturated", "colourless",
    ],
    "faded film": [
      "faded film", "faded", "faded photo", "faded photograph", "old film", "film photo", "film photograph",
      "analogue film", "analog film", "analogue", "analog", "polaroid", "instant film", "retro", "retro film",
      "seventies", "1970s", "70s", "lomo", "lomography", "washed out", "super 8", "film stock",
    ],
    "infrared": ["infrared", "infra red", "infra-red", "infared", "infrared film", "infrared photo"],
    "cyanotype": ["cyanotype", "cyanotypes", "cyanotype print", "cyanotipe", "cyantope", "sun print", "sunprint"],
    "blueprint": ["blueprint", "blue print", "blueprint drawing", "technical drawing", "architect's plan"],
    "golden hour": [
      "golden hour", "goldenhour", "magic hour", "golden light", "golden sunlight", "warm light", "warm sunlight",
      "evening sun", "low sun", "late sun", "sunlit", "evening light", "morning sun", "sunny", "sunshine", "sunlight",
    ],
    "dusk": [
      "dusk", "dusky", "sunset", "sun set", "sundown", "twilight", "evening", "nightfall", "afterglow", "blue hour",
    ],
    "night": [
      "night", "nighttime", "night time", "night-time", "nightly", "midnight", "nocturnal", "nocturne", "by night",
      "at night", "dark outside", "night sky", "starry night",
    ],
    "moonlight": [
      "moonlight", "moonlit", "moon lit", "moon light", "moonlight night", "moonlit night", "moonshine", "full moon",
      "by the light of the moon", "light of the moon", "under the moon", "lunar",
    ],
    "neon": [
      "neon", "neon light", "neon lights", "neon-lit", "neon lit", "neon glow", "neon colours", "cyberpunk",
      "synthwave", "vaporwave", "neon sign",
    ],
    "dream": [
      "dream", "dreamy", "dreamlike", "dream-like", "dreamily", "dreaming", "dreamscape", "ethereal", "soft focus",
      "soft glow", "fairytale", "fairy tale", "oneiric", "surreal",
    ],
    "rain": [
      "rain", "rainy", "raining", "rainfall", "raindrops", "rain drops", "falling rain", "drizzle", "drizzly",
      "drizzling", "downpour", "rain shower", "showers", "pouring", "wet weather", "in the rain",
    ],
    "snow": [
      "snow", "snowy", "snowing", "snowfall", "snowflake", "snow flake", "snowstorm", "snow storm", "falling snow",
      "blizzard", "snow covered", "snow-covered", "snowed in", "in the snow",
    ],
    "vignette": [
      "vignette", "vignetted", "vignetting", "vingette", "vignete", "dark edges", "darkened edges", "dark corners",
    ],
    "mount": [
      "mount", "mounted", "mount board", "mounting", "passe-partout", "passepartout", "frame", "framed", "matted",
      "mat board", "white border", "picture frame", "white margin", "border",
    ],
  ]

  /// See ``hints``.
  static let englishHints: [Hint] = [
    Hint(
      phrases: ["painting", "painted", "painterly", "canvas", "impressionist", "impressionistic", "brush strokes"],
      looks: ["oil", "watercolour", "gouache"]),
    Hint(
      phrases: [
        "drawing", "drawn", "sketch", "sketches", "sketched", "sketchy", "line drawing", "line art", "hand drawn",
      ],
      looks: ["pencil", "charcoal", "ink"]),
    Hint(phrases: ["print", "printed", "block print", "relief print"], looks: ["linocut", "woodcut"]),
    Hint(phrases: ["illustration", "illustrated", "storybook"], looks: ["gouache", "watercolour", "comic"]),
    Hint(
      phrases: ["old photo", "old photograph", "old picture", "old fashioned", "antique", "victorian", "aged"],
      looks: ["sepia"]),
    Hint(phrases: ["vintage", "nostalgic", "film"], looks: ["faded film", "sepia"]),
    Hint(phrases: ["dark", "darker", "darken", "darkened"], looks: ["night", "dusk"]),
    Hint(
      phrases: ["sunrise", "dawn", "daybreak", "morning", "warm", "warmer", "golden glow"],
      looks: ["golden hour", "dusk"]),
    Hint(phrases: ["cold", "colder", "christmas", "christmassy", "ice"], looks: ["winter"]),
    Hint(phrases: ["storm", "stormy", "wet"], looks: ["rain"]),
    Hint(phrases: ["romantic", "magical", "mystical", "glow", "glowing"], looks: ["dream"]),
  ]

  /// See ``shades``.
  static let englishShades: KeyValuePairs<String, [String]> = [
    "grey": ["silvery grey"], "golden": ["gold"], "gold": ["golden"], "brown": ["brownish"], "reddish": ["red"],
    "muted": ["subdued", "dull", "restrained"], "warm": ["warmer"], "cool": ["cooler", "cold"], "diluted": ["watery"],
    "oxblood": ["dark red"], "amber": ["ambre"], "rose": ["pink", "rosy"], "clear": ["pure"], "black": ["blackish"],
    "green": ["greenish"], "blue": ["bluish"], "white": ["whitish"], "cream": ["creamy", "ivory"],
    "window": ["on the window", "on the windows", "on the glass", "on a window", "window pane"],
    "flowers": ["with flowers", "with yellow flowers", "yellow flowers"],
    "blossom": ["cherry blossom", "apple blossom"],
    "lamp": ["street lamp", "street light", "lamppost"], "cherry": ["cherries", "cherry blossom"],
    "apple": ["apple blossom"],
    "two": ["two colours", "two-colour"], "four": ["four colours"],
    "sea": ["sea glass"], "blinds": ["venetian blinds"], "knife": ["palette knife"],
  ]
}
