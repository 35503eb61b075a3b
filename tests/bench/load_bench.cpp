// How long a scenario of 100 KB takes to load, against yaml-cpp's bare event parse of the same
// bytes in the same run: that parse is the floor, since the loader is built on it. Prints both, in
// the best of many rounds, and their ratio. With files named, those are taken in its place.
//
//   build/…/bin/load_bench [ROUNDS] [FILE…]
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <sstream>
#include <string>
#include <vector>

#include "scenario/built_in.h"
#include "scenario/load.h"

namespace {

using namespace earshot;

constexpr std::size_t kBytes = 100 * 1024;

constexpr const char* kHead = R"(earshot: 1
title: The quiet kettle
summary: A customer brings a kettle back.
sector: shop
channel: counter
difficulty: 1
minutes: 3
customer: {name: Ada Lindqvist, pronouns: she/her, trust: 40, tension: 60}
complaint: The kettle is too slow.
wants: A kettle that is quick.
causes:
  lime: {is: The kettle is full of lime., real: true, needs: [hard-water, never-cleaned]}
  broken: {is: The kettle is broken., suggested: true, ruled_out_by: [switch-works]}
  too-small: {is: The kettle is too small.}
facts:
  hard-water: The water in her street is hard.
  never-cleaned: The kettle was never cleaned.
  switch-works: The switch works.
cues: {low: {is: Her voice drops., signal: voice-drops}}
start: n0
endings:
  done: {title: Clean, outcome: resolved, text: The kettle boils.}
nodes:
)";

// One node as authors write them: a few lines, four replies with feedback, a condition, facts and a
// cue.
void add_node(std::string& text, int number) {
  const std::string here = "n" + std::to_string(number);
  text += "  " + here + R"(:
    lines:
      - "It takes [ages, since we moved to the hill](hard-water), and *nobody* told me why."
      - {text: "And [I never did a thing to it](never-cleaned), if you want to know.", feeling: worried, cue: low}
    choices:
      - say: "Ages, since you moved. What else has been different up there on the hill?"
        technique: open-question
        goto: )" +
          here + R"(
        feedback: You took up her own word, and let her lead to what she had not thought of yet.
      - say: "You sound as if the kettle were the least of it. Is there more that changed with the move?"
        if: noticed(low) and (trust >= 30 or knows(hard-water)) and not visited(n0)
        technique: name-cue
        goto: done
        trust: +10
      - do: "Open the lid and look at the inside of the kettle"
        technique: look-up
        learn: [switch-works, hard-water]
        goto: [{if: trust > 50, to: done}, {to: )" +
          here + R"(}]
      - diagnose: "Then I think I know what is really going on with your kettle."
        technique: diagnose
        again: true
        goto: {right: done, unproven: )" +
          here + R"(, wrong: )" + here + "}\n";
}

std::string made_scenario() {
  std::string text = kHead;
  for (int number = 0; text.size() < kBytes; ++number) add_node(text, number);
  return text;
}

// Hears everything and does nothing.
class Deaf : public YAML::EventHandler {
 public:
  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark&, YAML::anchor_t) override { ++events; }
  void OnAlias(const YAML::Mark&, YAML::anchor_t) override { ++events; }
  void OnScalar(const YAML::Mark&, const std::string&, YAML::anchor_t,
                const std::string&) override {
    ++events;
  }
  void OnSequenceStart(const YAML::Mark&, const std::string&, YAML::anchor_t,
                       YAML::EmitterStyle::value) override {
    ++events;
  }
  void OnSequenceEnd() override {}
  void OnMapStart(const YAML::Mark&, const std::string&, YAML::anchor_t,
                  YAML::EmitterStyle::value) override {
    ++events;
  }
  void OnMapEnd() override {}

  std::size_t events = 0;
};

// Of this process on a core: what others do on the machine counts as little as can be.
double processor_milliseconds() {
  timespec now{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) * 1e-6;
}

template <class Work>
double milliseconds(Work work) {
  const double begin = processor_milliseconds();
  work();
  return processor_milliseconds() - begin;
}

void bare_parse(const std::string& text) {
  std::istringstream stream(text);
  YAML::Parser parser(stream);
  Deaf deaf;
  parser.HandleNextDocument(deaf);
  if (deaf.events == 0) std::abort();
}

void load(const base::SourceFile& source) {
  const auto loaded = scenario::load_scenario(source, scenario::built_in_rubric());
  if (loaded.scenario == nullptr) std::abort();
}

}  // namespace

int main(int count, char** arguments) {
  const int rounds = count > 1 ? std::atoi(arguments[1]) : 50;
  std::vector<base::SourceFile> sources;
  for (int i = 2; i < count; ++i) {
    auto source = scenario::read_source(arguments[i]);
    if (!source) std::abort();
    sources.push_back(*std::move(source));
  }
  if (sources.empty()) sources.emplace_back("kettles.yaml", made_scenario());
  std::size_t bytes = 0;
  for (const auto& source : sources) bytes += source.bytes().size();
  double parse_best = 1e9;
  double load_best = 1e9;
  for (int round = 0; round < rounds; ++round) {
    const auto parse_all = [&] {
      for (const auto& source : sources) bare_parse(std::string(source.bytes()));
    };
    const auto load_all = [&] {
      for (const auto& source : sources) load(source);
    };
    parse_best = std::min(parse_best, milliseconds(parse_all));
    load_best = std::min(load_best, milliseconds(load_all));
  }
  std::printf("%zu bytes, best of %d rounds: event parse %.2f ms, load %.2f ms, ratio %.2f\n",
              bytes, rounds, parse_best, load_best, load_best / parse_best);
  return 0;
}
