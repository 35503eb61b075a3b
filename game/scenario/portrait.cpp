// The looks that a customer has when the author left them out: drawn from the name, so that they
// stay the same everywhere and for ever. FNV-1a, 64 bits; no random numbers and no std::hash, whose
// values differ between libraries.
#include <cstdint>

#include "scenario/builder.h"

namespace earshot::scenario {
namespace {

constexpr std::size_t kNaturalColours = 8;  // of hair; the dyed ones come after them
constexpr int kGreyFrom = 55;               // years

class Lot {
 public:
  explicit Lot(std::string_view name) : name_(name) {}

  // From 0 up to, not including, `count`; each purpose draws for itself.
  std::size_t draw(std::string_view purpose, std::size_t count) const {
    std::uint64_t hash = 14695981039346656037ULL;
    for (const std::string_view part : {name_, purpose}) {
      for (const char c : part) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ULL;
    }
    hash ^= hash >> 32;
    return static_cast<std::size_t>(hash % count);
  }

  std::string_view word(std::string_view purpose, WordList list) const {
    const auto all = words(list);
    return all[draw(purpose, all.size())];
  }

 private:
  std::string_view name_;
};

std::string_view hair_colour(const Lot& lot, int age) {
  const auto colours = words(WordList::hair_colours);
  if (age >= kGreyFrom)
    return *find_word(WordList::hair_colours, lot.draw("grey", 3) == 0 ? "white" : "grey");
  return colours[lot.draw("hair colour", kNaturalColours - 2)];
}

std::string_view beard(const Lot& lot, std::string_view pronouns) {
  if (!pronouns.starts_with("he")) return words(WordList::beards).front();
  return lot.draw("bearded", 2) == 0 ? words(WordList::beards).front()
                                     : lot.word("beard", WordList::beards);
}

}  // namespace

Portrait default_portrait(std::string_view name, std::string_view pronouns) {
  constexpr std::size_t kYears = 45;
  const Lot lot(name);
  Portrait portrait;
  portrait.age = 22 + static_cast<int>(lot.draw("age", kYears));
  portrait.skin = 1 + static_cast<int>(lot.draw("skin", 10));
  portrait.hair_style = lot.word("hair style", WordList::hair_styles);
  portrait.hair_colour = hair_colour(lot, portrait.age);
  portrait.face = lot.word("face", WordList::faces);
  portrait.glasses = lot.draw("glasses", 3) == 0;
  portrait.beard = beard(lot, pronouns);
  portrait.headwear = words(WordList::headwear).front();
  portrait.clothes = lot.word("clothes", WordList::clothes);
  portrait.clothes_colour = lot.word("clothes colour", WordList::clothes_colours);
  return portrait;
}

}  // namespace earshot::scenario
