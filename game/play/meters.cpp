// Effects on trust and tension, losses and flags: what a technique does, whoever takes it.
#include <algorithm>

#include "play/rules.h"

namespace earshot::play {

void change_meters(const Move& move, int trust, int tension) {
  if (trust == 0 && tension == 0) return;
  State& state = move.state;
  state.trust = static_cast<std::uint8_t>(std::clamp(state.trust + trust / 5, 0, 20));
  state.tension = static_cast<std::uint8_t>(std::clamp(state.tension + tension / 5, 0, 20));
  move.tell(EventKind::meters, kNone, state.trust * 5 * 1000 + state.tension * 5);
}

void lose(const Move& move, const scenario::Penalty& penalty, scenario::TechniqueIndex technique,
          std::uint16_t choice) {
  if ((penalty[0] | penalty[1] | penalty[2]) == 0) return;  // most
  for (std::size_t i = 0; i < scenario::kDimensions; ++i) {
    if (penalty[i] == 0) continue;
    Entry entry;
    entry.dimension = static_cast<scenario::Dimension>(i);
    entry.reason = Reason::penalty;
    entry.amount = -static_cast<std::int64_t>(penalty[i]);
    entry.what = technique;
    move.enter(entry, choice);
  }
}

void raise_flag(const Move& move, scenario::Critical flag, std::uint16_t choice) {
  if (flag == scenario::Critical::none) return;
  move.tell(EventKind::flag_raised, static_cast<std::uint16_t>(flag), 0, choice);
}

void take_technique(const Move& move, scenario::TechniqueIndex index) {
  const scenario::Technique& technique = move.rubric().techniques[index];
  if (node_of(move.scenario, move.state).scene != scenario::Scene::desk) {
    change_meters(move, technique.trust, technique.tension);
  }
  lose(move, technique.penalty, index, kNone);
  raise_flag(move, technique.critical, kNone);
}

}  // namespace earshot::play
