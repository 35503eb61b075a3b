// The places of a scenario: where the play is, where it has been, and where it could begin instead.
#include <fmt/format.h>

#include "ui/screens/rehearsal/tabs.h"
#include "ui/widgets/row.h"
#include "ui/widgets/text.h"
#include "ui/words/words.h"

namespace earshot::ui {
namespace {

std::string node_words(const scenario::Node& node) {
  const auto lines = trn("1 line", "{} lines", node.lines.size());
  const auto replies = trn("1 reply", "{} replies", node.choice_count);
  const std::string what = trf("{}, {}", lines, replies);
  return node.day == 0 ? what : trf("{}, day {}", what, node.day);
}

void node_row(Rehearsing& page, Column& column, std::size_t index) {
  const play::State& state = page.run.state();
  const scenario::Node& node = page.scenario.nodes[index];
  const bool here = !page.run.ended() && state.place == index;
  const bool seen = play::has_visited(state, static_cast<scenario::NodeIndex>(index));
  const std::string name = "rehearsal/place/" + node.name;
  const std::string detail = node_words(node);
  const std::string_view end = here ? tr("you are here") : seen ? tr("seen") : std::string_view();
  const Icon icon = here ? Icon::person : seen ? Icon::check : Icon::none;
  const Row what{name, node.name, detail, end, icon, here ? Role::accent : Role::text_soft,
                 here, false,     true,   true};
  if (!row(page.ui, column.take(row_height(page.ui, column.rest().w, what)), what)) return;
  fill_wish(page.run, page.memory.wish);
  page.memory.wish.node = node.name;
  page.memory.tab = RehearsalTab::jump;
}

void ending_row(Rehearsing& page, Column& column, std::size_t index) {
  const scenario::Ending& ending = page.scenario.endings[index];
  const bool here = page.run.ended() && page.run.state().place == play::kEndingPlace + index;
  const std::string name = "rehearsal/place/" + ending.name;
  const Row what{name,
                 ending.name,
                 ending.title,
                 here ? tr("you are here") : tr("ending"),
                 here ? Icon::person : Icon::door,
                 here ? Role::accent : Role::text_soft,
                 here,
                 false,
                 false,
                 true};
  row(page.ui, column.take(row_height(page.ui, column.rest().w, what)), what);
}

}  // namespace

void map_tab(Rehearsing& page, Column& column) {
  column.use(text(page.ui, column.rest(), kSoftInk, tr("Choose a place to begin there instead.")));
  for (std::size_t i = 0; i < page.scenario.nodes.size(); ++i) node_row(page, column, i);
  for (std::size_t i = 0; i < page.scenario.endings.size(); ++i) ending_row(page, column, i);
}

}  // namespace earshot::ui
