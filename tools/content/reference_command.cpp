// A row for each key: its name, whether it has to be there, what it may hold (which follows from its shape) and what it is
// for (which the loader's table says).
#include "content/reference_command.h"

#include <algorithm>
#include <array>
#include <ostream>
#include <vector>

#include "base/nearest.h"

namespace earshot::content {

namespace {

using scenario::Form;
using scenario::Key;
using scenario::NameKind;
using scenario::Shape;
namespace forms = scenario::forms;

struct Section {
  const Form* form;
  std::string_view title;
};

constexpr std::array kSections = {
    Section{&forms::scenario, "The file"},
    Section{&forms::customer, "The customer"},
    Section{&forms::portrait, "The portrait"},
    Section{&forms::hair, "Hair"},
    Section{&forms::clothes, "Clothes"},
    Section{&forms::cause, "Causes"},
    Section{&forms::fact, "Facts"},
    Section{&forms::cue, "Cues"},
    Section{&forms::promise, "Promises"},
    Section{&forms::variable, "Variables"},
    Section{&forms::node, "Nodes"},
    Section{&forms::line, "Lines"},
    Section{&forms::reaction, "Being interrupted"},
    Section{&forms::choice, "Replies"},
    Section{&forms::penalty, "Penalties"},
    Section{&forms::route_case, "Where a reply leads"},
    Section{&forms::summary_route, "Saying back"},
    Section{&forms::diagnosis_route, "Naming the cause"},
    Section{&forms::ending, "Endings"},
    Section{&forms::pack, "Packs"},
    Section{&forms::session, "Sessions"},
    Section{&forms::session_entry, "Entries of a session"},
    Section{&forms::rubric, "Rubrics"},
    Section{&forms::weights, "Weights"},
    Section{&forms::pass, "What is passed"},
    Section{&forms::rubric_root_cause, "Points for root cause"},
    Section{&forms::rubric_follow_through, "Points for follow-through"},
    Section{&forms::rubric_empathy, "Points off empathy"},
    Section{&forms::rubric_promises, "Broken promises"},
    Section{&forms::technique, "Techniques"},
    Section{&forms::example, "Examples of a technique"},
    Section{&forms::curriculum, "The curriculum"},
    Section{&forms::curriculum_item, "Items of the curriculum"},
};

constexpr std::string_view kTechniques = "techniques";
constexpr std::size_t kFewWords = 5;  // so many are named, more are looked up

std::string in_ticks(std::string_view word) { return "`" + std::string(word) + "`"; }

// As GitHub makes an anchor of a heading.
std::string link_to_section(const Form& form, std::string_view words) {
  std::string anchor;
  for (const char c : reference_title(form)) {
    if (c >= 'A' && c <= 'Z') anchor += static_cast<char>(c - 'A' + 'a');
    if ((c >= 'a' && c <= 'z') || c == '-') anchor += c;
    if (c == ' ') anchor += '-';
  }
  return "[" + std::string(words) + "](#" + anchor + ")";
}

// "3 to 6", "at most 16"; nothing where any number will do.
std::string how_many(const Key& key) {
  if (key.most == 0) return key.least > 0 ? "at least " + std::to_string(key.least) : "";
  if (key.least == 0) return "at most " + std::to_string(key.most);
  return std::to_string(key.least) + " to " + std::to_string(key.most);
}

std::string with_number(const std::string& text, const Key& key) {
  const std::string number = how_many(key);
  return number.empty() ? text : text + ", " + number;
}

std::string number_in_words(const Key& key) {
  const std::string range = std::to_string(key.least) + " to " + std::to_string(key.most);
  return key.step > 1 ? range + ", in steps of " + std::to_string(key.step) : range;
}

std::string word_in_words(scenario::WordList list) {
  const auto words = scenario::words(list);
  if (words.size() > kFewWords) {
    std::string name(list_name(list));
    std::replace(name.begin(), name.end(), ' ', '-');
    return "a word of `words " + name + "`";
  }
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i)
    text += (i == 0 ? "" : i + 1 == words.size() ? " or " : ", ") + in_ticks(words[i]);
  return text;
}

std::string name_in_words(const Key& key) {
  if (key.name == "start") return "a node";
  return *key.names == NameKind::node ? "a node or an ending" : scenario::one(*key.names);
}

std::string some_of(const Key& key) {
  return key.names ? std::string(scenario::word_for(*key.names)) + "s" : "texts";
}

std::string route_in_words(const Form& within) {
  std::string text =
      "a node or an ending, or a list of " + link_to_section(forms::route_case, "cases");
  if (&within != &forms::choice) return text;
  return text + "; of " + link_to_section(forms::summary_route, "`summarise`") + " and " +
         link_to_section(forms::diagnosis_route, "`diagnose`") + " the outcomes";
}

// What depends on the shape alone.
std::string what_it_holds(Shape shape) {
  switch (shape) {
    case Shape::version:
      return "`1`";
    case Shape::speech:
      return "text with `*stress*`";
    case Shape::told:
      return "text with `*stress*` and `[words](fact)`";
    case Shape::boolean:
      return "`true` or `false`";
    case Shape::id:
      return "an id of your own";
    case Shape::condition:
      return "[a condition](#conditions)";
    case Shape::real:
      return "`true`, or a list of variants";
    case Shape::renewals:
      return "promise: `day` and its number";
    case Shape::assignments:
      return "variable: a value, or a change such as `+1`";
    case Shape::variables:
      return "`0..3`, `no` or `yes`, or a list of words";
    case Shape::scene:
      return "`desk`";
    case Shape::titles:
      return "id: a title";
    case Shape::severities:
      return "code: `note`, `warning` or `error`";
    default:
      return "text";
  }
}

std::string map_in_words(const Key& key) {
  return with_number("id: " + link_to_section(*key.form, key.form->one), key);
}

std::string what_it_holds(const Key& key, const Form& within) {
  switch (key.shape) {
    case Shape::number:
      return number_in_words(key);
    case Shape::word:
      return word_in_words(*key.words);
    case Shape::ids:
      return with_number("a list of ids of your own", key);
    case Shape::name:
      return name_in_words(key);
    case Shape::names:
    case Shape::texts:
      return with_number("a list of " + some_of(key), key);
    case Shape::name_or_names:
      return name_in_words(key) + ", or a list";
    case Shape::form:
    case Shape::text_or_form:
      return link_to_section(*key.form, key.form->one);
    case Shape::form_list:
      return with_number("a list, each " + link_to_section(*key.form, key.form->one), key);
    case Shape::form_map:
      return map_in_words(key);
    case Shape::variables:
      return key.form != nullptr ? map_in_words(key) : what_it_holds(key.shape);
    case Shape::route:
      return route_in_words(within);
    case Shape::record:
      return with_number("a list of `label: value`", key);
    default:
      return what_it_holds(key.shape);
  }
}

std::string key_row(const Key& key, const Form& within) {
  return "| " + in_ticks(key.name) + " | " + (key.required ? "yes" : "") + " | " +
         what_it_holds(key, within) + (key.nullable ? ", or `null`" : "") + " | " +
         std::string(key.help) + " |\n";
}

std::string all_tables() {
  std::string text;
  for (const Section& section : kSections)
    text += (text.empty() ? "## " : "\n## ") + std::string(section.title) + "\n\n" +
            reference_table(*section.form);
  return text;
}

ExitCode unknown_form(const std::string& name, Console& console) {
  std::vector<std::string_view> names{kTechniques};
  for (const Form* form : scenario::all_forms()) names.push_back(form->name);
  const std::string_view near = base::nearest(name, names);
  return fail(console, ExitCode::usage,
              "there is no form `" + name + "`" +
                  (near.empty() ? "; without a name, `reference` prints all of them"
                                : "; did you mean `" + std::string(near) + "`?"));
}

}  // namespace

std::string_view reference_title(const scenario::Form& form) {
  const auto found = std::find_if(kSections.begin(), kSections.end(),
                                  [&](const Section& section) { return section.form == &form; });
  return found == kSections.end() ? form.one : found->title;
}

std::string reference_table(const Form& form) {
  std::string text = "| key | must | holds | what |\n|---|---|---|---|\n";
  for (const Key& key : form.keys) text += key_row(key, form);
  return text;
}

ExitCode reference(const ReferenceOptions& options, Console& console) {
  if (options.form.empty()) {
    console.out << all_tables();
    return ExitCode::fine;
  }
  if (options.form == kTechniques) {
    console.out << reference_of_techniques();
    return ExitCode::fine;
  }
  for (const Form* form : scenario::all_forms()) {
    if (options.form != form->name) continue;
    console.out << reference_table(*form);
    return ExitCode::fine;
  }
  return unknown_form(options.form, console);
}

}  // namespace earshot::content
