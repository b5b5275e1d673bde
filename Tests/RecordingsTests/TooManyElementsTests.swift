import Testing

@testable import Recordings

@Suite("Answers that would fill the memory")
struct TooManyElementsTests {
  private func list(_ count: Int) -> JSONText {
    JSONText(#"{"results":["# + repeatElement("7", count: count).joined(separator: ",") + "]}")
  }

  @Test func `More elements than any page has are not read`() throws {
    let many = list(JSONReader.mostElements + 1)
    #expect(throws: JSONProblem.tooMany) { try JSONList<PageRow>(many, in: "results") }
    #expect(throws: JSONProblem.tooMany) { try JSONList<JSONText>(many, in: "results") }
    let most = try JSONList<PageRow>(list(JSONReader.mostElements), in: "results")
    #expect(most.elements?.count == JSONReader.mostElements)
  }
}
