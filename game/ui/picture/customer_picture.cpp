#include "ui/picture/customer_picture.h"

#include <algorithm>
#include <array>
#include <numbers>

namespace earshot::ui {
namespace {

using scenario::Channel;

Place usual_place(Channel channel) {
  switch (channel) {
    case Channel::phone:
      return Place::call_centre;
    case Channel::counter:
      return Place::counter;
    case Channel::video:
      return Place::living_room;
    default:
      return Place::office;
  }
}

// What of a picture stands outside its round corners is painted over.
void round_corners(Ui& ui, Rect rect, float radius, Role around) {
  constexpr float kQuarter = std::numbers::pi_v<float> * 0.5F;
  const std::array<Vec2, 4> corners{{{rect.right(), rect.bottom()},
                                     {rect.x, rect.bottom()},
                                     {rect.x, rect.y},
                                     {rect.right(), rect.y}}};
  for (std::size_t i = 0; i < corners.size(); ++i) {
    const Vec2 corner = corners[i];
    const Vec2 out{corner.x > rect.x ? 1.0F : -1.0F, corner.y > rect.y ? 1.0F : -1.0F};
    const Vec2 centre = corner - out * radius;
    const float from = kQuarter * static_cast<float>(i);
    Points shape = arc(centre, radius, from, from + kQuarter, 12);
    shape.push_back(corner + out);
    ui.canvas().polygon(shape, ui.colour(around));
  }
}

}  // namespace

PortraitLook look_of(const scenario::Customer& customer) {
  const scenario::Portrait& p = customer.portrait;
  return look_of(PortraitWords{customer.name, p.age, p.skin, p.hair_style, p.hair_colour, p.face,
                               p.beard, p.headwear, p.clothes, p.clothes_colour, p.glasses});
}

Place place_of(const scenario::Scenario& scenario) {
  return place_named(scenario.place).value_or(usual_place(scenario.channel));
}

DayTime day_time_of(const scenario::Scenario& scenario) {
  return day_time_named(scenario.time).value_or(DayTime::morning);
}

WaitingScene waiting(const scenario::Scenario& scenario, std::string_view name) {
  const Mood mood{scenario.customer.trust, scenario.customer.tension, Feeling::none, Gesture::none,
                  false};
  return {name, scenario, mood};
}

void waiting_scene(Ui& ui, Rect rect, const WaitingScene& scene) {
  const Place place = place_of(scene.scenario);
  const DayTime time = day_time_of(scene.scenario);
  backdrop(ui, rect, place, time);
  portrait(ui, rect.below(rect.h * 0.06F), scene.name, look_of(scene.scenario.customer), scene.mood,
           Framing::bust, scene.scenario.customer.name, scene.around);
  backdrop_front(ui, rect, place, time);
  round_corners(ui, rect, ui.metrics().radius(), scene.around);
}

}  // namespace earshot::ui
