import ArgumentParser
import Foundation
import Testing

@testable import reel

@Suite("Help of every command")
struct HelpTests {
  @Test func `Every command says what it is for, in a sentence`() throws {
    for command in try EveryCommand.described() {
      let abstract = command.abstract ?? ""
      #expect(abstract.hasSuffix("."), "\(command.fullName): \(abstract)")
      #expect(abstract.first?.isUppercase == true, "\(command.fullName): \(abstract)")
    }
  }

  @Test func `Every command has examples, each a line of reel that is no wider than a terminal`() throws {
    for command in try EveryCommand.described() {
      let examples = command.explanation.examples
      #expect(!examples.isEmpty, "\(command.fullName) has no block of \(CommandExplanation.heading)")
      for example in examples {
        #expect(example.contains("reel"), "\(command.fullName): \(example)")
        #expect(example.count <= 78, "\(command.fullName): \(example)")
      }
    }
  }

  /// What a command's own lines show must be such that its parser takes it.
  @Test func `The parser takes the words of every plain example`() throws {
    var count = 0
    for command in try EveryCommand.described() {
      for example in command.explanation.examples where Self.isPlain(example) {
        count += 1
        let words = Array((ShellLine(example).words + [ShellLine(example).word]).dropFirst())
        #expect(throws: Never.self, "\(example)") {
          if try Start.browseRequest(words) == nil { _ = try Start.command(words) }
        }
      }
    }
    #expect(count > 10)
  }

  /// It is one command, and no other program stands beside it.
  private static func isPlain(_ example: String) -> Bool {
    example.hasPrefix("reel ") && !example.contains(where: { "|<$#&;".contains($0) })
      && !example.contains(" > ") && !example.contains("…")
  }

  @Test func `Every option and argument says what it does`() throws {
    for command in try EveryCommand.described() {
      for argument in command.shownArguments {
        let name = argument.options.last ?? "<\(argument.value)>"
        #expect(argument.abstract?.isEmpty == false, "\(command.fullName) \(name)")
      }
    }
  }

  @Test func `Every command stands under a heading of the help`() {
    for command in Subcommand.all {
      #expect(CommandShelf.isShelved(command), "\(command._commandName) stands in no CommandShelf")
    }
    let names = CommandShelf.allCases.flatMap(\.names)
    #expect(Set(names).count == names.count)
  }

  /// The parser wraps all but its line of usage.
  @Test func `No help is wider than a terminal of 80 columns`() {
    for command in EveryCommand.types {
      for line in command.helpMessage(columns: 80).split(separator: "\n") where !line.hasPrefix("USAGE:") {
        #expect(line.count <= 80, "\(command._commandName): \(line)")
      }
    }
  }

  @Test func `Commands of those who work on Reel stand in no help`() {
    let help = Reel.helpMessage(columns: 80)
    for command in Subcommand.hidden { #expect(!help.contains(command._commandName)) }
  }
}
