// A scenario as the host serves it, made playable here: read by this game's own rulebook, and held against the digest under which it was
// asked for.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "base/result.h"
#include "scenario/model.h"

namespace earshot::workshop {

base::Result<std::shared_ptr<const scenario::Scenario>> received_scenario(
    std::string_view answer, const std::string& digest);

}  // namespace earshot::workshop
