# How a room of game/, a program, a test and a fuzz target are declared.
#
#   earshot_room(NAME [WAITS] [FUZZED] SOURCES … LINKS … PRIVATE_LINKS …)    static library earshot_NAME
#   earshot_program(NAME SOURCES … LINKS …)                 program NAME
#   earshot_tests(ROOM SOURCES … LINKS … LABELS …)          Catch2 program ROOM_tests, one entry of ctest
#                                                           (those labelled unit, all: target unit_tests;
#                                                           the others, all: target outer_tests)
#   earshot_fuzz(NAME SOURCES … LINKS …)                    libFuzzer program fuzz_NAME, with its seeds in
#                                                           tests/fuzz/corpus/NAME/; all: target fuzzers
#
# LINKS of a room are the rooms it may know (architecture.md, "Who may know whom"); they are handed on.
# PRIVATE_LINKS are the libraries that its sources use and its headers do not. A declaration whose list
# of sources is empty makes nothing that has to be compiled. A room that WAITS, and every test, has EARSHOT_WAITING_OPTIONS;
# one that is FUZZED has EARSHOT_FUZZED_OPTIONS, and so have the fuzzers.

function(earshot_room name)
  cmake_parse_arguments(arg "WAITS;FUZZED" "" "SOURCES;LINKS;PRIVATE_LINKS" ${ARGN})
  if(NOT arg_SOURCES)
    add_library(earshot_${name} INTERFACE)
    target_include_directories(earshot_${name} INTERFACE ${CMAKE_SOURCE_DIR}/game)
    target_link_libraries(earshot_${name} INTERFACE ${arg_LINKS})
    return()
  endif()
  add_library(earshot_${name} STATIC ${arg_SOURCES})
  target_include_directories(earshot_${name} PUBLIC ${CMAKE_SOURCE_DIR}/game)
  target_link_libraries(earshot_${name}
    PUBLIC ${arg_LINKS}
    PRIVATE ${arg_PRIVATE_LINKS} earshot_flags)
  if(arg_WAITS)
    target_compile_options(earshot_${name} PRIVATE ${EARSHOT_WAITING_OPTIONS})
  endif()
  if(arg_FUZZED)
    target_compile_options(earshot_${name} PRIVATE ${EARSHOT_FUZZED_OPTIONS})
  endif()
endfunction()

function(earshot_program name)
  cmake_parse_arguments(arg "" "" "SOURCES;LINKS" ${ARGN})
  if(NOT arg_SOURCES)
    return()
  endif()
  add_executable(${name} ${arg_SOURCES})
  target_link_libraries(${name} PRIVATE ${arg_LINKS} earshot_flags)
endfunction()

function(earshot_tests room)
  cmake_parse_arguments(arg "" "" "SOURCES;LINKS;LABELS" ${ARGN})
  if(NOT arg_SOURCES)
    return()
  endif()
  if(NOT arg_LABELS)
    set(arg_LABELS unit)
  endif()
  add_executable(${room}_tests ${arg_SOURCES})
  target_include_directories(${room}_tests PRIVATE ${CMAKE_SOURCE_DIR}/tests)
  target_link_libraries(${room}_tests PRIVATE ${arg_LINKS} earshot_test_support earshot_flags)
  target_compile_options(${room}_tests PRIVATE ${EARSHOT_WAITING_OPTIONS})
  add_test(NAME ${room} COMMAND ${room}_tests WORKING_DIRECTORY ${CMAKE_SOURCE_DIR})
  set_tests_properties(${room} PROPERTIES LABELS "${arg_LABELS}" TIMEOUT 600)
  if("unit" IN_LIST arg_LABELS)
    add_dependencies(unit_tests ${room}_tests)
  else()
    add_dependencies(outer_tests ${room}_tests)
  endif()
endfunction()

# What the unit tests need and nothing else.
add_custom_target(unit_tests)

# The three programs, and what the tests around them need: those in windows, on ports, with kills, with Spin.
add_custom_target(outer_tests)

if(EARSHOT_FUZZ)
  add_custom_target(fuzzers)
endif()

function(earshot_fuzz name)
  cmake_parse_arguments(arg "" "" "SOURCES;LINKS" ${ARGN})
  if(NOT EARSHOT_FUZZ OR NOT arg_SOURCES)
    return()
  endif()
  add_executable(fuzz_${name} ${arg_SOURCES})
  target_include_directories(fuzz_${name} PRIVATE ${CMAKE_SOURCE_DIR}/tests)
  target_link_libraries(fuzz_${name} PRIVATE ${arg_LINKS} earshot_flags)
  target_compile_options(fuzz_${name} PRIVATE ${EARSHOT_FUZZED_OPTIONS})
  target_link_options(fuzz_${name} PRIVATE -fsanitize=fuzzer)
  add_dependencies(fuzzers fuzz_${name})
endfunction()
