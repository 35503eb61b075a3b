#include "base/po_places.h"

#include <algorithm>

namespace earshot::base {
namespace {

class Walk {
 public:
  explicit Walk(std::string_view text) : text_(text) {}

  std::vector<PoPlace> run() {
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (c == '#') {
        pass_comment();
      } else if (c == '"') {
        take_text();
      } else if (is_letter(c)) {
        take_keyword();
      } else {
        ++at_;
      }
    }
    return std::move(places_);
  }

 private:
  static bool is_letter(char c) { return (c >= 'a' && c <= 'z') || c == '_'; }

  // `#~` marks an entry as obsolete and its keywords count; behind `#~|` and all others they do
  // not.
  void pass_comment() {
    const bool obsolete =
        text_.substr(at_).starts_with("#~") && !text_.substr(at_).starts_with("#~|");
    at_ = obsolete ? at_ + 2 : std::min(text_.find('\n', at_), text_.size());
  }

  void take_text() {
    const std::size_t begin = at_++;
    while (at_ < text_.size() && text_[at_] != '"' && text_[at_] != '\n')
      at_ += text_[at_] == '\\' ? 2U : 1U;
    at_ = std::min(at_ + 1, text_.size());
    if (!in_words_ || places_.empty()) return;
    if (places_.back().words == 0) places_.back().words = begin;
    places_.back().end = at_;
  }

  void take_keyword() {
    const std::size_t begin = at_;
    while (at_ < text_.size() && is_letter(text_[at_])) ++at_;
    const std::string_view word = text_.substr(begin, at_ - begin);
    if (word == "msgctxt") {
      places_.push_back({begin, 0, 0});
      context_ = true;
    } else if (word == "msgid") {
      if (!context_) places_.push_back({begin, 0, 0});
      context_ = false;
    }
    in_words_ = word == "msgstr";
  }

  std::string_view text_;
  std::vector<PoPlace> places_;
  std::size_t at_ = 0;
  bool context_ = false;   // a msgctxt has begun the entry already
  bool in_words_ = false;  // texts belong to msgstr
};

}  // namespace

std::vector<PoPlace> po_places(std::string_view text) { return Walk(text).run(); }

}  // namespace earshot::base
