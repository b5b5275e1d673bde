import Recordings

enum MistypedKind: String, Sendable {
  case string = "string_type"
  case integer = "int_type"
  case integerText = "int_parsing"
  case fraction = "int_from_float"
  case boolean = "bool_parsing"
  case list = "list_type"
  case object = "model_type"

  var message: String {
    switch self {
    case .string: "Input should be a valid string"
    case .integer: "Input should be a valid integer"
    case .integerText: "Input should be a valid integer, unable to parse string as an integer"
    case .fraction: "Input should be a valid integer, got a number with a fractional part"
    case .boolean: "Input should be a valid boolean, unable to interpret input"
    case .list: "Input should be a valid list"
    case .object: "Input should be a valid dictionary"
    }
  }
}
