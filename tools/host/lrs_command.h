// `earshot-host push`: an event's statements to a learning record store.
#pragma once

#include <filesystem>
#include <iosfwd>
#include <string>

#include "host/xapi.h"

namespace earshot::host {

struct Pushing {
  std::string event;
  std::string lrs;                 // its endpoint, to which `/statements` is added
  std::filesystem::path key_file;  // `name:password` on its first line; empty: no authorisation
  std::string authority;           // certificates to trust; empty: the system's
  XapiOptions options;
};

// 0 all stored, 1 some were not wanted, 3 it was given up or could not be read.
int push_command(const std::string& store, const Pushing& pushing, std::ostream& out,
                 std::ostream& err);

}  // namespace earshot::host
