// Everything that came from the file is escaped; style stands in screenplay.css, inside the page.
#include <algorithm>
#include <string_view>
#include <vector>

#include "content/script_command.h"

extern const std::string_view kScreenplayStyle;

namespace earshot::content {

namespace {

using scenario::Choice;
using scenario::Scenario;
using scenario::Text;

std::string escaped(std::string_view text) {
  std::string result;
  for (const char c : text) {
    switch (c) {
      case '&':
        result += "&amp;";
        break;
      case '<':
        result += "&lt;";
        break;
      case '>':
        result += "&gt;";
        break;
      case '"':
        result += "&quot;";
        break;
      default:
        result += c;
    }
  }
  return result;
}

std::string element(const std::string& name, std::string_view of_class, const std::string& inner) {
  const std::string attribute = of_class.empty() ? "" : " class=\"" + std::string(of_class) + "\"";
  return "<" + name + attribute + ">" + inner + "</" + name + ">";
}

std::string row(const std::vector<std::string>& cells) {
  std::string text;
  for (const std::string& cell : cells) text += element("td", "", cell);
  return element("tr", "", text) + "\n";
}

std::string heads(const std::vector<std::string_view>& cells) {
  std::string text;
  for (const std::string_view cell : cells) text += element("th", "", std::string(cell));
  return element("tr", "", text) + "\n";
}

std::string joined_parts(const std::vector<std::string>& parts) {
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : "; ") + part;
  return text;
}

template <class Things, class Bits>
std::string fact_names_in(const Things& things, Bits bits) {
  std::string text;
  for (std::size_t i = 0; i < things.size(); ++i) {
    if ((bits >> i & 1U) != 0) text += (text.empty() ? "" : ", ") + things[i].name;
  }
  return escaped(text);
}

class Screenplay {
 public:
  Screenplay(const Scenario& scenario, std::string language)
      : scenario_(scenario), language_(std::move(language)) {
    std::ranges::replace(language_, '_', '-');  // as HTML has it: pt-BR
  }

  std::string page() {
    head();
    customer();
    causes();
    facts();
    cues();
    promises();
    scenes();
    endings();
    return page_ + "</main>\n</body>\n</html>\n";
  }

 private:
  void say(const std::string& text) { page_ += text + "\n"; }
  void heading(const std::string& text) { say(element("h2", "", text)); }

  void head() {
    const std::string title = escaped(scenario_.title);
    page_ = "<!DOCTYPE html>\n<html lang=\"" + escaped(language_) +
            "\">\n<head>\n<meta charset=\"utf-8\">\n"
            "<meta name=\"viewport\" content=\"width=device-width\">\n<title>" +
            title + "</title>\n<style>\n" + std::string(kScreenplayStyle) +
            "</style>\n</head>\n<body>\n<main>\n";
    say(element("h1", "", title));
    say(element("p", "", escaped(scenario_.summary)));
    say(element("p", "what",
                escaped(scenario_.id) + " · " + escaped(scenario_.sector) + " · " +
                    std::string(name_of(scenario_.channel)) + " · difficulty " +
                    std::to_string(scenario_.difficulty) + " of 5 · " +
                    std::to_string(scenario_.minutes) + " minutes"));
  }

  void customer() {
    const scenario::Customer& who = scenario_.customer;
    heading("The customer");
    std::string text = element("strong", "", escaped(who.name));
    if (!who.pronouns.empty()) text += " (" + escaped(who.pronouns) + ")";
    text += ", trust " + std::to_string(who.trust) + ", tension " + std::to_string(who.tension) +
            " at the start.";
    say(element("p", "", text));
    say("<table>");
    page_ += row({"Says", escaped(scenario_.complaint)});
    page_ += row({"Wants", escaped(scenario_.wants)});
    for (const auto& entry : who.record) page_ += row({escaped(entry.label), escaped(entry.value)});
    say("</table>");
  }

  std::string real_in(std::size_t cause) const {
    std::string variants;
    for (std::size_t i = 0; i < scenario_.variant_count(); ++i) {
      if (scenario_.variant_facts[i].real != cause) continue;
      if (scenario_.variants.empty()) return element("strong", "", "real");
      variants += (variants.empty() ? "" : ", ") + scenario_.variants[i];
    }
    return variants.empty() ? "" : element("strong", "", "real in " + escaped(variants));
  }

