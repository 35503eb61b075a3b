// Private to the room: every text of a scenario that a player reads, with its place.
//
// Entry points: texts_of(), place_of().
#pragma once

#include <string_view>
#include <vector>

#include "base/source.h"
#include "scenario/model.h"

namespace earshot::check {

struct ShownText {
  enum class Kind : std::uint8_t { card, line, reply, story, note, caption };
  Kind kind =
      Kind::line;  // card: title, summary …; story: endings; note: facts, feedback; caption: cues
  std::string_view text;  // without its marks; lives as long as the scenario
  base::Span item;        // the line, the choice, the fact … that it belongs to
};

// In the order of the file, as far as the scenario keeps it.
std::vector<ShownText> texts_of(const scenario::Scenario& scenario);

// The place of these words of the text, where the file has them letter for letter behind the
// beginning of their item; else the place of the item.
base::Location place_of(const scenario::Scenario& scenario, const base::SourceFile& source,
                        const ShownText& text, std::string_view words);

}  // namespace earshot::check
