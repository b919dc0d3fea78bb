# For the other scripts: where the project is, and what a build needs. Sourced, not run.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# Says what is being done, on stderr, so that stdout stays the program's own.
step() { printf '==> %s\n' "$*" >&2; }

# Stops with a way out where Swift is missing.
need_swift() {
  if command -v swift >/dev/null 2>&1; then return; fi
  cat >&2 <<'TEXT'
Swift is not installed. CommonGround needs Swift 6.2 or newer.
  Debian, Ubuntu and others: https://www.swift.org/install/linux/
  macOS: install Xcode, or run: xcode-select --install
Then run this script again.
TEXT
  exit 69
}

# Installs Debian packages that are missing: need_packages NAME...
need_packages() {
  local missing=() name
  for name in "$@"; do
    dpkg-query -W -f='${Status}' "$name" 2>/dev/null | grep -q 'ok installed' || missing+=("$name")
  done
  [ ${#missing[@]} -eq 0 ] && return
  local sudo=()
  if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null 2>&1; then
      printf 'These packages are missing: %s\nInstall them as root: apt-get install %s\n' \
        "${missing[*]}" "${missing[*]}" >&2
      exit 69
    fi
    sudo=(sudo)
  fi
  step "installing ${missing[*]}"
  "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update -q >&2
  "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}" >&2
}

# What every build needs: GNU readline's headers, by the means of this system.
need_readline() {
  if command -v dpkg-query >/dev/null 2>&1; then
    need_packages libreadline-dev
  elif [ ! -e /usr/include/readline/readline.h ] && [ ! -e /opt/homebrew/include/readline/readline.h ] \
    && [ ! -e /usr/local/include/readline/readline.h ]; then
    printf 'GNU readline is missing. Install it (brew install readline, or your system'"'"'s readline-devel package) and run this again.\n' >&2
    exit 69
  fi
}
