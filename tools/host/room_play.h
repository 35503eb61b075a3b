// The play of the whole room: as a Run, as what was said in it, and as what can be voted for. Private to the host.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "host/hall.h"
#include "play/run.h"

namespace earshot::host {

bool is_room_act(workshop::Do what);

// As far as the log has it; nothing when this host cannot replay it.
std::optional<play::Run> room_run(const Library& library, const workshop::EventState& state,
                                  int round);

// What can be chosen now, by View alone: each open card, a diagnosis once for each cause.
std::vector<workshop::Option> options_of(const play::Run& run);

// `[{"who": "customer" | "narrator" | "room" | "day", "text"}]`: all that was heard and replied so far.
std::string said_json(const play::Run& run);

// What became of it, for looking back together: scores, cause, ending, and each reply with its votes and what it did.
std::string room_review_json(const play::Run& run, const workshop::RoomPlay& room);

// Of a round that seats play: those that were finished, each at its end.
std::vector<play::Run> finished_runs(const Library& library, const workshop::EventState& state,
                                     int number);

int round_asked(const workshop::EventState& state, const std::string& word);  // or kNobody
std::optional<Response> find_room_round(const Asking& asking, int& round);

}  // namespace earshot::host
