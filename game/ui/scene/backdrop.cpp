// A wall, a few things on it, and the light. Everything is placed by the height of the room, so
// that a wide window shows more of it and stretches nothing.
#include "ui/scene/backdrop.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "scenario/words.h"
#include "ui/scene/furniture.h"

namespace earshot::ui {

namespace {

// Of the lists of the scenario format, each in the order of its enum.
template <class Value>
std::optional<Value> value_named(scenario::WordList list, std::string_view word) {
  const auto words = scenario::words(list);
  const auto found = std::ranges::find(words, word);
  if (found == words.end()) return std::nullopt;
  return static_cast<Value>(found - words.begin());
}

void counter(Room& r) {
  r.wall(rgb(0xB9C4CC), rgb(0x9AA8B3));
  r.band(0.10F, 0.055F, rgb(0x3F6F8C));
  for (float x = 0.08F; x < r.wide(); x += 0.62F) {
    r.leaflets({x, 0.24F, 0.34F, 0.36F});
    r.lamp(x + 0.47F, 0.0F, 0.17F);
  }
  r.sideboard(0.66F, rgb(0x8795A0));
}

void shop(Room& r) {
  r.wall(rgb(0xD8CAB6), rgb(0xB8A78F));
  for (float x = 0.03F; x < r.wide(); x += 0.56F)
    r.shelf({x, 0.14F, 0.50F, 0.62F}, 4, static_cast<int>(x * 10.0F));
  for (float x = 0.28F; x < r.wide(); x += 0.56F) r.lamp(x, 0.0F, 0.09F);
}

void office(Room& r) {
  r.wall(rgb(0xC6CFD3), rgb(0xA7B3B8));
  for (float x = 0.10F; x < r.wide(); x += 0.98F) {
    r.window({x, 0.10F, 0.46F, 0.48F}, true);
    r.frame({x + 0.56F, 0.17F, 0.16F, 0.21F}, rgb(0x7E97A8));
    r.frame({x + 0.75F, 0.17F, 0.13F, 0.13F}, rgb(0xC99C6A));
    r.plant(x + 0.72F, 0.86F, 0.34F);
  }
  r.sideboard(0.80F, rgb(0x9A8F82));
}

void living_room(Room& r) {
  r.wall(rgb(0xD3BFA9), rgb(0xB49C84));
  for (float x = 0.06F; x < r.wide(); x += 1.10F) {
    r.frame({x + 0.02F, 0.12F, 0.20F, 0.25F}, rgb(0x8DA3A0));
    r.frame({x + 0.26F, 0.15F, 0.14F, 0.18F}, rgb(0xB4725C));
    r.window({x + 0.54F, 0.08F, 0.40F, 0.46F}, false);
    r.standing_lamp(x + 0.48F, 0.86F);
    r.plant(x + 1.02F, 0.90F, 0.40F);
  }
  r.sofa(0.70F, rgb(0x7F8FA0));
}

void clinic_desk(Room& r) {
  r.wall(rgb(0xCFE0DE), rgb(0xAFC8C6));
  r.band(0.62F, 0.02F, rgb(0x6FA3A0));
  for (float x = 0.08F; x < r.wide(); x += 0.94F) {
    r.frame({x, 0.14F, 0.22F, 0.30F}, rgb(0xE8F0EE));
    r.cross({x + 0.11F, 0.27F}, 0.055F, rgb(0x5E9E97));
    r.cupboards({x + 0.34F, 0.12F, 0.46F, 0.26F}, 3, rgb(0xE6EDEB));
    r.plant(x + 0.86F, 0.88F, 0.30F);
  }
  r.sideboard(0.78F, rgb(0xB9CCCA));
}

void hotel_lobby(Room& r) {
  r.wall(rgb(0x8E6B50), rgb(0x5F4535));
  for (float x = 0.05F; x < r.wide(); x += 0.74F) {
    r.pigeonholes({x, 0.20F, 0.42F, 0.36F}, rgb(0x4E382B));
    r.lamp(x + 0.56F, 0.0F, 0.22F);
    r.plant(x + 0.58F, 0.90F, 0.44F);
  }
  r.band(0.08F, 0.012F, rgb(0xD9B878));
  r.sideboard(0.80F, rgb(0x6B4D3A));
}

void call_centre(Room& r) {
  r.wall(rgb(0xAEBBC9), rgb(0x8796A8));
  for (float x = 0.02F; x < r.wide(); x += 0.80F) r.window({x, 0.05F, 0.70F, 0.30F}, false);
  for (float x = 0.06F; x < r.wide(); x += 0.50F) r.desk_with_screen({x, 0.52F, 0.42F, 0.40F});
}

void kitchen(Room& r) {
  r.wall(rgb(0xDCD5C8), rgb(0xBFB6A6));
  r.tiles(0.40F, 0.72F, rgb(0xD5DDDA));
  for (float x = 0.04F; x < r.wide(); x += 1.04F) {
    r.cupboards({x, 0.06F, 0.48F, 0.30F}, 3, rgb(0x8FA69B));
    r.window({x + 0.56F, 0.08F, 0.38F, 0.40F}, false);
    r.kettle(x + 0.22F, 0.74F);
    r.plant(x + 0.88F, 0.74F, 0.20F);
  }
  r.sideboard(0.74F, rgb(0xA98F72));
}

void workshop(Room& r) {
  r.wall(rgb(0xA79C8E), rgb(0x857A6D));
  for (float x = 0.05F; x < r.wide(); x += 0.82F) {
    r.pegboard({x, 0.12F, 0.50F, 0.42F});
    r.shelf({x + 0.54F, 0.16F, 0.24F, 0.56F}, 4, static_cast<int>(x * 7.0F));
    r.lamp(x + 0.26F, 0.0F, 0.06F);
  }
  r.sideboard(0.74F, rgb(0x6E5A48));
}

bool has_counter(Place place) {
  return place != Place::living_room && place != Place::call_centre && place != Place::kitchen;
}

Rgba top_of_counter(Place place) {
  switch (place) {
    case Place::hotel_lobby:
      return rgb(0x7C5940);
    case Place::clinic_desk:
      return rgb(0xDDE8E6);
    case Place::workshop:
      return rgb(0x8A7159);
    case Place::shop:
      return rgb(0xB9936A);
    default:
      return rgb(0xC2B6A4);
  }
}

}  // namespace

std::optional<Place> place_named(std::string_view word) {
  return value_named<Place>(scenario::WordList::places, word);
}
std::optional<DayTime> day_time_named(std::string_view word) {
  return value_named<DayTime>(scenario::WordList::times, word);
}

void backdrop(Ui& ui, Rect rect, Place place, DayTime time) {
  Room room(ui.canvas(), rect, Light(time, ui.theme().is_dark()));
  ui.canvas().push_clip(rect);
  switch (place) {
    case Place::counter:
      counter(room);
      break;
    case Place::shop:
      shop(room);
      break;
    case Place::office:
      office(room);
      break;
    case Place::living_room:
      living_room(room);
      break;
    case Place::clinic_desk:
      clinic_desk(room);
      break;
    case Place::hotel_lobby:
      hotel_lobby(room);
      break;
    case Place::call_centre:
      call_centre(room);
      break;
    case Place::kitchen:
      kitchen(room);
      break;
    case Place::workshop:
      workshop(room);
      break;
  }
  room.air();
  ui.canvas().pop_clip();
}

void backdrop_front(Ui& ui, Rect rect, Place place, DayTime time) {
  if (!has_counter(place)) return;
  Room room(ui.canvas(), rect, Light(time, ui.theme().is_dark()));
  ui.canvas().push_clip(rect);
  room.counter_edge(top_of_counter(place));
  ui.canvas().pop_clip();
}

}  // namespace earshot::ui
