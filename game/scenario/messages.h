// Every wording of the room, one table in four parts, and how the room's code names a row of it.
//
// Entry points: message("unknown-key") — a name that is in no table does not compile — and
// messages().
#pragma once

#include <cstdlib>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "scenario/messages_file.h"
#include "scenario/messages_form.h"
#include "scenario/messages_names.h"
#include "scenario/messages_pack.h"

namespace earshot::scenario {

consteval const base::Message& message(std::string_view name) {
  for (const base::Message& row : kFileMessages) {
    if (row.name == name) return row;
  }
  for (const base::Message& row : kFormMessages) {
    if (row.name == name) return row;
  }
  for (const base::Message& row : kNameMessages) {
    if (row.name == name) return row;
  }
  for (const base::Message& row : kPackMessages) {
    if (row.name == name) return row;
  }
  std::abort();  // not a constant expression: the compiler stops here
}

std::vector<const base::Message*> messages();  // in the order of their codes

}  // namespace earshot::scenario
