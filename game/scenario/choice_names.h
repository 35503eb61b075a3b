// The names of a scenario's choices: unique in their node only. Private to the room.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "scenario/report.h"

namespace earshot::scenario {

// The choices by name: in their node, and anywhere.
class ChoiceNames {
 public:
  struct Declared {
    std::size_t node;
    std::string name;
    Bytes where;  // of the id, or where the choice begins
    bool has_id = false;
  };

  void declare(std::size_t node, std::string name, Bytes where, bool has_id = false) {
    all_.push_back({node, std::move(name), where, has_id});
  }
  void index();  // after the last one was declared
  const std::vector<Declared>& all() const { return all_; }
  std::vector<std::size_t> named(std::string_view name) const;
  std::optional<std::size_t> find(std::size_t node, std::string_view name) const;

 private:
  std::vector<Declared> all_;
  std::unordered_multimap<std::string_view, std::size_t> by_name_;
};

}  // namespace earshot::scenario
