#include "base/spoken.h"

namespace earshot::base {
namespace {

Translator& present_translator() {
  static Translator translator = nullptr;
  return translator;
}

}  // namespace

void say_through(Translator translator) { present_translator() = translator; }

std::string_view said_text(std::string_view text) {
  const Translator translator = present_translator();
  return translator == nullptr ? text : translator(text);
}

std::string said_time(std::string_view time) {
  if (time.size() < 16) return std::string(time);
  // Translators: year, month, day, time of day.
  return said("{0}-{1}-{2}, {3}", time.substr(0, 4), time.substr(5, 2), time.substr(8, 2),
              time.substr(11, 5));
}

}  // namespace earshot::base
