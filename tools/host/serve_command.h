// `earshot-host serve`: opens the log and the port, says where, and runs until it is told to stop.
//
// Entry point: serve().
#pragma once

#include <filesystem>
#include <iosfwd>
#include <string>
#include <vector>

#include "host/hall.h"
#include "host/lrs_command.h"

namespace earshot::host {

struct Serving {
  std::string store;               // open_log.h
  std::filesystem::path pack;      // empty: the shipped one
  std::filesystem::path packages;  // handed out on the join page; empty: those that lie beside
  bool lan = false;
  std::string address;  // to listen on and to be told; empty: found
  int port = 7373;
  std::vector<std::string> names;  // other names that lead here
  bool new_link = false;
  bool tls = false;         // with a certificate of the host's own, made when there is none
  std::string certificate;  // or with this one: a file of PEM, with its key
  Pushing sending;          // to a learning record store, by itself; without an address: no
  int connections = 8192;   // at most
  int backup_minutes = 5;   // 0: never
  int keep_days = 0;        // 0: for ever
};

// 0 when it was told to stop; 3 when it could not start.
int serve(const Serving& serving, std::ostream& out, std::ostream& err);

// The scenarios of a folder; empty: the shipped ones.
base::Result<Library> open_library(const std::filesystem::path& asked);
// The wall clock is read once: whoever sets it in the middle of a round changes no deadline.
Clock host_clock(Log& log);
inline constexpr std::int64_t kHostTick = 20;  // milliseconds

// Where the log is kept when nobody says otherwise.
std::filesystem::path default_store();

}  // namespace earshot::host
