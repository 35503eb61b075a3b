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

// The customer waiting, as on the board: a face in a disc.
// `around`: what the disc stands on.
void waiting_picture(Ui& ui, Rect rect, const scenario::Scenario& scenario,
                     Role around = Role::surface);

}  // namespace earshot::ui
