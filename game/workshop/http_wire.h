// A Wire over HTTP/1.1: one thread in the background, one connection for questions and one for the feed.
//
// Entry point: http_wire(). Boost.Beast stays behind http_wire.cpp. `woken` is called on that thread whenever there is something to take.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "workshop/wire.h"

namespace earshot::workshop {

std::unique_ptr<Wire> http_wire(const std::string& address, std::function<void()> woken);

}  // namespace earshot::workshop
