// An event with many players in it, made through the protocol.
//
// Entry point: Room::make(). What is stored in the end is asked of the host: Room::stored().
#pragma once

#include <map>
#include <string>
#include <vector>

#include "client.h"

namespace earshot::load {

struct Place {
  std::string seat, token;
};

struct Room {
  std::uint16_t port = 0;
  std::string secret, event, digest;
  std::vector<Place> places;
  std::vector<std::string> commands;  // of one play

  // Throws std::runtime_error with what the host said.
  void make(const std::string& play, int players, int teams);
  // For a server that knows no rules: seats and a digest that only look so.
  void stand_in(const std::string& play, int players);
  std::string batch(std::size_t first, std::size_t count) const;  // a body
  std::string path() const { return "/api/events/" + event + "/rounds/0/actions"; }
  // Commands by seat; false when one of them is not as it was played.
  bool stored(std::map<std::string, std::size_t>& by_seat) const;
};

}  // namespace earshot::load
