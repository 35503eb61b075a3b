#include "ui/gallery/faces_sheet.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

#include "ui/portrait/portrait.h"
#include "ui/widgets/text.h"

namespace earshot::ui {

namespace {

constexpr std::array kPeople{
    PortraitWords{"Marta Oyelaran", 58, 8, "short-curls", "grey", "oval", "none", "none", "blouse",
                  "teal", true},
    PortraitWords{"Jonas Brandt", 34, 2, "side-part", "blonde", "square", "stubble", "none",
                  "shirt", "blue", false},
    PortraitWords{"Amira Haddad", 27, 5, "bob", "black", "heart", "none", "headscarf", "coat",
                  "burgundy", false},
    PortraitWords{"Wei Lin", 45, 3, "long-straight", "black", "round", "none", "none", "jumper",
                  "beige", false},
    PortraitWords{"Kofi Mensah", 66, 10, "buzz", "white", "long", "short", "none", "suit", "navy",
                  true},
    PortraitWords{"Rosa Ortiz", 39, 6, "waves", "auburn", "oval", "none", "none", "dress", "red",
                  false},
    PortraitWords{"Harpreet Gill", 52, 6, "short-straight", "black", "oval", "full", "turban",
                  "jacket", "grey", false},
    PortraitWords{"Ella Novak", 22, 1, "ponytail", "red", "heart", "none", "none", "hoodie",
                  "green", false},
    PortraitWords{"Dov Stern", 41, 3, "short-curls", "dark-brown", "round", "full", "kippah",
                  "shirt", "white", true},
    PortraitWords{"Thandi Zulu", 31, 9, "afro", "black", "round", "none", "none", "t-shirt",
                  "yellow", false},
    PortraitWords{"Brigitte Kern", 74, 2, "bun", "white", "oval", "none", "none", "jumper",
                  "purple", true},
    PortraitWords{"Sam Reed", 24, 4, "short-straight", "brown", "long", "none", "beanie", "hoodie",
                  "orange", false},
    PortraitWords{"Aisha Bello", 36, 8, "braids", "black", "oval", "none", "none", "uniform",
                  "blue", false},
    PortraitWords{"Luca Conti", 48, 4, "bald", "dark-brown", "square", "moustache", "none",
                  "jacket", "brown", false},
    PortraitWords{"Mei Tanaka", 29, 3, "long-curls", "pink", "heart", "none", "none", "t-shirt",
                  "black", true},
    PortraitWords{"Piotr Zielinski", 61, 2, "short-straight", "grey", "square", "none", "cap",
                  "coat", "dark-brown", false},
};

constexpr std::size_t kBlindPeople = 3;
constexpr std::size_t kBlindOnPage = 13;

struct Card {
  PortraitLook look;
  Mood mood;
  std::string text;
};

// As many to a row as gives the largest pictures.
void grid(Ui& ui, const std::vector<Card>& cards, bool named, float shape) {
  const Rect all = ui.screen().inset(8.0F);
  const float foot = named ? ui.fonts().line_height(kSmall) : 0.0F;
  float best = 0.0F, columns = 1.0F;
  for (float n = 1.0F; n <= static_cast<float>(cards.size()); n += 1.0F) {
    const float rows = std::ceil(static_cast<float>(cards.size()) / n);
    const float size = std::min(all.w / n, (all.h / rows - foot) * shape);
    if (size > best) best = size, columns = n;
  }
  const float rows = std::ceil(static_cast<float>(cards.size()) / columns), w = all.w / columns,
              h = all.h / rows;
  for (std::size_t i = 0; i < cards.size(); ++i) {
    const std::size_t row_index = i / static_cast<std::size_t>(columns);
    const auto column = static_cast<float>(i % static_cast<std::size_t>(columns)),
               row = static_cast<float>(row_index);
    const Rect cell = Rect{all.x + column * w, all.y + row * h, w, h}.inset(3.0F);
    const Rect picture = cell.above_foot(foot);
    ui.canvas().fill(
        picture,
        Paint(rgb(0x8FA3B5), picture.top_left(), rgb(0x5D6F84), {picture.x, picture.bottom()}),
        8.0F);
    Expression expression;
    expression.aim(cards[i].mood);
    draw_portrait(ui.canvas(), picture, cards[i].look, expression.pose(0.0, true));
    if (named)
      label(ui, cell.foot(foot), {kSmall, Role::text, Role::ground, Align::middle}, cards[i].text);
  }
}

// The same on every machine, which std::shuffle is not.
class Shuffle {
 public:
  explicit Shuffle(std::uint32_t seed) : state_(seed * 0x9E3779B9U + 0x85EBCA6BU) {}
  template <class T>
  void operator()(std::vector<T>& items) {
    for (std::size_t i = items.size(); i > 1; --i) std::swap(items[i - 1], items[next() % i]);
  }

