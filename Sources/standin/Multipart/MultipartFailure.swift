/// Why a body is no `multipart/form-data`.
enum MultipartFailure: String, Error, CaseIterable {
  case boundary = "the content type names no usable boundary"
  case start = "the body does not start with the boundary"
  case delimiter = "a boundary is followed by something other than a line end"
  case unfinished = "the body ends before the last boundary"
  case epilogue = "something follows the last boundary"
  case headTooLong = "the headers of a part are too long"
  case head = "the headers of a part cannot be read"
  case name = "a part has no name"
  case encoding = "a part has a transfer encoding"
  case tooManyParts = "there are too many parts"
}
