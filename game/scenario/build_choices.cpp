// What the player may reply or do, and what it does.
#include <array>

#include "scenario/bits.h"
#include "scenario/builder.h"
#include "scenario/messages.h"

namespace earshot::scenario {
namespace {

using Kind = YamlNode::Kind;

struct KindKey {
  std::string_view key;
  Choice::Kind kind;
};
constexpr std::array kKindKeys = {
    KindKey{"say", Choice::Kind::say}, KindKey{"do", Choice::Kind::act},
    KindKey{"summarise", Choice::Kind::summarise}, KindKey{"diagnose", Choice::Kind::diagnose}};

void report_two_kinds(const Fields& fields, KindKey first, KindKey second) {
  if (fields.entry(first.key)->key.where.begin > fields.entry(second.key)->key.where.begin)
    std::swap(first, second);
  const base::Note note =
      fields.report().note(fields.entry(first.key)->key.where, "the first is here");
  fields.report()
      .add(message("two-kinds"), fields.entry(second.key)->key.where,
           {std::string(first.key), std::string(second.key)})
      .notes.push_back(note);
}

// The one key of the four that is given; nothing when that is not so, which is reported.
std::optional<KindKey> read_kind(const Fields& fields) {
  std::optional<KindKey> found;
  for (const KindKey& candidate : kKindKeys) {
    if (!fields.has(candidate.key)) continue;
    if (found) {
      report_two_kinds(fields, *found, candidate);
      return std::nullopt;
    }
    found = candidate;
  }
  if (!found && fields.complete()) fields.report().add(message("no-kind"), fields.owner());
  return found;
}

Penalty read_penalty(const Fields& choice) {
  const YamlEntry* entry = choice.entry("penalty");
  const Fields fields(choice.report(), forms::penalty, entry->value, entry->key.where, "`penalty`");
  Penalty penalty{};
  for (std::size_t i = 0; i < kDimensions; ++i) {
    penalty[i] = static_cast<std::uint8_t>(fields.number(name_of(static_cast<Dimension>(i)), 0));
  }
  return penalty;
}

Critical critical_of(std::string_view word) {
  const auto all = words(WordList::criticals);
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (all[i] == word) return static_cast<Critical>(i + 1);
  }
  return Critical::none;
}

// The technique's effects, and the choice's own in their place.
void read_effects(Builder& builder, const Fields& fields, Choice& choice) {
  const Technique none;
  const Technique* technique = &none;
  if (const YamlNode* name = fields.find("technique")) {
    const auto index = read_name(builder, *name, NameKind::technique, "`technique`");
    if (index) technique = &builder.scenario.rubric->techniques[*index];
    choice.technique = static_cast<TechniqueIndex>(index.value_or(0));
  }
  choice.trust = fields.number("trust", technique->trust);
  choice.tension = fields.number("tension", technique->tension);
  choice.level = fields.number("level", technique->level == 0 ? 1 : technique->level);
  choice.penalty = fields.has("penalty") ? read_penalty(fields) : technique->penalty;
  choice.critical =
      fields.has("critical") ? critical_of(fields.word("critical")) : technique->critical;
}

PromiseSet read_promises_named(Builder& builder, const Fields& fields, std::string_view key) {
  PromiseSet promises = 0;
  if (!fields.has(key)) return promises;
  for (const std::size_t index : read_names(builder, fields, key, NameKind::promise))
    promises |= bit<PromiseSet>(index);
  return promises;
}

// `day 6`
std::optional<int> read_day(Builder& builder, const YamlNode& value) {
  constexpr std::string_view kDay = "day ";
  if (value.is(Kind::broken)) return std::nullopt;
  const bool day = value.is(Kind::scalar) && value.text.starts_with(kDay);
  const auto number = day ? as_whole(value.text.substr(kDay.size())) : std::nullopt;
  if (number && *number >= 1 && *number <= kMaxDay) return number;
  builder.report.add(message("not-a-day"), value.where,
                     {std::string(value.text), std::to_string(kMaxDay)});
  return std::nullopt;
}

std::vector<Renewal> read_renewals(Builder& builder, const Fields& fields) {
  std::vector<Renewal> renewals;
  const YamlNode* mapping = fields.mapping("renew");
  if (mapping == nullptr) return renewals;
  for (const YamlEntry& entry : mapping->entries) {
    const auto promise = builder.names.use(NameKind::promise, entry.key.text, entry.key.where);
    if (!promise)
      report_unknown(builder.report, builder.names, NameKind::promise, entry.key.text,
                     entry.key.where);
    const auto day = read_day(builder, entry.value);
    if (promise && day) renewals.push_back({static_cast<PromiseIndex>(*promise), *day});
  }
  return renewals;
}

Choice read_choice(Builder& builder, const PendingChoice& pending, NodeIndex node) {
  const Fields& fields = pending.fields;
  Choice choice;
  choice.name = pending.name;
  choice.node = node;
  choice.where = builder.span(fields.owner());
  if (const YamlNode* id = fields.find("id")) read_id(builder.report, *id, "`id`");
  const auto kind = read_kind(fields);
  if (kind) {
    choice.kind = kind->kind;
    choice.text = read_speech(builder, fields, kind->key);
  }
  read_effects(builder, fields, choice);
  CompiledCondition condition = read_condition(builder, fields);
  choice.condition = std::move(condition.condition);
  choice.answers = condition.asks_noticed;
  choice.hint = fields.text("hint");
  choice.again = fields.boolean("again");
  if (fields.has("learn")) choice.learn = read_facts_named(builder, fields, "learn");
  choice.promise = read_promises_named(builder, fields, "promise");
  choice.keep = read_promises_named(builder, fields, "keep");
  choice.renew = read_renewals(builder, fields);
  choice.set = read_assignments(builder, fields);
  choice.feedback = read_speech(builder, fields, "feedback");
  if (kind) choice.routes = read_routes(builder, fields, choice.kind);
  return choice;
}

}  // namespace

void read_choices(Builder& builder, const PendingNode& node, NodeIndex index) {
  for (const PendingChoice& choice : node.choices) {
    builder.scenario.choices.push_back(read_choice(builder, choice, index));
  }
}

}  // namespace earshot::scenario
