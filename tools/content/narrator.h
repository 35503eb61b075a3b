// Tells what happened in a play, step by step, in words on a terminal.
//
// Entry point: Narrator. It shows what a player may know: the conversation as play::append_log has
// it, and of the events those that a player would see or hear. With coaching it adds what a reply
// did to trust and tension, and why.
#pragma once

#include <cstdint>
#include <iosfwd>
#include <string>

#include "content/text.h"
#include "play/log.h"
#include "play/run.h"
#include "play/view.h"

namespace earshot::content {

class Narrator {
 public:
  Narrator(const play::Run& run, std::ostream& out, Ink ink, int width, bool coaching);

  // Title, customer, complaint, and what the desk's system shows.
  void open();
  void record();
  // Everything that happened since the last call.
  void tell_news();

 private:
  void tell(std::uint32_t step);
  void tell_item(const play::LogItem& item);
  void tell_event(const play::Event& event);
  void tell_arrival(const play::Event& event);
  void tell_line(const play::LogItem& item);
  void tell_reply(const play::LogItem& item);
  void tell_ending(const scenario::Ending& ending);
  void coach(std::uint32_t step);
  play::Meters meters_after_reply(const play::Step& step) const;
  play::Meters meters_of(const play::State& state) const;
  void speaker(const std::string& name);  // a heading, once for all that one person says in a row
  void say(const std::string& text);
  void aside(const std::string& text);
  std::string facts(scenario::FactSet set) const;

  const play::Run& run_;
  const scenario::Scenario& scenario_;
  std::ostream& out_;
  Ink ink_;
  int width_;
  bool coaching_;
  std::uint32_t told_ = 0;  // steps
  std::string speaker_;
};

// "person needs", from an id: `lives-alone` becomes "lives alone".
std::string spoken(std::string_view id);

}  // namespace earshot::content
