// Reading what a host says, leniently: what is missing or of another type is as if it had not been said. Private to the room.
#pragma once

#include "workshop/tables.h"

namespace earshot::workshop {

inline constexpr std::size_t kMostListedHere = 10'000;

inline std::string text_in(const Json& json, const char* key) {
  const auto found = json.find(key);
  return found != json.end() && found->is_string() ? found->get<std::string>() : std::string();
}

inline std::optional<std::int64_t> number_in(const Json& json, const char* key) {
  const auto found = json.find(key);
  if (found == json.end() || !found->is_number_integer()) return std::nullopt;
  return found->get<std::int64_t>();
}

inline int small_in(const Json& json, const char* key, int otherwise = 0) {
  const auto number = number_in(json, key);
  const bool fits = number && *number >= -1'000'000'000 && *number <= 1'000'000'000;
  return fits ? static_cast<int>(*number) : otherwise;
}

inline bool flag_in(const Json& json, const char* key, bool otherwise = false) {
  const auto found = json.find(key);
  return found != json.end() && found->is_boolean() ? found->get<bool>() : otherwise;
}

template <class E>
E word_in(const Json& json, const char* key, E otherwise) {
  const std::string word = text_in(json, key);
  for (std::size_t i = 0; i < std::size(Words<E>::kAll); ++i) {
    if (Words<E>::kAll[i] == word) return static_cast<E>(i);
  }
  return otherwise;
}

inline const Json& member_in(const Json& json, const char* key) {
  static const Json kNone = Json::object();
  const auto found = json.find(key);
  return found != json.end() && found->is_object() ? *found : kNone;
}

template <class T, class Read>
std::vector<T> list_in(const Json& json, const char* key, Read read) {
  std::vector<T> list;
  const auto found = json.find(key);
  if (found == json.end() || !found->is_array()) return list;
  for (const Json& one : *found) {
    if (one.is_object() && list.size() < kMostListedHere) list.push_back(read(one));
  }
  return list;
}

inline std::vector<std::string> texts_in(const Json& json, const char* key) {
  std::vector<std::string> list;
  const auto found = json.find(key);
  if (found == json.end() || !found->is_array()) return list;
  for (const Json& one : *found) {
    if (one.is_string()) list.push_back(one.get<std::string>());
  }
  return list;
}

inline std::optional<Json> object_of(std::string_view text) {
  Json json = parsed(text);
  if (!json.is_object()) return std::nullopt;
  return json;
}

}  // namespace earshot::workshop
