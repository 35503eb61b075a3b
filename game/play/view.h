// What a player may see at one moment. Screens, the terminal, bots and the host's pages read this and nothing else of a
// play in progress.
//
// Entry points: Sight, whose parts are worked out when they are asked for: bots look at millions of moments, and mostly
// want to know one thing; and view(), which gives all of it as data. Texts are views into the scenario, which must
// outlive both; a Sight looks at the state itself, and is good until that changes.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "play/apply.h"
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

// The facts known: noted ones first, then in the order of the scenario.
class KnownFacts {
 public:
  KnownFacts(scenario::FactSet facts, scenario::FactSet notes)
      : noted_(facts & notes), others_(facts & ~notes) {}

  bool empty() const { return (noted_ | others_) == 0; }
  std::size_t size() const { return static_cast<std::size_t>(base::count_bits(all())); }
  scenario::FactSet all() const { return noted_ | others_; }
  scenario::FactSet not_noted() const { return others_; }
  KnownFact operator[](std::size_t which) const;  // which < size()

  // `each(KnownFact)`, in order.
  template <class Each>
  void for_each(const Each& each) const {
    for (const bool noted : {true, false}) {
      base::for_each_bit(noted ? noted_ : others_, [&](std::size_t fact) {
        each(KnownFact{static_cast<scenario::FactIndex>(fact), noted});
      });
    }
  }

 private:
  scenario::FactSet noted_, others_;
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

// A list that asks for no heap memory.
template <class Item, std::size_t kMost>
class Few {
 public:
  void push_back(const Item& item) { items_[size_++] = item; }
  std::size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }
  const Item* begin() const { return items_.data(); }
  const Item* end() const { return items_.data() + size_; }
  const Item& operator[](std::size_t index) const { return items_[index]; }

 private:
  std::array<Item, kMost> items_;
  std::size_t size_ = 0;
};
using Cards = Few<Card, scenario::kMaxChoicesPerNode>;
using SaidLines = Few<SaidLine, scenario::kMaxLinesPerNode>;

class Sight {
 public:
  // `order`: of the cards on the screen, the play's own number.
  Sight(const scenario::Scenario& scenario, const State& state, std::uint64_t order)
      : scenario_(scenario), state_(state), order_(order), table_(table_of(scenario, state)) {}
  Sight(const scenario::Scenario& scenario, const Stand& stand, std::uint64_t order)
      : scenario_(scenario), state_(stand.state()), order_(order), table_(stand.table()) {}

  bool can_leave() const { return !at_ending(state_); }
  bool can_close() const { return at_ending(state_) && !state_.closed; }
  const scenario::Node* node() const;      // null at an ending
  const scenario::Ending* ending() const;  // null before
  int day() const { return state_.day; }

  // Lines of this visit: those heard, and how many are still to come.
  int said() const { return state_.heard; }
  SaidLine said(int position) const;  // position < said()
  SaidLines lines() const;
  bool more_to_come() const { return lines_to_come(state_) != 0; }
  int still_to_come() const { return base::count_bits(lines_to_come(state_)); }
  const scenario::Line* next() const;  // null: all were said

  // Replies. As sets, bit 0 is the node's first choice.
  scenario::CardSet open_cards() const { return table_.open; }
  scenario::CardSet cards_seen() const {
    return appeared_cards(state_);
  }                     // at any time in this visit
  Cards cards() const;  // sorted by number; taken ones are gone
  scenario::ChoiceIndex open_card(std::size_t which) const {  // of open_cards(), from the lowest
    const std::size_t card = base::nth_bit(table_.open, which);
    return static_cast<scenario::ChoiceIndex>(sets_of(scenario_, state_).first_choice + card);
  }
  const scenario::Choice& choice(scenario::ChoiceIndex index) const {
    return scenario_.choices[index];
  }

  KnownFacts facts() const { return {state_.facts, state_.notes}; }
  std::vector<PromiseView> promises() const;  // those ever made
  Meters meters() const { return {state_.trust * 5, state_.tension * 5}; }

 private:
  const scenario::Scenario& scenario_;
  const State& state_;
  std::uint64_t order_;
  Table table_;
};

// All that is in sight.
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

}  // namespace earshot::play
