import Domain

/// What a file says of a model that writes text.
struct WrittenTextModel: Sendable {
  let id: String
  /// Where it stands, from 1.
  let line: Int
  private(set) var isHidden: Bool?
  private(set) var prices: [WrittenModel.PriceKey: Int] = [:]
  private(set) var retiresOn: CalendarDay?

  /// Reads the table that `reader` is at as what a file says of the model called `id`.
  init(_ id: String, _ reader: inout TableReader) {
    self.id = id
    line = reader.document.line(ofSection: reader.section) ?? 1
    isHidden = reader.truth("hidden")
    prices = WrittenModel.prices(&reader)
    retiresOn = reader.day("retires_on")
    if !prices.isEmpty, prices[.textIn] == nil || prices[.textOut] == nil {
      reader.complain("prices of a model that writes text take text_in and text_out, and image_in", at: "prices")
      prices = [:]
    }
  }

  /// This model over `older`, which has the same name and was said before.
  func laidOver(_ older: WrittenTextModel) -> WrittenTextModel {
    var whole = self
    whole.isHidden = isHidden ?? older.isHidden
    whole.prices = prices.isEmpty ? older.prices : prices
    whole.retiresOn = retiresOn ?? older.retiresOn
    return whole
  }

  /// The model; nil where it is hidden. Pictures are text to these models unless their price is said.
  var model: TextModel? {
    guard isHidden != true else { return nil }
    guard let textIn = prices[.textIn], let textOut = prices[.textOut] else {
      return TextModel(id: id, retiresOn: retiresOn)
    }
    let prices = TokenPrices(
      textIn: textIn, imageIn: prices[.imageIn] ?? textIn, imageOut: prices[.imageOut] ?? 0, textOut: textOut)
    return TextModel(id: id, prices: prices, retiresOn: retiresOn)
  }
}
