import Recordings
import Testing

@testable import Replay

private func mutation(_ members: String) throws -> Mutation {
  var reading = Reading.incremental(0, members)
  guard case .mutation(let mutation) = try reading.content() else { throw UnexpectedEvent() }
  return mutation
}

@Suite("Mutations")
struct MutationTests {
  @Test func `Removes and adds`() throws {
    let mutation = try mutation(
      #""removes":[{"id":4,"parentId":3},{"parentId":3,"id":5,"isShadow":true}],"#
        + #""adds":[{"parentId":3,"nextId":null,"node":{"id":8,"type":3,"textContent":"x"}},"#
        + #"{"node":{"id":9,"type":2,"tagName":"p","childNodes":[]},"nextId":8,"previousId":7,"parentId":3}]"#
    )
    var removes: [RemovedNode] = []
    #expect(mutation.forEachRemove { removes.append($0) })
    #expect(removes == [.init(id: 4, parent: 3, isShadow: false), .init(id: 5, parent: 3, isShadow: true)])
    var (log, reader, places) = (NodeLog(), SnapshotNodeReader(), [String]())
    #expect(
      mutation.forEachAdd { add in
        places.append("\(add.parent) \(add.next ?? 0) \(add.previous ?? 0)")
        if let node = add.node { _ = reader.read(node, into: &log) }
      })
    #expect(places == ["3 0 0", "3 8 7"])
    #expect(log.lines == ["8 text x", "9 element p"])
  }

  @Test func `Texts and attributes`() throws {
    let mutation = try mutation(
      #""texts":[{"id":4,"value":"a\nb"},{"value":null,"id":5},{"id":6,"value":7}],"attributes":[{"attributes":"#
        + #"{"class":"x\ty","hidden":null,"open":true,"style":{"color":["red","important"],"top":"1px","left":false}},"#
        + #""id":4},{"id":5,"attributes":{"n":3}}]"#)
    var texts: [String] = []
    #expect(mutation.forEachText { texts.append("\($0) \(NodeLog.text($1))") })
    #expect(texts == ["4 a\nb", "5 ", "6 7"])
    var changes: [String] = []
    #expect(
      mutation.forEachAttribute { id, name, change in
        switch change {
        case .removed: changes.append("\(id) -\(NodeLog.text(name))")
        case .value(let value): changes.append("\(id) \(NodeLog.text(name))=\(NodeLog.text(value))")
        case .style(let style):
          style.forEachProperty { changes.append("\(id) \($0):\($1 ?? "-")\($2 ? "!" : "")") }
        }
      })
    #expect(
      changes == ["4 class=x\ty", "4 -hidden", "4 open=", "4 color:red!", "4 top:1px", "4 left:-", "5 n=3"])
  }

  @Test func `Empty and missing parts are nothing`() throws {
    for members in [#""texts":[],"adds":null,"removes":"","attributes":{}"#, #""x":1"#] {
      let mutation = try mutation(members)
      #expect(mutation.isEmpty)
      #expect(mutation.forEachAdd { _ in Issue.record() })
    }
  }

  @Test func `Broken packed JSON stops a walk, and that is told`() {
    let data = #"{"source":0,"removes":\#(Gzip.field(#"[{"id":1,"parentId":2},{"id"#))}"#
    var reading = Reading.event(3, data, more: #","cv":"2024-10""#)
    guard case .mutation(let mutation)? = reading.contents()[0] else {
      Issue.record()
      return
    }
    var count = 0
    #expect(!mutation.forEachRemove { _ in count += 1 })
    #expect(count == 1)
  }
}
