// An event as xAPI 1.0.3 statements, for a learning record store (LRS): each finished play is one registration.
//
// Entry point: xapi_statements(). Made from the log alone, so that the same play gives the same statements, identifiers and times whenever it is asked for:
// what is sent twice is stored once. Verbs: ADL's initialized, answered, completed, passed, failed, terminated; unlocked (a found fact) of the
// Serious Games profile.
#pragma once

#include <string>
#include <vector>

#include "host/library.h"
#include "workshop/fold.h"

namespace earshot::host {

struct XapiOptions {
  // Whose accounts the players have. Names beneath it are `EVENT-s1`: without `names` nobody is told who that is.
  std::string home = "https://earshot.invalid/workshops";
  bool names = false;
};

struct XapiStatement {
  std::string id;
  std::string json;
};
std::vector<XapiStatement> xapi_statements(const Library& library,
                                           const workshop::EventState& state,
                                           const XapiOptions& options = {});

std::string xapi_json(const std::vector<XapiStatement>& statements);  // a list, one line each

}  // namespace earshot::host
