// What is kept as JSON inside the tables: settings and ledgers. Private to the room.
//
// Reading is lenient: a key that is missing or makes no sense gives the default, so that a file of
// another version still opens.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "play/ledger.h"
#include "records/types.h"

namespace earshot::records {

std::string json_of(const Settings& settings);
Settings settings_of(std::string_view json);

std::string json_of(const scenario::Scenario& scenario, const play::Ledger& settled);
std::vector<StoredEntry> ledger_of(std::string_view json);

}  // namespace earshot::records
