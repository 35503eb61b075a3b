#include "ui/picture/customer_picture.h"

#include <algorithm>

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

void waiting_picture(Ui& ui, Rect rect, const scenario::Scenario& scenario, Role around) {
  const float side = std::min(rect.w, rect.h);
  const std::string name = "face/" + scenario.id;
  const Mood mood{scenario.customer.trust, scenario.customer.tension, Feeling::none, Gesture::none,
                  false};
  portrait(ui, centred(rect, side, side), name, look_of(scenario.customer), mood, Framing::face,
           scenario.customer.name, around);
}

}  // namespace earshot::ui
