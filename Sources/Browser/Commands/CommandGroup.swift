import Recordings

package enum CommandGroup: String, Hashable, Sendable, CaseIterable {
  case move = "Move"
  case panes = "Panes"
  case find = "Find"
  case columns = "Columns"
  case file = "Mark and file"
  case lists = "Lists"
  case triage = "Triage"
  case timeline = "Timeline"
  case hand = "Hand over"
  case program = "Program"
  case own = "Your commands"
  case line = "Command line"
}
