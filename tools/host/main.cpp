// earshot-host, the workshop's server. What it can do is in command_line.cpp.
#include <exception>
#include <iostream>
#include <string>
#include <vector>

#include "host/command_line.h"

// `ps` shows command lines to everybody on the computer: what stands between the user's name and `@` is overwritten.
static void hide_password(char* argument) {
  const std::string text = argument;
  const auto scheme = text.find("://");
  const auto at = text.rfind('@');
  if (text.find("postgres") == std::string::npos || scheme == std::string::npos) return;
  const auto colon = text.find(':', scheme + 3);
  if (at == std::string::npos || colon >= at) return;
  for (auto i = colon + 1; i < at; ++i) argument[i] = '*';
}

int main(int argc, char** argv) {
  try {
    std::vector<std::string> arguments(argv + 1, argv + argc);
    for (int i = 1; i < argc; ++i) hide_password(argv[i]);
    return earshot::host::run(std::move(arguments), std::cout, std::cerr);
  } catch (const std::exception& error) {
    std::cerr << "earshot-host: " << error.what() << '\n';
    return 3;
  }
}
