// The customer: who comes, how they look, what the desk's system shows about them.
#include "scenario/builder.h"
#include "scenario/messages.h"

namespace earshot::scenario {
namespace {

using Kind = YamlNode::Kind;

void take_word(const Fields& fields, std::string_view key, std::string_view& into) {
  const std::string_view word = fields.word(key);
  if (!word.empty()) into = word;
}

// A part of the portrait that is a mapping of its own; nothing when it is not given.
std::optional<Fields> part(const Fields& fields, std::string_view key, const Form& form) {
  const YamlEntry* entry = fields.entry(key);
  if (entry == nullptr) return std::nullopt;
  return Fields(fields.report(), form, entry->value, entry->key.where, ticked(key));
}

void read_portrait(const Fields& fields, Portrait& portrait) {
  portrait.age = fields.number("age", portrait.age);
  portrait.skin = fields.number("skin", portrait.skin);
  take_word(fields, "face", portrait.face);
  take_word(fields, "beard", portrait.beard);
  take_word(fields, "headwear", portrait.headwear);
  if (fields.has("glasses")) portrait.glasses = fields.boolean("glasses");
  if (const auto hair = part(fields, "hair", forms::hair)) {
    take_word(*hair, "style", portrait.hair_style);
    take_word(*hair, "colour", portrait.hair_colour);
  }
  if (const auto clothes = part(fields, "clothes", forms::clothes)) {
    take_word(*clothes, "kind", portrait.clothes);
    take_word(*clothes, "colour", portrait.clothes_colour);
  }
}

// `label: value`. Here a number is text: what the system shows is not reckoned with.
void read_record_entry(const Fields& customer, const YamlNode& item,
                       std::vector<Customer::RecordEntry>& record) {
  if (item.is(Kind::broken)) return;
  if (!item.is(Kind::mapping) || item.entries.size() != 1) {
    customer.report().add(message("record-entry"), head_of(item));
    return;
  }
  const YamlEntry& entry = item.entries.front();
  if (entry.value.is(Kind::broken)) return;
  if (!entry.value.is(Kind::scalar)) {
    return report_wrong_type(customer.report(), entry.value, ticked(entry.key.text), "text");
  }
  record.push_back({std::string(entry.key.text), std::string(entry.value.text)});
}

}  // namespace

void read_customer(Builder& builder, const Fields& top) {
  constexpr int kMiddle = 50;
  const auto fields = part(top, "customer", forms::customer);
  if (!fields || !fields->usable()) return;
  Customer& customer = builder.scenario.customer;
  customer.name = fields->text("name");
  customer.pronouns = fields->has("pronouns") ? fields->text("pronouns") : "they/them";
  customer.trust = fields->number("trust", kMiddle);
  customer.tension = fields->number("tension", kMiddle);
  customer.portrait = default_portrait(customer.name, customer.pronouns);
  if (const auto portrait = part(*fields, "portrait", forms::portrait))
    read_portrait(*portrait, customer.portrait);
  if (!fields->has("record")) return;
  for (const YamlNode* item : fields->items("record"))
    read_record_entry(*fields, *item, customer.record);
}

}  // namespace earshot::scenario
