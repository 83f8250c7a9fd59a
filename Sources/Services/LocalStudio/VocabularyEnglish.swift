extension Vocabulary {
  /// English. American spellings with -color and gray are added by themselves, and so is the plural of a look.
  static let english = Vocabulary(
    language: .english,
    looks: [
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
    ],
    hints: [
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
    ],
    strengths: [
      .slight: [
        "slight", "slightly", "subtle", "subtly", "gently", "gentle", "lightly", "faint", "faintly", "little",
        "a little",
        "a bit", "a little bit", "bit", "hint", "a hint of", "touch", "a touch of", "a trace of", "trace", "barely",
        "weak", "weakly", "a tiny bit", "a dash of", "dash", "mild", "mildly", "thin", "ever so slightly", "delicate",
        "delicately", "hardly", "a whiff of", "low", "a veil of", "veil",
      ],
      .less: [
        "half strength", "at half strength", "half as strong",
        "less", "moderate", "moderately", "medium", "somewhat", "half as strong", "not as strong", "fairly", "weaker",
      ],
      .more: ["more", "stronger", "quite", "even more", "much more"],
      .strong: [
        "strong", "strongly", "heavy", "heavily", "very", "bold", "boldly", "extreme", "extremely", "intense",
        "intensely", "fully", "full", "completely", "totally", "really", "much", "a lot of", "lots of", "plenty of",
        "dense", "densely", "thick", "thickly", "as much as possible", "absolutely", "maximum", "super", "dramatic",
        "dramatically", "entirely", "a lot",
      ],
    ],
    leadingStrengths: [.slight: ["light", "soft"], .strong: ["deep", "high"]],
    softenings: [
      "not too", "not very", "not so", "not that", "not overly", "not too much", "nothing too", "isn't too", "not much",
    ],
    negations: [
      "no", "not", "without", "never", "neither", "don", "doesn", "isn", "shouldn", "mustn",
      "can't", "cannot", "instead of", "rather than", "other than", "avoid", "leave out", "leaving out", "skip", "non",
      "won't", "not any", "anything but", "minus", "dont",
    ],
    exceptions: [
      "except", "except for", "apart from", "excluding", "with the exception of", "all but", "everything but",
    ],
    contrasts: [
      "but", "however", "yet", "but rather", "rather a", "not only", "not just", "but only", "instead", "though",
    ],
    alternatives: ["or", "nor"],
    conjunctions: ["and", "&", "as well as", "and also", "then", "and then", "with also"],
    deeds: [
      .make: [
        "make", "makes", "made", "making", "render", "rendered", "give",
        "put", "have", "let", "paint", "draw", "redraw", "repaint", "set", "create", "apply", "use", "show", "do",
      ],
      .add: ["add", "adding", "added", "include", "insert", "+", "place", "introduce", "additional"],
      .remove: [
        "remove", "removing", "removed", "erase", "delete", "take away", "take out", "get rid of", "cut out", "rid of",
        "eliminate", "clear away", "hide",
      ],
      .replace: ["replace", "replacing", "replaced", "swap", "exchange", "substitute"],
      .keep: [
        "keep", "keeping", "kept", "stay", "stays", "remain", "remains", "unchanged", "untouched", "as it is",
        "as it was", "as is", "alone", "preserve", "preserving", "retain", "leave", "leaving", "hold on to", "spare",
        "protect",
      ],
      .change: [
        "turn", "turned", "turning", "transform", "transformed", "convert", "change", "changing", "alter", "modify",
        "touch up", "edit", "adjust",
      ],
    ],
    abilities: [
      "blur": ["blurry", "blurred", "out of focus", "bokeh", "blurring"],
      "sharpen": ["sharper", "sharp", "sharpened", "crisper", "in focus"],
      "brighten": ["brighter", "lighter", "lighten", "bright", "expose"],
      "crop": ["cropped", "cropping"],
      "rotate": ["rotated", "straighten", "straightened", "tilt"],
      "flip": ["flipped", "mirror", "mirrored"],
      "zoom": ["zoom in", "zoom out", "zoomed", "closer"],
      "enlarge": ["bigger", "larger", "taller", "wider", "upscale", "enlarged"],
      "shrink": ["smaller", "shorter", "narrower", "thinner", "tiny"],
      "move": ["moved", "shift"],
      "colour": ["colourise", "colourize", "recolour", "colourised", "colourized"],
      "animate": ["animated"],
      "write": ["text saying", "caption saying"],
    ],
    definiteArticles: ["the", "this", "that", "these", "those", "my", "his", "her", "their", "our", "your", "its"],
    indefiniteArticles: [
      "a", "an", "some", "another", "any", "several", "many", "few", "one", "two", "three", "four", "five",
    ],
    relations: [
      .turning: ["as", "into", "like", "to", "to be", "look like", "looks like", "become", "becomes", "as if"],
      .inside: ["in", "inside", "within"],
      .around: [
        "on", "at", "over", "under", "above", "below", "behind", "beneath", "across", "onto", "near", "beside",
        "around",
        "along", "during", "against", "through", "for",
      ],
      .of: ["of", "from", "showing"],
      .with: ["with", "using", "featuring", "plus a"],
      .by: ["by"],
    ],
    sides: [
      .upper: ["upper", "top", "uppermost"],
      .lower: ["lower", "bottom", "lowest"],
      .left: ["left", "left hand", "leftmost"],
      .right: ["right", "right hand", "rightmost"],
      .middle: ["middle", "centre", "center", "central"],
      .edges: ["edges", "edge", "the borders", "sides", "corners", "margins", "rim"],
    ],
    parts: [
      .half: ["half", "halves"], .third: ["third", "thirds"], .quarter: ["quarter", "fourth", "quadrant"],
      .corner: ["corner"], .side: ["side", "part", "area of the picture", "section", "region"],
    ],
    wholes: [
      "whole", "everything", "entire", "all of it", "whole picture", "whole image", "whole thing", "entire picture",
      "entire image", "everywhere", "all over", "overall",
    ],
    rests: ["rest", "remainder", "everything else", "elsewhere", "anything else"],
    percents: ["%", "percent", "per cent", "pct"],
    manners: ["in the style of", "in the manner of", "style of", "after the manner of", "inspired by", "à la"],
    styles: ["style", "styled", "styles", "manner"],
    shades: [
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
    ],
    things: [
      "sky": ["sky", "skies", "heaven", "heavens"],
      "person": ["person", "people", "man", "woman", "child", "boy", "girl", "figure"],
      "boat": ["boat", "ship", "sailboat", "sailing boat", "vessel", "yacht", "dinghy", "canoe"],
      "watercraft": ["boat", "ship", "yacht"], "vehicle": ["car", "truck", "lorry", "bus", "van"],
      "car": ["car", "automobile", "vehicle"], "water": ["sea", "ocean", "lake", "river", "water", "waves", "pond"],
      "sea": ["sea", "ocean"], "building": ["house", "tower", "church", "castle", "building", "skyscraper"],
      "house": ["house", "home", "cottage", "hut"], "tree": ["tree", "palm", "oak", "fir"],
      "plant": ["plant", "bush", "tree"],
      "flower": ["flower", "tulip", "blossom"], "lantern": ["lantern", "lamp"], "window": ["window"],
      "dog": ["dog", "puppy"], "cat": ["cat", "kitten"],
      "animal": ["animal", "dog", "cat", "horse", "cow"], "face": ["face", "portrait"], "human face": ["face"],
      "mountain": ["mountain", "hill", "peak"], "road": ["road", "street", "path"],
      "grass": ["grass", "lawn", "meadow"],
    ],
    praises: [
      "beautiful", "beautifully", "nice", "nicely", "lovely", "pretty", "great", "amazing", "stunning", "gorgeous",
      "good",
      "wonderful", "fantastic", "awesome", "cool looking", "elegant", "artistic", "classic", "traditional", "old",
      "fine art",
      "realistic", "detailed", "moody", "atmospheric", "handmade", "real", "proper", "fancy", "masterpiece", "quality",
      "high quality", "best", "simple", "expressive", "modern", "professional", "cosy", "cozy", "quiet", "calm",
    ],
    fillers: [
      "it", "please", "picture", "image", "photo", "photograph", "pic", "photography", "me", "i", "we", "you", "us",
      "look",
      "looks", "looking", "effect", "filter", "tone", "tones", "toned", "light", "lights", "lighting", "lit", "version",
      "variation", "variant", "scene", "scenery", "time", "out", "there", "be", "is", "are", "was", "were", "been",
      "being",
      "will", "would", "should", "could", "can", "might", "want", "wants", "like to", "would like", "need", "just",
      "only",
      "so", "also", "too", "if", "it's", "s", "t", "re", "ll", "i'd", "we'd", "you'd", "ve", "does", "did", "done",
      "has", "had", "which",
      "who", "what", "when", "where", "here", "now", "again", "same", "thing", "art", "artwork", "work", "work of art",
      "colours", "colour", "coloured", "palette", "paper", "paints", "technique", "medium of", "mood", "feel",
      "feeling",
      "atmosphere", "vibe", "vibes", "ambience", "weather", "day", "days", "season", "hour", "kind of", "sort of",
      "type",
      "kind", "way", "bit more", "all", "both", "each", "every", "hello", "hi", "thanks", "thank you", "maybe",
      "perhaps", "rather",
      "something", "anything", "seem", "seems", "appear", "given", "get", "got", "try", "go", "going", "falling",
      "covered",
      "filled", "full of", "off", "up", "down", "else", "such", "while", "until", "because", "than", "own", "toward",
      "towards", "upon", "outside", "effects", "filters", "layer", "overlay", "print of",
      "texture", "textured", "finish", "surface", "sheet", "very much", "still", "already", "let's", "lets",
      "dont worry",
      "say", "well", "whatever", "ok", "okay", "sure", "possible", "as possible", "hand", "made of", "composed of",
      "old school",
      "bathed in", "drenched in", "a lot like", "shining", "coming", "comes",
    ])
}
