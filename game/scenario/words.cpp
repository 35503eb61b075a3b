// The table behind words.h. A new word is one entry here; the loader, `earshot-content words` and
// the drawing of it follow.
#include "scenario/words.h"

#include <algorithm>
#include <array>

namespace earshot::scenario {
namespace {

using Word = std::string_view;

constexpr Word kChannels[] = {"phone", "counter", "chat", "video", "visit"};
constexpr Word kFeelings[] = {
    "angry",      "annoyed",     "anxious", "ashamed",  "confused", "disappointed", "embarrassed",
    "frustrated", "grateful",    "guilty",  "hopeful",  "hurt",     "impatient",    "insecure",
    "lonely",     "overwhelmed", "proud",   "relieved", "resigned", "sad",          "sceptical",
    "surprised",  "suspicious",  "tired",   "touched",  "worried"};
constexpr Word kGestures[] = {
    "arms-crossed", "looks-away",   "looks-down",  "leans-in",     "leans-back",   "turns-ring",
    "taps-fingers", "covers-mouth", "half-smile",  "shrugs",       "rubs-neck",    "clenches-jaw",
    "shakes-head",  "nods",         "frowns",      "raises-brows", "wrings-hands", "checks-watch",
    "grips-bag",    "bites-lip",    "straightens", "sighs",        "smiles"};
constexpr Word kVoiceSignals[] = {"voice-drops",  "voice-rises", "voice-hurries", "voice-slows",
                                  "voice-breaks", "sigh",        "silence",       "forced-laugh"};
constexpr Word kChatSignals[] = {"typing-stops", "deletes", "answers-late", "one-word"};
constexpr Word kPlaces[] = {"counter",     "shop",        "office",  "living-room", "clinic-desk",
                            "hotel-lobby", "call-centre", "kitchen", "workshop"};
constexpr Word kTimes[] = {"early-morning", "morning", "midday", "afternoon", "evening", "night"};
constexpr Word kHairStyles[] = {"short-curls",   "long-curls", "afro", "short-straight", "bob",
                                "long-straight", "ponytail",   "bun",  "braids",         "buzz",
                                "bald",          "side-part",  "waves"};
constexpr Word kHairColours[] = {"black", "brown", "dark-brown", "auburn", "red",    "blonde",
                                 "grey",  "white", "blue",       "green",  "purple", "pink"};
constexpr Word kFaces[] = {"oval", "round", "square", "long", "heart"};
constexpr Word kBeards[] = {"none", "stubble", "short", "full", "moustache"};
constexpr Word kHeadwear[] = {"none", "headscarf", "turban", "cap", "beanie", "kippah"};
constexpr Word kClothes[] = {"shirt",  "t-shirt", "blouse", "jumper",  "hoodie",
                             "jacket", "suit",    "dress",  "uniform", "coat"};
constexpr Word kClothesColours[] = {
    "black", "brown", "dark-brown", "auburn", "red",    "blonde", "grey", "white",    "blue",
    "green", "teal",  "yellow",     "orange", "purple", "pink",   "navy", "burgundy", "beige"};
constexpr Word kOutcomes[] = {"resolved", "patched", "lost", "escalated"};
constexpr Word kFamilies[] = {"attend", "ask",     "reflect",   "empathise", "investigate",
                              "solve",  "promise", "follow-up", "escalate",  "mistake"};
constexpr Word kCodes[] = {"open", "closed", "simple-reflection", "complex-reflection"};
constexpr Word kCriticals[] = {"false-promise", "privacy", "insult", "safety", "abandoned"};
constexpr Word kSessionKinds[] = {"class", "competition"};

struct Row {
  WordList list;
  std::string_view name;
  std::span<const Word> words;
};

// In the order of WordList.
constexpr std::array kRows = {
    Row{WordList::channels, "channels", kChannels},
    Row{WordList::feelings, "feelings", kFeelings},
    Row{WordList::gestures, "gestures", kGestures},
    Row{WordList::voice_signals, "voice signals", kVoiceSignals},
    Row{WordList::chat_signals, "chat signals", kChatSignals},
    Row{WordList::places, "places", kPlaces},
    Row{WordList::times, "times of day", kTimes},
    Row{WordList::hair_styles, "hair styles", kHairStyles},
    Row{WordList::hair_colours, "hair colours", kHairColours},
    Row{WordList::faces, "faces", kFaces},
    Row{WordList::beards, "beards", kBeards},
    Row{WordList::headwear, "headwear", kHeadwear},
    Row{WordList::clothes, "clothes", kClothes},
    Row{WordList::clothes_colours, "colours of clothes", kClothesColours},
    Row{WordList::outcomes, "outcomes", kOutcomes},
    Row{WordList::families, "families of techniques", kFamilies},
    Row{WordList::codes, "codes of the listening profile", kCodes},
    Row{WordList::criticals, "critical flags", kCriticals},
    Row{WordList::session_kinds, "kinds of sessions", kSessionKinds},
};

constexpr bool in_order() {
  for (std::size_t i = 0; i < kRows.size(); ++i) {
    if (static_cast<std::size_t>(kRows[i].list) != i) return false;
  }
  return true;
}
static_assert(in_order());

constexpr auto kLists = [] {
  std::array<WordList, kRows.size()> lists{};
  for (std::size_t i = 0; i < kRows.size(); ++i) lists[i] = kRows[i].list;
  return lists;
}();

const Row& row(WordList list) { return kRows[static_cast<std::size_t>(list)]; }

}  // namespace

std::span<const std::string_view> words(WordList list) { return row(list).words; }

std::string_view list_name(WordList list) { return row(list).name; }

std::span<const WordList> all_word_lists() { return kLists; }

std::optional<std::string_view> find_word(WordList list, std::string_view word) {
  const auto all = words(list);
  const auto found = std::find(all.begin(), all.end(), word);
  if (found == all.end()) return std::nullopt;
  return *found;
}

}  // namespace earshot::scenario
