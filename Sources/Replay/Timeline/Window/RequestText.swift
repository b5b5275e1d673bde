/// A request as text: method and address.
enum RequestText {
  static func text(of request: NetworkRequest, onHost host: String?) -> String {
    let address = PageURL(request.name)
    let isOwnHost = address.host.isEmpty || address.host == host
    let place = (isOwnHost ? "" : address.host) + address.path
    return PageText.clean("\(method(of: request)) \(place)", limit: 240)
  }

  private static func method(of request: NetworkRequest) -> String {
    guard let method = request.method.map({ PageText.clean($0, limit: 12).uppercased() }), !method.isEmpty
    else {
      return "GET"
    }
    return method
  }
}
