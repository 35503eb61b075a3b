// earshot-host, the workshop's server. What it can do is in command_line.cpp.
#include <exception>
#include <iostream>
#include <string>
#include <vector>

#include "host/command_line.h"

int main(int argc, char** argv) {
  try {
    return earshot::host::run(std::vector<std::string>(argv + 1, argv + argc), std::cout,
                              std::cerr);
  } catch (const std::exception& error) {
    std::cerr << "earshot-host: " << error.what() << '\n';
    return 3;
  }
}
