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

}  // namespace earshot::base
