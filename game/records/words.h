// What the members of this room's closed lists are called in files, and texts read back into
// values. Private to the room.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/rational.h"
#include "records/types.h"

namespace earshot::records {

std::string_view word_of(Pace pace);
std::string_view word_of(Theme theme);
std::string_view word_of(Typeface typeface);
std::string_view word_of(PlayStatus status);
std::string_view word_of(play::Mode mode);
std::string_view word_of(scenario::Dimension dimension);

// The member of that name, or nothing.
template <class List>
std::optional<List> from_word(std::string_view word);
template <>
std::optional<Pace> from_word(std::string_view word);
template <>
std::optional<Theme> from_word(std::string_view word);
template <>
std::optional<Typeface> from_word(std::string_view word);
template <>
std::optional<PlayStatus> from_word(std::string_view word);
template <>
std::optional<play::Mode> from_word(std::string_view word);
template <>
std::optional<scenario::Dimension> from_word(std::string_view word);

base::Rational rational_of(std::string_view text);  // reads what Rational::text() wrote; else 0

// The name without spaces around it; throws Objection when it cannot be a person's name.
std::string clean_name(std::string_view name);

}  // namespace earshot::records
