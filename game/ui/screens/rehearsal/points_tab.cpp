// The ledger so far, the latest first: every gain and loss with its reason.
#include <fmt/format.h>

#include <ranges>

#include "ui/screens/rehearsal/tabs.h"
#include "ui/session/entry_words.h"
#include "ui/widgets/row.h"
#include "ui/widgets/text.h"
#include "ui/words/words.h"

namespace earshot::ui {
namespace {

using scenario::Dimension;

std::string_view dimension_words(Dimension dimension) {
  switch (dimension) {
    case Dimension::root_cause:
      return tr("Root cause");
    case Dimension::empathy:
      return tr("Empathy");
    case Dimension::follow_through:
      return tr("Follow-through");
  }
  return {};
}

// A moment's share, as its points are only known at the end.
std::string worth_words(const play::Entry& entry) {
  const bool is_share =
      entry.reason == play::Reason::moment || entry.reason == play::Reason::repair;
  if (!is_share) return points_words(entry.amount);
  return trf("{} %", (entry.share * base::Rational(100)).rounded());
}

std::string where_words(const scenario::Scenario& scenario, const play::Entry& entry) {
  const std::string what(dimension_words(entry.dimension));
  if (entry.choice < scenario.choices.size())
    return trf("{} · {}", what, scenario.choices[entry.choice].name);
  if (entry.node < scenario.nodes.size())
    return trf("{} · {}", what, scenario.nodes[entry.node].name);
  return what;
}

void entry_row(Rehearsing& page, Column& column, const play::Entry& entry, std::size_t number) {
  const std::string name = fmt::format("rehearsal/entry/{}", number);
  const std::string words = entry_sentence(page.scenario, entry);
  const std::string where = where_words(page.scenario, entry), worth = worth_words(entry);
  const bool loss = entry.amount < base::Rational(0);
  const Row what{
      name,  words, where, worth, loss ? Icon::minus : Icon::plus, loss ? Role::poor : Role::good,
      false, false, false, true};
  row(page.ui, column.take(row_height(page.ui, column.rest().w, what)), what);
}

}  // namespace

void points_tab(Rehearsing& page, Column& column) {
  const play::Ledger& entries = page.run.entries();
  if (entries.empty())
    column.use(text(page.ui, column.rest(), kSoftInk, tr("Nothing gained and nothing lost yet.")));
  for (std::size_t i = entries.size(); i-- > 0;) entry_row(page, column, entries[i], i);
}

}  // namespace earshot::ui
