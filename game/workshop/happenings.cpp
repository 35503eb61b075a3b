// The log's text: `{"kind": "joined", …}`, one object for each happening.
#include "workshop/happenings.h"

#include "workshop/tables.h"

namespace earshot::workshop {
namespace {

constexpr std::string_view kKinds[] = {"event",        "joined",   "resumed", "posted", "refused",
                                       "round-closed", "returned", "act",     "voted",  "agreed"};
static_assert(std::size(kKinds) == std::variant_size_v<Happening>);
static_assert(std::size(Words<Do>::kAll) == kActs);

template <std::size_t I = 0>
bool read_kind(std::string_view kind, Json& json, Happening& what, Trouble& trouble) {
  if constexpr (I == std::variant_size_v<Happening>) {
    return false;
  } else {
    if (kKinds[I] != kind) return read_kind<I + 1>(kind, json, what, trouble);
    Reading reading(json, "", trouble);
    fields(reading, what.emplace<I>());
    reading.finish();
    return true;
  }
}

}  // namespace

std::string_view name_of(Do what) { return word_of(what); }

std::string json_of(const Happening& what) {
  Json json = {{"kind", std::string(kKinds[what.index()])}};
  json.update(std::visit([](const auto& one) { return written(one); }, what));
  return json.dump();
}

base::Result<Happening> happening_of(std::string_view text) {
  Json json = parsed(text);
  if (!json.is_object() || !json.contains("kind") || !json["kind"].is_string()) {
    return base::Failure{"a record of the log is no object with a kind"};
  }
  const std::string kind = json["kind"];
  json.erase("kind");
  Happening what;
  Trouble trouble;
  if (!read_kind(kind, json, what, trouble)) {
    return base::Failure{fmt::format("a record of the log is of the unknown kind `{}`", kind)};
  }
  if (trouble.any()) {
    return base::Failure{
        fmt::format("in a record of the log `{}` {}", trouble.where, trouble.what)};
  }
  return what;
}

}  // namespace earshot::workshop
