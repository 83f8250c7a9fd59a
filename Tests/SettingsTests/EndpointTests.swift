import Testing

@testable import Settings

struct EndpointTests {
  @Test(arguments: [
    ("https://api.openai.com/v1", "https://api.openai.com/v1"),
    ("https://api.openai.com/v1//", "https://api.openai.com/v1"),
    (" HTTPS://Ada.OpenAI.Azure.com/ \n", "https://ada.openai.azure.com"), ("https://host:8443", "https://host:8443"),
    ("http://localhost:8080/V1", "http://localhost:8080/V1"), ("http://127.0.0.1:1/v1", "http://127.0.0.1:1/v1"),
    ("http://127.8.9.1", "http://127.8.9.1"), ("http://[::1]:8080", "http://[::1]:8080"),
    ("https://[2001:db8::1]/v1", "https://[2001:db8::1]/v1"),
  ])
  func anAddressIsMadeUniform(written: String, text: String) throws {
    #expect(try Endpoint(written).text == text)
  }

  @Test(arguments: [
    "http://api.openai.com/v1", "http://192.168.1.5:8080", "http://127.0.0.1.example.com",
    "http://localhost.example.com", "http://api.localhost",
    "http://127.0.0", "http://127.0.0.1@evil.example", "http://[::2]", "http://127.0.0.256",
  ])
  func plainHTTPIsForThisMachineAlone(written: String) {
    #expect(throws: Endpoint.Flaw.self) { try Endpoint(written) }
  }

  @Test(arguments: [
    "", "api.openai.com", "ftp://host", "https://", "https:///v1", "https://host:", "https://host:0",
    "https://host:99999",
    "https://name:word@host", "https://host/v1?key=1", "https://host/#a", "https://host/a b", "https://hôst",
    "https://[::1",
    "https://host\r\nX: 1",
  ])
  func whatIsNoAddressIsRefused(written: String) {
    #expect(throws: Endpoint.Flaw.self) { try Endpoint(written) }
  }
}
