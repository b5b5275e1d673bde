import Foundation
import Recordings
import Testing

@testable import reel

@Suite("The manual")
struct ManualTests {
  @Test(arguments: ManualPage.allCases)
  func `A page is the same each time, plain ASCII, and in mdoc`(_ page: ManualPage) throws {
    let text = try page.text()
    #expect(try page.text() == text)
    #expect(text.utf8.allSatisfy { $0 == 0x0A || (0x20..<0x7F).contains($0) })
    #expect(text.hasPrefix(".Dd "))
    #expect(text.contains("\n.Sh NAME\n"))
    #expect(!text.contains("\n\n"))
  }

  @Test func `The program's page names every command, option and exit status`() throws {
    let text = try ManualPage.reel.text()
    for command in try EveryCommand.described().dropFirst() {
      #expect(text.contains(".Ss " + ManualText.argument(command.fullName)))
      for option in command.shownArguments.flatMap(\.options) {
        #expect(text.contains("Fl " + ManualText.plain(String(option.dropFirst()))))
      }
    }
    for status in ExitStatus.allCases { #expect(text.contains(".It \(status.rawValue)\n")) }
  }

  @Test func `The page of filters names every word`() throws {
    let text = try ManualPage.filter.text()
    for name in FilterWordNames.all { #expect(text.contains(".It Ic " + ManualText.plain(name))) }
  }

  @Test func `Nothing in a text is read as a request`() {
    #expect(ManualText.plain(".Sh x") == "\\&.Sh x")
    #expect(ManualText.plain("'a") == "\\(aqa")
    #expect(ManualText.plain("a\\b-c") == "a\\eb\\-c")
    #expect(ManualText.plain("é") == "\\[u00E9]")
    #expect(ManualText.argument("Fl a") == "\\&Fl \\&a")
  }
}
