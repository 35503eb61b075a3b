# The libraries of the distribution that rooms and tools link to, under one name each where Debian 12,
# Debian 13 and Ubuntu 24.04 name them differently. Nothing is downloaded.

find_package(PkgConfig REQUIRED)
find_package(fmt REQUIRED)
find_package(OpenSSL REQUIRED COMPONENTS Crypto SSL)
find_package(Freetype REQUIRED)
find_package(SQLite3 REQUIRED)
find_package(glfw3 REQUIRED)
find_package(OpenGL REQUIRED)
find_package(CLI11 REQUIRED)
pkg_check_modules(nlohmann_json REQUIRED IMPORTED_TARGET nlohmann_json)
pkg_check_modules(hunspell REQUIRED IMPORTED_TARGET hunspell)
pkg_check_modules(imgui REQUIRED IMPORTED_TARGET imgui)
pkg_check_modules(md4c REQUIRED IMPORTED_TARGET md4c)
pkg_check_modules(utf8proc REQUIRED IMPORTED_TARGET libutf8proc)
pkg_check_modules(libpq REQUIRED IMPORTED_TARGET libpq)
pkg_check_modules(qrencode REQUIRED IMPORTED_TARGET libqrencode)
find_package(Boost 1.74 CONFIG REQUIRED)  # its headers alone
find_package(Threads REQUIRED)

# yaml-cpp 0.7 calls its target yaml-cpp, 0.8 yaml-cpp::yaml-cpp.
find_package(yaml-cpp REQUIRED)
if(NOT TARGET yaml-cpp::yaml-cpp)
  add_library(yaml-cpp::yaml-cpp INTERFACE IMPORTED)
  set_target_properties(yaml-cpp::yaml-cpp PROPERTIES INTERFACE_LINK_LIBRARIES yaml-cpp)
endif()

# libgettextpo comes with neither a pkg-config file nor a CMake one.
find_path(gettextpo_INCLUDE_DIR gettext-po.h REQUIRED)
find_library(gettextpo_LIBRARY gettextpo REQUIRED)
add_library(gettextpo::gettextpo UNKNOWN IMPORTED)
set_target_properties(gettextpo::gettextpo PROPERTIES
  IMPORTED_LOCATION ${gettextpo_LIBRARY}
  INTERFACE_INCLUDE_DIRECTORIES ${gettextpo_INCLUDE_DIR})

# Of these only the headers: the program opens the libraries when somebody wants to hear something.
find_path(openal_INCLUDE_DIR AL/al.h REQUIRED)
find_path(speechd_INCLUDE_DIR libspeechd.h PATH_SUFFIXES speech-dispatcher REQUIRED)
