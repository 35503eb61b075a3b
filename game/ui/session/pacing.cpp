// Speech rates: ordinary conversation is about 150 words a minute, some 14 characters a second; slow is 100 words, fast 230. Pauses at commas and full
// stops follow reading-aloud practice (about a quarter and half a second) and shrink with the rate.
#include "ui/session/pacing.h"

#include <algorithm>
#include <array>

namespace earshot::ui {
namespace {

constexpr std::array<int, 5> kCharactersPerSecond{0, 9, 14, 22, 0};
constexpr int kCommaPause = 250;  // milliseconds at 14 characters a second
constexpr int kStopPause = 520;

bool is_tail_of_character(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

enum class Break { none, comma, stop };

// What ends just before `at`, which is a blank or the end of the text.
Break break_before(std::string_view text, std::size_t at) {
  const std::string_view said = text.substr(0, at);
  const auto ends = [&](std::string_view mark) { return said.ends_with(mark); };
  for (const std::string_view mark : {".", "?", "!", "…", ".\"", "?\"", ".”", "?”"}) {
    if (ends(mark)) return Break::stop;
  }
  for (const std::string_view mark : {",", ";", ":", "–", "—"}) {
    if (ends(mark)) return Break::comma;
  }
  return Break::none;
}

// Percent of the ordinary time that this customer takes in this mood.
int slowness(int tension, std::string_view feeling) {
  constexpr std::array<std::string_view, 6> kSlow{"sad",     "tired",  "resigned",
                                                  "ashamed", "lonely", "hurt"};
  const bool slow = std::find(kSlow.begin(), kSlow.end(), feeling) != kSlow.end();
  return (slow ? 125 : 100) - std::max(0, tension - 50) / 2;
}

}  // namespace

Pacing::Pacing(std::string_view text, Pace pace, int tension, std::string_view feeling) {
  const int rate = kCharactersPerSecond[static_cast<std::size_t>(pace)];
  if (rate == 0) {
    groups_.push_back({text.size(), 0});
    return;
  }
  const int percent = slowness(tension, feeling);
  std::int64_t now = 0;
  std::int64_t characters = 0;
  for (std::size_t at = 0; at <= text.size(); ++at) {
    const bool end = at == text.size();
    if (!end && text[at] != ' ') {
      if (!is_tail_of_character(text[at])) ++characters;
      continue;
    }
    const Break what = end ? Break::stop : break_before(text, at);
    if (what == Break::none) {
      ++characters;
      continue;
    }
    groups_.push_back({at, now});
    const std::int64_t pause = what == Break::stop ? kStopPause : kCommaPause;
    now += (characters * 1000 / rate + (end ? 0 : pause * 14 / rate)) * percent / 100;
    characters = 0;
  }
  groups_.push_back({text.size(), now});
}

std::size_t Pacing::shown(std::int64_t elapsed) const {
  std::size_t end = 0;
  for (const Group& group : groups_) {
    if (group.at <= elapsed) end = group.end;
  }
  return end;
}

std::int64_t Pacing::duration() const { return groups_.empty() ? 0 : groups_.back().at; }

std::int64_t Pacing::next_change(std::int64_t elapsed) const {
  for (const Group& group : groups_) {
    if (group.at > elapsed) return group.at;
  }
  return -1;
}

}  // namespace earshot::ui
