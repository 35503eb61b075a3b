// The rubric loader: numbers by their tables, then what no single number can show: sums, and
// techniques that the rules name.
#include <algorithm>

#include "scenario/builder.h"
#include "scenario/messages.h"
#include "scenario/sound.h"
#include "scenario/yaml_reader.h"

namespace earshot::scenario {
namespace {

using Kind = YamlNode::Kind;

constexpr int kWhole =
    100;  // points that the parts of a score, and the weights of the scores, add up to

class RubricReader {
 public:
  RubricReader(Report& report, Rubric& rubric, const Names& curriculum)
      : report_(report), rubric_(rubric), curriculum_(curriculum) {}

  void read(const Fields& top) {
    read_numbers(top);
    if (const YamlParts<YamlEntry>* entries = top.entries("techniques")) {
      for (const YamlEntry& entry : *entries) rubric_.techniques.push_back(read_technique(entry));
      if (top.find("techniques")->complete) find_needed(top);
    }
  }

 private:
  // A part of the rubric that is a mapping of its own.
  Fields part(const Fields& top, std::string_view key, const Form& form) {
    static const YamlNode kNothing = [] {
      YamlNode node;
      node.kind = Kind::broken;
      return node;
    }();
    const YamlEntry* entry = top.entry(key);
    if (entry == nullptr) return Fields(report_, form, kNothing, top.owner());
    return Fields(report_, form, entry->value, entry->key.where);
  }

  void read_numbers(const Fields& top) {
    const Fields weights = part(top, "weights", forms::weights);
    for (std::size_t i = 0; i < kDimensions; ++i) {
      rubric_.weights[i] = weights.number(name_of(static_cast<Dimension>(i)), 0);
    }
    check_sum(weights, {"root-cause", "empathy", "follow-through"});
    const Fields pass = part(top, "pass", forms::pass);
    rubric_.pass_total = pass.number("total", 0);
    rubric_.pass_each = pass.number("each", 0);
    rubric_.least_moments = top.number("least-moments", 0);
    read_root_cause(part(top, "root-cause", forms::rubric_root_cause));
    read_follow_through(part(top, "follow-through", forms::rubric_follow_through));
    rubric_.false_notice = part(top, "empathy", forms::rubric_empathy).number("false-notice", 0);
    rubric_.broken_trust = part(top, "promises", forms::rubric_promises).number("broken-trust", 0);
  }

  void read_root_cause(const Fields& fields) {
    auto& parts = rubric_.root_cause;
    parts.facts = fields.number("facts", 0);
    parts.diagnosis = fields.number("diagnosis", 0);
    parts.second_diagnosis = fields.number("second-diagnosis", 0);
    parts.wrong_diagnosis = fields.number("wrong-diagnosis", 0);
    parts.summary = fields.number("summary", 0);
    parts.partial_summary = fields.number("partial-summary", 0);
    parts.something_else = fields.number("something-else", 0);
    check_sum(fields, {"facts", "diagnosis", "summary", "something-else"});
  }

  void read_follow_through(const Fields& fields) {
    auto& parts = rubric_.follow_through;
    parts.promises = fields.number("promises", 0);
    parts.steps = fields.number("steps", 0);
    parts.notes = fields.number("notes", 0);
    parts.silent_delay = fields.number("silent-delay", 0);
    check_sum(fields, {"promises", "steps", "notes"});
  }

  // Said only where every part is sound by itself.
  void check_sum(const Fields& fields, const std::vector<std::string_view>& keys) {
    int sum = 0;
    for (const std::string_view key : keys) {
      const YamlNode* value = fields.find(key);
      const auto number = value == nullptr ? std::nullopt : as_whole(value->text);
      if (!number || *number < 0 || *number > kWhole) return;
      sum += *number;
    }
    if (sum == kWhole) return;
    std::string said = fields.said();
    said.erase(std::remove(said.begin(), said.end(), '`'), said.end());
    report_.add(message("sum-not-100"), fields.owner(),
                {said, listed_plainly(keys), std::to_string(sum)});
  }

  static std::string listed_plainly(const std::vector<std::string_view>& keys) {
    std::string text(keys.front());
    for (std::size_t i = 1; i < keys.size(); ++i) text += " + " + std::string(keys[i]);
    return text;
  }

