// Names may be declared behind the break; a key may have been meant to follow. So only single
// values are judged.
#include "scenario/sound.h"

#include <algorithm>

#include "scenario/messages.h"

namespace earshot::scenario {
namespace {

constexpr int kFormCodes = 200;  // below: about the file itself
constexpr int kNameCodes = 300;

bool hangs_on_the_rest(const base::Message& what) {
  const bool local_name =
      &what == &message("unknown-technique") || &what == &message("unknown-sector");
  if (what.code >= kNameCodes) return !local_name;
  return &what == &message("missing-key") || &what == &message("wrong-count") ||
         &what == &message("no-kind") || &what == &message("no-real-cause") ||
         &what == &message("unproven-cause");
}

}  // namespace

void keep_sound(base::Diagnostics& diagnostics, const YamlTree& tree) {
  if (tree.readable) return;
  const auto unsound = [&](const base::Diagnostic& finding) {
    if (finding.message->code < kFormCodes) return false;
    return hangs_on_the_rest(*finding.message) || finding.where.span.end.offset > tree.sound_until;
  };
  diagnostics.erase(std::remove_if(diagnostics.begin(), diagnostics.end(), unsound),
                    diagnostics.end());
}

}  // namespace earshot::scenario
