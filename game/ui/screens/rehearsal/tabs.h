// The tabs of a rehearsal's panel. Private to screens/rehearsal; each is a function that draws into a
// column and leaves what was asked for in the memory.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "chart/map.h"
#include "ui/screens/rehearsal/reloader.h"
#include "ui/screens/rehearsal/staying.h"
#include "ui/ui.h"
#include "ui/widgets/frame.h"

namespace earshot::ui {

enum class RehearsalTab : std::uint8_t { map, state, points, checks, jump };

// Where to begin instead, and with what behind it; the rest is as it is now.
struct JumpWish {
  std::string node;
  int trust = 50, tension = 50, day = 1;
  std::vector<std::string> knows;  // facts, by name
  std::string variant;
  bool filled = false;  // from the present state
};

// The drawing of the places, and the way of the play through it.
struct RehearsalMap {
  ScenarioPointer scenario;
  std::size_t steps = 0;  // of the play, when it was drawn
  chart::Number place = 0;
  chart::Way way;
  chart::Map map;
  std::vector<int> gone;
  std::optional<chart::Number> chosen;
};

struct RehearsalMemory {
  RehearsalTab tab = RehearsalTab::map;
  bool panel_in_front = false;  // where there is no room for both
  Origin origin;                // how the present play began
  check::Report report;
  bool looked_at_plays = false;
  bool broken = false;  // the newest version cannot be played
  std::string read_at;  // when the version in play was read
  std::string told;     // what became of the play at the last reload, or of the last jump
  std::optional<RehearsalMap> map;
  JumpWish wish;
  bool jump = false;  // asked for in this frame
};

struct Rehearsing {
  Ui& ui;
  const play::Run& run;
  const scenario::Scenario& scenario;  // in words
  RehearsalMemory& memory;
};

void map_tab(Rehearsing& page, Column& column);
void state_tab(Rehearsing& page, Column& column);
void points_tab(Rehearsing& page, Column& column);
void jump_tab(Rehearsing& page, Column& column);
// Also while nothing can be played.
void checks_tab(Ui& ui, const RehearsalMemory& memory, Column& column);

void fill_wish(const play::Run& run, JumpWish& wish);  // from the present state
Origin origin_of(const play::Run& run, const JumpWish& wish);
}  // namespace earshot::ui
