// The main of every test program, compiled once for all of them.
#if __has_include(<catch2/catch_session.hpp>)
#include <catch2/catch_session.hpp>
#else
#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>
#endif

// Asked by the leak sanitizer, where a program is built with it. gettext's library forgets a few bytes
// of each file with mistakes.
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() {  // NOLINT(bugprone-reserved-identifier)
  return "leak:libgettextpo\n";
}

int main(int argc, char** argv) { return Catch::Session().run(argc, argv); }
