// Which groups of checks are asked for: EAR1xx, EAR2xx … by their first digit.
//
// Entry points: Groups, all of them unless told otherwise; Groups::parse for "1-4,7". What does not
// belong to them is neither looked for, where that saves work, nor shown.
#pragma once

#include <bitset>
#include <optional>
#include <string>
#include <string_view>

#include "base/diagnostic.h"

namespace earshot::check {

class Groups {
 public:
  // Digits from 1 to 9 and ranges of them, with commas between; nothing for anything else.
  static std::optional<Groups> parse(std::string_view text);

  bool has(int group) const { return !left_out_[static_cast<std::size_t>(group)]; }
  bool has(const base::Message& message) const { return has(message.code / 100); }
  bool are_all() const { return left_out_.none(); }
  std::string others() const;  // "EAR5xx, EAR6xx": those that are left out
  std::string text() const;    // "1234": the same groups, the same text

 private:
  std::bitset<10> left_out_;
};

}  // namespace earshot::check
