# Writes a file's bytes as a C++ text constant: cmake -DIN=… -DOUT=… -DNAME=… -P embed.cmake
#
# Octet by octet, so that what is compiled is exactly what was read: an embedded rubric is part of every digest. NAME is
# declared where it is used, as `extern const std::string_view NAME;`.
# Of a folder, its Markdown pages are taken, one behind the other in the order of their names.
set(files "${IN}")
if(IS_DIRECTORY "${IN}")
  file(GLOB files "${IN}/*.md")
endif()
set(hex "")
foreach(file IN LISTS files)
  file(READ "${file}" octets HEX)
  string(APPEND hex "${octets}")
endforeach()
string(REGEX MATCHALL "([0-9a-f][0-9a-f])" octets "${hex}")
list(LENGTH octets count)
list(TRANSFORM octets PREPEND "'\\x")
list(TRANSFORM octets APPEND "',")
list(JOIN octets "" characters)
string(REGEX REPLACE "('.x0a',)" "\\1\n    " characters "${characters}")
file(WRITE "${OUT}" "// Made by .cmake/embed.cmake from ${IN}; not to be edited.
#include <string_view>

extern const std::string_view ${NAME};

namespace {
constexpr char ${NAME}Octets[] = {
    ${characters}'\\0'};
}  // namespace

const std::string_view ${NAME}{${NAME}Octets, ${count}};
")