  Technique read_technique(const YamlEntry& entry) {
    if (!is_id(entry.key.text)) report_bad_id(report_, entry.key.text, entry.key.where);
    const Fields fields(report_, forms::technique, entry.value, entry.key.where,
                        "technique " + ticked(entry.key.text));
    Technique technique;
    technique.name = std::string(entry.key.text);
    technique.where = report_.span(entry.key.where);
    technique.label = fields.text("label");
    technique.family =
        static_cast<Family>(position(WordList::families, fields.word("family")).value_or(0));
    const auto code = position(WordList::codes, fields.word("codes"));
    technique.code = code ? static_cast<Code>(*code + 1) : Code::none;
    technique.teach = fields.text("teach");
    technique.trust = fields.number("trust", 0);
    technique.tension = fields.number("tension", 0);
    technique.level = fields.number("level", 0);
    technique.solution = fields.boolean("solution");
    const auto critical = position(WordList::criticals, fields.word("critical"));
    technique.critical = critical ? static_cast<Critical>(*critical + 1) : Critical::none;
    technique.source = fields.text("source");
    read_example(fields, technique);
    read_penalty(fields, technique);
    read_covers(fields, technique);
    return technique;
  }

  static std::optional<std::size_t> position(WordList list, std::string_view word) {
    const auto all = words(list);
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (all[i] == word) return i;
    }
    return std::nullopt;
  }

  void read_example(const Fields& fields, Technique& technique) {
    const Fields example = part(fields, "example", forms::example);
    technique.good = example.text("good");
    technique.poor = example.text("poor");
  }

  void read_penalty(const Fields& fields, Technique& technique) {
    const Fields penalty = part(fields, "penalty", forms::penalty);
    for (std::size_t i = 0; i < kDimensions; ++i) {
      technique.penalty[i] =
          static_cast<std::uint8_t>(penalty.number(name_of(static_cast<Dimension>(i)), 0));
    }
  }

  void read_covers(const Fields& fields, Technique& technique) {
    if (!fields.has("covers")) return;
    for (const YamlNode* item : fields.items("covers")) {
      const auto name = read_text(report_, *item, "an entry of `covers`");
      if (!name) continue;
      const bool known =
          curriculum_.all(NameKind::item).empty() || curriculum_.find(NameKind::item, *name);
      if (!known) report_unknown(report_, curriculum_, NameKind::item, *name, item->where);
      technique.covers.emplace_back(*name);
    }
  }

  void find_needed(const Fields& top) {
    const auto needed = [&](std::string_view name) {
      const auto found = rubric_.find(name);
      if (!found)
        report_.add(message("needed-technique"), top.entry("techniques")->key.where,
                    {std::string(name)});
      return found.value_or(0);
    };
    rubric_.interrupting = static_cast<TechniqueIndex>(needed("interrupting"));
    rubric_.multitask = static_cast<TechniqueIndex>(needed("multitask"));
    rubric_.something_else = static_cast<TechniqueIndex>(needed("something-else"));
  }

  Report& report_;
  Rubric& rubric_;
  const Names& curriculum_;
};

}  // namespace

LoadedRubric load_rubric(const base::SourceFile& source,
                         const std::vector<std::string>& curriculum) {
  Report report(source);
  const YamlTree tree = read_yaml(report, "earshot-rubric");
  Names names;
  for (const std::string& item : curriculum) names.declare(NameKind::item, item, {});
  Rubric rubric;
  rubric.file = source.path();
  if (version_known(report, tree.root, "earshot-rubric")) {
    const Fields top(report, forms::rubric, tree.root, head_of(tree.root));
    if (top.usable()) RubricReader(report, rubric, names).read(top);
  }
  keep_sound(report.diagnostics(), tree);
  LoadedRubric loaded;
  if (!base::has_errors(report.diagnostics())) {
    rubric.bytes = std::string(source.bytes());
    loaded.rubric = std::make_shared<const Rubric>(std::move(rubric));
  }
  loaded.diagnostics = report.take();
  base::sort_by_place(loaded.diagnostics);
  return loaded;
}

}  // namespace earshot::scenario
