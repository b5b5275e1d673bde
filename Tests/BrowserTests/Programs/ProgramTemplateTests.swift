import Testing

@testable import Browser

@Suite("Programs with data")
struct ProgramTemplateTests {
  @Test func `A placeholder stays in its argument, whatever it stands for`() throws {
    let template = try ProgramTemplate([
      "issue", "--title={person}", "{url}?t={second}", "{{id}}", "{id: .id}",
    ])
    let values: [Placeholder: String] = [
      .person: "O'Neill \"; rm -rf / $(id) `id` \\", .url: "https://x.test/a b", .second: "83",
    ]
    #expect(
      try template.filled(values) == [
        "issue", "--title=O'Neill \"; rm -rf / $(id) `id` \\", "https://x.test/a b?t=83", "{id}", "{id: .id}",
      ])
    #expect(template.placeholders == [.person, .url, .second])
  }

  @Test func `A value that looks like an option is refused, but not behind two dashes`() throws {
    let bare = try ProgramTemplate(["show", "{id}"])
    #expect(throws: ProgramTemplate.Refusal.option(.id, "--force")) { try bare.filled([.id: "--force"]) }
    let behind = try ProgramTemplate(["show", "--", "{id}"])
    #expect(try behind.filled([.id: "--force"]) == ["show", "--", "--force"])
    let inside = try ProgramTemplate(["show", "id={id}"])
    #expect(try inside.filled([.id: "--force"]) == ["show", "id=--force"])
  }

  @Test func `What is not known is refused, and not left empty`() throws {
    let template = try ProgramTemplate(["mail", "{email}"])
    #expect(throws: ProgramTemplate.Refusal.missing(.email)) { try template.filled([:]) }
    #expect(throws: ProgramTemplate.Refusal.missing(.email)) { try template.filled([.email: ""]) }
  }

  @Test(arguments: [
    (["open", "{ur}"], ProgramTemplate.Problem.unknown("ur", nearest: "url")), ([], .empty), ([""], .empty),
    (["{id}"], .programIsData), (["./{person}.sh"], .programIsData), (["a", "b\u{0}c"], .noText),
  ])
  func `What cannot be meant is a mistake`(words: [String], problem: ProgramTemplate.Problem) {
    #expect(throws: problem) { try ProgramTemplate(words) }
  }

  @Test(arguments: [
    ["sh", "-c", "echo {id}"], ["/bin/bash", "-ec", "echo {person}"], ["env", "X=1", "zsh", "-c", "a {url}"],
    ["bash", "-c{id}"], ["python3.11", "-c", "print('{person}')"], ["perl", "-ne", "{id}"],
    ["node", "--eval", "{id}"], ["ssh", "host", "show", "{id}"], ["bash", "--norc", "-c", "{id}"],
  ])
  func `No shell and no interpreter gets data as a part of its program`(words: [String]) {
    #expect { try ProgramTemplate(words) } throws: { error in
      if case .shellReadsData? = error as? ProgramTemplate.Problem { true } else { false }
    }
  }

  @Test(arguments: [
    ["sh", "-c", "echo \"$1\"", "sh", "{id}"], ["bash", "script.sh", "{id}"],
    ["python3", "tool.py", "-c", "{id}"],
    ["jq", "-r", ".id"],
  ])
  func `Data as an argument of a script is allowed`(words: [String]) throws {
    #expect(try ProgramTemplate(words).filled([.id: "a"]).count == words.count)
  }
}
