// How a customer's lines come.
#include "ui/screens/settings/panels.h"
#include "ui/words/words.h"

namespace earshot::ui {
namespace {

constexpr std::array<Segment, 5> kPaces{{{"mine", msg("A key for each line")},
                                         {"slow", msg("Slow")},
                                         {"natural", msg("Natural")},
                                         {"fast", msg("Fast")},
                                         {"at-once", msg("At once")}}};

}  // namespace

void conversation_panel(SettingsPage& page) {
  const auto paces = in_words(kPaces);
  const Segments pace{"pace", paces, static_cast<std::size_t>(page.wanted.pace)};
  page.wanted.pace = static_cast<records::Pace>(choice(page, tr("How the customer speaks"), pace));
  page.wanted.captions =
      switched(page, {"settings/captions", tr("Captions: how a line is said"),
                      trc("captions", "shown"), trc("captions", "hidden"), page.wanted.captions});
}

}  // namespace earshot::ui
