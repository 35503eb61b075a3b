// Boost.Beast and Asio under one header: 1.74 (Debian 12) and 1.83 (Debian 13, Ubuntu 24.04), whose string views are of different types.
//
// The one place for what the versions have otherwise; included by the HTTP files alone, here and in tools/host.
#pragma once

#include <boost/asio/connect.hpp>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/beast/core.hpp>
#include <boost/beast/http.hpp>
#include <string>

namespace earshot::workshop {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
using Tcp = asio::ip::tcp;
using ErrorCode = boost::system::error_code;

template <class View>
std::string text_of_view(const View& view) {
  return std::string(view.data(), view.size());
}

}  // namespace earshot::workshop
