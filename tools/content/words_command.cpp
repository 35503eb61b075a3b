// The lists are the loader's own tables (scenario/words.h); techniques come from the rubric.
#include "content/words_command.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <ostream>
#include <string_view>
#include <vector>

#include "base/nearest.h"
#include "content/text.h"
#include "scenario/built_in.h"
#include "scenario/words.h"

namespace earshot::content {

namespace {

struct NamedList {
  std::string_view name;
  std::vector<std::string_view> words;
};

std::vector<NamedList> all_lists() {
  std::vector<NamedList> lists;
  for (const auto list : scenario::all_word_lists()) {
    const auto words = scenario::words(list);
    lists.push_back({scenario::list_name(list), {words.begin(), words.end()}});
  }
  NamedList techniques{"techniques", {}};
  static const auto kRubric = scenario::built_in_rubric();
  for (const auto& technique : kRubric->techniques) techniques.words.push_back(technique.name);
  lists.push_back(std::move(techniques));
  return lists;
}

std::string joined_words(const std::vector<std::string_view>& words) {
  std::string text;
  for (const std::string_view word : words) text += (text.empty() ? "" : " ") + std::string(word);
  return text;
}

void print_text(const std::vector<NamedList>& lists, Console& console) {
  bool first = true;
  for (const NamedList& list : lists) {
    console.out << (first ? "" : "\n") << list.name << "\n"
                << wrapped(joined_words(list.words), console.width, "  ");
    first = false;
  }
}

void print_json(const std::vector<NamedList>& lists, Console& console) {
  nlohmann::ordered_json json = nlohmann::ordered_json::object();
  for (const NamedList& list : lists) json[std::string(list.name)] = list.words;
  console.out << json.dump(2) << "\n";
}

// As it can be typed: "times-of-day".
std::string dashed(std::string_view name) {
  std::string text(name);
  std::replace(text.begin(), text.end(), ' ', '-');
  return text;
}

// Those of this name; or else those whose first word it is: "times".
std::vector<NamedList> lists_called(const std::string& name, const std::vector<NamedList>& lists) {
  std::vector<NamedList> whole;
  std::vector<NamedList> begun;
  for (const NamedList& list : lists) {
    if (name == list.name || name == dashed(list.name)) whole.push_back(list);
    if (name == list.name.substr(0, list.name.find(' '))) begun.push_back(list);
  }
  return whole.empty() ? begun : whole;
}

ExitCode unknown_list(const WordsOptions& options, const std::vector<NamedList>& lists,
                      Console& console) {
  std::vector<std::string_view> names;
  names.reserve(lists.size());
  for (const NamedList& list : lists) names.push_back(list.name);
  const std::string_view near = base::nearest(options.list, names);
  return fail(console, ExitCode::usage,
              "there is no list `" + options.list + "`" +
                  (near.empty() ? "; without a name, `words` prints all of them"
                                : "; did you mean `" + std::string(near) + "`?"));
}

}  // namespace

ExitCode words(const WordsOptions& options, Console& console) {
  std::vector<NamedList> lists = all_lists();
  if (!options.list.empty()) {
    std::vector<NamedList> wanted = lists_called(options.list, lists);
    if (wanted.empty()) return unknown_list(options, lists, console);
    lists = std::move(wanted);
  }
  options.json ? print_json(lists, console) : print_text(lists, console);
  return ExitCode::fine;
}

}  // namespace earshot::content