  void causes() {
    heading("What might be wrong");
    page_ += "<table>\n" + heads({"Cause", "", "Proved by", "Ruled out by"});
    for (std::size_t i = 0; i < scenario_.causes.size(); ++i) {
      const scenario::Cause& cause = scenario_.causes[i];
      std::string mark = real_in(i);
      if (cause.suggested) mark += (mark.empty() ? "" : ", ") + std::string("suggested");
      page_ += row({escaped(cause.is), mark, fact_names_in(scenario_.facts, cause.needs),
                    fact_names_in(scenario_.facts, cause.ruled_out_by)});
    }
    say("</table>");
  }

  void facts() {
    heading("What can be learnt");
    page_ += "<table>\n" + heads({"Fact", "As it stands in the notes", ""});
    for (const scenario::Fact& fact : scenario_.facts) {
      std::vector<std::string> marks;
      if (fact.weight > 1) marks.push_back("weight " + std::to_string(fact.weight));
      if (fact.note) marks.emplace_back("belongs in the notes");
      if (fact.noise) marks.emplace_back("beside the point");
      page_ += row({escaped(fact.name), escaped(fact.is), joined_parts(marks)});
    }
    say("</table>");
  }

  void cues() {
    if (scenario_.cues.empty()) return;
    heading("What can be noticed");
    page_ += "<table>\n" + heads({"Cue", "", "Signal"});
    for (const scenario::Cue& cue : scenario_.cues) {
      page_ += row({escaped(cue.name), escaped(cue.is) + (cue.safety ? " (safety)" : ""),
                    escaped(cue.signal)});
    }
    say("</table>");
  }

  void promises() {
    if (scenario_.promises.empty()) return;
    heading("What can be promised");
    page_ += "<table>\n" + heads({"Promise", "", "Due"});
    for (const scenario::Promise& one : scenario_.promises) {
      page_ += row({escaped(one.name), escaped(one.is) + (one.impossible ? " (impossible)" : ""),
                    "day " + std::to_string(one.due)});
    }
    say("</table>");
  }

  // Marks of emphasis and of facts, the facts with their names.
  std::string spoken(const Text& text) const {
    std::string result;
    std::size_t at = 0;
    const std::string_view plain = text.plain;
    for (const Text::Run& run : text.runs) {
      result += escaped(plain.substr(at, run.begin - at));
      const std::string words = escaped(plain.substr(run.begin, run.end - run.begin));
      result += run.fact
                    ? element("span", "fact",
                              words + element("sup", "", escaped(scenario_.facts[*run.fact].name)))
                    : element("em", "", words);
      at = run.end;
    }
    return result + escaped(plain.substr(at));
  }

  void scenes() {
    heading("The scenes");
    for (const scenario::Node& node : scenario_.nodes) scene(node);
  }

  void scene(const scenario::Node& node) {
    std::vector<std::string> kinds;
    if (node.day > 0) kinds.push_back("day " + std::to_string(node.day));
    if (node.scene == scenario::Scene::desk) kinds.emplace_back("at the desk, alone");
    if (&node == &scenario_.nodes[scenario_.start]) kinds.emplace_back("the play begins here");
    if (node.if_out_of_patience)
      kinds.push_back("out of patience: " + link_to(*node.if_out_of_patience));
    say("<section id=\"" + escaped(node.name) + "\">");
    say(element("h3", "", escaped(node.name) + " " + element("span", "kind", joined_parts(kinds))));
    for (const scenario::Line& one : node.lines) line(one);
    for (const scenario::Reaction& reaction : node.interrupted) {
      say(element("div", "line",
                  element("span", "feel", "when interrupted" + gate(reaction.condition)) +
                      spoken(reaction.text)));
    }
    for (std::size_t i = 0; i < node.choice_count; ++i)
      reply(scenario_.choices[node.first_choice + i]);
    say("</section>");
  }

  static std::string gate(const scenario::Condition& condition) {
    return condition.always() ? "" : ", if " + escaped(condition.text);
  }

