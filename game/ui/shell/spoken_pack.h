// The pack in the language of whoever plays: customers and pages that are translated into it, the
// others as they were written.
//
// Entry points: choose() when the language changes, in_words() for a scenario on its way to the
// screen. Rules, order and digest of a translated scenario are those of its original, and records
// keep the original.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "scenario/load.h"

namespace earshot::ui {

using ScenarioPointer = std::shared_ptr<const scenario::Scenario>;

class SpokenPack {
 public:
  void choose(const scenario::Pack& pack, std::string_view language);
  void read_pages(const scenario::Pack& pack);  // which were read anew

  // Also of a scenario as it was when a play of it began: what it still has in common is translated.
  ScenarioPointer in_words(const ScenarioPointer& original) const;
  // Whether somebody who chose the language hears this customer in it.
  bool is_heard(std::string_view scenario) const;
  const scenario::KnowledgePage* page(std::string_view id) const;
  std::shared_ptr<const scenario::Rubric> rubric() const { return rubric_; }

 private:
  const scenario::Catalogue* catalogue_ =
      nullptr;       // null: the pack's own language, or one it lacks
  bool own_ = true;  // the pack is written in the language
  std::string language_;
  std::shared_ptr<const scenario::Rubric> rubric_;
  std::map<std::string, bool, std::less<>> begun_;
  mutable std::map<const scenario::Scenario*, std::pair<ScenarioPointer, ScenarioPointer>> said_;
  std::map<std::string, scenario::KnowledgePage, std::less<>> pages_;
};

}  // namespace earshot::ui
