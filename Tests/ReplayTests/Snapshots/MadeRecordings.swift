/// Small recordings that have everything, for tests that damage them.
enum MadeRecordings {
  static let tree = """
    {"node":{"type":0,"childNodes":[{"type":1,"name":"html","publicId":"","systemId":"","id":2},{"type":2,
    "tagName":"html","attributes":{"lang":"en","rr_width":"10px"},"childNodes":[{"type":2,"tagName":"style",
    "attributes":{"_cssText":"a { color: red }\\n"},"childNodes":[],"id":4},{"type":3,"textContent":"\\u00e9 ***","id":5}],
    "id":3}],"compatMode":"BackCompat","id":1},"initialOffset":{"left":0,"top":12.5}}
    """.replacing("\n", with: "")

  static let lines: [String] = [
    #"["w1",{"type":4,"data":{"href":"https://a.test/","width":1280,"height":800},"timestamp":1700000000000}]"#,
    #"["w1",{"type":2,"data":\#(Gzip.field(tree)),"timestamp":1700000000001,"cv":"2024-10"}]"#,
    #"["w1",{"type":3,"data":{"source":0,"texts":\#(Gzip.field("[]")),"attributes":\#(Gzip.field(#"[{"id":3,"attributes":{"class":"b","style":{"top":"1px"}}}]"#)),"removes":\#(Gzip.field(#"[{"id":5,"parentId":3}]"#)),"adds":\#(Gzip.field(#"[{"parentId":3,"nextId":null,"node":{"type":3,"textContent":"new","id":6}}]"#))},"timestamp":1700000000100,"cv":"2024-10"}]"#,
    #"["w2",{"type":2,"data":\#(tree),"timestamp":1700000000002,"delay":3}]"#,
    #"["w1",{"type":3,"data":{"source":2,"type":2,"id":3,"x":10.25,"y":20,"pointerType":0},"timestamp":1700000000200}]"#,
    #"["w1",{"type":3,"data":{"source":1,"positions":[{"x":1,"y":2,"id":3,"timeOffset":-50}]},"timestamp":1700000000300}]"#,
    #"["w1",{"type":3,"data":{"source":5,"text":"****","isChecked":false,"id":3},"timestamp":1700000000400}]"#,
    #"["w1",{"type":3,"data":{"source":8,"id":4,"adds":[{"rule":"b{}","index":[0,1]}],"removes":[{"index":0}]},"timestamp":1700000000500}]"#,
    #"["w1",{"type":3,"data":{"source":15,"id":1,"styleIds":[1],"styles":[{"styleId":1,"rules":[{"rule":"c{}"}]}]},"timestamp":1700000000600}]"#,
    #"["w1",{"type":6,"data":{"plugin":"rrweb/console@1","payload":{"level":"error","payload":["\"no\""],"trace":[]}},"timestamp":1700000000700}]"#,
    #"["w1",{"type":6,"data":{"plugin":"rrweb/network@1","payload":{"requests":[{"name":"/api","status":500,"timestamp":1700000000700,"duration":3.5}]}},"timestamp":1700000000701}]"#,
    #"["w1",{"type":5,"data":{"tag":"sessionIdle","payload":{"threshold":300000}},"timestamp":1700000000800}]"#,
    #"{"window_id":"w3","data":[{"type":2,"data":{"wireframes":[{"id":1,"width":"100vw","height":2,"childWireframes":[{"id":2,"type":"text","text":"x"}]}]},"timestamp":1700000000900},{"type":3,"data":{"source":0,"updates":[{"parentId":1,"wireframe":{"id":2}}]},"timestamp":1700000000901}]}"#,
  ]

  static let whole = Array(lines.joined(separator: "\n").utf8)
  /// The same as one text over many lines.
  static let document = Array(("{\n\"snapshots\": [\n" + lines.joined(separator: ",\n") + "\n]\n}\n").utf8)
}
