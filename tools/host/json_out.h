// Small objects as JSON, member by member, in the order in which they are said.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "workshop/requests.h"

namespace earshot::host {

class JsonOut {
 public:
  JsonOut& text(std::string_view key, std::string_view value) {
    return raw(key, workshop::quoted_json(value));
  }
  JsonOut& number(std::string_view key, std::int64_t value) {
    return raw(key, std::to_string(value));
  }
  JsonOut& raw(std::string_view key, std::string_view json) {
    text_ += text_.size() == 1 ? "" : ",";
    text_ += workshop::quoted_json(key);
    text_ += ':';
    text_ += json;
    return *this;
  }
  std::string done() const { return text_ + '}'; }

 private:
  std::string text_ = "{";
};

}  // namespace earshot::host
