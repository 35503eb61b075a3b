// The layer in front of whatever a screen has opened, for as long as it lives: what is asked for
// there is asked for on every screen, dialogues included.
#pragma once

#include "ui/ui.h"

namespace earshot::ui {

class Above {
 public:
  explicit Above(Ui& ui) : ui_(ui) {
    for (; !ui_.on_top(); ++layers_) ui_.push_layer();
  }
  Above(const Above&) = delete;
  Above& operator=(const Above&) = delete;
  ~Above() {
    for (; layers_ > 0; --layers_) ui_.pop_layer();
  }

 private:
  Ui& ui_;
  int layers_ = 0;
};

}  // namespace earshot::ui
