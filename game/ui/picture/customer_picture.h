// A scenario's customer as the portrait and the scene draw them: words of the format turned into looks and places.
#pragma once

#include "scenario/model.h"
#include "ui/portrait/portrait.h"
#include "ui/scene/backdrop.h"
#include "ui/ui.h"

namespace earshot::ui {

PortraitLook look_of(const scenario::Customer& customer);
Place place_of(const scenario::Scenario& scenario);  // as written, or what the channel suggests
DayTime day_time_of(const scenario::Scenario& scenario);

// The customer where they are, as on a photograph with round corners.
struct WaitingScene {
  std::string_view name;
  const scenario::Scenario& scenario;
  Mood mood;
  Role around = Role::surface;  // what the corners are seen against
};
WaitingScene waiting(const scenario::Scenario& scenario, std::string_view name);  // as they come
void waiting_scene(Ui& ui, Rect rect, const WaitingScene& scene);

}  // namespace earshot::ui
