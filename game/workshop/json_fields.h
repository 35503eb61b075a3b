// One table of members for each value type, read both ways: written as JSON and read from it.
// Private to the room.
//
// Entry points: written(), Reading. A type has `template <class F> void fields(F& f, T& value)` that
// calls `f("key", member)`, or `f.needs("key", member)` where JSON without it makes no sense. Keys that the table does
// not have are refused when reading what clients send. Enumerations have `Words<E>::kAll`.
#pragma once

#include <limits>
#include <nlohmann/json.hpp>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include <fmt/format.h>

namespace earshot::workshop {

using Json = nlohmann::ordered_json;

template <class E>
struct Words;

template <class E>
std::string_view word_of(E value) {
  return Words<E>::kAll[static_cast<std::size_t>(value)];
}

template <class T>
struct IsList : std::false_type {};
template <class T>
struct IsList<std::vector<T>> : std::true_type {};
template <class T>
struct IsOptional : std::false_type {};
template <class T>
struct IsOptional<std::optional<T>> : std::true_type {};

struct Writer;
template <class T>
Json written(const T& value);

struct Writer {
  Json json = Json::object();
  template <class T>
  void operator()(const char* key, T& value) {
    if constexpr (IsOptional<T>::value) {
      if (value) json[key] = written(*value);
    } else {
      json[key] = written(value);
    }
  }
  template <class T>
  void needs(const char* key, T& value) {
    (*this)(key, value);
  }
};

template <class T>
Json written(const T& value) {
  if constexpr (std::is_enum_v<T>) {
    return std::string(word_of(value));
  } else if constexpr (std::is_arithmetic_v<T> || std::is_same_v<T, std::string>) {
    return value;
  } else if constexpr (IsList<T>::value) {
    Json list = Json::array();
    for (const auto& item : value) list.push_back(written(item));
    return list;
  } else {
    Writer writer;
    fields(writer, const_cast<T&>(value));  // a table is written once; writing changes nothing
    return std::move(writer.json);
  }
}

// The first thing that was not as it should be.
struct Trouble {
  std::string where;  // a JSON pointer
  std::string what;   // "is not a whole number"
  bool any() const { return !what.empty(); }
};

class Reading {
 public:
  Reading(const Json& json, std::string where, Trouble& trouble)
      : json_(json), where_(std::move(where)), trouble_(trouble) {
    if (!json.is_object()) object("is not an object");
  }

  template <class T>
  void operator()(const char* key, T& value) {
    if (trouble_.any()) return;
    const auto found = json_.find(key);
    if (found == json_.end()) return;
    ++seen_;
    read(*found, value, where_ + '/' + key);
  }
  template <class T>
  void needs(const char* key, T& value) {
    if (!trouble_.any() && !json_.contains(key)) object(fmt::format("lacks `{}`", key));
    (*this)(key, value);
  }
  // A key that the table reads elsewhere.
  void passes() { ++seen_; }
  // Whatever the table did not ask for is a mistake of who wrote it.
  void finish() {
    if (!trouble_.any() && seen_ != json_.size()) object("has a key that is not known here");
  }

 private:
  void object(const std::string& what) {
    if (!trouble_.any()) trouble_ = {where_, what};
  }
  void wrong(const std::string& where, const char* what) {
    if (!trouble_.any()) trouble_ = {where, what};
  }

  template <class T>
  void read(const Json& json, T& value, const std::string& where) {
    if constexpr (std::is_enum_v<T>) {
      read_word(json, value, where);
    } else if constexpr (std::is_same_v<T, bool>) {
      if (!json.is_boolean()) return wrong(where, "is neither true nor false");
      value = json.template get<bool>();
    } else if constexpr (std::is_integral_v<T>) {
      read_number(json, value, where);
    } else if constexpr (std::is_same_v<T, std::string>) {
      if (!json.is_string()) return wrong(where, "is not a text");
      value = json.template get<std::string>();
    } else if constexpr (IsList<T>::value) {
      read_list(json, value, where);
    } else if constexpr (IsOptional<T>::value) {
      if (!json.is_null()) read(json, value.emplace(), where);
    } else {
      Reading inner(json, where, trouble_);
      if (trouble_.any()) return;
      fields(inner, value);
      inner.finish();
    }
  }

  template <class T>
  void read_word(const Json& json, T& value, const std::string& where) {
    const std::string word = json.is_string() ? json.template get<std::string>() : std::string();
    for (std::size_t i = 0; i < std::size(Words<T>::kAll); ++i) {
      if (Words<T>::kAll[i] != word) continue;
      value = static_cast<T>(i);
      return;
    }
    wrong(where, "is none of the words that may stand here");
  }

  template <class T>
  void read_number(const Json& json, T& value, const std::string& where) {
    if (!json.is_number_integer()) return wrong(where, "is not a whole number");
    const bool too_big =
        json.is_number_unsigned() && json.template get<std::uint64_t>() >
                                         static_cast<std::uint64_t>(std::numeric_limits<T>::max());
    const auto number = json.template get<std::int64_t>();
    if (too_big || number < std::int64_t{std::numeric_limits<T>::min()}) {
      return wrong(where, "is out of range");
    }
    value = static_cast<T>(number);
  }

  template <class T>
  void read_list(const Json& json, std::vector<T>& value, const std::string& where) {
    if (!json.is_array()) return wrong(where, "is not a list");
    for (std::size_t i = 0; i < json.size() && !trouble_.any(); ++i) {
      read(json[i], value.emplace_back(), where + '/' + std::to_string(i));
    }
  }

  const Json& json_;
  std::string where_;
  Trouble& trouble_;
  std::size_t seen_ = 0;
};

// Nesting beyond this is refused before anything is built (a body of brackets costs nothing).
inline constexpr int kMostDepth = 16;

inline Json parsed(std::string_view text) {
  const auto shallow = [](int depth, Json::parse_event_t, Json&) { return depth <= kMostDepth; };
  return Json::parse(text, shallow, false);
}

}  // namespace earshot::workshop
