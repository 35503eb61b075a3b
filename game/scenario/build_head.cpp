// What stands at the top of a scenario: its card, its frame, what it exercises.
#include "scenario/builder.h"
#include "scenario/messages.h"

namespace earshot::scenario {
namespace {

Channel channel_of(std::string_view word) {
  const auto all = words(WordList::channels);
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i] == word) return static_cast<Channel>(i);
  }
  return Channel::phone;
}

std::string read_sector(Builder& builder, const Fields& top) {
  std::string sector = top.text("sector");
  if (!sector.empty() && !builder.around.sectors.empty()) {
    read_name(builder, *top.find("sector"), NameKind::sector, "`sector`");
  }
  return sector;
}

// Names that only the pack around the scenario can know.
std::vector<std::string> read_outside_names(Builder& builder, const Fields& top,
                                            std::string_view key, NameKind kind, bool known) {
  if (!top.has(key)) return {};
  if (known) read_names(builder, top, key, kind);
  return top.texts(key);
}

}  // namespace

void read_head(Builder& builder, const Fields& top) {
  Scenario& scenario = builder.scenario;
  scenario.title = top.text("title");
  scenario.summary = top.text("summary");
  scenario.sector = read_sector(builder, top);
  scenario.channel = channel_of(top.word("channel"));
  scenario.place = top.word("place");
  scenario.time = top.word("time");
  scenario.difficulty = top.number("difficulty", 1);
  scenario.minutes = top.number("minutes", 1);
  scenario.complaint = top.text("complaint");
  scenario.wants = top.text("wants");
  scenario.knowledge =
      read_outside_names(builder, top, "knowledge", NameKind::page, builder.around.in_pack);
  scenario.covers = read_outside_names(builder, top, "covers", NameKind::item,
                                       !builder.around.curriculum.empty());
}

}  // namespace earshot::scenario
