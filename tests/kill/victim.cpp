#include "victim.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>

#include "support/catch.h"

namespace earshot::test {

Victim::Victim(const std::vector<std::string>& command) {
  std::array<int, 2> pipe{};
  REQUIRE(::pipe2(pipe.data(), O_CLOEXEC) == 0);
  std::vector<char*> words;
  for (const std::string& word : command) words.push_back(const_cast<char*>(word.c_str()));
  words.push_back(nullptr);
  process_ = ::fork();
  REQUIRE(process_ >= 0);
  if (process_ == 0) {
    ::dup2(pipe[1], STDOUT_FILENO);
    ::execv(words[0], words.data());
    ::_exit(127);
  }
  ::close(pipe[1]);
  from_it_ = pipe[0];
}

Victim::~Victim() {
  kill();
  ::close(from_it_);
}

std::optional<std::string> Victim::buffered_line() {
  const std::size_t end = heard_.find('\n');
  if (end == std::string::npos) return {};
  std::string line = heard_.substr(0, end);
  heard_.erase(0, end + 1);
  return line;
}

std::optional<std::string> Victim::line() {
  for (;;) {
    if (auto line = buffered_line()) return line;
    std::array<char, 4096> part{};
    const ssize_t size = ::read(from_it_, part.data(), part.size());
    if (size <= 0) return {};
    heard_.append(part.data(), static_cast<std::size_t>(size));
  }
}

std::vector<std::string> Victim::kill() {
  std::vector<std::string> lines;
  if (process_ < 0) return lines;
  ::kill(process_, SIGKILL);
  while (auto last = line()) lines.push_back(*std::move(last));
  ::waitpid(process_, nullptr, 0);
  process_ = -1;
  return lines;
}

void spend(std::int64_t microseconds) {
  using Clock = std::chrono::steady_clock;
  const auto end = Clock::now() + std::chrono::microseconds(microseconds);
  while (Clock::now() < end) {
  }
}

}  // namespace earshot::test
