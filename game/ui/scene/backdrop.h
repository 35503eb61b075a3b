// The place a conversation happens in, behind the person, at a time of day.
//
// Entry point: backdrop(). Quiet shapes in a soft light: it must never be louder than the face
// before it.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "ui/ui.h"

namespace earshot::ui {

// The words of the scenario format, in its order.
enum class Place : std::uint8_t {
  counter,
  shop,
  office,
  living_room,
  clinic_desk,
  hotel_lobby,
  call_centre,
  kitchen,
  workshop,
};
enum class DayTime : std::uint8_t { early_morning, morning, midday, afternoon, evening, night };

std::optional<Place> place_named(std::string_view word);
std::optional<DayTime> day_time_named(std::string_view word);

// Fills the rectangle; backdrop_front() draws what stands before the person: the edge of a counter
// or a desk.
void backdrop(Ui& ui, Rect rect, Place place, DayTime time);
void backdrop_front(Ui& ui, Rect rect, Place place, DayTime time);

}  // namespace earshot::ui
