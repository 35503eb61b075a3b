// This machine's addresses, best first: what others in the room can most likely reach.
//
// Entry points: own_addresses(), and the two that it is made of, for tests.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace earshot::host {

struct OwnAddress {
  std::string address;    // IPv4 in text
  std::string interface;  // "wlan0"
};

// Of /proc/net/route: the interface over which everything else is reached, with the smallest metric; empty when there is none, as in a room without a router.
std::string default_interface(std::string_view routes);

// That of the default route first, then those of cards, then those of bridges to containers and virtual machines, which nobody outside can reach.
std::vector<OwnAddress> in_order(std::vector<OwnAddress> all, const std::string& first);

// Without loopback.
std::vector<OwnAddress> own_addresses();

}  // namespace earshot::host
