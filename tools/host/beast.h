// The workshop's Boost header under the host's names, with what a server needs besides. Included by the HTTP files alone.
#pragma once

#include <boost/asio/signal_set.hpp>

#include "workshop/beast.h"

namespace earshot::host {

namespace asio = workshop::asio;
namespace beast = workshop::beast;
namespace http = workshop::http;
using workshop::ErrorCode, workshop::Tcp, workshop::text_of_view;

}  // namespace earshot::host
