// What the examples of the handbook leave out. A fenced block is a piece, `yaml choice` or `play`,
// and its frame makes a whole of it: Ines Duarte and her lamp, in a pack where one is needed.
//
// Entry points: frame_is_known(), write_example(). The kinds of blocks:
//   yaml whole     the scenario itself            yaml first    its first keys
//   yaml top       keys at the margin, in place of those of the same name
//   yaml part      the same, but a section is added to, entry by entry
//   yaml node      under `nodes`; yaml line and yaml choice: in the first node there is
//   yaml pack      pack.yaml; likewise session, curriculum; rubric: keys of the built-in one
//   play           a play beside the scenario     files         what lies in the pack's folder
//   bytes KIND     any of these, with \t and \xE9 for what a page cannot show
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "tools/docs.h"
#include "tools/tool.h"

namespace earshot::test {

bool frame_is_known(std::string_view info);

// Puts the blocks together to files in `folder`; gives back what is to be checked.
std::filesystem::path write_example(const Folder& folder, const std::vector<Block>& blocks);

}  // namespace earshot::test
