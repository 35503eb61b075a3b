// Beginning in the middle: at which place, with how much trust and tension, and what is known.
#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "play/beginning_words.h"
#include "ui/screens/rehearsal/tabs.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/row.h"
#include "ui/widgets/tabs.h"
#include "ui/widgets/text.h"
#include "ui/words/words.h"

namespace earshot::ui {
namespace {

void set(Rehearsing& page, Column& column, std::string_view name, std::string_view words,
         int& value, float least, float most, float step) {
  const std::string shown = fmt::format("{}", value);
  const Slider what{name, words, shown, static_cast<float>(value), least, most, step};
  const Rect rect = column.take(slider_height(page.ui, column.rest().w, what));
  value = static_cast<int>(std::lround(slider(page.ui, rect, what)));
}

void choose_variant(Rehearsing& page, Column& column) {
  const auto& variants = page.scenario.variants;
  if (variants.empty()) return;
  std::vector<Segment> items;
  items.reserve(variants.size());
  for (const std::string& name : variants) items.push_back({name, name});
  const auto found = std::ranges::find(variants, page.memory.wish.variant);
  const auto chosen = static_cast<std::size_t>(found - variants.begin());
  const Segments what{"rehearsal/variant", items, chosen < variants.size() ? chosen : 0};
  const Rect rect = column.take(segments_height(page.ui, column.rest().w, what));
  page.memory.wish.variant = variants[segments(page.ui, rect, what)];
}

void choose_facts(Rehearsing& page, Column& column) {
  auto& knows = page.memory.wish.knows;
  column.use(text(page.ui, column.rest(), {kStrong, Role::text, Role::surface}, tr("Known facts")));
  for (const auto& fact : page.scenario.facts) {
    const bool known = std::ranges::count(knows, fact.name) > 0;
    const std::string name = "rehearsal/knows/" + fact.name;
    const Row what{name,  fact.name, fact.is, "",  Icon::none, Role::text_soft,
                   known, known,     true,    true};
    if (!row(page.ui, column.take(row_height(page.ui, column.rest().w, what)), what)) continue;
    if (known) {
      std::erase(knows, fact.name);
    } else {
      knows.push_back(fact.name);
    }
  }
}

}  // namespace

void fill_wish(const play::Run& run, JumpWish& wish) {
  const play::State& state = run.state();
  const scenario::Scenario& scenario = run.scenario();
  wish = {run.ended() ? scenario.nodes[scenario.start].name : place_name(run),
          state.trust * 5,
          state.tension * 5,
          state.day,
          {},
          scenario.variants.empty() ? std::string() : scenario.variants[state.variant],
          true};
  for (std::size_t i = 0; i < scenario.facts.size(); ++i) {
    if ((state.facts >> i & 1U) != 0) wish.knows.push_back(scenario.facts[i].name);
  }
}

Origin origin_of(const play::Run& run, const JumpWish& wish) {
  play::State state = run.state();
  const scenario::Scenario& scenario = run.scenario();
  state.trust = static_cast<std::uint8_t>(wish.trust / 5);
  state.tension = static_cast<std::uint8_t>(wish.tension / 5);
  state.day = static_cast<std::uint8_t>(wish.day);
  state.facts = 0;
  for (const std::string& name : wish.knows) {
    if (const auto fact = scenario.find_fact(name)) state.facts |= scenario::FactSet{1} << *fact;
  }
  return {wish.node, play::words_of_state(scenario, state, scenario)};
}

void jump_tab(Rehearsing& page, Column& column) {
  JumpWish& wish = page.memory.wish;
  if (!wish.filled) fill_wish(page.run, wish);
  column.use(text(page.ui, column.rest(), {kStrong, Role::text, Role::surface},
                  trf("Begin at {}", in_quotes(wish.node))));
  column.use(text(page.ui, column.rest(), kSoftInk,
                  tr("Another place is chosen on the map. What is not set here is as it is now.")));
  set(page, column, "rehearsal/set-trust", tr("Trust"), wish.trust, 0.0F, 100.0F, 5.0F);
  set(page, column, "rehearsal/set-tension", tr("Tension"), wish.tension, 0.0F, 100.0F, 5.0F);
  set(page, column, "rehearsal/set-day", tr("Day"), wish.day, 1.0F,
      static_cast<float>(scenario::kMaxDay), 1.0F);
  choose_variant(page, column);
  choose_facts(page, column);
}

}  // namespace earshot::ui
