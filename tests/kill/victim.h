// A program that is run, listened to, and killed.
#pragma once

#include <sys/types.h>

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace earshot::test {

class Victim {
 public:
  explicit Victim(const std::vector<std::string>& command);
  ~Victim();  // kills
  Victim(const Victim&) = delete;
  Victim& operator=(const Victim&) = delete;

  // The next line it says; nothing once it has ended.
  std::optional<std::string> line();

  // SIGKILL, and what it had said by then.
  std::vector<std::string> kill();

 private:
  std::optional<std::string> buffered_line();

  pid_t process_ = -1;
  int from_it_ = -1;
  std::string heard_;
};

// Keeps this process busy; a sleep would round to the scheduler's ticks.
void spend(std::int64_t microseconds);

}  // namespace earshot::test
