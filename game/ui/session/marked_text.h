// A scenario's texts as the widgets take them: runs, with facts as marks that can be picked.
#pragma once

#include <string_view>
#include <vector>

#include "scenario/model.h"
#include "ui/widgets/text_layout.h"

namespace earshot::ui {

// `pickable`: facts become marks named like the fact, ticked when they are among `noted`; otherwise they are plain words.
std::vector<Run> runs_of(const scenario::Scenario& scenario, const scenario::Text& text,
                         bool pickable, scenario::FactSet noted = 0);

// How many characters the first `bytes` bytes of the plain text are.
std::size_t characters_in(const scenario::Text& text, std::size_t bytes);

}  // namespace earshot::ui
