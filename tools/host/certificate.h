// The host's own certificate: made once, kept beside the log, known by its fingerprint.
//
// Entry points: own_certificate(), spaced_fingerprint().
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/result.h"

namespace earshot::host {

// The file with certificate and key in PEM, readable by its owner alone; made when it is not there, for these names and addresses. It holds
// for ten years: a new one would be another host to everybody who knows this one.
base::Outcome own_certificate(const std::filesystem::path& file,
                              const std::vector<std::string>& names);

// "AB:CD:…", as browsers show it.
std::string spaced_fingerprint(const std::string& fingerprint);

}  // namespace earshot::host
