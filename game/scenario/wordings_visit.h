// Every text that a trainee reads, one by one: of a scenario, of a rubric. Private to the room.
//
// Entry points: visit_words(scenario, visit), visit_words(rubric, visit). `visit(place, text)` is
// given std::string or Text, constant where the thing is; empty ones are passed over. The same walk
// lists what is to be translated and puts translations in, so neither can forget a text.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "scenario/marks.h"
#include "scenario/model.h"
#include "scenario/wordings.h"

namespace earshot::scenario {

struct WordPlace {
  std::string context;  // pear-leaf/opening/the-sign/say
  std::string hint;     // for the translator: who says it, and how
  Marks marks = Marks::emphasis;
  base::Span where;
};

template <class ScenarioT, class Visit>
class WordWalk {
 public:
  WordWalk(ScenarioT& scenario, Visit& visit) : scenario_(scenario), visit_(visit) {}

  void run() {
    card();
    sentences("causes", scenario_.causes, "what the player may take for the cause");
    sentences("facts", scenario_.facts, "a fact, as it stands in the case notes");
    sentences("cues", scenario_.cues, "a cue: what could be seen or heard");
    sentences("promises", scenario_.promises, "what the player undertakes");
    for (auto& node : scenario_.nodes) lines(node);
    for (auto& ending : scenario_.endings) story(ending);
  }

 private:
  template <class TextT>
  void give(WordPlace place, TextT& text) {
    if (!text.empty()) visit_(place, text);
  }

  template <class TextT>
  void top(std::string_view key, TextT& text, std::string hint) {
    give({scenario_.id + "/" + std::string(key), std::move(hint), Marks::emphasis, {}}, text);
  }

  void card() {
    top("title", scenario_.title, "the scenario's title");
    top("summary", scenario_.summary, "on the scenario's card; must not give the cause away");
    top("complaint", scenario_.complaint, "the complaint, in the customer's words");
    top("wants", scenario_.wants, "what the customer hopes for");
    top("customer/name", scenario_.customer.name, "the customer's name");
    top("customer/pronouns", scenario_.customer.pronouns, "the customer's pronouns");
    for (auto& entry : scenario_.customer.record) {
      top("customer/record", entry.label, "a label in the desk's system");
      top("customer/record", entry.value, "in the desk's system, behind " + entry.label);
    }
  }

  template <class Things>
  void sentences(std::string_view key, Things& things, const std::string& hint) {
    for (auto& thing : things) {
      give({scenario_.id + "/" + std::string(key) + "/" + thing.name, hint, Marks::emphasis,
            thing.where},
           thing.is);
    }
  }

  std::string speaker(const Line& line) const {
    if (line.who == Line::Who::narrator) return "told to the player";
    const std::string said = scenario_.customer.name + " says";
    return line.feeling.empty() ? said : said + " (" + std::string(line.feeling) + ")";
  }

  template <class NodeT>
  void lines(NodeT& node) {
    const std::string here = scenario_.id + "/" + node.name;
    for (auto& line : node.lines) {
      give({here + "/lines", speaker(line), Marks::emphasis_and_facts, line.where}, line.text);
      give(
          {here + "/distraction", "lights up beside the conversation", Marks::emphasis, line.where},
          line.distraction);
    }
    for (auto& reaction : node.interrupted) {
      give({here + "/interrupted", scenario_.customer.name + " says, when interrupted",
            Marks::emphasis, reaction.where},
           reaction.text);
    }
    for (std::size_t i = 0; i < node.choice_count; ++i)
      reply(here, scenario_.choices[node.first_choice + i]);
  }

  template <class ChoiceT>
  void reply(const std::string& node, ChoiceT& choice) {
    const std::string here = node + "/" + choice.name;
    const bool act = choice.kind == Choice::Kind::act;
    const std::string label = scenario_.technique(choice).label;
    const std::string said = choice.text.plain;
    give({here + (act ? "/do" : "/say"), (act ? "the player does; " : "the player says; ") + label,
          Marks::emphasis, choice.where},
         choice.text);
    give({here + "/hint", "why this reply is locked: " + said, Marks::emphasis, choice.where},
         choice.hint);
    give({here + "/feedback", "about the reply: " + said, Marks::emphasis, choice.where},
         choice.feedback);
  }

  template <class EndingT>
  void story(EndingT& ending) {
    const bool built_in = ending.where == base::Span{};
    const std::string part = built_in ? std::string(kBuiltInPart) : scenario_.id;
    const std::string here = part + "/" + ending.name;
    give({here + "/title", "the title of an ending", Marks::emphasis, ending.where}, ending.title);
    give({here + "/text", "how it ended", Marks::emphasis, ending.where}, ending.text);
    give({here + "/later", "what happened weeks after", Marks::emphasis, ending.where},
         ending.later);
  }

  ScenarioT& scenario_;
  Visit& visit_;
};

template <class ScenarioT, class Visit>
requires std::is_same_v<std::remove_const_t<ScenarioT>, Scenario>
void visit_words(ScenarioT& scenario, Visit&& visit) {
  WordWalk<ScenarioT, std::remove_reference_t<Visit>>(scenario, visit).run();
}

template <class RubricT, class Visit>
requires std::is_same_v<std::remove_const_t<RubricT>, Rubric>
void visit_words(RubricT& rubric, Visit&& visit) {
  for (auto& technique : rubric.techniques) {
    const auto give = [&](std::string_view key, auto& text, const char* hint) {
      const WordPlace place{"rubric/" + technique.name + "/" + std::string(key), hint,
                            Marks::emphasis, technique.where};
      if (!text.empty()) visit(place, text);
    };
    give("label", technique.label, "what a technique is called");
    give("teach", technique.teach, "what the coach says of the technique");
    give("good", technique.good, "a good wording of the technique");
    give("poor", technique.poor, "a poor wording of the technique");
  }
}

}  // namespace earshot::scenario
