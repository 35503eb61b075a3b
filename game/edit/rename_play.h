// Private to the room: the places of a play where a name stands, and texts with some of their bytes
// replaced.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "base/source.h"
#include "edit/rename.h"

namespace earshot::edit {

struct Replaced {
  std::size_t begin = 0, end = 0;  // bytes
  std::string text;
};
std::string with_replacements(std::string_view text, std::vector<Replaced> pieces);

// What is renamed, with a choice's node told apart from its name.
struct Target {
  std::optional<scenario::NameKind> kind;
  std::string node;  // of a choice
  std::string name;
};

// The bytes of the play that hold the name. A choice's name counts where the play stands at its
// node.
base::Result<std::vector<Replaced>> places_in_play(
    const base::SourceFile& play, const Target& target, const std::string& to,
    const std::shared_ptr<const scenario::Scenario>& scenario);

// The digest in the header of a saved play, where it is that of `before`, becomes that of `after`.
void move_digest(const base::SourceFile& play, const std::string& before, const std::string& after,
                 std::vector<Replaced>& pieces);

}  // namespace earshot::edit
