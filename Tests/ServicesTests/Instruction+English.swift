extension Instruction {
  /// English instructions.
  static let english = table(
    """
    > snow, large flakes, only in the lower third
    applied: snow (68 %, lower third)
    > half-strength pixel art
    applied: pixel art (50 %)
    > replace the roof with gold, at night
    applied: night (68 %)
    The local studio cannot replace the roof by gold.
    > make it a watercolour at dusk with a dragon
    applied: dusk (68 %), watercolour (68 %)
    The local studio cannot add a dragon.
    > slightly foggy, very autumnal
    applied: autumn (92 %), fog (32 %)
    > foggy, but only slightly
    applied: fog (32 %)
    > the sky in neon
    applied: neon (68 %, sky)
    > the boat in pixel art
    applied: pixel art (68 %, boat)
    > make the top third foggy
    applied: fog (68 %, upper third)
    > the left half as a mosaic
    applied: mosaic (68 %, left half)
    > left half as a mosaic and right half in charcoal
    applied: charcoal (68 %, right half), mosaic (68 %, left half)
    > the sky in neon and the boat as a mosaic
    applied: mosaic (68 %, boat), neon (68 %, sky)
    > watercolour with fog in the sky
    applied: fog (68 %, sky), watercolour (68 %)
    > no rain, but snow
    applied: snow (68 %)
    left out: rain
    > watercolour without fog or rain
    applied: watercolour (68 %)
    left out: fog, rain
    > don't make it a watercolour, make it an oil painting
    applied: oil (68 %)
    left out: watercolour
    > pencil instead of watercolour
    applied: pencil (68 %)
    left out: watercolour
    > a painting
    applied: oil (68 %)
    “painting” was taken as oil
    > a painting of a dragon
    applied: oil (68 %)
    “painting” was taken as oil
    The local studio cannot add a dragon.
    > an old photo
    applied: sepia (68 %)
    “old photo” was taken as sepia
    > watercolour, not too dark
    applied: watercolour (68 %)
    left out: night
    > night, not too dark
    applied: night (32 %)
    > not too foggy autumn
    applied: autumn (68 %), fog (32 %)
    > keep the boat, make it a woodcut
    applied: woodcut (68 %)
    kept as it was: the boat
    > woodcut but keep the lighthouse
    applied: woodcut (68 %)
    the lighthouse cannot be kept apart, it has no box: looks are laid over the whole picture
    > remove the car and make it winter
    applied: winter (68 %)
    The local studio cannot remove the car.
    > replace the car with a dragon, at night
    applied: night (68 %)
    The local studio cannot replace the car by a dragon.
    > add lanterns and rain
    applied: rain (68 %)
    The local studio cannot add lanterns.
    > van Gogh
    > oil painting like van Gogh
    applied: oil (68 %)
    artists are not imitated: van Gogh
    > in the style of Turner, watercolour
    applied: watercolour (68 %)
    artists are not imitated: Turner
    > watercolour with muted colours
    applied: watercolour (68 %)
    > pencil on blue paper
    applied: pencil (68 %)
    > woodcut in indigo
    applied: woodcut (68 %)
    > sepia, golden
    applied: sepia (68 %)
    > a golden watercolour
    applied: watercolour (68 %)
    not understood: golden
    > pencil and watercolour
    applied: pencil (68 %), watercolour (68 %)
    > a very dark night
    applied: night (92 %)
    > heavy rain at night
    applied: night (68 %), rain (92 %)
    > a hint of sepia
    applied: sepia (32 %)
    > sepia at 40%
    applied: sepia (40 %)
    > neon sky
    applied: neon (68 %, sky)
    > a neon dragon at night
    applied: neon (68 %), night (68 %)
    The local studio cannot add a dragon.
    > the harbour at dusk
    applied: dusk (68 %)
    > blur the background and make it dreamy
    applied: dream (68 %)
    The local studio cannot blur the background.
    > rain on the window
    applied: rain (68 %)
    > Stained-Glass
    applied: stained glass (68 %)
    > night but no night
    > the edges in sepia
    applied: sepia (68 %, edges)
    > the upper left corner in neon
    applied: neon (68 %, upper left corner)
    > the boat in neon, the rest in pencil
    applied: neon (68 %, boat), pencil (68 %, the rest)
    > fog over the water
    applied: fog (68 %)
    no box for: water, so fog is laid over the whole picture
    > neon on the people
    applied: neon (68 %, people)
    > in Japanese style, woodcut
    applied: woodcut (68 %)
    not understood: Japanese
    > the dragon in neon
    applied: neon (68 %)
    no box for: dragon, so neon is laid over the whole picture
    > the dragon in neon, and a watercolour
    applied: watercolour (68 %)
    no box for: dragon, so neon is left out
    > make the boat bigger and add fog
    applied: fog (68 %)
    The local studio cannot enlarge the boat.
    > oil with a palette knife
    applied: oil (68 %)
    > make it blue, watercolour
    applied: watercolour (68 %)
    not understood: blue
    > winter, hoar frost
    applied: winter (68 %)
    > a watercolour boat
    applied: watercolour (68 %, boat)
    > make the sky foggy
    applied: fog (68 %, sky)
    > turn the people into pixel art
    applied: pixel art (68 %, people)
    > put fog on the left and right
    applied: fog (68 %, left half and right half)
    > a snowy winter night
    applied: night (68 %), snow (68 %), winter (68 %)
    > snowy, but no rain
    applied: snow (68 %)
    left out: rain
    > make it rain
    applied: rain (68 %)
    > let it snow heavily
    applied: snow (92 %)
    > more fog
    applied: fog (80 %)
    > less fog
    applied: fog (50 %)
    > not very foggy
    applied: fog (32 %)
    > without people, watercolour
    applied: watercolour (68 %)
    The local studio cannot remove people.
    > don't change the sky, woodcut
    applied: woodcut (68 %)
    kept as it was: the sky
    > don't remove the boat, woodcut
    applied: woodcut (68 %)
    kept as it was: the boat
    > leave the boat as it is; charcoal elsewhere
    applied: charcoal (68 %, the rest)
    kept as it was: the boat
    > keep the colours, make it a mosaic
    applied: mosaic (68 %)
    > keep it sepia
    applied: sepia (68 %)
    > keep the snow, make it oil
    applied: oil (68 %)
    the snow cannot be kept apart, it has no box: looks are laid over the whole picture
    > watercolour of the harbour
    applied: watercolour (68 %)
    > a watercolour with a bowl of fruit
    applied: watercolour (68 %)
    The local studio cannot add a bowl of fruit.
    > watercolour and the boat
    applied: watercolour (68 %)
    The local studio cannot change the boat.
    > make it look like a stained glass window
    applied: stained glass (68 %)
    > Polaroid, slightly faded
    applied: faded film (32 %)
    > vintage
    applied: faded film (68 %)
    “vintage” was taken as faded film
    > film noir
    applied: noir (68 %)
    > cyberpunk city
    applied: neon (68 %)
    not understood: city
    > a comic book
    applied: comic (68 %)
    > comic in black and white
    applied: comic (68 %)
    > blueprint, cream on brown
    applied: blueprint (68 %)
    > golden hour
    applied: golden hour (68 %)
    > golden light and long shadows
    applied: golden hour (68 %)
    not understood: long shadows
    > golden hour, not dusk
    applied: golden hour (68 %)
    left out: dusk
    > moonlit night
    applied: moonlight (68 %)
    > under the moonlight
    applied: moonlight (68 %)
    > linocut in two colours
    applied: linocut (68 %)
    > pen & ink with a touch of watercolour
    applied: ink (68 %), watercolour (32 %)
    > etching, in Prussian blue, on tinted paper
    applied: etching (68 %)
    > dreamy
    applied: dream (68 %)
    > dreamy, very very strong
    applied: dream (92 %)
    > sepia 100 percent and vignette 20%
    applied: sepia (100 %), vignette (20 %)
    > soft light rain
    applied: rain (32 %)
    > light rain
    applied: rain (32 %)
    > deep snow
    applied: snow (92 %)
    > evening light
    applied: golden hour (68 %)
    > a white mount
    applied: mount (68 %)
    > framed
    applied: mount (68 %)
    > make it 8-bit
    applied: pixel art (68 %)
    > faded film
    applied: faded film (68 %)
    > 50% watercolour, 30% pencil
    applied: pencil (30 %), watercolour (50 %)
    > watercolour in the middle, pencil at the edges
    applied: pencil (68 %, edges), watercolour (68 %, middle part)
    > the bottom half of the picture in snow
    applied: snow (68 %, lower half)
    > the lower third as an etching
    applied: etching (68 %, lower third)
    > top left quarter in infrared
    applied: infrared (68 %, upper left quarter)
    > pencil on the right half, oil on the left half
    applied: oil (68 %, left half), pencil (68 %, right half)
    > everything in embroidery
    applied: embroidery (68 %)
    > the whole picture in neon, the boat in pencil
    applied: neon (68 %), pencil (68 %, boat)
    > add a boat
    > add a big red dragon with wings
    > two dragons at night
    applied: night (68 %)
    The local studio cannot add two dragons.
    > remove the fog
    > remove the fog and add rain
    applied: rain (68 %)
    left out: fog
    The local studio cannot remove the fog.
    > replace the sky with neon
    applied: neon (68 %, sky)
    > replace the watercolour with oil
    applied: oil (68 %)
    left out: watercolour
    > turn the cat into a dog, at night
    applied: night (68 %)
    The local studio cannot replace the cat by a dog.
    > paint the sky neon
    applied: neon (68 %, sky)
    > rotate the picture and add snow
    applied: snow (68 %)
    The local studio cannot rotate.
    > brighter, at golden hour
    applied: golden hour (68 %)
    The local studio cannot brighten.
    > write "hello" on it, noir
    applied: noir (68 %)
    The local studio cannot write.
    > watercolor watercolor watercolor
    applied: watercolour (68 %)
    > watercolour, strong; fog, subtle
    applied: fog (32 %), watercolour (92 %)
    > very strong, watercolour
    applied: watercolour (92 %)
    > strongly: sepia
    applied: sepia (92 %)
    > a bit more fog and a lot of snow
    applied: fog (32 %), snow (92 %)
    > rainy and snowy and foggy
    applied: fog (68 %), rain (68 %), snow (68 %)
    > no rain and snow, just fog
    applied: fog (68 %)
    left out: rain, snow
    > no fog and a watercolour
    applied: watercolour (68 %)
    left out: fog
    > neither rain nor snow, oil
    applied: oil (68 %)
    left out: rain, snow
    > anything but oil, a painting
    applied: watercolour (68 %)
    “painting” was taken as watercolour
    left out: oil
    > not only watercolour but also pencil
    applied: pencil (68 %), watercolour (68 %)
    > Ukiyo-e style
    applied: woodcut (68 %)
    > like a Hokusai print
    applied: linocut (68 %)
    “print” was taken as linocut
    artists are not imitated: Hokusai
    > by Monet, oil
    applied: oil (68 %)
    artists are not imitated: Monet
    > watercolour by Jane Smith
    applied: watercolour (68 %)
    artists are not imitated: Jane Smith
    > cross-stitched
    applied: embroidery (68 %)
    > knitted
    > Weihnachten
    > everything in oil except the boat
    applied: oil (68 %)
    kept as it was: the boat
    > etching in sepia
    applied: etching (68 %)
    > ink & pastel
    applied: ink (68 %), pastel (68 %)
    > rain or snow
    applied: rain (68 %), snow (68 %)
    > the sky, the boat and the people in neon
    applied: neon (68 %, sky, boat and people)
    > snow on the boat and fog on the right
    applied: fog (68 %, right half), snow (68 %, boat)
    > a dragon
    > no rain
    > aquarelle aquarelle, aquarelle; aquarelle
    applied: watercolour (68 %)
    > could you please make this look like an old engraving
    applied: etching (68 %)
    > I'd like a stained-glass window of the boat
    applied: stained glass (68 %)
    > turn it into autumn
    applied: autumn (68 %)
    > make it snow on the left half and rain on the right half
    applied: rain (68 %, right half), snow (68 %, left half)
    > fall colours, please
    applied: autumn (68 %)
    > a foggy autumn morning in gouache
    applied: autumn (68 %), fog (68 %), golden hour (68 %), gouache (68 %)
    “morning” was taken as golden hour
    > the person in comic style
    applied: comic (68 %, person)
    > the two people as a comic
    applied: comic (68 %, people)
    > sunset over the sea
    applied: dusk (68 %)
    no box for: sea, so dusk is laid over the whole picture
    > put the boat in black and white
    applied: noir (68 %, boat)
    > a black and white photo except the boat
    applied: noir (68 %)
    kept as it was: the boat
    > in watercolours
    applied: watercolour (68 %)
    > in oils
    applied: oil (68 %)
    > oil paints on canvas
    applied: oil (68 %)
    > chalk drawing on black paper
    applied: pastel (68 %)
    > charcoal on kraft paper
    applied: charcoal (68 %)
    > risograph in pink and blue
    applied: risograph (68 %)
    > cyanotype, bleached
    applied: cyanotype (68 %)
    > infrared, but subtle
    applied: infrared (32 %)
    > cyberpunk neon at night, strongly
    applied: neon (68 %), night (92 %)
    > moonlight instead of night
    applied: moonlight (68 %)
    left out: night
    > golden hour with long exposure
    applied: golden hour (68 %)
    The local studio cannot add long exposure.
    > noir, high contrast
    applied: noir (68 %)
    > winter without snow
    applied: winter (68 %)
    left out: snow
    > don't add snow, just winter
    applied: winter (68 %)
    left out: snow
    > erase the people and add mist
    applied: fog (68 %)
    The local studio cannot remove the people.
    > delete all the text, sepia
    applied: sepia (68 %)
    The local studio cannot remove the text.
    > put a hat on the person, pastel
    applied: pastel (68 %)
    The local studio cannot add a hat.
    > give the dog a hat, oil
    applied: oil (68 %)
    The local studio cannot change the dog or add a hat.
    > make the colours warmer
    applied: golden hour (68 %)
    “warmer” was taken as golden hour
    > sharper and brighter, vignette
    applied: vignette (68 %)
    The local studio cannot sharpen or brighten.
    > put it in a mount
    applied: mount (68 %)
    > embroidery on navy cloth
    applied: embroidery (68 %)
    > mosaic of sea glass
    applied: mosaic (68 %)
    > spring with cherry blossom
    applied: spring (68 %)
    > heavy fog, light rain
    applied: fog (92 %), rain (32 %)
    > a drizzle
    applied: rain (68 %)
    > storm
    applied: rain (68 %)
    “storm” was taken as rain
    > make it moody
    > a lot of rain and a little fog
    applied: fog (32 %), rain (92 %)
    > the background in watercolour
    applied: watercolour (68 %)
    no box for: background, so watercolour is laid over the whole picture
    > foreground in pencil
    applied: pencil (68 %)
    no box for: foreground, so pencil is laid over the whole picture
    > the sky at night
    applied: night (68 %)
    > the sky in watercolour, strongly
    applied: watercolour (92 %, sky)
    > pencil in the upper third only
    applied: pencil (68 %, upper third)
    > not sepia
    > no, make it sepia
    applied: sepia (68 %)
    > sepia please, thanks!
    applied: sepia (68 %)
    > WATERCOLOUR
    applied: watercolour (68 %)
    > sunset over the sea, watercolour
    applied: dusk (68 %), watercolour (68 %)
    no box for: sea, so dusk is laid over the whole picture
    > don't turn it into a watercolour; etching
    applied: etching (68 %)
    left out: watercolour
    > make it a watercolour, but leave the sky alone
    applied: watercolour (68 %)
    kept as it was: the sky
    """)
}
