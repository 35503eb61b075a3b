// The panels of the settings, one under each of its tabs.
//
// Private to screens/settings. A panel draws its controls and writes what somebody chose into
// `wanted`; the screen keeps it and applies it at once. What the command line said in place of a
// setting is shown as it is, and ends when somebody changes it here.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "ui/shell/world.h"
#include "ui/ui.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/frame.h"
#include "ui/widgets/tabs.h"

namespace earshot::ui {

struct SettingsPage {
  Ui& ui;
  World& world;
  Column column;
  records::Settings wanted;
  bool freed = false;  // of something that the command line had said
};

void reading_panel(SettingsPage& page);
void conversation_panel(SettingsPage& page);
void sound_panel(SettingsPage& page);
void language_panel(SettingsPage& page);

// What panels are made of; each returns what is set now.
std::size_t choice(SettingsPage& page, std::string_view heading, Segments what);
bool switched(SettingsPage& page, const Toggle& what);
float slid(SettingsPage& page, const Slider& what);
void remark(SettingsPage& page, std::string_view words);

}  // namespace earshot::ui
