// What the checks say of the file as it was saved last: the place, the finding, the remedy.
#include <fmt/format.h>

#include <algorithm>

#include "ui/screens/rehearsal/tabs.h"
#include "ui/session/entry_words.h"
#include "ui/widgets/row.h"
#include "ui/widgets/text.h"
#include "ui/words/words.h"

namespace earshot::ui {
namespace {

Icon icon_of(base::Severity severity) {
  switch (severity) {
    case base::Severity::error:
      return Icon::cross;
    case base::Severity::warning:
      return Icon::warning;
    case base::Severity::note:
      break;
  }
  return Icon::note;
}

Role tone_of(base::Severity severity) {
  if (severity == base::Severity::error) return Role::poor;
  return severity == base::Severity::warning ? Role::tension : Role::text_soft;
}

// The worst first, and among them by place.
std::vector<const base::Diagnostic*> by_weight(const base::Diagnostics& diagnostics) {
  std::vector<const base::Diagnostic*> sorted;
  for (const auto& one : diagnostics) sorted.push_back(&one);
  std::ranges::stable_sort(sorted, std::greater{},
                           [](const auto* one) { return one->message->severity; });
  return sorted;
}

void diagnostic_row(Ui& ui, Column& column, const base::Diagnostic& one, std::size_t number) {
  const std::string name = fmt::format("rehearsal/finding/{}", number);
  const auto& place = one.where.span.begin;
  const std::string title = as_sentence(quoted_names(base::wording(one)));
  const std::string code = base::code_text(*one.message), help = base::help_text(one);
  const std::string where = trf("{}:{} · {}", place.line, place.column, code);
  const std::string detail = help.empty() ? where : trf("{} · {}", where, quoted_names(help));
  const Row what{
      name,  title, detail, "",  icon_of(one.message->severity), tone_of(one.message->severity),
      false, false, false,  true};
  row(ui, column.take(row_height(ui, column.rest().w, what)), what);
}

}  // namespace

void checks_tab(Ui& ui, const RehearsalMemory& memory, Column& column) {
  const check::Report& report = memory.report;
  if (!memory.looked_at_plays && report.count(base::Severity::error) == 0)
    column.use(text(ui, column.rest(), kSoftInk, tr("All plays are being looked at …")));
  for (const auto& failure : report.unreadable)
    column.use(
        text(ui, column.rest(), {kSmall, Role::poor, Role::surface}, as_sentence(failure.text)));
  std::size_t number = 0;
  for (const auto* one : by_weight(report.diagnostics)) diagnostic_row(ui, column, *one, number++);
  if (report.diagnostics.empty() && memory.looked_at_plays)
    column.use(text(ui, column.rest(), kSoftInk, tr("Nothing found.")));
  if (!memory.looked_at_plays) return;
  for (const std::string& undecided : report.undecided)
    column.use(text(ui, column.rest(), kSoftInk, trf("Not decided: {}", undecided)));
}

}  // namespace earshot::ui
