import Domain

/// Where a request goes, and what opens it: OpenAI, a server that speaks its protocol, or Azure in both of its forms.
struct OpenAIAddress {
  let access: ServiceAccess

  init(_ access: ServiceAccess) { self.access = access }

  /// The address of `path` (`images/edits`) for `model`, which on Azure is the name of a deployment.
  func url(_ path: String, model: String) -> String {
    guard access.service == .azureOpenAI else { return "\(access.endpoint)/\(path)" }
    if access.isByDeployment {
      return "\(access.endpoint)/openai/deployments/\(model.percentEncoded)/\(path)"
        + "?api-version=\((access.version ?? "2025-04-01-preview").percentEncoded)"
    }
    let query = access.version.map { "?api-version=\($0.percentEncoded)" } ?? ""
    return "\(access.endpoint)/openai/v1/\(path)\(query)"
  }

  /// The header fields of every request.
  var headers: [(name: String, value: String)] {
    var headers: [(String, String)] = [("accept", "application/json")]
    switch access.credential {
    case .key(let key) where access.service == .azureOpenAI: headers.append(("api-key", key.value))
    case .key(let key), .token(let key): headers.append(("authorization", "Bearer \(key.value)"))
    case nil: break
    }
    if let organization = access.organization { headers.append(("openai-organization", organization)) }
    if let project = access.project { headers.append(("openai-project", project)) }
    return headers
  }
}

extension String {
  /// The text as a part of an address: everything but letters, digits and `-._~` in percent signs (RFC 3986).
  var percentEncoded: String {
    var text = ""
    for byte in utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
        UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"):
        text.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        text += "%" + (digits.count == 1 ? "0" : "") + digits
      }
    }
    return text
  }
}
