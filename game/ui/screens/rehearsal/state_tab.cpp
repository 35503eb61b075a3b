// What the rules know of the play at this moment: all of it, meters too.
#include <fmt/format.h>

#include <algorithm>

#include "play/beginning_words.h"
#include "play/view.h"
#include "ui/screens/rehearsal/tabs.h"
#include "ui/session/phrases.h"
#include "ui/widgets/meter.h"
#include "ui/widgets/row.h"
#include "ui/widgets/text.h"
#include "ui/words/words.h"

namespace earshot::ui {
namespace {

void heading(Rehearsing& page, Column& column, std::string_view words) {
  column.skip(page.ui.em() * 0.25F);
  column.use(text(page.ui, column.rest(), {kStrong, Role::text, Role::surface}, words));
}

void line(Rehearsing& page, Column& column, const std::string& words) {
  column.use(text(page.ui, column.rest(), {kSmall, Role::text, Role::surface}, words));
}

void meters(Rehearsing& page, Column& column) {
  const int trust = page.run.state().trust * 5, tension = page.run.state().tension * 5;
  const std::string trust_words = trf("{} · {}", trust, trust_word(trust));
  const std::string tension_words = trf("{} · {}", tension, tension_word(tension));
  const Bar bars[] = {{"rehearsal/trust", tr("Trust"), trust_words, static_cast<float>(trust),
                       Role::trust, Icon::heart},
                      {"rehearsal/tension", tr("Tension"), tension_words,
                       static_cast<float>(tension), Role::tension, Icon::bolt}};
  for (const Bar& one : bars)
    bar(page.ui, column.take(bar_height(page.ui, column.rest().w, one)), one);
}

// Known ones with a tick; a star is no part of the name, so what stands in the notes is said.
void facts(Rehearsing& page, Column& column) {
  const play::State& state = page.run.state();
  heading(page, column,
          trf("Facts: {} of {}", __builtin_popcountll(state.facts), page.scenario.facts.size()));
  for (std::size_t i = 0; i < page.scenario.facts.size(); ++i) {
    const auto& fact = page.scenario.facts[i];
    const bool known = (state.facts >> i & 1U) != 0, noted = (state.notes >> i & 1U) != 0;
    const std::string name = "rehearsal/fact/" + fact.name;
    const Row what{name,       fact.name,
                   fact.is,    noted ? tr("noted") : std::string_view(),
                   Icon::none, Role::text_soft,
                   false,      known,
                   false,      true};
    row(page.ui, column.take(row_height(page.ui, column.rest().w, what)), what);
  }
}

std::string promise_words(const std::string& name, const play::PromiseView& promise) {
  if (promise.status == play::PromiseStatus::kept) return trf("{}: kept", name);
  if (promise.status == play::PromiseStatus::broken) return trf("{}: broken", name);
  return trf("{}: due on day {}", name, promise.due);
}

void promises(Rehearsing& page, Column& column) {
  const auto view = play::view(page.scenario, page.run.state(), page.run.order());
  if (view.promises.empty()) return;
  heading(page, column, tr("Promises"));
  for (const auto& promise : view.promises) {
    const std::string& name = page.scenario.promises[promise.promise].name;
    line(page, column, promise_words(name, promise));
  }
}

void cues(Rehearsing& page, Column& column) {
  std::string names;
  for (std::size_t i = 0; i < page.scenario.cues.size(); ++i) {
    if ((page.run.state().cues >> i & 1U) == 0) continue;
    names += (names.empty() ? "" : ", ") + page.scenario.cues[i].name;
  }
  if (!names.empty()) line(page, column, trf("Cues noticed: {}", names));
}

void variables(Rehearsing& page, Column& column) {
  if (page.scenario.variables.empty()) return;
  heading(page, column, tr("Variables"));
  std::size_t index = 0;
  for (const auto& value : play::variable_words(page.scenario, page.run.state()))
    line(page, column, trf("{}: {}", page.scenario.variables[index++].name, value));
}

}  // namespace

void state_tab(Rehearsing& page, Column& column) {
  const play::State& state = page.run.state();
  line(page, column,
       trf("At {}, day {}", in_quotes(place_name(page.run)), static_cast<int>(state.day)));
  if (!page.scenario.variants.empty())
    line(page, column, trf("Variant: {}", page.scenario.variants[state.variant]));
  meters(page, column);
  cues(page, column);
  promises(page, column);
  variables(page, column);
  facts(page, column);
}

}  // namespace earshot::ui
