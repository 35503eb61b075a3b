#include "ui/session/phrases.h"

#include <algorithm>
#include <array>
#include <utility>

#include "scenario/words.h"

namespace earshot::ui {
namespace {

using PhrasePair = std::pair<std::string_view, std::string_view>;

// Voice and chat signals as one hears or reads them. Gestures need no table: their words are plain English.
constexpr std::array<PhrasePair, 12> kSignals{{
    {"voice-drops", "the voice drops"},
    {"voice-rises", "the voice rises"},
    {"voice-hurries", "hurrying"},
    {"voice-slows", "slower"},
    {"voice-breaks", "the voice breaks"},
    {"sigh", "with a sigh"},
    {"silence", "a silence first"},
    {"forced-laugh", "with a laugh that is none"},
    {"typing-stops", "the typing stops, then goes on"},
    {"deletes", "types, deletes, types again"},
    {"answers-late", "after a long while"},
    {"one-word", "one word at a time"},
}};

std::string_view signal_words(std::string_view signal) {
  const auto* found = std::find_if(kSignals.begin(), kSignals.end(),
                                   [&](const PhrasePair& p) { return p.first == signal; });
  return found == kSignals.end() ? std::string_view() : found->second;
}

// Lines without a signal are delivered somehow too. Which words of a mood's row is taken depends on the line alone.
using PhraseRow = std::array<std::string_view, 4>;
constexpr PhraseRow kCalmVoice{"evenly", "plainly", "at an easy pace", "quietly enough"};
constexpr PhraseRow kTenseVoice{"briskly", "with an edge", "without a pause", "firmly"};
constexpr PhraseRow kCalmBody{"hands still", "looks at you", "stands at ease", "a small nod"};
constexpr PhraseRow kTenseBody{"shoulders up", "holds your eye", "leans on one foot",
                               "chin raised"};
constexpr PhraseRow kChat{"answers at once", "types in one go", "a steady hand", "no pause"};
constexpr int kTense = 60;

const PhraseRow& row_for(scenario::Channel channel, int tension) {
  const bool tense = tension >= kTense;
  if (channel == scenario::Channel::chat) return kChat;
  if (channel == scenario::Channel::phone) return tense ? kTenseVoice : kCalmVoice;
  return tense ? kTenseBody : kCalmBody;
}

std::size_t length_hash(std::string_view text) {
  std::size_t sum = text.size();
  for (const char c : text) sum = sum * 31 + static_cast<unsigned char>(c);
  return sum;
}

template <std::size_t N>
std::string_view word_at(const std::array<std::string_view, N>& words, int value) {
  const auto index = static_cast<std::size_t>(std::clamp(value, 0, 99)) * N / 100;
  return words[index];
}

}  // namespace

std::string spoken_form(std::string_view word) {
  std::string text(word);
  std::replace(text.begin(), text.end(), '-', ' ');
  return text;
}

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
    return std::string(words);
  if (const std::string_view gesture = gesture_of(scenario, line); !gesture.empty())
    return spoken_form(gesture);
  const PhraseRow& row = row_for(scenario.channel, tension);
  return std::string(row[length_hash(line.text.plain) % row.size()]);
}

std::string_view trust_word(int trust) {
  static constexpr std::array<std::string_view, 5> kWords{"none", "little", "some", "good", "high"};
  return word_at(kWords, trust);
}

std::string_view tension_word(int tension) {
  static constexpr std::array<std::string_view, 5> kWords{"at ease", "watchful", "tense", "high",
                                                          "at the limit"};
  return word_at(kWords, tension);
}

std::string_view channel_words(scenario::Channel channel) {
  static constexpr std::array<std::string_view, 5> kWords{"on the telephone", "at the counter",
                                                          "in the chat", "on video", "a visit"};
  return kWords[static_cast<std::size_t>(channel)];
}

std::string difficulty_words(int difficulty) {
  static constexpr std::array<std::string_view, 5> kWords{"gentle", "easy", "fair", "hard",
                                                          "very hard"};
  return std::string(kWords[static_cast<std::size_t>(std::clamp(difficulty, 1, 5) - 1)]);
}

}  // namespace earshot::ui
