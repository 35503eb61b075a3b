// Which scenarios there are: those of the pack, to make rounds of, and those that events use, by digest.
//
// Entry point: Library. What an event was made with stays as it was, also when the pack changes.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "host/log.h"
#include "scenario/load.h"

namespace earshot::host {

class Library {
 public:
  Library() = default;
  explicit Library(scenario::Pack pack) : pack_(std::move(pack)) {}

  // Null when the pack has no such scenario that can be played.
  std::shared_ptr<const scenario::Scenario> find(const std::string& id) const;

  // What must be kept so that it can be replayed for ever.
  static Content content_of(const scenario::Scenario& scenario);
  // From what was kept; fails when it gives another digest (another rulebook).
  base::Outcome keep(const Content& content);
  std::shared_ptr<const scenario::Scenario> by_digest(const std::string& digest) const;

  std::string json() const;  // what rounds can be made of

 private:
  scenario::Pack pack_;
  std::map<std::string, std::shared_ptr<const scenario::Scenario>> kept_;
};

// `{"digest", "scenario": {"file", "text"}, "rubric": {"file", "text"}}`
std::string scenario_json(const scenario::Scenario& scenario);

}  // namespace earshot::host
