import Domain
import Testing

@Test func everyBoxThatIsWrittenCanBeRead() throws {
  var random = SystemRandomNumberGenerator()
  for _ in 0..<500 {
    var finish = Finish()
    let (x, y) = (Double.random(in: 0..<1, using: &random), Double.random(in: 0..<1, using: &random))
    finish.crop = .box(
      UnitBox(
        x: x, y: y, width: .random(in: 0...(1 - x), using: &random), height: .random(in: 0...(1 - y), using: &random)))
    #expect(try Finish(finish.text).text == finish.text)
    #expect(finish.canonical.canonical == finish.canonical)
  }
}

@Test(arguments: [-1, 2, .nan, .infinity])
func aBoxOutsideThePictureIsWrittenAsOneInside(_ edge: Double) throws {
  var finish = Finish()
  finish.crop = .box(UnitBox(x: edge, y: 0, width: edge, height: 1))
  #expect(throws: Never.self) { try Finish(finish.text) }
}

@Test(arguments: [
  ("mirror", "finish", "finishing", "mirror"), ("mirror", "local", "local studio", nil),
  ("mirror", "finish", "somebody else", nil), ("dragon", "finish", "finishing", nil),
])
func aFinishIsKnownByItsRecord(_ instruction: String, _ model: String, _ service: String, _ text: String?) {
  #expect(Finish(instruction: instruction, model: model, service: service)?.text == text)
}

@Test func aRequestOfAnOlderProgramHasNoFinishAndNoMask() throws {
  let settings = GenerationSettings(mode: .picture, count: 1, model: "local")
  #expect(settings.finish == nil)
  let request = GenerationRequest(
    id: GenerationID(rawValue: "g"), source: "/a.png", parent: .source, instruction: "dusk", settings: settings)
  #expect(request.mask == nil)
}
