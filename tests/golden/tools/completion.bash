# Completion of earshot-content for bash: source this file, or put it where bash-completion looks.
_earshot_content() {
  local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD - 1]}
  local options='' words=''
  COMPREPLY=()
  if ((COMP_CWORD == 1)); then
    mapfile -t COMPREPLY < <(compgen -W 'new check play explore simulate quality stats coverage graph script format rename lang words explain watch schema reference man completion --help --version' -- "$current")
    return
  fi
  case ${COMP_WORDS[1]} in
    new)
      options='--help --title --customer --pronouns --sector --channel'
      case $previous in
      esac
      ;;
    check)
      options='--help --format --deny --groups --quick --budget --no-cache --color --colour'
      case $previous in
        --format) words='text json sarif github' ;;
        --color|--colour) words='auto always never' ;;
      esac
      ;;
    play)
      options='--help --script --bot --seed --plays --variant --language --order --mode --json --save --from --with --color --colour'
      case $previous in
        --bot) words='random least-visited first-option longest-option most-polite interrogator sympathiser premature-fixer expert' ;;
        --mode) words='practice realistic' ;;
        --color|--colour) words='auto always never' ;;
      esac
      ;;
    explore)
      options='--help --budget --best --format'
      case $previous in
        --format) words='text json' ;;
      esac
      ;;
    simulate)
      options='--help --bot --plays --seed --variant --threads --csv --svg --format'
      case $previous in
        --bot) words='random least-visited first-option longest-option most-polite interrogator sympathiser premature-fixer expert all' ;;
        --format) words='text json' ;;
      esac
      ;;
    quality)
      options='--help --plays --budget'
      case $previous in
      esac
      ;;
    stats)
      options='--help --format'
      case $previous in
        --format) words='text json' ;;
      esac
      ;;
    coverage)
      options='--help --holes --budget --format'
      case $previous in
        --format) words='text json' ;;
      esac
      ;;
    graph)
      options='--help --format --play --out'
      case $previous in
        --format) words='dot svg mermaid' ;;
      esac
      ;;
    script)
      options='--help --out --language'
      case $previous in
      esac
      ;;
    format)
      options='--help --check'
      case $previous in
      esac
      ;;
    rename)
      options='--help --dry-run'
      case $previous in
      esac
      ;;
    lang)
      options='--help --into --scenario'
      case $previous in
      esac
      ;;
    words)
      options='--help --format'
      case $previous in
        --format) words='text json' ;;
      esac
      ;;
    explain)
      options='--help'
      case $previous in
      esac
      ;;
    watch)
      options='--help --checks --color --colour'
      case $previous in
        --color|--colour) words='auto always never' ;;
      esac
      ;;
    schema)
      options='--help --out'
      case $previous in
      esac
      ;;
    reference)
      options='--help'
      case $previous in
      esac
      ;;
    man)
      options='--help'
      case $previous in
      esac
      ;;
    completion)
      options='--help'
      case $previous in
      esac
      ;;
  esac
  if [[ -n $words ]]; then
    mapfile -t COMPREPLY < <(compgen -W "$words" -- "$current")
  elif [[ $current == -* ]]; then
    mapfile -t COMPREPLY < <(compgen -W "$options" -- "$current")
  else
    mapfile -t COMPREPLY < <(compgen -f -- "$current")
  fi
}
complete -o filenames -F _earshot_content earshot-content
