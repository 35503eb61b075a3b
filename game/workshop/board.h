// Snapshots as JSON: what everybody, a seat and the facilitator see of an event.
//
// Entry points: board_json() and, for who is more than public, the piece that goes into it. What is frozen is held back by
// seen_results() alone (standings.h); nothing here looks at a result in another way.
#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "workshop/fold.h"

namespace earshot::workshop {

enum class Reader : std::uint8_t { everybody, seat, facilitator };

// The board without `you` and `control`. A seat's is small while a round is played.
std::string board_json(const EventState& state, Reader reader, std::int64_t now,
                       const std::string& address);

// `"you":{…}` and `"control":{…}`. `connected`: open feeds by seat.
std::string you_json(const EventState& state, int seat);
std::string control_json(const EventState& state, const std::map<int, int>& connected);

// What the join page shows before a name is asked for.
std::string entered_json(const EventState& state);

// {…} with one more member.
std::string with_member(std::string object, const std::string& member);

// The order of a seat's cards in a run: different for each, the same after a restart.
std::int64_t order_of(const EventState& state, int round, int run, int seat);

// An act as the audit shows it: only what it uses.
std::string act_json(const Act& act);

}  // namespace earshot::workshop
