// Times that were measured, and what an append to a file takes that is synced, measured beside them.
//
// Entry points: Times, Floor, resident_kilobytes().
#pragma once

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <thread>
#include <vector>

namespace earshot::load {

class Times {
 public:
  void add(double milliseconds) { all_.push_back(milliseconds); }
  std::size_t count() const { return all_.size(); }
  double at(double part) const;  // 0.5: the median; 0 when there are none

 private:
  mutable std::vector<double> all_;
};

// A thread that appends 256 bytes and syncs them, fifty times a second, until it is destroyed.
class Floor {
 public:
  explicit Floor(const std::filesystem::path& folder);
  ~Floor();
  Times finish();

 private:
  void run(const std::filesystem::path& file);
  std::atomic<bool> over_{false};
  Times times_;
  std::thread thread_;
};

long resident_kilobytes(int process);
double processor_seconds(int process);

}  // namespace earshot::load
