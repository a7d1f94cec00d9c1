# Sourced by run.sh and test.sh: brings what a fresh Debian machine lacks, where that is allowed.

# Whether the .NET SDK is there; says what to install if not.
need_dotnet() {
  command -v dotnet >/dev/null 2>&1 && return 0
  echo "The .NET 10 SDK is missing. Install it first: https://dotnet.microsoft.com/download" >&2
  return 1
}

# need_packages COMMAND:PACKAGE …: installs each Debian package whose command is missing, as root or by sudo without a
# password; elsewhere says what is missing and goes on.
need_packages() {
  local missing=() pair sudo=""
  for pair in "$@"; do
    command -v "${pair%%:*}" >/dev/null 2>&1 || missing+=("${pair##*:}")
  done
  [ ${#missing[@]} -eq 0 ] && return 0
  # A package may serve several commands.
  mapfile -t missing < <(printf '%s\n' "${missing[@]}" | sort -u)
  if [ "$(id -u)" -ne 0 ]; then
    if command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then sudo="sudo"; else sudo="no"; fi
  fi
  if [ "$sudo" = "no" ] || ! command -v apt-get >/dev/null 2>&1; then
    echo "Missing, and not to be installed from here: ${missing[*]}. On Debian: apt-get install ${missing[*]}" >&2
    return 1
  fi
  echo "Installing ${missing[*]} …"
  { $sudo apt-get update -qq && DEBIAN_FRONTEND=noninteractive $sudo apt-get install -y -qq --no-install-recommends "${missing[@]}"; } >/dev/null 2>&1 \
    || { echo "Could not install: ${missing[*]}" >&2; return 1; }
}
