#include "ui/session/phrases.h"

#include <algorithm>
#include <array>
#include <utility>

#include "scenario/words.h"
#include "ui/portrait/hands.h"
#include "ui/words/closed_lists.h"
#include "ui/words/words.h"

namespace earshot::ui {
namespace {

using PhrasePair = std::pair<std::string_view, std::string_view>;

// Voice and chat signals as one hears or reads them. Gestures need no table: their words are plain English.
constexpr std::array<PhrasePair, 12> kSignals{{
    {"voice-drops", msg("the voice drops")},
    {"voice-rises", msg("the voice rises")},
    {"voice-hurries", msg("hurrying")},
    {"voice-slows", msg("slower")},
    {"voice-breaks", msg("the voice breaks")},
    {"sigh", msg("with a sigh")},
    {"silence", msg("a silence first")},
    {"forced-laugh", msg("with a laugh that is none")},
    {"typing-stops", msg("the typing stops, then goes on")},
    {"deletes", msg("types, deletes, types again")},
    {"answers-late", msg("after a long while")},
    {"one-word", msg("one word at a time")},
}};

std::string_view signal_words(std::string_view signal) {
  const auto* found = std::find_if(kSignals.begin(), kSignals.end(),
                                   [&](const PhrasePair& p) { return p.first == signal; });
  return found == kSignals.end() ? std::string_view() : found->second;
}

// Lines without a signal are delivered somehow too. Which words of a mood's row is taken depends on the line alone.
using PhraseRow = std::array<std::string_view, 4>;
constexpr PhraseRow kCalmVoice{msg("evenly"), msg("plainly"), msg("at an easy pace"),
                               msg("quietly enough")};
constexpr PhraseRow kTenseVoice{msg("briskly"), msg("with an edge"), msg("without a pause"),
                                msg("firmly")};
constexpr std::string_view kHandsStill = msg("hands still");
constexpr PhraseRow kCalmBody{kHandsStill, msg("looks at you"), msg("stands at ease"),
                              msg("a small nod")};
constexpr PhraseRow kTenseBody{msg("shoulders up"), msg("holds your eye"), msg("leans on one foot"),
                               msg("chin raised")};
constexpr PhraseRow kChat{msg("answers at once"), msg("types in one go"), msg("a steady hand"),
                          msg("no pause")};
constexpr int kTense = 60;

const PhraseRow& row_for(scenario::Channel channel, int tension) {
  const bool tense = tension >= kTense;
  if (channel == scenario::Channel::chat) return kChat;
  if (channel == scenario::Channel::phone) return tense ? kTenseVoice : kCalmVoice;
  return tense ? kTenseBody : kCalmBody;
}

// Of the line's place, not of its words: they differ from language to language.
std::size_t line_hash(const scenario::Scenario& scenario, const scenario::Line& line) {
  for (const auto& node : scenario.nodes) {
    for (std::size_t i = 0; i < node.lines.size(); ++i) {
      if (&node.lines[i] != &line) continue;
      std::size_t sum = i;
      for (const char c : node.name) sum = sum * 31 + static_cast<unsigned char>(c);
      return sum;
    }
  }
  return 0;
}

template <std::size_t N>
base::Marked word_at(const std::array<base::Marked, N>& words, int value) {
  const auto index = static_cast<std::size_t>(std::clamp(value, 0, 99)) * N / 100;
  return words[index];
}

// Whether the figure moves its hands with the feeling alone.
bool hands_speak(const scenario::Line& line) {
  const auto feeling = feeling_named(line.feeling);
  return feeling && moves_hands(*feeling);
}

}  // namespace

std::string_view gesture_of(const scenario::Scenario& scenario, const scenario::Line& line) {
  if (!line.shows.empty()) return line.shows;
  if (!line.cue) return {};
  const std::string_view signal = scenario.cues[*line.cue].signal;
  return scenario::find_word(scenario::WordList::gestures, signal).value_or(std::string_view());
}

std::string delivery_of(const scenario::Scenario& scenario, const scenario::Line& line,
                        int tension) {
  const std::string_view signal = line.cue ? scenario.cues[*line.cue].signal : std::string_view();
  if (const std::string_view words = signal_words(signal); !words.empty())
    return std::string(tr(words));
  if (const std::string_view gesture = gesture_of(scenario, line); !gesture.empty())
    return spoken_word(scenario::WordList::gestures, gesture);
  const PhraseRow& row = row_for(scenario.channel, tension);
  const std::size_t chosen = line_hash(scenario, line) % row.size();
  const bool false_words = row[chosen] == kHandsStill && hands_speak(line);
  return std::string(tr(row[false_words ? chosen + 1 : chosen]));
}

std::string_view trust_word(int trust) {
  static constexpr std::array<base::Marked, 5> kWords{
      msgc("trust", "none"), msgc("trust", "little"), msgc("trust", "some"), msgc("trust", "good"),
      msgc("trust", "high")};
  return trc(word_at(kWords, trust));
}

std::string_view tension_word(int tension) {
  static constexpr std::array<base::Marked, 5> kWords{
      msgc("tension", "at ease"), msgc("tension", "watchful"), msgc("tension", "tense"),
      msgc("tension", "high"), msgc("tension", "at the limit")};
  return trc(word_at(kWords, tension));
}

std::string_view channel_words(scenario::Channel channel) {
  static constexpr std::array<std::string_view, 5> kWords{msg("on the telephone"),
                                                          msg("at the counter"), msg("in the chat"),
                                                          msg("on video"), msg("a visit")};
  return tr(kWords[static_cast<std::size_t>(channel)]);
}

std::string difficulty_words(int difficulty) {
  static constexpr std::array<base::Marked, 5> kWords{
      msgc("how hard a customer is", "gentle"), msgc("how hard a customer is", "easy"),
      msgc("how hard a customer is", "fair"), msgc("how hard a customer is", "hard"),
      msgc("how hard a customer is", "very hard")};
  return std::string(trc(kWords[static_cast<std::size_t>(std::clamp(difficulty, 1, 5) - 1)]));
}

namespace {

// What a total is called (play::Mark): beside a score, and to the person.
struct MarkWords {
  std::string_view mark;
  std::string_view you;
};
constexpr std::array kMarks{
    MarkWords{msg("heard nothing"), msg("You heard nothing")},
    MarkWords{msg("heard the complaint"), msg("You heard the complaint")},
    MarkWords{msg("heard the customer"), msg("You heard the customer")},
    MarkWords{msg("heard the reason"), msg("You heard the reason")},
    MarkWords{msg("heard it all"), msg("You heard it all")},
};

}  // namespace

std::string_view mark_words(std::string_view mark) { return tr(mark); }

std::string you_words(std::string_view mark) {
  const auto* found = std::ranges::find(kMarks, mark, &MarkWords::mark);
  return std::string(found == kMarks.end() ? tr(mark) : tr(found->you));
}

}  // namespace earshot::ui
