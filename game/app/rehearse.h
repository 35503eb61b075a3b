// `earshot --rehearse FILE`: trying a scenario while it is being written.
//
// Entry point: rehearse(). Nobody's records are opened: what the screens need of them lies in a folder
// that is gone when the game is closed.
#pragma once

#include "app/options.h"
#include "base/result.h"
#include "ui/stage.h"

namespace earshot::app {

// `prepare` is given the world before its first picture.
base::Outcome rehearse(Options options, ui::Stage& stage,
                       const std::function<void(ui::World&)>& prepare);

}  // namespace earshot::app
