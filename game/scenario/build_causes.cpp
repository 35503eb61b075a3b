// The hypotheses on the board: one real cause for each variant, with facts that prove it, and
// decoys.
#include "scenario/bits.h"
#include "scenario/builder.h"
#include "scenario/messages.h"

namespace earshot::scenario {
namespace {

using Kind = YamlNode::Kind;

constexpr int kProof = 2;  // facts that the real cause needs, at least

// Who is the real cause in a variant, and where that is written.
struct RealCause {
  std::optional<std::size_t> cause;
  Bytes where;
};

class Causes {
 public:
  Causes(Builder& builder, const Fields& top)
      : builder_(builder),
        top_(top),
        real_(std::max<std::size_t>(1, builder.scenario.variants.size())) {}

  void read() {
    const YamlParts<YamlEntry>* entries = top_.entries("causes");
    if (entries == nullptr) return;
    for (const YamlEntry& entry : *entries) read_cause(entry);
    if (top_.find("causes")->complete) check_every_variant();
    for (const RealCause& real : real_) {
      VariantFacts facts;
      facts.real = static_cast<CauseIndex>(real.cause.value_or(0));
      builder_.scenario.variant_facts.push_back(std::move(facts));
    }
  }

 private:
  void read_cause(const YamlEntry& entry) {
    const std::string said = "cause " + ticked(entry.key.text);
    const Fields fields(builder_.report, forms::cause, entry.value, entry.key.where, said);
    Cause cause;
    cause.name = std::string(entry.key.text);
    cause.where = builder_.span(entry.key.where);
    cause.is = fields.text("is");
    cause.suggested = fields.boolean("suggested");
    cause.needs = read_facts_named(builder_, fields, "needs");
    cause.ruled_out_by = read_facts_named(builder_, fields, "ruled_out_by");
    read_real(fields);
    builder_.scenario.causes.push_back(std::move(cause));
  }

  void read_real(const Fields& fields) {
    const YamlNode* real = fields.find("real");
    if (real == nullptr || real->is(Kind::broken)) return;
    if (real->is(Kind::sequence)) {
      real_in_variants(*real);
    } else {
      const auto always = read_boolean(builder_.report, *real, "`real`");
      if (!always) said_ = true;
      if (!always || !*always) return;
      for (std::size_t variant = 0; variant < real_.size(); ++variant)
        set_real(variant, real->where);
    }
    check_proof(fields, *real);
  }

  void real_in_variants(const YamlNode& list) {
    for (const YamlNode& item : list.items) {
      const auto variant = read_name(builder_, item, NameKind::variant, "an entry of `real`");
      if (!variant) said_ = true;
      if (variant && *variant < real_.size()) set_real(*variant, item.where);
    }
  }

  void set_real(std::size_t variant, Bytes where) {
    RealCause& real = real_[variant];
    const std::size_t cause = builder_.scenario.causes.size();
    if (real.cause && *real.cause != cause) {
      const std::string in = variant_in_words(variant);
      builder_.report.add(message("second-real-cause"), where, {in})
          .notes.push_back(builder_.report.note(real.where, "the first is here"));
      return;
    }
    real = {cause, where};
  }

  void check_proof(const Fields& fields, const YamlNode& real) {
    const YamlNode* needs = fields.find("needs");
    const std::size_t count =
        needs != nullptr && needs->is(Kind::sequence) ? needs->items.size() : 0;
    if (needs != nullptr && !needs->is(Kind::sequence)) return;  // said already
    if (count >= kProof || !fields.complete()) return;
    builder_.report.add(message("unproven-cause"),
                        needs != nullptr ? fields.entry("needs")->key.where : real.where,
                        {std::to_string(count)});
  }

  void check_every_variant() {
    for (std::size_t variant = 0; variant < real_.size(); ++variant) {
      if (real_[variant].cause || said_) continue;
      builder_.report.add(message("no-real-cause"), top_.entry("causes")->key.where,
                          {variant_in_words(variant)});
    }
  }

  std::string variant_in_words(std::size_t variant) const {
    if (builder_.scenario.variants.empty()) return "";
    return " in variant " + ticked(builder_.scenario.variants[variant]);
  }

  Builder& builder_;
  const Fields& top_;
  std::vector<RealCause> real_;
  bool said_ = false;  // something about `real` was wrong: no complaint then that none is real
};

}  // namespace

void read_causes(Builder& builder, const Fields& top) { Causes(builder, top).read(); }

}  // namespace earshot::scenario
