// Sheets of people: feelings, gestures, hair and clothes.
#pragma once

#include <cstddef>
#include <cstdint>

#include "ui/stage.h"

namespace earshot::ui {

PaintScreen feelings_sheet(bool named);  // without names: for readers who are to name them
// All feelings on three people each, in an order drawn from the seed and numbered; thirteen to a
// page, pages from 0. The recorder knows who shows what: tests/gui/faces.py keeps that from the
// reader.
PaintScreen blind_sheet(std::uint32_t seed, std::size_t page);
PaintScreen gestures_sheet();
PaintScreen people_sheet();
PaintScreen portrait_sheet();  // one person, large

}  // namespace earshot::ui
