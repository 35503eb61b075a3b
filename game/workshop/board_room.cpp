// The room's play as a snapshot tells it: where it stands, what is voted on, what was decided last. Texts are those of the log; the View
// itself is asked for at the host (GET …/room).
#include "workshop/board_room.h"

#include <algorithm>

namespace earshot::workshop {
namespace {

Json options_json(const std::vector<Option>& options) {
  Json list = Json::array();
  for (std::size_t i = 0; i < options.size(); ++i) {
    list.push_back({{"option", i},
                    {"card", options[i].card},
                    {"kind", options[i].kind},
                    {"text", options[i].text}});
  }
  return list;
}

// How the votes fall is nobody's but the facilitator's until it is shown. How many there are is no secret, and is left out for
// seats, so that a vote does not make a thousand snapshots.
Json ballot_json(const EventState& state, const Ballot& ballot, Reader reader) {
  Json json = {{"ballot", ballot.seq},
               {"options", options_json(ballot.options)},
               {"until", nullptr},
               {"shown", ballot.shown},
               {"counts", nullptr}};
  if (ballot.until != 0) json["until"] = ballot.until;
  if (ballot.shown || reader == Reader::facilitator) json["counts"] = ballot.counts();
  if (!ballot.shown && reader == Reader::seat) return json;
  json["voted"] = ballot.votes.size();
  json["of"] = state.seated();
  return json;
}

Json decision_json(const Decision& decision) {
  const auto chosen =
      std::count_if(decision.votes.begin(), decision.votes.end(),
                    [&](const auto& vote) { return vote.second == decision.option; });
  return {{"text", decision.options[static_cast<std::size_t>(decision.option)].text},
          {"by", decision.majority ? "majority" : "facilitator"},
          {"votes", chosen},
          {"of", decision.votes.size()}};
}

bool is_voted(const Decision& decision) {
  return decision.option >= 0 && decision.option < static_cast<int>(decision.options.size());
}

}  // namespace

Json room_json(const EventState& state, Reader reader) {
  if (state.round == kNobody) return nullptr;
  const RoomPlay& room = state.rounds[static_cast<std::size_t>(state.round)].room;
  Json json = {{"at", room.at},
               {"moves", room.play.commands.size()},
               {"state", written(room.play.state())},
               {"vote", nullptr},
               {"decided", nullptr}};
  if (room.ballot) json["vote"] = ballot_json(state, *room.ballot, reader);
  const auto& decisions = room.decisions;
  if (!decisions.empty() && is_voted(decisions.back())) {
    json["decided"] = decision_json(decisions.back());
  }
  return json;
}

Json own_vote_json(const EventState& state, int seat) {
  if (state.round == kNobody) return nullptr;
  const auto& ballot = state.rounds[static_cast<std::size_t>(state.round)].room.ballot;
  if (!ballot) return nullptr;
  const auto vote = ballot->votes.find(seat);
  return vote == ballot->votes.end() ? Json(nullptr) : Json(vote->second);
}

}  // namespace earshot::workshop