 private:
  std::uint32_t next() {
    state_ = (state_ ^ (state_ >> 16U)) * 0x7FEB352DU + 0x9E3779B9U;
    state_ = (state_ ^ (state_ >> 15U)) * 0x846CA68BU;
    return state_ ^ (state_ >> 16U);
  }
  std::uint32_t state_;
};

// Each feeling on three people, no feeling twice on the same one.
std::vector<Card> shuffled_feelings(std::uint32_t seed) {
  Shuffle shuffle(seed);
  std::vector<std::size_t> people(kPeople.size());
  std::iota(people.begin(), people.end(), 0U);
  shuffle(people);
  std::vector<Card> cards;
  for (std::size_t i = 0; i < (kFeelings - 1) * kBlindPeople; ++i) {
    const auto feeling = static_cast<Feeling>(i / kBlindPeople + 1);
    cards.push_back({look_of(kPeople[people[i % people.size()]]),
                     {50, 30, feeling},
                     std::string(name_of(feeling))});
  }
  shuffle(cards);
  return cards;
}

}  // namespace

PaintScreen blind_sheet(std::uint32_t seed, std::size_t page) {
  return [seed, page](Ui& ui) {
    ui.name_screen("blind");
    const std::vector<Card> all = shuffled_feelings(seed);
    const std::size_t first = std::min(page * kBlindOnPage, all.size());
    const std::size_t last = std::min(first + kBlindOnPage, all.size());
    std::vector<Card> cards(all.begin() + static_cast<std::ptrdiff_t>(first),
                            all.begin() + static_cast<std::ptrdiff_t>(last));
    for (std::size_t i = 0; i < cards.size(); ++i) {
      const std::string number = std::to_string(first + i + 1);
      ui.show({"face/" + number, Kind::picture, cards[i].text}, ui.screen());
      cards[i].text = number;
    }
    grid(ui, cards, true, 0.85F);
  };
}

PaintScreen feelings_sheet(bool named) {
  return [named](Ui& ui) {
    ui.name_screen("feelings");
    std::vector<Card> cards;
    for (std::size_t i = 0; i < kFeelings; ++i) {
      const auto feeling = static_cast<Feeling>(i);
      const std::string word(name_of(feeling));
      cards.push_back({look_of(kPeople[i % 6]), {50, 30, feeling}, word.empty() ? "none" : word});
    }
    grid(ui, cards, named, 0.85F);
  };
}

PaintScreen gestures_sheet() {
  return [](Ui& ui) {
    ui.name_screen("gestures");
    std::vector<Card> cards;
    for (std::size_t i = 1; i < kGestures; ++i) {
      const auto gesture = static_cast<Gesture>(i);
      cards.push_back({look_of(kPeople[i % kPeople.size()]),
                       {50, 30, Feeling::none, gesture},
                       std::string(name_of(gesture))});
    }
    grid(ui, cards, true, 0.85F);
  };
}

PaintScreen people_sheet() {
  return [](Ui& ui) {
    ui.name_screen("people");
    std::vector<Card> cards;
    cards.reserve(std::size(kPeople));
    for (const PortraitWords& words : kPeople)
      cards.push_back({look_of(words), {65, 20}, std::string(words.name)});
    grid(ui, cards, true, 0.85F);
  };
}

PaintScreen portrait_sheet() {
  return [](Ui& ui) {
    ui.name_screen("portrait");
    std::vector<Card> cards;
    for (const std::size_t i : {5U, 1U, 3U}) cards.push_back({look_of(kPeople[i]), {60, 20}, ""});
    grid(ui, cards, false, 0.7F);
  };
}

}  // namespace earshot::ui
