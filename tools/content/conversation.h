// A play by a person at a terminal: lines arrive at Enter, replies are numbers, a word does the
// rest.
//
// Entry point: Conversation::hold(). Where the input is a pipe, what was read is echoed, so that
// the output reads as a session. docs/trainers/plays.md lists the words.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "content/console.h"
#include "content/narrator.h"
#include "content/notebook.h"
#include "play/run.h"
#include "play/view.h"

namespace earshot::content {

class Conversation {
 public:
  Conversation(play::Run& run, play::Mode mode, Console& console, Ink ink);

  // Until the play is closed, or the person quits or the input ends.
  void hold();

 private:
  enum class Going : std::uint8_t { on, quit };

  std::string sign() const;
  Going obey(const std::string& line);
  bool obey_word(std::string_view word, const std::vector<std::string>& words);

  void act(const play::Action& action);
  void go_on();
  void mark(bool notice, const std::vector<std::string>& words);
  void note(bool write, const std::vector<std::string>& words);
  void reply(int number);
  void say_back(scenario::ChoiceIndex choice);
  void name_cause(scenario::ChoiceIndex choice);
  std::optional<scenario::CauseIndex> pick_cause();

  void show_replies();
  void show_promises();
  void show_help();
  void show_end();
  void tell(const std::string& sentence);

  play::View view() const;

  play::Run& run_;
  const scenario::Scenario& scenario_;
  play::Mode mode_;
  Console& console_;
  Ink ink_;
  Narrator narrator_;
  Prompt prompt_;
  Notebook notebook_;
  bool replies_shown_ = false;  // since something changed
};

}  // namespace earshot::content
