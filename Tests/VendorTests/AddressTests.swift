import Domain
import Testing

@testable import Services

@Suite struct AddressTests {
  @Test(
    arguments: [
      ("http://proxy:3128", "proxy", 3128, nil), ("proxy:8080/", "proxy", 8080, nil),
      ("http://anna:p%40ss@[::1]:1", "::1", 1, "anna"), ("http://proxy", "proxy", 80, nil),
    ] as [(String, String, Int, String?)])
  func aProxyIsRead(text: String, host: String, port: Int, user: String?) throws {
    let address = try #require(ProxyAddress(text))
    #expect((address.host, address.port, address.user) == (host, port, user))
  }

  @Test(arguments: ["", "socks5://proxy:1", "http://:80", "http://proxy:99999", "http://a b:1"])
  func whatIsNoProxyIsRefused(text: String) { #expect(ProxyAddress(text) == nil) }

  @Test(arguments: [
    ("api.openai.com", false), ("internal.example", true), ("a.internal.example", true), ("xinternal.example", false),
    ("10.0.0.1", true), ("localhost", true), ("127.0.0.9", true),
  ])
  func someHostsAreReachedWithoutTheProxy(host: String, isDirect: Bool) {
    #expect(ProxyExceptions([".internal.example", "internal.example", "10.0.0.1"]).cover(host) == isDirect)
  }

  @Test(arguments: [
    ("8.8.8.8", true), ("10.1.2.3", false), ("127.0.0.1", false), ("169.254.169.254", false), ("172.20.0.1", false),
    ("172.32.0.1", true), ("192.168.1.1", false), ("100.64.0.1", false), ("0.0.0.0", false), ("224.0.0.1", false),
  ])
  func privateAddressesAreNotPublic(text: String, isPublic: Bool) throws {
    #expect(try #require(IPv4Address(text)).isPublic == isPublic)
    #expect(HostLookup.addresses(of: text).map(\.isPublic) == [isPublic])
  }

  @Test(arguments: [
    ("::1", false), ("fe80::1", false), ("fd00::1", false), ("2606:4700::1111", true), ("2002:7f00:1::", false),
    ("::ffff:10.0.0.1", false),
  ])
  func privateAddressesOfVersion6AreNotPublic(text: String, isPublic: Bool) {
    #expect(HostLookup.addresses(of: text).allSatisfy { $0.isPublic == isPublic })
  }

  @Test(arguments: [
    "ftp://a/", "https://user@host/", "https://", "https://host:0/", "https://a\\@b/", "//host/", "https://[::1",
  ])
  func addressesThatCouldLeadElsewhereAreRefused(text: String) { #expect(WebAddress(text) == nil) }

  @Test func theTextOfAServiceIsHarmless() {
    #expect("a\u{1B}[2Jb\nc\u{202E}d".serviceText == "a [2Jb c d")
    #expect("Incorrect API key provided: sk-abc123.".serviceText == "Incorrect API key provided: (key)")
    #expect("key 0123456789abcdef0123456789abcdef is wrong".serviceText == "key (key) is wrong")
  }
}
