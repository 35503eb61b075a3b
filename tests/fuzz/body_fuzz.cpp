// Any bytes as what a client sends to the workshop's host: a body, a record of the log, a name, a code. Nothing crashes, what is read as a record is
// written and read again to the same text, and a name that was cleaned is clean.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "workshop/codes.h"
#include "workshop/happenings.h"
#include "workshop/names.h"
#include "workshop/requests.h"

namespace {

void require(bool holds) {
  if (!holds) std::abort();
}

void read_as_bodies(const std::string& text) {
  using namespace earshot::workshop;
  enter_body(text);
  join_body(text);
  resume_body(text);
  actions_body(text);
  move_body(text);
  setup_body(text);
  act_body(text);
  is_empty_object(text);
  error_json("refused", text, text);
}

void read_as_record(const std::string& text) {
  const auto what = earshot::workshop::happening_of(text);
  if (!what) return;
  const std::string written = earshot::workshop::json_of(*what);
  const auto again = earshot::workshop::happening_of(written);
  require(static_cast<bool>(again) && earshot::workshop::json_of(*again) == written);
}

void read_as_name(const std::string& text) {
  const auto name = earshot::workshop::clean_name(text);
  earshot::workshop::read_code(text);
  if (!name) return;
  const auto again = earshot::workshop::clean_name(*name);
  require(static_cast<bool>(again) && *again == *name);
  require(!earshot::workshop::likeness(*name).empty());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  read_as_bodies(text);
  read_as_record(text);
  read_as_name(text);
  return 0;
}
