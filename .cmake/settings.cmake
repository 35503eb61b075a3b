# How every target of this project is compiled: the language, the warnings, ccache.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)

if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release CACHE STRING "Debug or Release" FORCE)
endif()

find_program(EARSHOT_CCACHE ccache)
if(EARSHOT_CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${EARSHOT_CCACHE})
endif()

# Of what waits or is told more than it computes: tests, tools, the workshop, records. In a build whose compiler is slower than
# the programs it makes (with sanitizers), -O0 here saves more than it costs.
set(EARSHOT_WAITING_OPTIONS "" CACHE STRING "Compiler options of tests, tools, workshop and records")

# Of the rooms that fuzzers look into: what tells them which way their input went.
set(EARSHOT_FUZZED_OPTIONS "" CACHE STRING "Compiler options of the rooms that are fuzzed and of the fuzzers")

# Linked by every room, tool and test of this project, and by nothing else.
add_library(earshot_flags INTERFACE)
target_compile_options(earshot_flags INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor
  -Woverloaded-virtual -Wold-style-cast)
if(EARSHOT_WARNINGS_ARE_ERRORS)
  target_compile_options(earshot_flags INTERFACE -Werror)
endif()
