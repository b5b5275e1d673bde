import ArgumentParser

/// The shells that complete Reel's command lines.
enum ShellKind: String, CaseIterable, ExpressibleByArgument {
  case bash, zsh, fish

  /// What the shell reads. It asks `reel complete`, so that it stays true when Reel is updated.
  var script: String {
    switch self {
    case .bash: Self.bashScript
    case .zsh: Self.zshScript
    case .fish: Self.fishScript
    }
  }

  private static let bashScript = #"""
    # Completion of reel for bash: source it, or put it into
    # ~/.local/share/bash-completion/completions/reel
    _reel() {
      local line
      COMPREPLY=()
      while IFS= read -r line; do
        [[ $line == file ]] && { compopt -o default; continue; }
        [[ $line == +* ]] && compopt -o nospace
        COMPREPLY+=("${line:1}")
      done < <("$1" complete bash -- "${COMP_LINE:0:COMP_POINT}" "$2" 2>/dev/null </dev/null)
    }
    complete -F _reel reel
    """#

  private static let zshScript = #"""
    #compdef reel
    # Completion of reel for zsh: put it as _reel into a folder of $fpath, or source it.
    _reel() {
      local line value files=
      local -a whole whole_notes begun begun_notes head
      head=("${(@Q)words[1,CURRENT-1]}")
      while IFS= read -r line; do
        if [[ "$line" == file ]]; then files=yes; continue; fi
        value="${${line%%$'\t'*}[2,-1]}"
        if [[ "$line" == +* ]]; then
          begun+=("$value")
          begun_notes+=("$value  ${line#*$'\t'}")
        else
          whole+=("$value")
          whole_notes+=("$value  ${line#*$'\t'}")
        fi
      done < <("${(Q)words[1]}" complete zsh -- "${(Q)PREFIX}" "${head[@]}" 2>/dev/null </dev/null)
      (( $#whole )) && compadd -l -d whole_notes -a whole
      (( $#begun )) && compadd -S '' -l -d begun_notes -a begun
      [[ -n "$files" ]] && _files
      (( $#whole + $#begun ))
    }
    if [[ "${funcstack[1]}" == _reel ]]; then _reel "$@"; else compdef _reel reel; fi
    """#

  private static let fishScript = #"""
    # Completion of reel for fish: put it into ~/.config/fish/completions/reel.fish
    function __reel_complete
      set -l words (commandline -opc)
      set -l word (commandline -ct)
      for line in (command $words[1] complete fish -- "$word" $words 2>/dev/null </dev/null)
        if test "$line" = file
          __fish_complete_path "$word"
        else
          string sub --start 2 -- $line
        end
      end
    end
    complete -c reel -f -a '(__reel_complete)'
    """#
}
