#include "content/notebook.h"

#include <algorithm>
#include <charconv>
#include <istream>
#include <ostream>
#include <sstream>

namespace earshot::content {

std::optional<std::string> Prompt::ask(const std::string& prompt) {
  console_.out << prompt << std::flush;
  std::string line;
  if (!std::getline(console_.in, line)) {
    console_.out << "\n";
    return std::nullopt;
  }
  if (!line.empty() && line.back() == '\r') line.pop_back();
  if (!console_.in_is_terminal) console_.out << line << "\n";
  return line;
}

std::vector<std::string> words_of(const std::string& line) {
  std::istringstream stream(line);
  std::vector<std::string> words;
  for (std::string word; stream >> word;) words.push_back(word);
  return words;
}

std::optional<int> number_in(std::string_view word) {
  int number = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
  if (error != std::errc() || end != word.data() + word.size()) return std::nullopt;
  return number;
}

std::string numbered(int number, bool starred) {
  return padded_left(std::to_string(number), 3) + (starred ? "* " : "  ");
}

void Notebook::learn_from(const play::View& view) {
  for (const play::KnownFact& known : view.facts) {
    const bool is_new = std::find(facts_.begin(), facts_.end(), known.fact) == facts_.end();
    if (is_new) facts_.push_back(known.fact);
  }
}

void Notebook::print(const play::View& view) const {
  console_.out << "\n";
  if (facts_.empty()) console_.out << "  You know nothing yet.\n";
  for (std::size_t i = 0; i < facts_.size(); ++i) {
    const bool noted = std::any_of(view.facts.begin(), view.facts.end(), [&](const auto& known) {
      return known.fact == facts_[i] && known.noted;
    });
    console_.out << wrapped(scenario_.facts[facts_[i]].is, console_.width,
                            numbered(static_cast<int>(i) + 1, noted));
  }
}

std::optional<scenario::FactIndex> Notebook::fact(std::string_view number) const {
  const auto position = number_in(number);
  if (!position || *position < 1 || *position > static_cast<int>(facts_.size()))
    return std::nullopt;
  return facts_[static_cast<std::size_t>(*position - 1)];
}

std::optional<scenario::FactSet> Notebook::picked_in(const std::vector<std::string>& words) const {
  scenario::FactSet picked = 0;
  for (const std::string& word : words) {
    const auto one = fact(word);
    if (!one) return std::nullopt;
    picked |= scenario::FactSet{1} << *one;
  }
  return picked;
}

std::optional<scenario::FactSet> Notebook::pick(const std::string& question,
                                                const play::View& view) const {
  console_.out << "\n" << question;
  print(view);
  Prompt prompt(console_);
  while (const auto line = prompt.ask("\nnumbers, or x to think again > ")) {
    if (*line == "x") return std::nullopt;
    if (const auto picked = picked_in(words_of(*line))) return picked;
    console_.out << "\n  Those are not numbers of facts.\n";
  }
  return std::nullopt;
}

}  // namespace earshot::content
