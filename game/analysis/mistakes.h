// Private to the room: which steps of a play are mistakes.
#pragma once

#include <span>

#include "play/events.h"
#include "scenario/model.h"

namespace earshot::analysis {

// A reply of the family `mistake`, an interruption, a glance, a wrong summary, a wrong diagnosis.
bool is_mistake(const scenario::Scenario& scenario, const play::Event& event);
bool any_mistake(const scenario::Scenario& scenario, std::span<const play::Event> events);

}  // namespace earshot::analysis
