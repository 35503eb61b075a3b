// The inside of Loop, for the HTTP files.
#pragma once

#include "host/beast.h"
#include "host/http_server.h"

namespace earshot::host {

struct Loop::Inside {
  asio::io_context context{1};
  asio::executor_work_guard<asio::io_context::executor_type> work{context.get_executor()};
  std::vector<std::unique_ptr<asio::steady_timer>> timers;
  asio::signal_set signals{context};
};

}  // namespace earshot::host
