/// What is said about pictures and other files.
extension OpenAIError {
  static func fileType(_ parameter: String, _ type: String, supported: [String]) -> OpenAIError {
    let list = supported.map { "'\($0)'" }.joined(separator: ", ")
    return OpenAIError(
      message: """
        Invalid file '\(parameter)': unsupported mimetype ('\(type)'). Supported file formats are \(list).
        """,
      parameter: parameter, code: "unsupported_file_mimetype")
  }

  static func fileSize(_ parameter: String, limit: Int) -> OpenAIError {
    OpenAIError(
      message: "Invalid file '\(parameter)': the file must be smaller than \(limit) bytes.", parameter: parameter,
      code: "image_file_too_large")
  }

  static func image(_ parameter: String) -> OpenAIError {
    OpenAIError(
      message: "Invalid image data.", type: "image_generation_user_error", parameter: parameter,
      code: "invalid_image_file")
  }

  static func tooFew(_ parameter: String) -> OpenAIError {
    OpenAIError(
      message: """
        Invalid '\(parameter)': empty array. Expected an array with minimum length 1, but got an empty array instead.
        """,
      parameter: parameter, code: "empty_array")
  }
}
