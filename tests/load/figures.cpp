#include "figures.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <fstream>
#include <string>

namespace earshot::load {

double Times::at(double part) const {
  if (all_.empty()) return 0;
  std::sort(all_.begin(), all_.end());
  const auto index = static_cast<std::size_t>(part * static_cast<double>(all_.size()));
  return all_[std::min(index, all_.size() - 1)];
}

Floor::Floor(const std::filesystem::path& folder)
    : thread_([this, file = folder / "floor"] { run(file); }) {}

Floor::~Floor() { finish(); }

Times Floor::finish() {
  over_ = true;
  if (thread_.joinable()) thread_.join();
  return times_;
}

void Floor::run(const std::filesystem::path& file) {
  const int out = open(file.c_str(), O_CREAT | O_WRONLY | O_APPEND | O_CLOEXEC, 0600);
  const std::string bytes(256, 'x');
  while (!over_ && out >= 0) {
    const auto begun = std::chrono::steady_clock::now();
    if (write(out, bytes.data(), bytes.size()) < 0 || fdatasync(out) != 0) break;
    const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - begun;
    times_.add(took.count());
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
  }
  close(out);
  unlink(file.c_str());
}

long resident_kilobytes(int process) {
  std::ifstream status("/proc/" + std::to_string(process) + "/status");
  for (std::string line; std::getline(status, line);) {
    if (line.rfind("VmRSS:", 0) == 0) return std::atol(line.c_str() + 6);
  }
  return 0;
}

double processor_seconds(int process) {
  std::ifstream stat("/proc/" + std::to_string(process) + "/stat");
  std::string text((std::istreambuf_iterator<char>(stat)), {});
  const auto name_end = text.rfind(')');
  if (name_end == std::string::npos) return 0;
  long user = 0, system = 0;
  std::size_t at = name_end + 2;
  for (int field = 3; field <= 15; ++field) {
    const auto end = text.find(' ', at);
    if (field == 14) user = std::atol(text.c_str() + at);
    if (field == 15) system = std::atol(text.c_str() + at);
    at = end + 1;
  }
  return static_cast<double>(user + system) / static_cast<double>(sysconf(_SC_CLK_TCK));
}

}  // namespace earshot::load
