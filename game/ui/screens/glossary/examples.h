// Replies of customers as examples of techniques.
//
// Entry point: Examples, made when the glossary is opened. Only of customers the person has played to
// an end: whose replies are known beforehand are no conversation any more.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "records/types.h"
#include "ui/shell/world.h"

namespace earshot::ui {

struct Example {
  std::string customer;  // the name
  std::string words;     // the reply, in the person's language
};

class Examples {
 public:
  explicit Examples(const World& world);

  // The first reply that is said and carries the technique, of the first such customer by id; null:
  // there is none yet.
  const Example* find(std::string_view technique) const;

 private:
  void add(const scenario::Scenario& said);

  std::map<std::string, Example, std::less<>> by_technique_;
};

}  // namespace earshot::ui
