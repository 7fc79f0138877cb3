# Read by every script: stands in the project's folder and sets up what the project needs.
# shellcheck shell=bash
set -euo pipefail

UV_VERSION=0.13.9

# shellcheck disable=SC2034  # for the scripts that take file names
CALLED_FROM=$PWD
cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.."
PROJECT=$PWD
export PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_USER=0 PIP_ROOT_USER_ACTION=ignore
# A virtual environment or interpreter that the caller happens to have chosen must not become the project's.
unset VIRTUAL_ENV UV_PYTHON UV_PROJECT_ENVIRONMENT PYTHONHOME PYTHONPATH
# Where the machine has its own list of certificates, uv trusts it too: an office network may have added one.
if [ -e /etc/ssl/certs/ca-certificates.crt ] || [ -e /etc/pki/tls/certs/ca-bundle.crt ]; then
  export UV_SYSTEM_CERTS=true
fi

say() { printf '%s\n' "$@" >&2; }

fail() {
  say "$*"
  exit 1
}

in_ci() { [ "${CI:-}" = true ]; }

# Puts the pinned uv into .uv. Pip runs outside the project's folder, because pyenv's python3 would obey
# .python-version there and fail where it has no such version.
install_uv() {
  [ "$(.uv/bin/uv --version 2>/dev/null | cut -d ' ' -f 2)" = "$UV_VERSION" ] && return
  command -v python3 >/dev/null || fail "python3 is missing: install it (Debian: apt-get install python3 python3-pip) and run this again."
  (cd / && python3 -m pip --version) >/dev/null 2>&1 ||
    fail "python3 has no pip: install it (Debian: apt-get install python3-pip) and run this again."
  say "Setting up: uv $UV_VERSION"
  rm -rf .uv.new
  (cd / && python3 -m pip install --quiet --only-binary :all: --target "$PROJECT/.uv.new" "uv==$UV_VERSION") ||
    fail "uv $UV_VERSION could not be installed with pip; what is said above tells why."
  rm -rf .uv
  mv .uv.new .uv
}

# Prints the path of a Python of 3.12 or newer that is on the machine, or nothing. uv's own search stops at the
# first pyenv shim that answers with an error; this one goes on. In the project's folder pyenv gives the version of
# .python-version where it has it, outside it whatever it gives everywhere.
installed_python() {
  local folder candidate found
  for folder in "$PROJECT" /; do
    for candidate in "$PROJECT/.venv/bin/python" python3.13 python3.14 python3.12 python3 \
      "${PYENV_ROOT:-${HOME:-/nonexistent}/.pyenv}"/versions/3.1[2-9]*/bin/python3; do
      found=$(cd "$folder" && env -u PYENV_VERSION "$candidate" -c \
        'import sys; print(sys.executable if sys.version_info >= (3, 12) else "")' 2>/dev/null) || continue
      if [ -n "$found" ]; then
        printf '%s\n' "$found"
        return
      fi
    done
  done
}

install_packages() {
  local python version
  python=$(installed_python)
  version=$(cat .python-version)
  if [ -z "$python" ]; then
    say "No Python 3.12 or newer on this machine: uv brings $version."
    .uv/bin/uv python install --quiet "$version" ||
      fail "uv could not fetch Python $version: install Python 3.12 or newer in another way and run this again."
    python=$version
  fi
  local compile=()
  [ -d .venv ] || compile=(--compile-bytecode)
  .uv/bin/uv sync --frozen --quiet "${compile[@]}" --python "$python" ||
    fail "The Python packages could not be installed; what is said above tells why."
  # Where PYTHONDONTWRITEBYTECODE is set nothing else would compile it, and every start would take twice as long.
  .venv/bin/python -m compileall -q avklart || true
}

set_up() {
  install_uv
  install_packages
}

# PROGRAM is a name, or a pattern of paths where it lies beside the path.
is_there() { command -v "$1" >/dev/null || compgen -G "$1" >/dev/null; }

# need_programs PROGRAM:PACKAGE … installs the Debian packages of the programs that are not there.
need_programs() {
  local pair missing=() packages=()
  for pair in "$@"; do
    if ! is_there "${pair%%:*}"; then
      missing+=("${pair%%:*}")
      packages+=("${pair#*:}")
    fi
  done
  [ ${#missing[@]} -eq 0 ] && return
  if may_install; then
    say "Setting up: ${packages[*]}"
    apt_install "${packages[@]}" && return
    say "apt-get could not install them; var/apt.log tells why."
  fi
  in_ci && fail "Missing programs: ${missing[*]} (Debian packages ${packages[*]}); nothing may be skipped here."
  say "Missing programs: ${missing[*]} (Debian packages ${packages[*]}); what needs them is skipped."
}

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo -n "$@"; fi
}

may_install() {
  command -v apt-get >/dev/null && { [ "$(id -u)" = 0 ] || sudo -n true 2>/dev/null; }
}

apt_install() {
  local install=(env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "$@")
  mkdir -p var
  as_root "${install[@]}" >var/apt.log 2>&1 </dev/null && return
  { as_root apt-get update -q && as_root "${install[@]}"; } >>var/apt.log 2>&1 </dev/null
}
