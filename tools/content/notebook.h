// What a person at the terminal knows: the facts under the numbers they have on the screen, and how
// some of them are picked.
//
// Entry points: Notebook, Prompt. Numbers go by the order of learning, so that none moves when a
// fact is noted.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/console.h"
#include "content/text.h"
#include "play/view.h"

namespace earshot::content {

// Asks for a line. What came through a pipe is echoed, so that the output reads as a session.
class Prompt {
 public:
  explicit Prompt(Console& console) : console_(console) {}

  std::optional<std::string> ask(const std::string& prompt);  // nothing: the input has ended

 private:
  Console& console_;
};

std::vector<std::string> words_of(const std::string& line);
std::optional<int> number_in(std::string_view word);
std::string numbered(int number, bool starred = false);  // "  1  ", "  1* "

class Notebook {
 public:
  Notebook(const scenario::Scenario& scenario, Console& console)
      : scenario_(scenario), console_(console) {}

  void learn_from(const play::View& view);
  void print(const play::View& view) const;  // those in the notes have a star

  std::optional<scenario::FactIndex> fact(std::string_view number) const;

  // Until numbers of facts were given; none at all is an answer too. Nothing: the person thinks
  // again.
  std::optional<scenario::FactSet> pick(const std::string& question, const play::View& view) const;

 private:
  std::optional<scenario::FactSet> picked_in(const std::vector<std::string>& words) const;

  const scenario::Scenario& scenario_;
  Console& console_;
  std::vector<scenario::FactIndex> facts_;
};

}  // namespace earshot::content
