#include "ui/shell/apply_settings.h"

namespace earshot::ui {

void apply_settings(Ui& ui, const records::Settings& settings) {
  ui.set_text_size(static_cast<float>(settings.text_size));
  ui.set_theme(settings.theme == records::Theme::light ? ThemeId::light : ThemeId::dark);
  ui.set_still(settings.reduced_motion);
}

}  // namespace earshot::ui
