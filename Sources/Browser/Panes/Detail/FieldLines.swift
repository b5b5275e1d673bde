import Terminal

/// Lines of `name  value`, values wrapped under themselves.
struct FieldLines {
  let nameWidth: Int
  let width: Int

  func callAsFunction(_ name: String, _ value: String, _ role: Role = .text) -> [DetailLine] {
    let name = name.fitted(to: nameWidth - 1)
    let padded = name + String(repeating: " ", count: max(0, nameWidth - name.columns))
    let rows = value.wrapped(to: max(8, width - nameWidth))
    return rows.enumerated().map { index, text in
      DetailLine([
        .init(text: index == 0 ? padded : String(repeating: " ", count: nameWidth), role: .fieldName),
        .init(text: text, role: role),
      ])
    }
  }
}
