// What a player may see at one moment, as data. Screens, the terminal, bots and the host's pages read this and
// nothing else of a play in progress.
//
// Entry points: view(); look(), the same for who looks again and again. Texts are views into the scenario, which must
// outlive the View.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "play/state.h"

namespace earshot::play {

enum class Mode : std::uint8_t { practice, realistic, competition };
std::string_view name_of(Mode mode);

struct SaidLine {
  int position = 0;  // from 0 among the lines of this visit: what Notice and Glance take
  const scenario::Line* line = nullptr;
  bool marked = false;
  bool cue_noticed = false;  // it was marked and carries a cue
  bool glanced = false;
};

struct Card {
  int number = 0;  // on screen, from 1; stays the same during a visit
  scenario::ChoiceIndex choice = 0;
  const scenario::Choice* what = nullptr;
  bool locked = false;  // shown with its hint because its condition does not hold
};

struct KnownFact {
  scenario::FactIndex fact = 0;
  bool noted = false;
};

struct PromiseView {
  scenario::PromiseIndex promise = 0;
  PromiseStatus status = PromiseStatus::open;
  int due = 0;
  bool was_renewed = false;
};

struct Meters {
  int trust = 0;  // 0–100
  int tension = 0;
};

struct View {
  const scenario::Node* node = nullptr;      // null at an ending
  const scenario::Ending* ending = nullptr;  // null before
  bool desk = false;
  int day = 1;
  std::vector<SaidLine> lines;  // heard so far in this visit, in order
  const scenario::Line* next =
      nullptr;  // the line about to be said (a screen may be in the middle of it); null: all were said
  int still_to_come = 0;              // lines not heard yet
  std::vector<Card> cards;            // sorted by number; taken ones are gone
  std::vector<KnownFact> facts;       // noted ones first, then in the order of the scenario
  std::vector<PromiseView> promises;  // those ever made
  std::optional<Meters> meters;       // in practice only
  bool can_leave = false;
  bool can_close = false;
};

View view(const scenario::Scenario& scenario, const State& state, std::uint64_t order,
          Mode mode = Mode::realistic);

// view() into a View that was used before: no heap memory is asked for once its lists have grown. For bots, which look
// at millions of moments.
void look(const scenario::Scenario& scenario, const State& state, std::uint64_t order, Mode mode,
          View& view);

}  // namespace earshot::play
