// earshot-content, the trainer's tool. What it can do is in command_line.cpp.
#include <exception>
#include <iostream>
#include <string>
#include <vector>

#include "content/command_line.h"

int main(int argc, char** argv) {
  using earshot::content::ExitCode;
  try {
    earshot::content::Console console = earshot::content::real_console();
    return static_cast<int>(
        earshot::content::run(std::vector<std::string>(argv + 1, argv + argc), console));
  } catch (const std::exception& error) {
    std::cerr << "earshot-content: " << error.what() << "\n";
    return static_cast<int>(ExitCode::unreadable);
  }
}
