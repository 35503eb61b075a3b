// How far long work has come, as one line on the error stream where that is a terminal.
//
// Entry point: ProgressBar.
#pragma once

#include <cstdint>
#include <mutex>
#include <string>

#include "content/console.h"

namespace earshot::content {

class ProgressBar {
 public:
  ProgressBar(Console& console, std::uint64_t of);
  ~ProgressBar();  // wipes the line
  ProgressBar(const ProgressBar&) = delete;
  ProgressBar& operator=(const ProgressBar&) = delete;

  void now_at(const std::string& what);  // "marta, sympathiser"
  void done(std::uint64_t more);         // from any thread

 private:
  void draw();

  Console& console_;
  const std::uint64_t of_;
  std::mutex mutex_;
  std::uint64_t done_ = 0;
  std::string what_, drawn_;
};

}  // namespace earshot::content
