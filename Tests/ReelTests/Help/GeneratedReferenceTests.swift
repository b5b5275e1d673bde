import Foundation
import Testing

@testable import reel

@Suite("Generated parts of the documentation")
struct GeneratedReferenceTests {
  private static let docs = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../docs").standardized

  @Test(arguments: GeneratedReference.allCases)
  func `The page holds what the tables say now`(_ reference: GeneratedReference) throws {
    let text = try String(contentsOf: Self.docs.appending(path: reference.page), encoding: .utf8)
    let renewed = try #require(try reference.renewed(text), "\(reference.page) has no part for it")
    #expect(renewed == text, "docs/\(reference.page) is stale: swift run reel generate-docs docs")
  }

  @Test func `A part is replaced, and the page around it stays`() throws {
    let page = "before\n<!-- generated: settings -->\nstale row\n<!-- end of what is generated -->\nafter\n"
    let renewed = try #require(try GeneratedReference.settings.renewed(page))
    #expect(renewed.hasPrefix("before\n<!-- generated: settings -->\n\n| setting |"))
    #expect(renewed.hasSuffix("|\n\n<!-- end of what is generated -->\nafter\n"))
    #expect(!renewed.contains("stale row"))
    #expect(try GeneratedReference.settings.renewed(renewed) == renewed)
  }

  @Test func `A page without such a part is left alone`() throws {
    #expect(try GeneratedReference.keys.renewed("before\n<!-- generated: keys -->\nno end\n") == nil)
    #expect(try GeneratedReference.keys.renewed("") == nil)
  }

  @Test func `Bars in a cell do not end it`() {
    #expect(MarkdownRows(["a"]) { [["x|y"]] }.lines.last == "| x\\|y |")
  }
}
