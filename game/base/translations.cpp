#include "base/translations.h"

#include <algorithm>
#include <functional>
#include <utility>

namespace earshot::base {
namespace {

std::vector<std::string> forms_of(const PoEntry& entry) {
  return entry.plural.empty() ? std::vector{entry.translation} : entry.forms;
}

// The form for one thing may do without the number, as the English one may.
bool may_stand(const PoEntry& entry, const std::vector<std::string>& forms) {
  const auto one = placeholders_of(entry.original);
  const auto many = entry.plural.empty() ? one : placeholders_of(entry.plural);
  return std::ranges::all_of(forms, [&](const std::string& form) {
    const auto own = placeholders_of(form);
    return !form.empty() && own && (own == one || own == many);
  });
}

}  // namespace

std::size_t Translations::Hash::operator()(const Key& key) const {
  const std::hash<std::string_view> hash;
  return hash(key.original) * 31 + hash(key.context);
}

Translations::Translations(std::string language, const PoFile& file)
    : language_(std::move(language)) {
  if (const auto rule = PluralRule::parse(file.field("Plural-Forms"))) plurals_ = *rule;
  entries_.reserve(file.entries.size());
  for (const PoEntry& entry : file.entries) {
    if (entry.obsolete) continue;
    auto forms = forms_of(entry);
    const bool enough = entry.plural.empty() || forms.size() == plurals_.forms();
    if (entry.fuzzy || !enough || !may_stand(entry, forms)) {
      left_out_.push_back(entry.original);
      continue;
    }
    entries_.push_back({entry.context, entry.original, std::move(forms)});
  }
  for (std::size_t i = 0; i < entries_.size(); ++i)
    by_key_.emplace(Key{entries_[i].context, entries_[i].original}, i);
}

std::optional<std::string_view> Translations::find(std::string_view context,
                                                   std::string_view original) const {
  const auto found = by_key_.find({context, original});
  if (found == by_key_.end()) return std::nullopt;
  return entries_[found->second].forms.front();
}

std::optional<std::string_view> Translations::find_form(std::string_view context,
                                                        std::string_view original,
                                                        std::uint64_t n) const {
  const auto found = by_key_.find({context, original});
  if (found == by_key_.end()) return std::nullopt;
  const auto& forms = entries_[found->second].forms;
  return forms[forms.size() == plurals_.forms() ? plurals_.form(n) : 0];
}

std::optional<std::vector<std::string>> placeholders_of(std::string_view text) {
  std::vector<std::string> found;
  std::size_t next = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '{' && text[at] != '}') continue;
    if (text.substr(at + 1, 1) == text.substr(at, 1)) {
      ++at;  // a brace that is meant
      continue;
    }
    const std::size_t end = text.find_first_of("{}", at + 1);
    if (text[at] == '}' || end == std::string_view::npos || text[end] == '{') return std::nullopt;
    std::string inside(text.substr(at + 1, end - at - 1));
    if (inside.empty() || inside.front() == ':') inside.insert(0, std::to_string(next++));
    found.push_back("{" + inside + "}");
    at = end;
  }
  std::ranges::sort(found);
  return found;
}

}  // namespace earshot::base
