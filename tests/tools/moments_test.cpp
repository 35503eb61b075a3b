// Moments of the shipped customers that the handbook quotes: who says what, two or three replies, and what each did. They
// stand between marks, `<!-- moment SCENARIO/NODE LINE: REPLY, REPLY -->` and `<!-- to here -->`, and are what the scenarios
// say now. With EARSHOT_REWRITE_GOLDEN=1 the pages are written anew.
#include <algorithm>
#include <filesystem>
#include <sstream>
#include <stdexcept>

#include "scenario/load.h"
#include "support/catch.h"
#include "support/golden.h"
#include "support/paths.h"

namespace earshot::content {

namespace {

namespace fs = std::filesystem;
using scenario::Choice;
using scenario::Scenario;

const std::string kMomentBegins = "<!-- moment ";
const std::string kMomentEnds = "\n<!-- to here -->\n";

// "nobody-at-home/cold 1: that-good, argue"
struct Reference {
  std::string scenario, node;
  std::size_t line = 0;  // from 1
  std::vector<std::string> replies;
};

Reference parsed_reference(const std::string& text) {
  Reference reference;
  const std::size_t slash = text.find('/');
  const std::size_t colon = text.find(':');
  reference.scenario = text.substr(0, slash);
  std::istringstream place(text.substr(slash + 1, colon - slash - 1));
  place >> reference.node >> reference.line;
  std::istringstream names(text.substr(colon + 1));
  for (std::string name; std::getline(names, name, ',');) {
    reference.replies.push_back(name.substr(name.find_first_not_of(' ')));
  }
  return reference;
}

// With *stress*, and without the marks of facts.
std::string in_markdown(const scenario::Text& text) {
  std::string result;
  std::size_t at = 0;
  for (const auto& run : text.runs) {
    if (run.fact) continue;
    result += text.plain.substr(at, run.begin - at) + "*" +
              text.plain.substr(run.begin, run.end - run.begin) + "*";
    at = run.end;
  }
  return result + text.plain.substr(at);
}

const scenario::Node& named_node(const Scenario& scenario, const std::string& name) {
  for (const auto& node : scenario.nodes) {
    if (node.name == name) return node;
  }
  throw std::runtime_error(scenario.id + " has no node " + name);
}

const Choice& named_reply(const Scenario& scenario, const scenario::Node& node,
                          const std::string& name) {
  for (std::size_t i = 0; i < node.choice_count; ++i) {
    const Choice& choice = scenario.choices[node.first_choice + i];
    if (choice.name == name) return choice;
  }
  throw std::runtime_error(scenario.id + "/" + node.name + " has no reply " + name);
}

std::string moment_line(const Scenario& scenario, const scenario::Line& line) {
  const std::string text = in_markdown(line.text);
  if (line.who == scenario::Line::Who::narrator)
    return "> *" + scenario.title + "*: " + text + "\n";
  return "> **" + scenario.customer.name + "**, in *" + scenario.title + "*: \"" + text + "\"\n";
}

std::string moment_row(const Scenario& scenario, const Choice& choice) {
  const auto& technique = scenario.rubric->techniques[choice.technique];
  REQUIRE_FALSE(choice.feedback.empty());
  std::string label = technique.label;
  if (label[0] >= 'A' && label[0] <= 'Z') label[0] = static_cast<char>(label[0] - 'A' + 'a');
  const bool poor = technique.family == scenario::Family::mistake;
  const std::string quote = choice.kind == Choice::Kind::act ? "" : "\"";
  return std::string("| **") + (poor ? "poor" : "good") + "**: " + label + " | " + quote +
         in_markdown(choice.text) + quote + " | " + in_markdown(choice.feedback) + " |\n";
}

using Shipped = std::vector<std::shared_ptr<const Scenario>>;

std::string moment(const Shipped& shipped, const Reference& wanted) {
  const auto found = std::find_if(shipped.begin(), shipped.end(), [&](const auto& scenario) {
    return scenario->id == wanted.scenario;
  });
  if (found == shipped.end()) throw std::runtime_error("no scenario " + wanted.scenario);
  const Scenario& scenario = **found;
  const auto& node = named_node(scenario, wanted.node);
  std::string text = moment_line(scenario, node.lines.at(wanted.line - 1)) +
                     "\n| | what was said | what it did |\n|---|---|---|\n";
  for (const std::string& name : wanted.replies)
    text += moment_row(scenario, named_reply(scenario, node, name));
  return text;
}

std::string with_moments(const Shipped& shipped, std::string page) {
  for (std::size_t at = page.find(kMomentBegins); at != std::string::npos;
       at = page.find(kMomentBegins, at + 1)) {
    const std::size_t name = at + kMomentBegins.size();
    const std::size_t mark = page.find(" -->\n", name);
    const std::size_t begin = mark + 4;  // its line feed
    const std::size_t end = page.find(kMomentEnds, begin);
    REQUIRE(end != std::string::npos);
    page.replace(begin, end - begin,
                 "\n" + moment(shipped, parsed_reference(page.substr(name, mark - name))));
  }
  return page;
}

}  // namespace

TEST_CASE("the moments that the handbook quotes are what the shipped customers say") {
  const auto pack = scenario::load_pack(test::root() / "content", nullptr);
  REQUIRE(pack);
  Shipped shipped;
  for (const auto& entry : pack->scenarios) shipped.push_back(entry.loaded.scenario);
  int pages = 0;
  for (const std::string folder : {"docs/trainees", "docs/trainers", "docs/facilitators"}) {
    for (const auto& file : fs::directory_iterator(test::root() / folder)) {
      if (file.path().extension() != ".md") continue;
      const std::string page = test::read_text(file.path());
      if (page.find(kMomentBegins) == std::string::npos) continue;
      ++pages;
      test::check_golden(file.path(), with_moments(shipped, page));
    }
  }
  CHECK(pages >= 10);
}

}  // namespace earshot::content