  void line(const scenario::Line& one) {
    const bool customer = one.who == scenario::Line::Who::customer;
    std::vector<std::string> how;
    if (!one.feeling.empty()) how.emplace_back(one.feeling);
    if (!one.shows.empty()) how.emplace_back(one.shows);
    if (one.cue) how.push_back(escaped(scenario_.cues[*one.cue].is));
    if (!one.condition.always()) how.push_back("only if " + escaped(one.condition.text));
    if (!one.distraction.empty()) how.push_back("meanwhile: " + escaped(one.distraction));
    std::string inner =
        element("span", "who", customer ? escaped(scenario_.customer.name) : "Narrator");
    if (!how.empty()) inner += element("span", "feel", "(" + joined_parts(how) + ")");
    say(element("div", "line", inner + spoken(one.text)));
  }

  std::string link_to(const scenario::Target& target) const {
    const std::string name =
        escaped(target.kind == scenario::Target::Kind::node ? scenario_.nodes[target.index].name
                                                            : scenario_.endings[target.index].name);
    return "<a href=\"#" + name + "\">" + name + "</a>";
  }

  std::string ways(const Choice& choice) const {
    static constexpr std::string_view kSummary[] = {"complete: ", "partial: ", "wrong: "};
    static constexpr std::string_view kDiagnosis[] = {"right: ", "unproven: ", "wrong: "};
    std::vector<std::string> parts;
    for (std::size_t i = 0; i < choice.routes.size(); ++i) {
      std::string prefix;
      if (choice.kind == Choice::Kind::summarise) prefix = kSummary[i];
      if (choice.kind == Choice::Kind::diagnose) prefix = kDiagnosis[i];
      for (const auto& one : choice.routes[i].cases)
        parts.push_back(prefix + link_to(one.to) + gate(one.condition));
    }
    return joined_parts(parts);
  }

  std::vector<std::string> effects(const Choice& choice) const {
    std::vector<std::string> parts;
    const auto add = [&](const char* verb, const std::string& names) {
      if (!names.empty()) parts.push_back(verb + names);
    };
    add("learns ", fact_names_in(scenario_.facts, choice.learn));
    add("promises ", fact_names_in(scenario_.promises, choice.promise));
    add("keeps ", fact_names_in(scenario_.promises, choice.keep));
    for (const scenario::Renewal& one : choice.renew)
      parts.push_back("moves " + escaped(scenario_.promises[one.promise].name) + " to day " +
                      std::to_string(one.day));
    return parts;
  }

  void reply(const Choice& choice) {
    const scenario::Technique& technique = scenario_.technique(choice);
    const bool mistake = technique.family == scenario::Family::mistake;
    static constexpr std::string_view kVerbs[] = {"", "does", "says back", "names the cause"};
    std::vector<std::string> what{escaped(technique.label)};
    const std::string_view verb = kVerbs[static_cast<std::size_t>(choice.kind)];
    if (!verb.empty()) what.insert(what.begin(), std::string(verb));
    what.push_back("level " + std::to_string(choice.level));
    if (mistake) what.emplace_back("mistake");
    if (choice.critical != scenario::Critical::none)
      what.push_back("critical: " + std::string(name_of(choice.critical)));
    for (std::string& effect : effects(choice)) what.push_back(std::move(effect));
    std::string inner = spoken(choice.text) + element("div", "what", joined_parts(what));
    if (!choice.condition.always())
      inner += element("div", "gate", "only if " + escaped(choice.condition.text));
    inner += element("div", "to", "→ " + ways(choice));
    if (!choice.feedback.empty()) inner += element("div", "feedback", spoken(choice.feedback));
    say(element("div", mistake ? "reply mistake" : "reply", inner));
  }

  void endings() {
    heading("How it ends");
    for (const scenario::Ending& ending : scenario_.endings) {
      if (ending.where.end.offset == 0) continue;  // the built-in one of who leaves
      say("<section id=\"" + escaped(ending.name) + "\">");
      say(element("h3", "",
                  escaped(ending.title) + " " +
                      element("span", "kind",
                              escaped(ending.name) + ", " + std::string(name_of(ending.outcome)))));
      say(element("p", "", spoken(ending.text)));
      if (!ending.later.empty()) say(element("p", "feedback", spoken(ending.later)));
      say("</section>");
    }
  }

  const Scenario& scenario_;
  std::string language_;
  std::string page_;
};

}  // namespace

std::string render_screenplay(const Scenario& scenario, const std::string& language) {
  return Screenplay(scenario, language).page();
}

}  // namespace earshot::content
