// One person at the game, without a window: the shipped content, and records that are gone afterwards.
//
// Entry points: Desk for the world, at() for one of its screens under a look, looks() for what each
// screen has to stand, check_clean() after each step.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "records/office.h"
#include "ui/headless.h"
#include "ui/shell/screen.h"
#include "ui/words/words.h"

namespace earshot::test {

struct Look {
  float text_size = 18.0F;
  ui::Vec2 window{1280.0F, 720.0F};
  ui::ThemeId theme = ui::ThemeId::dark;
  std::string language = "en";
  text::Family family = text::Family::standard;
};
std::string words_of(const Look& look);
// 18, 20, 32 and 40 pixels, in a window of 1280 by 720 and one of 960 by 600, in every theme; in
// German, whose words are longer, in the dark one; the smallest and the largest in each typeface.
const std::vector<Look>& looks();
// The same in the dark theme only, for what takes long: a theme changes no place.
std::vector<Look> shapes();

// The content and the records, with Ida at them.
class Desk {
  Office office_;  // before the world, whose records stand in it

 public:
  explicit Desk(const std::filesystem::path& content = root() / "content");
  ~Desk() { ui::speak(nullptr); }  // the words are the desk's
  Desk(const Desk&) = delete;
  Desk& operator=(const Desk&) = delete;

  ui::World world;

  std::shared_ptr<const scenario::Scenario> scenario(std::string_view id) const;
  // Its shipped best play.
  play::Run best(const std::string& scenario) const;
  // A play in which that many actions of the best one have been done.
  records::LivePlay begun(const play::Run& best, std::size_t actions,
                          play::Mode mode = play::Mode::practice);
  records::PlayId finished(const std::string& scenario);
};

// The desk's world in the language of a look, for a screen that takes its words when it is made.
ui::World& dressed(Desk& desk, const Look& look);

// A screen on a stage, under a look.
Headless at(Desk& desk, const Look& look, ui::Screen& screen);

// By Tab alone; fails the test when it is never reached.
void reach(Headless& stage, std::string_view name);
void press(Headless& stage, std::string_view name);  // reach() and Enter
// A panel of the settings, from the first one: 1 is the conversation's, 2 the sound's, 3 the records'.
void turn_to_panel(Headless& stage, int panel);

// Nothing cut off, no words over words, no control over another, no name twice, every pair of
// colours measured.
void check_clean(const ui::Recorder& seen);

// A copy of the shipped content with one more file in it.
class ContentCopy {
 public:
  ContentCopy(const std::string& file, const std::string& text);
  const std::filesystem::path& folder() const { return office_.folder(); }

 private:
  Office office_;
};

}  // namespace earshot::test
