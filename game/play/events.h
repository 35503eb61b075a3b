// What apply() tells while it works: events (what happened) and entries (what it was worth).
//
// Sink receives both; NoSink drops them. Neither holds heap memory; a reader who wants names looks them up in the scenario.
#pragma once

#include <cstdint>
#include <string_view>

#include "base/rational.h"
#include "scenario/model.h"

namespace earshot::play {

inline constexpr std::uint16_t kNone = 0xFFFF;

enum class EventKind : std::uint8_t {
  arrived,          // what: node; value: day
  day_turned,       // value: the new day
  out_of_patience,  // what: node one was going to
  line_heard,       // what: line of the node
  fact_learnt,      // what: fact
  cue_shown,        // what: cue
  cue_noticed,      // what: cue
  false_notice,     // what: line
  glanced,          // what: line
  noted,            // what: fact
  unnoted,          // what: fact
  interrupted,      // what: line that broke off; value: reaction shown, or -1
  chosen,           // choice; what: technique
  meters,           // value: trust × 1000 + tension after the change (0–100 each)
  moment_answered,  // what: level of the reply; value: best level
  summarised,       // value: SummaryResult
  diagnosed,        // what: cause; value: 0 wrong, 1 unproven, 2 right
  way_taken,        // what: case of the route; value: route of the choice (model.h)
  promise_made,     // what: promise; value: due day
  promise_kept,
  promise_renewed,    // value: new day
  promise_broken,     // value: 1 when a day passed over it, 0 at the end
  promise_unchanged,  // a promise, keep or renew that changes nothing; what: promise
  variable_clamped,   // what: variable
  flag_raised,        // what: Critical
  ended,              // what: ending
  closed,
};

struct Event {
  EventKind kind;
  std::uint16_t node = kNone;  // where it happened
  std::uint16_t choice = kNone;
  std::uint16_t what = kNone;
  std::int32_t value = 0;
};

enum class Reason : std::uint8_t {
  fact,       // what: fact
  diagnosis,  // what: cause; share: of its evidence
  summary,    // what: SummaryResult
  something_else,
  penalty,          // what: technique; losses by technique or by the choice's own map
  wrong_diagnosis,  // what: cause
  moment,           // share; what: level; amount 0
  repair,           // a moment to which the player's own mistake led; what: level
  false_notice,
  step,             // what: technique
  silent_delay,     // what: promise
  empathy_settled,  // settlement: 100 × sum of shares ÷ number
  promises_settled,
  notes_settled,
  clamp,
};
std::string_view name_of(Reason reason);  // "something-else"

// One gain or loss. `of`: the most this could have been (0 for losses). For moments amount is 0, `share` in 0–1 and
// `counts` says whether it enters the number of moments met.
struct Entry {
  std::uint32_t step =
      0;  // the action's position in the transcript; set by whoever keeps the ledger
  scenario::Dimension dimension = scenario::Dimension::root_cause;
  Reason reason = Reason::fact;
  base::Rational amount;
  base::Rational of;
  base::Rational share;
  bool counts = false;
  std::uint16_t what = kNone;
  std::uint16_t node = kNone;
  std::uint16_t choice = kNone;
};

// Kinds of events, one bit each.
using EventKinds = std::uint32_t;
static_assert(static_cast<unsigned>(EventKind::closed) < 32);
inline constexpr EventKinds kAllEvents = ~EventKinds{0};
constexpr EventKinds one_of(EventKind kind) { return EventKinds{1} << static_cast<unsigned>(kind); }

class Sink {
 public:
  virtual ~Sink() = default;
  virtual void event(const Event& event) = 0;
  virtual void entry(const Entry& entry) = 0;

  // What nobody wants is not told, nor made.
  bool wants(EventKind kind) const { return (events_ & one_of(kind)) != 0; }
  bool wants_entries() const { return entries_; }

 protected:
  explicit Sink(EventKinds events = kAllEvents, bool entries = true)
      : events_(events), entries_(entries) {}

 private:
  EventKinds events_;
  bool entries_;
};

class NoSink final : public Sink {
 public:
  NoSink() : Sink(0, false) {}
  void event(const Event&) override {}
  void entry(const Entry&) override {}
};

}  // namespace earshot::play
