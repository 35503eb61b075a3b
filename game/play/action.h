// What a player can do, and why it may be refused. Indices here; files and the wire carry names (transcript.h).
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <variant>

#include "scenario/model.h"

namespace earshot::play {

struct Hear {};  // the next line, to its last word
struct Notice {
  std::uint8_t position;  // among the lines of this visit, from 0
};
struct Glance {
  std::uint8_t position;
};
struct Note {
  scenario::FactIndex fact;
};
struct Unnote {
  scenario::FactIndex fact;
};
struct Choose {
  scenario::ChoiceIndex choice;
  scenario::FactSet facts = 0;                     // said back (summarise) or pinned (diagnose)
  std::optional<scenario::CauseIndex> cause = {};  // diagnose only
};
struct Leave {};
struct Close {};

using Action = std::variant<Hear, Notice, Glance, Note, Unnote, Choose, Leave, Close>;

enum class Refusal : std::uint8_t {
  nothing_to_hear,  // every line of this visit was heard, or the play is at an ending
  no_such_line,     // this visit has no line at that position
  not_heard_yet,    // the line is still to come
  already_marked,
  no_distraction,  // nothing to glance at there
  already_glanced,
  fact_not_known,  // noting, saying back or pinning what is not known
  already_noted,
  not_noted,
  no_such_card,    // the choice does not belong to this node
  card_not_shown,  // its condition does not hold
  already_taken,
  picks_not_asked,  // facts or a cause given to a choice that takes none
  cause_missing,    // a diagnosis without a cause
  no_such_cause,
  play_has_ended,  // at an ending only noting and closing are left
  play_not_ended,  // closing before the end
  play_is_closed,
};
std::string_view name_of(Refusal refusal);      // "card-not-shown", as `expect refused` writes it
std::string_view sentence_of(Refusal refusal);  // for people: "this reply is not on offer now"

}  // namespace earshot::play
