// `earshot-host push`: an event's statements to a learning record store.
#pragma once

#include <filesystem>
#include <iosfwd>
#include <string>

#include "host/http_client.h"
#include "host/lrs_queue.h"
#include "host/xapi.h"

namespace earshot::host {

struct Pushing {
  std::string event;
  std::string lrs;                 // its endpoint, to which `/statements` is added
  std::filesystem::path key_file;  // `name:password` on its first line; empty: no authorisation
  std::string authority;           // certificates to trust; empty: the system's
  XapiOptions options;
};

// A post to it, but for its body; and one post. For who sends by himself (lrs_sender.h).
base::Result<Posting> posting_to(const Pushing& pushing);
LrsAnswer answer_of(Posting& posting, const std::string& body);

// 0 all stored, 1 some were not wanted, 3 it was given up or could not be read.
int push_command(const std::string& store, const Pushing& pushing, std::ostream& out,
                 std::ostream& err);

}  // namespace earshot::host
