#include "ui/gallery/faces_sheet.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
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

}  // namespace

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
