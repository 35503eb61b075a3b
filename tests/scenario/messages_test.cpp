// The table of wordings keeps to its own form.
#include "scenario/messages.h"

#include <set>

#include "support/catch.h"

namespace base = earshot::base;
using earshot::scenario::message;
using earshot::scenario::messages;

TEST_CASE("codes rise, and codes and names are unique") {
  std::set<std::string_view> names;
  int last = 0;
  for (const base::Message* row : messages()) {
    INFO(row->name);
    CHECK(row->code > last);
    last = row->code;
    CHECK(names.insert(row->name).second);
  }
}

TEST_CASE("wordings are lower case and end without a full stop") {
  for (const base::Message* row : messages()) {
    INFO(row->name);
    const std::string text(row->text);
    CHECK_FALSE((text.front() >= 'A' && text.front() <= 'Z'));
    CHECK(text.back() != '.');
    CHECK(text.find("illegal") == std::string::npos);
    CHECK(text.find("invalid") == std::string::npos);
    CHECK((row->help.empty() || row->help.back() != '.'));
  }
}

TEST_CASE("a message is found by its name") {
  CHECK(message("unknown-node").code == 301);
  CHECK(message("duplicate-key").code == 109);
  CHECK(message("unknown-key").severity == base::Severity::error);
}
