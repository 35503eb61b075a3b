// How a row of a table of keys is written, by what it holds. Private to forms.cpp and
// forms_pack.cpp.
#pragma once

#include "scenario/forms.h"

namespace earshot::scenario::forms {

inline constexpr bool kRequired = true;
inline constexpr bool kOptional = false;
inline constexpr int kFives = 5;  // effects on trust and tension come in fives
inline constexpr int kMostMinutes = 60;

constexpr Key plain(std::string_view name, Shape shape, bool required, std::string_view help) {
  return {.name = name, .shape = shape, .required = required, .help = help};
}

constexpr Key number(std::string_view name, bool required, int least, int most,
                     std::string_view help, int step = 1) {
  Key key = plain(name, Shape::number, required, help);
  key.least = least;
  key.most = most;
  key.step = step;
  return key;
}

constexpr Key word(std::string_view name, bool required, WordList list, std::string_view help) {
  Key key = plain(name, Shape::word, required, help);
  key.words = list;
  return key;
}

constexpr Key reference(std::string_view name, bool required, NameKind kind,
                        std::string_view help) {
  Key key = plain(name, Shape::name, required, help);
  key.names = kind;
  return key;
}

constexpr Key references(std::string_view name, Shape shape, NameKind kind, std::size_t most,
                         std::string_view help) {
  Key key = plain(name, shape, kOptional, help);
  key.names = kind;
  key.most = static_cast<int>(most);
  return key;
}

// A list without references, of so many things.
constexpr Key several(std::string_view name, Shape shape, std::size_t least, std::size_t most,
                      std::string_view help) {
  Key key = plain(name, shape, kOptional, help);
  key.least = static_cast<int>(least);
  key.most = static_cast<int>(most);
  return key;
}

constexpr Key inner(std::string_view name, Shape shape, bool required, const Form& form,
                    std::string_view help, std::size_t least = 0, std::size_t most = 0) {
  Key key = several(name, shape, least, most, help);
  key.required = required;
  key.form = &form;
  return key;
}

constexpr Key or_null(Key key) {
  key.nullable = true;
  return key;
}

}  // namespace earshot::scenario::forms
