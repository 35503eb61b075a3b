#include "ui/words/closed_lists.h"

#include <algorithm>
#include <array>

#include "ui/words/words.h"

namespace earshot::ui {
namespace {

using scenario::WordList;

// For whoever collects what is to be translated; nothing reads it while playing.
[[maybe_unused]] constexpr std::array kWords{
    msgc("a feeling", "angry"),
    msgc("a feeling", "annoyed"),
    msgc("a feeling", "anxious"),
    msgc("a feeling", "ashamed"),
    msgc("a feeling", "confused"),
    msgc("a feeling", "disappointed"),
    msgc("a feeling", "embarrassed"),
    msgc("a feeling", "frustrated"),
    msgc("a feeling", "grateful"),
    msgc("a feeling", "guilty"),
    msgc("a feeling", "hopeful"),
    msgc("a feeling", "hurt"),
    msgc("a feeling", "impatient"),
    msgc("a feeling", "insecure"),
    msgc("a feeling", "lonely"),
    msgc("a feeling", "overwhelmed"),
    msgc("a feeling", "proud"),
    msgc("a feeling", "relieved"),
    msgc("a feeling", "resigned"),
    msgc("a feeling", "sad"),
    msgc("a feeling", "sceptical"),
    msgc("a feeling", "surprised"),
    msgc("a feeling", "suspicious"),
    msgc("a feeling", "tired"),
    msgc("a feeling", "touched"),
    msgc("a feeling", "worried"),
    msgc("a gesture of the customer", "arms crossed"),
    msgc("a gesture of the customer", "looks away"),
    msgc("a gesture of the customer", "looks down"),
    msgc("a gesture of the customer", "leans in"),
    msgc("a gesture of the customer", "leans back"),
    msgc("a gesture of the customer", "turns ring"),
    msgc("a gesture of the customer", "taps fingers"),
    msgc("a gesture of the customer", "covers mouth"),
    msgc("a gesture of the customer", "half smile"),
    msgc("a gesture of the customer", "shrugs"),
    msgc("a gesture of the customer", "rubs neck"),
    msgc("a gesture of the customer", "clenches jaw"),
    msgc("a gesture of the customer", "shakes head"),
    msgc("a gesture of the customer", "nods"),
    msgc("a gesture of the customer", "frowns"),
    msgc("a gesture of the customer", "raises brows"),
    msgc("a gesture of the customer", "wrings hands"),
    msgc("a gesture of the customer", "checks watch"),
    msgc("a gesture of the customer", "grips bag"),
    msgc("a gesture of the customer", "bites lip"),
    msgc("a gesture of the customer", "straightens"),
    msgc("a gesture of the customer", "sighs"),
    msgc("a gesture of the customer", "smiles"),
};

std::string_view context_of(WordList list) {
  return list == WordList::feelings ? "a feeling" : "a gesture of the customer";
}

}  // namespace

std::string spoken_word(WordList list, std::string_view word) {
  std::string text(word);
  std::ranges::replace(text, '-', ' ');
  return std::string(trc(context_of(list), text));
}

}  // namespace earshot::ui
