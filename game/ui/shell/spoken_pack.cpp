// A translation is made when it is first asked for and kept, with its original, until the language
// changes.
#include "ui/shell/spoken_pack.h"

#include <utility>

#include "scenario/translation.h"

namespace earshot::ui {
namespace {

constexpr std::size_t kMostKept = 256;

}  // namespace

void SpokenPack::choose(const scenario::Pack& pack, std::string_view language) {
  if (language == language_) return;
  language_ = language;
  own_ = pack.languages.empty() ? language == "en" : pack.languages.front() == language;
  catalogue_ = own_ ? nullptr : pack.catalogue(language);
  rubric_ = catalogue_ == nullptr ? pack.rubric : scenario::translated(*pack.rubric, *catalogue_);
  begun_.clear();
  said_.clear();
  read_pages(pack);
  for (const auto& entry : pack.scenarios) {
    const std::string& id = entry.loaded.id;
    begun_[id] = catalogue_ != nullptr && catalogue_->has_begun(id);
  }
}

void SpokenPack::read_pages(const scenario::Pack& pack) {
  pages_.clear();
  for (const auto& page : pack.knowledge)
    pages_[page.id] = catalogue_ == nullptr ? page : scenario::translated(page, *catalogue_);
}

bool SpokenPack::is_heard(std::string_view scenario) const {
  const auto found = begun_.find(scenario);
  return own_ || (found != begun_.end() && found->second);
}

ScenarioPointer SpokenPack::in_words(const ScenarioPointer& original) const {
  if (catalogue_ == nullptr || original == nullptr) return original;
  if (said_.size() > kMostKept) said_.clear();  // plays of days gone by
  auto& [kept, said] = said_[original.get()];
  if (kept != original) {
    kept = original;
    said = scenario::translated(*original, *catalogue_).scenario;
  }
  return said;
}

const scenario::KnowledgePage* SpokenPack::page(std::string_view id) const {
  const auto found = pages_.find(id);
  return found == pages_.end() ? nullptr : &found->second;
}

}  // namespace earshot::ui
