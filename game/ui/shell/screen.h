// A screen, and where one can go from it.
//
// A Screen draws itself anew for each frame from the World and its own data, and says with go() what comes next. Shell owns
// the present screen and makes the next one (shell.cpp is the only place that knows them all).
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "ui/shell/world.h"
#include "ui/ui.h"

namespace earshot::ui {

enum class Page : std::uint8_t {
  people,   // who is playing
  board,    // the customers who wait
  card,     // one customer before the conversation; `scenario`
  play,     // a conversation; `play`
  debrief,  // of a finished play; `play`
  history,  // past plays of this person
  progress,
  glossary,  // `technique` is looked up; back to the debrief of `play`, if one is given
  settings,
  join,      // coming into a workshop
  workshop,  // the seat that is held there: lobby, rounds, standings
  quit,
};

struct Destination {
  Page page = Page::board;
  std::string scenario{};
  std::optional<records::PlayId> play{};
  std::string technique{};
  std::string section{};  // of the debrief
};

class Screen {
 public:
  virtual ~Screen() = default;
  virtual void draw(Ui& ui) = 0;

  const std::optional<Destination>& wish() const { return wish_; }

 protected:
  void go(Destination where) { wish_ = std::move(where); }

 private:
  std::optional<Destination> wish_;
};

}  // namespace earshot::ui
