// The log in memory: as fast as a unit test wants it, and able to fail when told to.
#pragma once

#include <map>

#include "host/log.h"

namespace earshot::host::test {

class MemoryLog final : public Log {
 public:
  bool broken = false;  // the disk is full
  int tries = 0;        // transactions begun
  Commit last;          // asked for last

  void begin() override {
    ++tries;
    before_ = kept_;
  }
  void finish() override {
    if (!broken) return;
    kept_ = before_;
    throw LogError("the disk is full");
  }
  void give_up() noexcept override { kept_ = before_; }

  bool append(const Commit& commit) override {
    last = commit;
    auto& log = kept_.records[commit.event];
    if (!commit.records.empty() && static_cast<std::int64_t>(log.size()) != commit.expected) {
      return false;
    }
    for (const auto& [at, body] : commit.records) {
      const std::string before = log.empty() ? std::string() : log.back().hash;
      const auto seq = static_cast<std::int64_t>(log.size()) + 1;
      log.push_back({seq, at, body, chain_hash(before, seq, at, body)});
    }
    for (const Content& content : commit.contents) kept_.contents[content.digest] = content;
    if (commit.answer) {
      kept_.answers[{commit.answer->asker, commit.answer->key}] = *commit.answer;
    }
    if (commit.setting) kept_.settings[commit.setting->first] = commit.setting->second;
    return true;
  }

  std::optional<KeptAnswer> answer(const std::string& asker, const std::string& key) override {
    const auto found = kept_.answers.find({asker, key});
    if (found == kept_.answers.end()) return std::nullopt;
    return found->second;
  }
  std::vector<std::string> events() override {
    std::vector<std::string> names;
    for (const auto& [event, log] : kept_.records) {
      if (!log.empty()) names.push_back(event);
    }
    return names;
  }
  std::vector<LoggedRecord> records(const std::string& event) override {
    return kept_.records[event];
  }
  std::vector<Content> contents() override {
    std::vector<Content> all;
    for (const auto& [digest, content] : kept_.contents) all.push_back(content);
    return all;
  }
  std::string setting(const std::string& name) override { return kept_.settings[name]; }
  std::vector<std::pair<std::string, std::string>> settings() override {
    return {kept_.settings.begin(), kept_.settings.end()};
  }
  std::vector<KeptAnswer> answers() override {
    std::vector<KeptAnswer> all;
    for (const auto& [key, answer] : kept_.answers) all.push_back(answer);
    return all;
  }
  std::int64_t last_at() override { return 0; }
  void remove(const std::string& event) override { kept_.records.erase(event); }
  void tidy() override {}
  void backup(const std::filesystem::path&) override {}

  // For tests that spoil what is kept.
  std::vector<LoggedRecord>& raw(const std::string& event) { return kept_.records[event]; }

 private:
  struct Kept {
    std::map<std::string, std::vector<LoggedRecord>> records;
    std::map<std::string, Content> contents;
    std::map<std::pair<std::string, std::string>, KeptAnswer> answers;
    std::map<std::string, std::string> settings;
  };
  Kept kept_, before_;
};

}  // namespace earshot::host::test
