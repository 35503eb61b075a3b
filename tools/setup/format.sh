#!/usr/bin/env bash
# usage: tools/setup/format.sh --check | --fix
#
# Compares the C++ sources with .clang-format, or brings them into that form. The versions of clang-format
# differ in details, so one of them decides: 14, the version of Debian 12. Elsewhere the step is skipped.
set -u

cd "$(dirname "$0")/../.." || exit 2
tool=$(command -v clang-format-14 || command -v clang-format)
if ! "${tool:-false}" --version | grep -q 'version 14\.'; then
  echo "clang-format 14 decides about the form, and it is not installed"
  exit 77
fi

how=(--dry-run -Werror)
[[ ${1:-} == --fix ]] && how=(-i)
find game tools tests -name '*.cpp' -print0 -o -name '*.h' -print0 |
  xargs -0 --no-run-if-empty "$tool" --style=file "${how[@]}"
